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


def with_format(parser: argparse.ArgumentParser, *more: str) -> None:
    """Add --format text|json, and any further form."""
    forms = (*_FORMATS, *more)
    others = " or ".join(forms[1:])
    parser.add_argument("--format", choices=forms, default="text", help=f"text (default) or {others}")


def with_pack(parser: argparse.ArgumentParser) -> None:
    """Add --pack DIR, any number of times."""
    parser.add_argument(
        "--pack", action="append", default=[], metavar="DIR", help="a pack folder laid over the others"
    )
