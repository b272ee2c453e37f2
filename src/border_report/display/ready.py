"""What every notebook does first, done on import: kernels that are forked begin with it done."""

from __future__ import annotations

from border_report.display import theme, wording
from border_report.display.frame import words

# the messages are read and parsed
wording.has("")
# altair looks up its classes when it first makes a chart
words([]).to_dict()
theme.dark_map()
