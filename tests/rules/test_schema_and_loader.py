"""Schema and loader refuse the same mistakes and take the same files, held together at random."""

import tomllib
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from rules.language.schema import KINDS, schema_of
from tests.rules.samples import copied, small_pack
from tests.rules.schema_samples import (
    complaints,
    loaded,
    small_name,
    small_text,
)


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
