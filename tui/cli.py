"""The command line: what was asked, which command answers it, and which exit code that ends with.

Nothing here imports more than argparse; each command brings its own imports when it runs.
"""

import argparse
import errno
import io
import os
import re
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress

from tui import VERSION, codes, collector

_COMMANDS = (
    "assess",
    "why",
    "next",
    "ask",
    "whatif",
    "goal",
    "set",
    "clients",
    "diff",
    "plan",
    "disagree",
    "agree",
    "profiles",
    "rules",
    "evidence",
    "web",
    "schema",
)
_SHELLS = ("bash", "zsh", "fish")
_NEGATIVE = re.compile(r"-\d")
_NO_TERMINAL = (
    "freehold: the full screen needs a terminal; use `freehold --plain` for line by line prompts, "
    "or a command such as `freehold assess` (see `freehold --help`)"
)

Handler = Callable[[argparse.Namespace], int]


def run(arguments: Sequence[str]) -> int:
    """Run the program with these arguments and give its exit code."""
    _drop_textual_switches()
    _spell_out_what_cannot_be_written()
    try:
        code = _dispatch(list(arguments))
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        _quiet_stdout()
        return codes.SIGNAL_BASE + signal.SIGPIPE if hasattr(signal, "SIGPIPE") else codes.DONE
    except KeyboardInterrupt:
        return codes.SIGNAL_BASE + signal.SIGINT
    except OSError as error:
        _complain(f"freehold: cannot read or write: {error.strerror or type(error).__name__}")
        _quiet_stdout()
        return codes.NO_ACCESS
    except Exception as error:  # noqa: BLE001  a fault of our own ends in a sentence, never in a traceback
        _complain(
            f"freehold: a fault of ours stopped this command ({_where(error)}); nothing was changed by it"
        )
        return codes.OWN_FAULT
    return code


def _dispatch(arguments: list[str]) -> int:
    try:
        if not arguments or arguments[0] not in _COMMANDS:
            if _names_a_command(arguments):
                return _no_such_command(arguments[0])
            return _start(_face_parser().parse_args(arguments))
        options = _command_parser(arguments[0]).parse_args(_with_plain_numbers(arguments))
    except SystemExit as stopped:  # argparse has answered by itself: help, the version, or wrong usage
        return stopped.code if isinstance(stopped.code, int) else codes.WRONG_USAGE
    handler: Handler = options.handler
    _need_stdout()
    collector.rest()  # a command is over before it finds anything, and looking takes a third of the time
    return handler(options)


def _names_a_command(arguments: list[str]) -> bool:
    """Tell whether arguments read like a command with its words: a profile to open stands alone."""
    return len(arguments) > 1 and not any(each.startswith("-") for each in arguments)


def _no_such_command(name: str) -> int:
    from rules.language.problems import nearest  # noqa: PLC0415  only a slip needs it
    from tui.text import one_line  # noqa: PLC0415  the same

    _complain(f"freehold: there is no command '{one_line(name, 40)}'{nearest(name, _COMMANDS)}")
    return codes.WRONG_USAGE


def _start(options: argparse.Namespace) -> int:
    if options.keys or options.plain or options.completion or options.manual:
        _need_stdout()
    if options.completion or options.manual:
        from tui.shell import shell_file  # noqa: PLC0415

        sys.stdout.write(shell_file(options.completion or "manual"))
        return codes.DONE
    if options.keys:
        from tui.keys import keys_text  # noqa: PLC0415

        sys.stdout.write(keys_text() + "\n")
        return codes.DONE
    if options.plain:
        from tui.plain.run import run_plain  # noqa: PLC0415

        return run_plain(options.profile, quick=options.quick)
    if not _has_terminal():
        _complain(_NO_TERMINAL)
        return codes.WRONG_USAGE
    from tui.run import run as run_app  # noqa: PLC0415  only the full screen loads textual

    return run_app(options.profile)


def _has_terminal() -> bool:
    try:
        interactive = all(
            stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)
        )
    except ValueError:
        return False
    return interactive and os.environ.get("TERM", "") not in ("", "dumb")


def _face_parser() -> argparse.ArgumentParser:
    from tui.cli_help import ABOUT, COMMANDS  # noqa: PLC0415
    from tui.help_parser import Parser  # noqa: PLC0415

    parser = Parser(prog="freehold", description=ABOUT, epilog=COMMANDS)
    parser.add_argument(
        "profile", nargs="?", metavar="PROFILE", help="a profile to open: its name, or a path to its file"
    )
    add_face_options(parser)
    return parser


def add_face_options(parser: argparse.ArgumentParser) -> None:
    """Add what can be said without a command."""
    parser.add_argument(
        "--plain", action="store_true", help="line by line prompts, for screen readers and simple terminals"
    )
    parser.add_argument(
        "--quick", action="store_true", help="with --plain: the twelve quick questions and no more"
    )
    parser.add_argument("--keys", action="store_true", help="list the keys of the full screen and stop")
    parser.add_argument(
        "--completion",
        choices=_SHELLS,
        help="print what lets a shell complete commands and profiles, and stop",
    )
    parser.add_argument("--manual", action="store_true", help="print the manual page, and stop")
    parser.add_argument("--version", action="version", version=f"freehold {VERSION}")


def _command_parser(name: str) -> argparse.ArgumentParser:
    from tui.commands.parsers import add_command  # noqa: PLC0415
    from tui.help_parser import Parser  # noqa: PLC0415

    parser = Parser(prog="freehold")
    add_command(name, parser.add_subparsers(metavar="COMMAND", required=True))
    return parser


def _with_plain_numbers(arguments: list[str]) -> list[str]:
    """Let `freehold set P Q -10..-5` mean a value: argparse takes it for an option otherwise."""
    if arguments[0] != "set" or "--" in arguments:
        return arguments
    at = next((index for index, each in enumerate(arguments) if _NEGATIVE.match(each)), None)
    return arguments if at is None else [*arguments[:at], "--", *arguments[at:]]


def _drop_textual_switches() -> None:
    """Forget variables by which Textual would import code or write files; a person never sets them for us."""
    for name in (
        "TEXTUAL",
        "TEXTUAL_LOG",
        "TEXTUAL_DRIVER",
        "TEXTUAL_SCREENSHOT",
        "TEXTUAL_PRESS",
        "TEXTUAL_DEBUG",
    ):
        os.environ.pop(name, None)


def _complain(message: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(message + "\n")


def _where(error: BaseException) -> str:
    """Name a fault by its kind and place in our code; values stay out, they may be private."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f" at {os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}" if trace else ""  # noqa: PTH119
    return f"{type(error).__name__}{place}"


def _need_stdout() -> None:
    if sys.stdout is None:
        raise OSError(errno.EBADF, "standard output is closed")


def _spell_out_what_cannot_be_written() -> None:
    """Spell out what a terminal of few characters cannot show, as standard error does anyway."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _quiet_stdout() -> None:
    """Point standard output at nothing, so that closing it at exit does not complain a second time."""
    with suppress(OSError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
