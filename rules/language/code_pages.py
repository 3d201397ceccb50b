"""A page for every code: what is wrong, a sample to avoid, one to prefer, and why.

A sample names the file of a pack it stands in by a comment above its lines (`# rules/mine.toml`), and leaves
out `format = 1`, with which every file begins.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from rules.frozen import frozen

_FOLDER = Path(__file__).parent / "codes"


@frozen(kw_only=True)
class CodePage:
    """What one code means."""

    code: str
    title: str
    wrong: str
    avoid: str
    prefer: str
    why: str


@cache
def code_pages() -> Mapping[str, CodePage]:
    """Give the page of every code, the errors first."""
    tables = [
        table
        for path in sorted(_FOLDER.glob("*.toml"))
        for table in tomllib.loads(path.read_text(encoding="utf-8"))["page"]
    ]
    return {table["code"]: CodePage(**table) for table in tables}
