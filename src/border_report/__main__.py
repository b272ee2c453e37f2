"""``python -m border_report`` is the ``border-report`` command."""

from border_report.cli import main

if __name__ == "__main__":
    main()
