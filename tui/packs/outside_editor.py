"""The person's own editor: which it is, and running it on a file until it ends."""

import os
import shlex
import signal
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tui.texts import editing as texts

_BY_SIGNAL = 128
"""What is added to the number of a signal that ended a program, as shells do."""


def editor_command() -> tuple[str, ...]:
    """Give the words that start the person's own editor; none where none is named."""
    named = os.environ.get("VISUAL", "").strip() or os.environ.get("EDITOR", "").strip()
    try:
        return tuple(shlex.split(named, posix=os.name == "posix"))
    except ValueError:  # a quote without its other half
        return (named,)


def run_editor(command: tuple[str, ...], path: Path) -> str:
    """Run the person's editor on a file until it ends; say what went wrong with it, or nothing."""
    try:
        with _keys_left_to_it():
            ended = subprocess.run([*command, str(path)], check=False)  # noqa: S603  the person named it
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or type(error).__name__
        return texts.EDITOR_FAILED.format(editor=command[0], why=why)
    if not ended.returncode:
        return ""
    code = ended.returncode if ended.returncode > 0 else _BY_SIGNAL - ended.returncode
    return texts.EDITOR_ENDED.format(editor=command[0], code=code)


@contextmanager
def _keys_left_to_it() -> Iterator[None]:
    """Do nothing meanwhile about the keys that stop a program: they reach all that share the terminal.

    A handler that does nothing, other than ignoring them, is not passed on to the editor.
    """
    with ExitStack() as after:
        for name in ("SIGINT", "SIGQUIT"):
            if (number := getattr(signal, name, None)) is not None:
                after.callback(signal.signal, number, signal.signal(number, lambda *_: None))
        yield
