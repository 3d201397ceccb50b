"""Options that many commands share."""

import argparse
from importlib import import_module

_FORMATS = ("text", "json")


def handler(parser: argparse.ArgumentParser, module: str, function: str) -> None:
    """Let a function of a command module answer, imported when it is called."""

    def call(options: argparse.Namespace) -> int:
        from tui.commands.common import answered

        return answered(getattr(import_module(f"tui.commands.{module}"), function), options)

    parser.set_defaults(handler=call)


def with_format(parser: argparse.ArgumentParser) -> None:
    """Add --format text|json."""
    parser.add_argument("--format", choices=_FORMATS, default="text", help="text (default) or json")


def with_pack(parser: argparse.ArgumentParser) -> None:
    """Add --pack DIR, any number of times."""
    parser.add_argument(
        "--pack", action="append", default=[], metavar="DIR", help="a pack folder laid over the others"
    )
