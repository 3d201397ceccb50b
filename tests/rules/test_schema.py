"""The schemas of the files: made from the shapes, shipped as made, and no stricter than the loader."""

import json
import tomllib
from collections.abc import Iterator
from contextlib import suppress
from copy import deepcopy
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from rules.language.pack_files import TOP_KEYS, pack_paths, read_pack_files
from rules.language.schema import KINDS, schema_of
from rules.language.schema_files import FOLDER, file_name, renew, schema_text
from rules.language.schema_texts import ABOUT
from rules.pack import SHIPPED, Pack, PackUnusable, load_pack
from tests.rules.samples import SMALL, copied, small_pack, with_files
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


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("pack", [None, small_pack()], ids=["any names", "the names of a pack"])
def test_every_schema_is_one_of_draft_04(kind: str, pack: Pack | None) -> None:
    Draft4Validator.check_schema(schema_of(kind, pack))


@pytest.mark.parametrize("kind", KINDS)
def test_the_name_of_a_schema_stands_alone_because_taplo_refuses_one_that_does_not(kind: str) -> None:
    assert f"urn:freehold:schema:{kind}:1" == schema_of(kind)["id"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_shipped_schemas_are_those_of_the_shipped_pack(kind: str) -> None:
    kept = (SHIPPED / FOLDER / file_name(kind)).read_bytes()

    assert schema_text(kind, shipped()).encode() == kept, "python -m rules.language.schema_files renews them"


def test_renewing_writes_every_schema_and_nothing_else(tmp_path: Path) -> None:
    renew(tmp_path / FOLDER)

    kept = {path.name: path.read_bytes() for path in (SHIPPED / FOLDER).iterdir()}
    assert kept == {path.name: path.read_bytes() for path in (tmp_path / FOLDER).iterdir()}


@pytest.mark.parametrize(
    ("kind", "path"), list(pack_paths(SHIPPED)), ids=lambda it: it.stem if isinstance(it, Path) else it
)
def test_every_shipped_file_is_as_its_schema_says_and_names_it(kind: str, path: Path) -> None:
    text = path.read_text("utf-8")
    named = text.split("\n", 1)[0].removeprefix("#:schema ")

    assert [] == complaints(validator(kind), text)
    assert SHIPPED / FOLDER / file_name(kind) == (path.parent / named).resolve()


def test_the_folder_of_the_schemas_is_no_part_of_the_pack() -> None:
    assert () == read_pack_files(SHIPPED).problems
    assert [] == [path for _, path in pack_paths(SHIPPED) if FOLDER in path.parts]


@pytest.mark.parametrize("kind", sorted(TOP_KEYS))
def test_a_schema_knows_the_tables_that_the_loader_knows(kind: str) -> None:
    assert TOP_KEYS[kind] | {"format"} == set(schema_of(kind)["properties"])


def test_every_help_text_stands_in_some_schema() -> None:
    every = "".join(json.dumps(schema_of(kind)) for kind in KINDS)
    texts = [text for about in ABOUT.values() for text in about.values()]

    assert [] == [text for text in texts if json.dumps(text) not in every]


def _typed(schema: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Give every key of every table of a schema."""
    if isinstance(schema, dict):
        for key, value in schema.get("properties", {}).items() if "type" in schema else ():
            yield f"{path}.{key}", value
        for key, value in schema.items():
            yield from _typed(value, f"{path}.{key}")
    if isinstance(schema, list):
        for index, value in enumerate(schema):
            yield from _typed(value, f"{path}.{index}")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("pack", "figures", "overrides")])
def test_every_key_of_a_table_has_its_help(kind: str) -> None:
    tables = (
        *("screen", "earlier", "finding", "rule", "persona", "parameter", "field", "group"),
        *("scenario", "stance", "sentence", "liked"),
    )
    bare = [
        path
        for path, key in _typed(schema_of(kind))
        if "description" not in key and path.removeprefix(".") not in tables and "$ref" not in key
    ]

    assert [] == bare


def test_without_a_pack_any_name_may_stand() -> None:
    text = small_text("rules").replace("clients.regular", "something.else")

    assert [] == complaints(Draft4Validator(schema_of("rules")), text)
    assert [] != complaints(Draft4Validator(schema_of("rules", small_pack())), text)


def test_names_with_odd_marks_are_names_like_others(tmp_path: Path) -> None:
    asked = small_text("questions").replace('id        = "years"', 'id        = "years.(~/a b)+"')
    head = small_text("pack") + '\n[dimension."odd ("]\ntitle = "x"\nasks = "y"\nbase = 0\n'
    pack = with_files(tmp_path, {"questions/10.toml": asked, "pack.toml": head})
    schema = Draft4Validator(schema_of("rules", pack))
    text = small_text("rules").replace("clients.regular.is = true", '"years.(~/a b)+".at_least = 3')

    assert [] == complaints(schema, text)
    assert [] != complaints(schema, text.replace("(~/a b)+", "(~/a b)+++"))


@pytest.mark.parametrize(
    ("kind", "right", "wrong"),
    [
        ("pack", 'version = "0.1"', "version = 0.1"),
        ("pack", 'id      = "small"\n', ""),
        ("pack", "base  = 10", 'base  = "10"'),
        ("pack", "format  = 1", "format  = 2"),
        ("fields", 'title = "Code"', 'titel = "Code"'),
        ("fields", "exposure_low    = 60", 'exposure_low    = "60"'),
        ("parameters", "value  = 8\n", ""),
        ("parameters", "low    = 20", "value = 3\nlow    = 20"),
        ("parameters", "as_of  = 2026-11-22", "as_of  = 2026"),
        ("figures", 'sum   = ["work.small", "work.scratch"]', 'sun = ["work.small", "work.scratch"]'),
        ("figures", 'ratio = ["price.job", "money.need"]', 'ratio = ["price.job"]'),
        ("figures", '["work.small", "work.scratch"]', '["work.smal", "work.scratch"]'),
        ("figures", '["work.small", "work.scratch"]', '["ai.use", "work.scratch"]'),
        ("pack", 'version = "0.1"', 'version = "0.1"\ncredit = [{ name = "Them" }]'),
        ("scenarios", 'cites = "grade.n"', "cites = 3"),
        ("scenarios", 'touches = "work.small"', 'touches = "ai.use"'),
        ("scenarios", 'field.is = "copywriting"', 'field.is = "copying"'),
        ("scenarios", '[scenario.when]\nfield.is = "copywriting"', ""),
        ("stances", 'id = "wants"', 'id = "want"'),
        ("stances", 'share = "work.small"', 'share = "work.smal"'),
        ("stances", 'part = "lane"', 'part = "line"'),
        ("stances", 'stances = ["wants"]', 'stances = ["want"]'),
        ("stances", 'ai.use.is = "daily"', 'ai.use.is = "dayly"'),
        ("plan", 'possibly = "It may be short."\n', ""),
        ("plan", "money.need.above = 5", 'money.need.above = "5"'),
        ("plan", 'rule = "demand.small"', "rule = 3"),
        ("plan", 'title = "Calm"', 'titel = "Calm"'),
        ("plan", "[[liked]]", "[liked]"),
        ("questions", 'kind         = "choice"', 'kind         = "choose"'),
        ("questions", "max       = 60\n", ""),
        ("questions", "seconds   = 5", "seconds   = 0"),
        ("questions", 'options_from = "fields"\n', ""),
        ("questions", 'ai.use.is_not = "never"', 'ai.use.is_not = "nevr"'),
        ("questions", "quick   = true", 'quick   = "yes"'),
        ("earlier", 'version = "0.0.1"\n', ""),
        ("earlier", "part = true", "parts = true"),
        ("earlier", "part = true", 'part = "yes"'),
        ("earlier", 'dropped = "no rule read it"', "dropped = true"),
        ("findings", 'grade      = "A"', 'grade      = "F"'),
        ("findings", "year = 2025", 'year = "2025"'),
        ("findings", 'use        = "direction"\n', ""),
        ("findings", "review_by  = 2027-07-01", "reviewed   = 2027-07-01"),
        ("rules", 'kind  = "risk"', 'kind  = "danger"'),
        ("rules", 'cites = ["grade.a"]', 'cites = ["grade.x"]'),
        ("rules", 'id    = "demand.small"', 'id    = "demnd.small"'),
        ("rules", 'id    = "demand.small"', 'id    = "demand.Small Jobs"'),
        ("rules", 'title = "Small', 'titel = "Small'),
        ("rules", '{ parameter = "low_end.heavy" }', '{ parameter = "low_end.havy" }'),
        ("rules", '{ parameter = "low_end.heavy" }', '{ parameter = "wage.usual" }'),
        ("rules", '{ parameter = "low_end.heavy" }', "140"),
        ("rules", '{ parameter = "low_end.heavy" }', '"40"'),
        ("rules", 'at_least = { parameter = "low_end.heavy" }', "includes = 40"),
        ("rules", "clients.regular.is = true", 'clients.regular.is = "yes"'),
        ("rules", "clients.regular.is = true", "clients.regulars.is = true"),
        ("rules", "clients.regular.is = true", "clients.regular = true"),
        ("rules", "clients.regular.is = true", ""),
        ("rules", "[80, -12]", "[80, -21]"),
        ("rules", "[80, -12]", "[80, -12, 3]"),
        ("rules", 'demand.follows = "work.small"\n', ""),
        ("rules", 'demand.follows = "work.small"', 'demand.follows = "ai.use"'),
        ("rules", "demand.steps   =", "demnd.steps   ="),
        ("rules", "effort_hours = 8", "effort_hours = -8"),
        ("rules", 'first_step   = "Write one offer."\n', ""),
        ("rules", 'slot         = "position"', 'slot         = "soon"'),
        ("rules", 'expect = "fires"', 'expect = "fire"'),
        ("rules", "given.work.small = 70", "given.work.small = 170"),
        ("rules", "given.work.small = 70", "given.wrk.small = 70"),
        ("rules", "given.clients.regular = false", 'given.clients.regular = "mostly"'),
        (
            "rules",
            '[rule.when]\nwork.small.at_least = { parameter = "low_end.heavy" }',
            "always = 1",
        ),
        ("rules", "[rule.when]\n", "always = true\n[rule.when]\n"),
        ("rules", "[[rule]]", "[rule]"),
        ("rules", "effort_hours = 8", 'effort_hours = 8\nagainst = ["calm"]'),
        ("personas", "fires =", 'words = { demnd = "thin" }\nfires ='),
        ("personas", "fires =", 'words = { demand = "thinn" }\nfires ='),
        ("personas", "work.scratch", "work.scrtch"),
        ("personas", 'about = "Sells small jobs."\n', ""),
        ("personas", '["portfolio"]', '["portfolios"]'),
        ("personas", "{ low = 3, high = 6 }", "{ low = 3, high = 66 }"),
    ],
)
def test_what_authors_get_wrong_is_refused_by_the_schema_and_by_the_loader(
    tmp_path: Path, kind: str, right: str, wrong: str
) -> None:
    text = small_text(kind)
    spoiled = text.replace(right, wrong, 1)
    schema = Draft4Validator(schema_of(kind, small_pack()))
    folder = copied(tmp_path)
    whole = loaded(folder, kind, text)

    assert right in text
    assert ([], ()) == (complaints(schema, text), whole and whole.problems)
    found = loaded(folder, kind, spoiled)
    assert found is None or found.errors
    assert [] != complaints(schema, spoiled)


def spots(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Give the path of every key and item within a table."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [spot for key, each in inside for spot in ((*path, key), *spots(each, (*path, key)))]


VALUES: tuple[Any, ...] = (
    *(0, 1, -1, 7, 40, 0.5, 100, 1000, True, False, "", "x", "yes", "unknown", "40-60", "EUR", "A", "no"),
    *("work.small", "ai.use", "never", "portfolio", "demand.small", "grade.a", "low_end.heavy", "fields"),
    *([], {}, [3], ["x"], [{}], [1, 2], [[40, -6]], ["portfolio", "named"], ["years", 3], ["work.small"]),
    *(
        {"is": "never"},
        {"at_least": 3},
        {"low": 1, "high": 2},
        {"answered": True},
        {"parameter": "day.hours"},
    ),
    *(
        {"any": {"years": {"above": 3}}},
        {"any": [{"years.above": 3}, {"years": {"above": 3}}]},
        date(2026, 1, 2),
    ),
    {"years": {"at_least": 3}, "field": {"is": "web", "group": {"is": "code"}}},
)
KEYS = ("x", "any", "always", "is", "note", "work", "work.small", "above", "value", "title", "seconds", "off")


def spoiled(table: dict[str, Any], draw: st.DataObject) -> None:
    """Change, drop or rename one thing within a table."""
    *above, last = draw.draw(st.sampled_from(spots(table)))
    inside: Any = table
    for part in above:
        inside = inside[part]
    how = draw.draw(st.sampled_from(("value", "value", "drop", "rename", "add")))
    if how == "value":
        inside[last] = deepcopy(draw.draw(st.sampled_from(VALUES)))
    elif how == "drop" or not isinstance(inside, dict):
        del inside[last]
    elif how == "rename":
        inside[draw.draw(st.sampled_from(KEYS))] = inside.pop(last)
    else:
        inside[draw.draw(st.sampled_from(KEYS))] = deepcopy(draw.draw(st.sampled_from(VALUES)))


@settings(max_examples=150)
@given(draw=st.data())
def test_what_the_loader_takes_the_schema_takes(
    tmp_path_factory: pytest.TempPathFactory, draw: st.DataObject
) -> None:
    kind = draw.draw(st.sampled_from([kind for kind in KINDS if kind != "overrides"]))
    table = tomllib.loads(small_text(kind))
    for _ in range(draw.draw(st.sampled_from((1, 1, 2)))):
        spoiled(table, draw)
    text = tomli_w.dumps(table)
    pack = loaded(copied(tmp_path_factory.mktemp("small")), kind, text)
    name = small_name(kind)

    if pack is not None and not [each for each in pack.problems if each.place.path == name]:
        assert [] == complaints(Draft4Validator(schema_of(kind, pack)), text)


OVERRIDES = """
format = 1

[override."demand.small"]
because = "I sell in bulk"
until = 2027-03-01
of = "b3f1c2"
title = "Small jobs"
when.work.small.at_least = 50
effect.demand.steps = [[50, -6], [80, -9]]
advice.say = "Bundle them."

[override."mine.other"]
off = true
because = "It is not so for me"
"""


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("until = 2027-03-01", "until = 3"),
        ('because = "I sell in bulk"\n', ""),
        ("at_least = 50", "at_least = 500"),
        ("effect.demand", "effect.demnd"),
        ("off = true", 'off = "yes"'),
        ("advice.say", "advice.sy"),
    ],
)
def test_overrides_change_lines_of_a_rule_with_a_reason(right: str, wrong: str) -> None:
    schema = Draft4Validator(schema_of("overrides", small_pack()))

    assert [] == complaints(schema, OVERRIDES)
    assert [] != complaints(schema, OVERRIDES.replace(right, wrong))
