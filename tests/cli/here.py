"""The program run within the test's own process: the same words and codes, without the start of another."""

import io
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

from tests.cli.program import Finished, Program, checked
from tui.cli import run


class HereProgram(Program):
    """Runs `freehold` by its own entry; what only a process has (signals, closed streams) is tested elsewhere."""

    def run(
        self, *arguments: str, typed: str | bytes = "", more: Mapping[str, str] | None = None
    ) -> Finished:
        out, err = _written(), _written()
        given = io.TextIOWrapper(io.BytesIO(typed.encode() if isinstance(typed, str) else typed), "utf-8")
        with _as_if(self.folder, self.environment(more), given), redirect_stdout(out), redirect_stderr(err):
            code = run(list(arguments))
            out.flush()
            err.flush()
        return checked(Finished(code, _text(out), _text(err)))


def _written() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), "utf-8", newline="")


def _text(stream: io.TextIOWrapper) -> str:
    buffer: Any = stream.buffer
    return str(buffer.getvalue().decode())


@contextmanager
def _as_if(folder: Path, environment: Mapping[str, str], given: io.TextIOWrapper) -> Iterator[None]:
    """Stand in a folder with an environment and an input, and go back from there."""
    before, stood, read = dict(os.environ), Path.cwd(), sys.stdin
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    sys.stdin = given
    try:
        yield
    finally:
        sys.stdin = read
        os.chdir(stood)
        os.environ.clear()
        os.environ.update(before)
