"""What every notebook does first, done on import: kernels that are forked begin with it done."""

from __future__ import annotations

import altair as alt

from border_report.display import theme, wording

# the messages are read and parsed
wording.has("")
# altair looks up its classes by name when it first makes a chart
alt.layer(alt.Chart(alt.Data(values=[])).mark_bar().encode(x=alt.X("x:Q"))).to_dict()
theme.dark_map()
