"""Where the program starts: `freehold`, or `python -m tui`."""

import sys


def main() -> None:
    """Run the program and leave with the exit code of its cause."""
    from tui import collector  # noqa: PLC0415  nothing may be loaded before it is needed
    from tui.cli import run  # noqa: PLC0415  the same

    code = run(sys.argv[1:])
    collector.leave()
    sys.exit(code)


if __name__ == "__main__":
    main()
