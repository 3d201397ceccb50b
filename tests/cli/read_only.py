"""A disk that takes nothing, for anybody: root, whom modes do not stop, gets a read-only mount of its own."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.program import Program

_MOUNTED = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && cd "$0" && exec "$@"'


@dataclass(frozen=True)
class ReadOnlyProgram(Program):
    """The program with its whole folder, home and all, on a disk that cannot be written."""

    mounted: bool = False

    @property
    def command(self) -> tuple[str, ...]:
        whole = super().command
        return (
            ("unshare", "--mount", "sh", "-c", _MOUNTED, str(self.folder), *whole) if self.mounted else whole
        )


def read_only(freehold: Program) -> ReadOnlyProgram:
    """Make the folder of a program one that it cannot write; skip where this machine has no way to."""
    if not hasattr(os, "getuid"):
        pytest.skip("folders cannot be made read-only for a test here")
    if os.getuid():
        for folder, _, _ in os.walk(freehold.folder):
            Path(folder).chmod(0o500)
        return ReadOnlyProgram(freehold.folder, freehold.more)
    if not _may_mount(freehold.folder):
        pytest.skip("root may write everywhere, and may not mount anything here")
    return ReadOnlyProgram(freehold.folder, freehold.more, mounted=True)


def writable_again(freehold: Program) -> None:
    """Let the folder be removed after the test."""
    if hasattr(os, "getuid") and os.getuid():
        for folder, _, _ in os.walk(freehold.folder):
            Path(folder).chmod(0o700)


def _may_mount(folder: Path) -> bool:
    if shutil.which("unshare") is None:
        return False
    tried = ["unshare", "--mount", "sh", "-c", _MOUNTED, str(folder), "true"]
    return subprocess.run(tried, capture_output=True, check=False).returncode == 0
