import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither fork nor SIGKILL")


def shots(kind: str, folder: Path) -> list[str]:
    command = [sys.executable, "-m", "tests.profiles.shots", kind, str(folder)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)

    assert (run.stderr, run.returncode) == ("", 0)
    return run.stdout.splitlines()


def test_a_save_killed_at_any_of_its_file_calls_leaves_old_or_new_and_no_litter(tmp_path: Path) -> None:
    left = shots("calls", tmp_path)

    assert {"old", "new"} == set(left)
    assert len(left) > 20


def test_a_program_killed_while_saving_leaves_a_whole_file_and_no_litter(tmp_path: Path) -> None:
    left = shots("moments", tmp_path)

    assert set(left) <= {"old", "new"}
    assert len(left) == 40
