"""Packs with overrides over them, and packs of a person's own, made for tests."""

from datetime import date
from pathlib import Path

from rules.overrides import OverrideFile
from rules.pack import Pack, load_pack
from tests.rules.samples import DAY, SMALL

OF_SMALL = "df4da0"
"""The fingerprint of the rule demand.small as it stands in the small pack."""

BLOCKS = "\n[[rule.when.any]]\nyears.at_least = 3\n\n[[rule.when.any]]\nwork.small.at_least = 40\n"


def over(folder: Path, text: str, *more: Path, shipped: Path = SMALL, day: date = DAY) -> Pack:
    """Read the small pack with a file of overrides over it."""
    path = folder / "overrides.toml"
    path.write_text(f"format = 1\n{text}", encoding="utf-8")
    return load_pack(*more, shipped=shipped, overrides=OverrideFile(path, day))


def of_rule(lines: str, rule: str = "demand.small") -> str:
    return f'[override."{rule}"]\nbecause = "so it is with me"\n{lines}\n'


def told(pack: Pack) -> list[str]:
    """Give the problems as line, column, code and words."""
    return [f"{it.place.line}:{it.place.column}: {it.code} {it.message}" for it in pack.problems]


def own_pack(folder: Path, rules: str, name: str = "mine", head: str | None = None) -> Path:
    own = folder / name
    (own / "rules").mkdir(parents=True)
    text = f'format = 1\nid = "{name}"\nversion = "0.1.0"\n' if head is None else head
    (own / "pack.toml").write_text(text, encoding="utf-8")
    (own / "rules/own.toml").write_text(f"format = 1\n{rules}", encoding="utf-8")
    return own
