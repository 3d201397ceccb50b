"""Where the program starts: `freehold`, or `python -m tui`."""

import gc
import sys


def main() -> None:
    """Run the program and leave with the exit code of its cause."""
    from tui.cli import run  # noqa: PLC0415  nothing may be loaded before it is needed

    code = run(sys.argv[1:])
    gc.freeze()  # what is left goes with the process: nothing is to be looked through for garbage
    sys.exit(code)


if __name__ == "__main__":
    main()
