"""Starting the program of tests/profiles/shots.py, which kills saves."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SECONDS = 300


def shots(*arguments: str) -> list[str]:
    """Fire the shots and give what each left: `old`, `new` or `damaged`, and any litter."""
    command = [sys.executable, "-m", "tests.profiles.shots", *arguments]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=False)

    assert (run.stderr, run.returncode) == ("", 0)
    return run.stdout.splitlines()
