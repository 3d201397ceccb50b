"""What a shell takes from the program: completions, and the manual page; made by `make shell`."""

from collections.abc import Mapping
from pathlib import Path

FILES: Mapping[str, str] = {
    "bash": "freehold.bash",
    "zsh": "_freehold",
    "fish": "freehold.fish",
    "manual": "freehold.1",
}


def shell_file(name: str) -> str:
    """Give the text of one of them, by the name of the shell, or the manual page."""
    return Path(__file__).with_name(FILES[name]).read_text(encoding="utf-8")
