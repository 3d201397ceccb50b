"""A disk with a few bytes of room, or a limit on the size of files: the old version stands, and that is said."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from profiles.answers import at_question
from profiles.errors import ProfileUnwritable
from profiles.model import Profile
from profiles.store import Stored, create, open_profile, save
from tests.cli.program import Program
from tests.profiles.folders import names_in

SIZE = 16 * 1024


class Room:
    """A disk that takes so many bytes more, the last of them by a short write, and then none."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, room: int) -> None:
        self._room = room
        self._real = os.write
        monkeypatch.setattr(os, "write", self._write)

    def _write(self, descriptor: int, data: bytes) -> int:
        if not self._room:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        written = self._real(descriptor, data[: self._room])
        self._room -= written
        return written


@pytest.fixture
def stored(tmp_path: Path) -> Stored:
    answers = {f"question.{number}": {"is": "x" * 100} for number in range(140)}
    profile = Profile.model_validate({"format": 1, "answers": answers})
    return create(profile, tmp_path / "asha.toml")


@pytest.mark.parametrize("room", range(0, SIZE, 1009))
def test_with_any_room_too_little_the_old_version_stands_and_it_works_when_there_is_room(
    stored: Stored, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    before = stored.path.read_bytes()
    assert room < len(before)
    with monkeypatch.context() as full:
        Room(full, room)
        with pytest.raises(ProfileUnwritable, match="No space left on device"):
            save(stored, at_question(stored.profile, "years"))
    assert (before, ["asha.toml"]) == (stored.path.read_bytes(), names_in(stored.path.parent))

    save(stored, at_question(stored.profile, "years"))
    assert "years" == open_profile(stored.path).profile.at


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_limit_on_the_size_of_files_is_said_and_the_old_version_stands(tmp_path: Path) -> None:
    freehold = Program(tmp_path)
    path = freehold.keep("asha", "\n".join(f'q{number} = {{ is = "{"x" * 100}" }}' for number in range(60)))
    before = path.read_bytes()
    line = f"ulimit -f 4; {sys.executable} -m tui set asha years 3"  # four blocks of 512 or 1024 bytes
    # The limit would cut off bytecode that Python is writing too, and spoil it for every later run.
    no_bytecode = {"PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        ["sh", "-c", line],
        capture_output=True,
        text=True,
        env=freehold.environment(no_bytecode),
        timeout=30,
        check=False,
    )

    assert (5, True) == (done.returncode, "was not saved: File too large" in done.stderr)
    assert before == path.read_bytes()
