"""The full screen of one tab, as a process of its own: `python -m tui.web.screen [PROFILE]`.

Only the server beside this starts it. `freehold` itself goes on refusing to start without a terminal.
"""

import sys
from collections.abc import Sequence

from tui import codes
from tui.run import run
from tui.texts import web as texts_web
from tui.web.driver import TabDriver


def main(arguments: Sequence[str]) -> int:
    """Run the full screen for the server that started this process, and give the exit code."""
    try:
        return run(arguments[0] if arguments else None, TabDriver)
    except Exception as error:  # noqa: BLE001  a fault of our own ends in a sentence, never in a traceback
        sys.stderr.write(texts_web.NOT_STARTED.format(what=type(error).__name__) + "\n")
        return codes.OWN_FAULT


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
