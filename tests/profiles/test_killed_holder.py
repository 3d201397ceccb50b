"""A program that is killed while it holds the lock of a profile: the next save works at once."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from profiles.answers import at_question
from profiles.model import Profile
from profiles.store import create, open_profile, save

ROOT = Path(__file__).parents[2]
HOLD = """
import sys, time
from pathlib import Path
from profiles.locks import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_the_next_save_works_at_once(tmp_path: Path) -> None:
    stored = create(Profile(name="asha"), tmp_path / "asha.toml")
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(stored.path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert "held\n" == holder.stdout.readline()
        holder.kill()
        holder.wait()
    start = time.monotonic()
    save(stored, at_question(stored.profile, "years"))

    assert time.monotonic() - start < 1
    assert "years" == open_profile(stored.path).profile.at
