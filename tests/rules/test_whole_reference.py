"""Whole situations against a slow reference: shares, limits, figures, prices, what applies, contradictions."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import tomli_w
from hypothesis import event, given, settings
from hypothesis import strategies as st

from rules.answers import Amount, Answer, Choice, Rate, Several, Silence
from rules.assess import truth_of
from rules.knowledge import Rule
from rules.language.report import Report
from rules.language.rule_tables import RuleReader
from rules.language.source import parse
from rules.language.vocabulary import Vocabulary
from rules.pack import Pack, load_pack
from rules.reads import questions_of
from rules.situation import situate
from rules.truth import Truth
from tests.rules import whole_reference as slow


@cache
def grid() -> Pack:
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "questions").mkdir()
        for file, text in (
            ("pack.toml", slow.PACK),
            ("questions/q.toml", slow.questions()),
            ("figures.toml", slow.FIGURES),
            ("parameters.toml", slow.PARAMETERS),
        ):
            (folder / file).write_text(text, encoding="utf-8")
        pack = load_pack(shipped=folder)
    assert pack.problems == ()
    return pack


def as_rule(tables: Mapping[str, Any]) -> Rule:
    text = tomli_w.dumps({"rule": [{"id": "conflict.b", "title": "t", "kind": "context", **tables}]})
    source = parse(text.encode(), "a.toml")
    report = Report(source)
    vocabulary = Vocabulary(grid().names, grid().parameters, questions=grid().questions)
    rule = RuleReader(vocabulary, report).read(source.table["rule"][0], ("rule", 0))
    assert rule is not None, report.problems
    return rule


def as_answers(said: slow.Said) -> dict[str, Answer]:
    return {name: answer for name, each in said.items() if (answer := as_answer(name, each)) is not None}


def as_answer(name: str, said: Any) -> Answer | None:
    if said is None:
        return None
    if said in ("unknown", "n/a"):
        return Silence(said)
    if name == "r.price":
        low, high, unit = said
        return Rate(low, high, "EUR", unit)
    if isinstance(said, frozenset):
        return Several(tuple(sorted(said)))
    if isinstance(said, str):
        return Choice(said)
    low, high = said if isinstance(said, tuple) else (said, said)
    return Amount(low, high)


def ends(values: tuple[int, ...]) -> st.SearchStrategy[tuple[int, int]]:
    pairs = st.tuples(st.sampled_from(values), st.sampled_from(values))
    return pairs.map(lambda pair: (min(pair), max(pair)))


_some = st.lists(st.sampled_from("abc"), min_size=1, max_size=3, unique=True)
_silent = st.sampled_from([None, None, "unknown", "n/a"])
_number = st.sampled_from(slow.GRID) | ends(slow.GRID)
_price = st.builds(lambda pair, unit: (*pair, unit), ends(slow.PRICES), st.sampled_from(slow.UNITS))
_answers: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        **dict.fromkeys(("s.a", "s.b", "s.c", "n.part", "n.whole", "n.extra"), _silent | _number),
        "c.use": _silent | st.sampled_from("abc"),
        "k.kinds": _silent | _some.map(frozenset),
        "r.price": _silent | _price,
    }
)
_bounds: Mapping[str, tuple[float, ...]] = {
    **dict.fromkeys(slow.NUMBERS[:6], (0, 1, 2, 3, 4, 2.5)),
    "r.price": (1, 2, 4, 10, 16),
    "f.sum": (0, 2, 4, 5, 8),
    "f.less": (-4, -1, 0, 2, 4),
    "f.times": (0, 4, 8, 12, 32),
    "f.ratio": (0, 0.5, 1),
    "f.share": (0, 50, 100, 200),
    "f.hour": (0.125, 1, 2, 8),
    "f.job": (1, 4, 16, 64),
}


@st.composite
def _line(draw: st.DrawFn) -> tuple[str, str, Any]:
    name = draw(st.sampled_from([*_bounds, "c.use", "k.kinds", "r.price.per"]))
    if draw(st.integers(0, 9)) == 0 and name not in slow.FIGURE_NAMES and name != "r.price.per":
        return name, "answered", draw(st.booleans())
    if name in _bounds:
        word = draw(st.sampled_from(["at_least", "above", "at_most", "below"]))
        return name, word, draw(st.sampled_from(_bounds[name]))
    options = slow.UNITS if name == "r.price.per" else tuple("abc")
    one = st.sampled_from(options)
    many = st.lists(one, min_size=1, max_size=2, unique=True)
    if name == "k.kinds":
        words = {"includes": one, "includes_any": many, "includes_all": many, "excludes": many}
        counts = {"count_at_least": st.integers(0, 3), "count_at_most": st.integers(0, 3)}
        word = draw(st.sampled_from([*words, *counts]))
        return name, word, draw({**words, **counts}[word])
    word = draw(st.sampled_from(["is", "is_not", "is_one_of", "is_none_of"]))
    return name, word, draw(one if word in ("is", "is_not") else many)


def _table(lines: list[tuple[str, str, Any]]) -> dict[str, Any]:
    table: dict[str, Any] = {}
    for name, word, constant in lines:
        below = table
        for part in name.split("."):
            below = below.setdefault(part, {})
        below[word] = constant
    return table


_lines = st.lists(_line(), min_size=1, max_size=2).map(_table)
_tables = _lines | st.builds(
    lambda lines, blocks: {**lines, "any": blocks}, _lines, st.lists(_lines, min_size=1, max_size=2)
)
_rules = st.builds(
    lambda when, unless: {"when": when} | ({} if unless is None else {"unless": unless}),
    _tables,
    st.none() | _lines,
)


@settings(max_examples=120)
@given(_rules, _answers)
def test_what_is_decided_is_so_in_every_way_the_answers_can_turn_out(
    tables: dict[str, Any], said: dict[str, Any]
) -> None:
    rule = as_rule(tables)
    outcomes = slow.verdict(tables, said, frozenset(questions_of(rule, grid())))
    found = situate(grid(), as_answers(said))
    truth = truth_of(rule, found.known)
    event(f"{outcomes or 'contradiction'} told as {truth.name}")

    if outcomes:
        assert truth in (slow.as_truth(outcomes), Truth.OPEN)
    else:
        assert found.contradictions


_exact = st.fixed_dictionaries(
    {
        "s.a": st.sampled_from((0, 1, 2)),
        "s.b": st.sampled_from((0, 1, 2)),
        **{name: st.sampled_from(slow.GRID) for name in ("n.part", "n.whole", "n.extra")},
        "c.use": st.sampled_from("abc"),
        "k.kinds": _some.map(frozenset),
        "r.price": st.builds(
            lambda price, unit: (price, price, unit),
            st.sampled_from(slow.PRICES),
            st.sampled_from(slow.UNITS),
        ),
    }
)


@settings(max_examples=150)
@given(_rules, _exact)
def test_exact_answers_that_fit_together_leave_nothing_open(
    tables: dict[str, Any], said: dict[str, Any]
) -> None:
    said = {
        **said,
        "n.part": min(said["n.part"], said["n.whole"]),
        "s.c": slow.TOTAL - said["s.a"] - said["s.b"],
    }
    outcomes = slow.verdict(tables, said, frozenset(slow.QUESTIONS))
    truth = truth_of(as_rule(tables), situate(grid(), as_answers(said)).known)

    assert truth is slow.as_truth(outcomes)
    assert truth is not Truth.OPEN


def _names() -> Iterator[str]:
    yield from slow.QUESTIONS
    yield from slow.FIGURE_NAMES


@pytest.mark.parametrize("name", list(_names()))
def test_the_grid_asks_and_computes_what_the_reference_knows(name: str) -> None:
    assert name in grid().names
