"""Where the program starts: `freehold`, or `python -m tui`."""

import sys


def main() -> None:
    """Run the program and leave with the exit code of its cause."""
    from tui.cli import run  # noqa: PLC0415  nothing may be loaded before it is needed

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
