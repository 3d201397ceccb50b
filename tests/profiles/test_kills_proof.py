"""Thousands of saves killed at random moments: the profile is the old or the new one, and nothing else is left."""

import sys
from pathlib import Path

import pytest

from tests.profiles.shooting import shots

SHOTS = 300

pytestmark = [
    pytest.mark.prove,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither fork nor SIGKILL"),
]


@pytest.mark.parametrize("seed", range(50))
def test_saves_killed_at_random_moments_leave_old_or_new_and_no_litter(tmp_path: Path, seed: int) -> None:
    left = shots("moments", str(tmp_path), str(SHOTS), str(seed))

    assert SHOTS == len(left)
    assert {"old", "new"} == set(left)
