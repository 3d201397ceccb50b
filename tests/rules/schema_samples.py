"""Schemas, what they complain of, and a small file of every kind."""

import tomllib
from contextlib import suppress
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft4Validator

from rules.language.schema import schema_of
from rules.pack import Pack, PackUnusable, load_pack
from tests.rules.samples import SMALL
from tests.rules.test_guidance_tables import FINDING, GOOD

PERSONA = """
[[persona]]
id = "ann"
about = "Sells small jobs."
currency = "EUR"
fires = ["demand.small"]

[persona.answers]
"work.small" = 70
work.scratch = "10-20"
field = "copywriting"
years = { low = 3, high = 6 }
clients.regular = false
rates.price = "40-45 EUR/hour"
proof.kinds = ["portfolio"]
ai.use = "unknown"
"""


EARLIER = """
[[earlier]]
version = "0.0.1"
question = "ai.rhythm"
now = "ai.use"
options = { often = "daily" }

[[earlier]]
version = "0.0.1"
question = "years.all"
split = [{ question = "years", part = true }]

[[earlier]]
version = "0.0.1"
question = "you.mood"
dropped = "no rule read it"
"""


@cache
def shipped() -> Pack:
    return load_pack()


@cache
def validator(kind: str) -> Draft4Validator:
    return Draft4Validator(schema_of(kind, shipped()))


def plain(value: Any) -> Any:
    """Give a value of TOML as editors hand it to a schema: dates and times as text."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value.isoformat() if isinstance(value, date | datetime | time) else value


def complaints(schema: Draft4Validator, text: str) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in schema.iter_errors(plain(tomllib.loads(text)))]


OWN = {"personas": ("personas/ann.toml", f"format = 1\n{PERSONA}")}
OWN |= {"earlier": ("earlier.toml", f"format = 1\n{EARLIER}")}
OWN |= {name.removesuffix(".toml"): (name, text) for name, text in GOOD.items()}
"""Files of the kinds that the small pack has none of, each with its name and its text."""


def small_text(kind: str) -> str:
    """Give the text of the small pack's file of a kind, or of one of our own."""
    if kind in OWN:
        return OWN[kind][1]
    path = SMALL / f"{kind}.toml"
    return (path if path.exists() else next(iter(sorted((SMALL / kind).glob("*.toml"))))).read_text("utf-8")


def small_name(kind: str) -> str:
    if kind in OWN:
        return OWN[kind][0]
    if (SMALL / f"{kind}.toml").exists():
        return f"{kind}.toml"
    return next(iter(sorted((SMALL / kind).glob("*.toml")))).relative_to(SMALL).as_posix()


def loaded(folder: Path, kind: str, text: str) -> Pack | None:
    """Load the small pack with one file written anew; nothing where nothing of it can be used."""
    (folder / "personas").mkdir(exist_ok=True)
    if kind == "scenarios":
        (folder / "findings" / "quoted.toml").write_text(f"format = 1\n{FINDING}", encoding="utf-8")
    (folder / small_name(kind)).write_text(text, encoding="utf-8")
    with suppress(PackUnusable):
        return load_pack(shipped=folder)
    return None
