"""Running the full screen from start to end: what the terminal is left with, and the exit code."""

import os
import sys

from textual.driver import Driver

from tui import collector, driver_guards
from tui.app import FreeholdApp
from tui.text import clean


def run(start: str | None = None, driver: type[Driver] | None = None) -> int:
    """Run the full screen and give the exit code; the collector rests until the first frame.

    Without a driver it runs in the terminal.
    """
    collector.rest()
    driver_guards.install()
    app = FreeholdApp(start)
    app.driver_class = driver or app.driver_class
    app.run()
    try:
        if app.last_words:
            sys.stderr.write(clean(app.last_words, lines=True) + "\n")
        sys.stderr.flush()
    except OSError:  # the terminal is gone, and what was to be written to it would fail again at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
    return app.return_code or 0
