import sys
from pathlib import Path

import pytest

from tests.profiles.shooting import shots

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither fork nor SIGKILL")


def test_a_save_killed_at_any_of_its_file_calls_leaves_old_or_new_and_no_litter(tmp_path: Path) -> None:
    left = shots("calls", str(tmp_path))

    assert {"old", "new"} == set(left)
    assert len(left) > 20


def test_a_program_killed_while_saving_leaves_a_whole_file_and_no_litter(tmp_path: Path) -> None:
    left = shots("moments", str(tmp_path), "40", "1")

    assert set(left) <= {"old", "new"}
    assert len(left) == 40
