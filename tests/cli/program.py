"""The program as a person starts it: a process of its own, with a home of its own, watched for what it prints."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
SECONDS = 30
_RAW = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b-\u200f]")


@dataclass(frozen=True, slots=True)
class Finished:
    """What a run came to."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


def checked(finished: Finished) -> Finished:
    """Give what a run came to; a traceback or a raw control character in what was printed fails the test."""
    for text in (finished.out, finished.err):
        assert "Traceback" not in text, text
        assert _RAW.search(text) is None, ascii(text)
    return finished


@dataclass(frozen=True)
class Program:
    """Starts `freehold` with a profiles home under a folder, which is also the working folder."""

    folder: Path
    more: Mapping[str, str] = field(default_factory=dict)

    def with_more(self, more: Mapping[str, str]) -> "Program":
        """Give the same program with more in the environment of every run."""
        return replace(self, more={**self.more, **more})

    @property
    def command(self) -> tuple[str, ...]:
        """What starts it."""
        return (sys.executable, "-m", "tui")

    @property
    def home(self) -> Path:
        return self.folder / "freehold"

    def profile(self, name: str) -> Path:
        return self.home / "profiles" / f"{name}.toml"

    def environment(self, more: Mapping[str, str] | None = None) -> dict[str, str]:
        return {
            "PATH": os.environ.get("PATH", ""),
            "HOME": str(self.folder),
            "FREEHOLD_HOME": str(self.home),
            "TMPDIR": str(self.folder / "temporary"),
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "PYTHONPATH": str(ROOT),
            **self.more,
            **(more or {}),
        }

    def run(
        self, *arguments: str, typed: str | bytes = "", more: Mapping[str, str] | None = None
    ) -> Finished:
        """Run to the end; a traceback or a raw control character in what is printed fails the test."""
        done = subprocess.run(
            [*self.command, *arguments],
            input=typed.encode() if isinstance(typed, str) else typed,
            capture_output=True,
            timeout=SECONDS,
            cwd=self.folder,
            env=self.environment(more),
            check=False,
        )
        return checked(Finished(done.returncode, done.stdout.decode(), done.stderr.decode()))

    def keep(self, name: str, answers: str = "", *, head: str = "", tail: str = "") -> Path:
        """Write a profile by hand: lines for [answers], lines before it and tables after it."""
        path = self.profile(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            f'format = 1\nname = "{name}"\ncurrency = "EUR"\n{head}\n[answers]\n{answers}\n{tail}',
            encoding="utf-8",
            newline="\n",
        )
        return path
