"""The engine against a slow reference that tries every completion of the answers."""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import tomli_w
from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from rules.answers import Amount, Answer, Choice, Several, Silence
from rules.assess import truth_of
from rules.knowledge import Question, Rule
from rules.language.report import Report
from rules.language.rule_tables import RuleReader
from rules.language.source import parse
from rules.language.vocabulary import Vocabulary, of_question
from rules.possible import Interval, Known, OneOf, Possible, Subset
from rules.truth import Truth
from tests.rules import reference
from tests.rules.reference import GRID, KINDS, OPTIONS

_YES_NO = {"yes": "Yes", "no": "No"}


def _question(name: str, kind: Any) -> Question:
    options = _YES_NO if kind == "yes_no" else {option: option for option in OPTIONS}
    return Question(
        id=name,
        screen="one",
        kind=kind,
        label=name,
        high=GRID[-1],
        options={} if kind == "number" else options,
    )


QUESTIONS = {name: _question(name, kind) for name, kind in KINDS.items()}
VOCABULARY = Vocabulary(
    {name: of_question(question) for name, question in QUESTIONS.items()}, {}, questions=QUESTIONS
)

_option = st.sampled_from(OPTIONS)
_some = st.lists(_option, min_size=1, max_size=3, unique=True)
_number = st.sampled_from([0, 1, 2, 3, 4, 1.5, 2.5])
_constants: Mapping[str, Mapping[str, st.SearchStrategy[Any]]] = {
    "number": dict.fromkeys(("at_least", "above", "at_most", "below"), _number),
    "choice": {"is": _option, "is_not": _option, "is_one_of": _some, "is_none_of": _some},
    "several": {
        "includes": _option,
        "includes_any": _some,
        "includes_all": _some,
        "excludes": st.one_of(_option, _some),
        "count_at_least": st.integers(0, 3),
        "count_at_most": st.integers(0, 3),
    },
    "yes_no": {"is": st.booleans()},
}

Lines = dict[str, dict[str, dict[str, Any]]]


@st.composite
def _lines(draw: st.DrawFn) -> Lines:
    table: Lines = {}
    for _ in range(draw(st.integers(1, 3))):
        name = draw(st.sampled_from(sorted(KINDS)))
        words = _constants[KINDS[name]]
        word = draw(st.sampled_from([*words, "answered"]))
        first, second = name.split(".")
        table.setdefault(first, {}).setdefault(second, {})[word] = draw(words.get(word, st.booleans()))
    return table


def _with_any(below: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    blocks = st.one_of(_lines(), st.lists(below, min_size=1, max_size=3))
    return st.builds(lambda lines, any_of: {**lines, "any": any_of}, st.one_of(st.just({}), _lines()), blocks)


_tables = st.recursive(_lines(), _with_any, max_leaves=4)
_rules = st.builds(
    lambda when, unless: {"when": when} | ({} if unless is None else {"unless": unless}),
    _tables,
    st.none() | _tables,
)
_silent = st.sampled_from([None, "unknown", "later", "n/a"])
_spans = st.tuples(st.sampled_from(GRID), st.sampled_from(GRID)).map(lambda ends: (min(ends), max(ends)))
_given: Mapping[str, st.SearchStrategy[Any]] = {
    "number": st.one_of(st.sampled_from(GRID), _spans),
    "choice": _option,
    "several": _some.map(frozenset),
    "yes_no": st.booleans(),
}
_answers = st.fixed_dictionaries({name: _silent | _given[kind] for name, kind in KINDS.items()})


def _as_rule(tables: Mapping[str, Any]) -> Rule:
    text = tomli_w.dumps({"rule": [{"id": "conflict.b", "title": "t", "kind": "context", **tables}]})
    report = Report(parse(text.encode(), "a.toml"))
    rule = RuleReader(VOCABULARY, report).read(tomllib.loads(text)["rule"][0], ("rule", 0))
    assert rule is not None, report.problems
    return rule


def _as_answer(said: Any) -> Answer | None:
    match said:
        case None:
            return None
        case "unknown" | "later" | "n/a":
            return Silence(said)
        case bool():
            return Choice("yes" if said else "no")
        case int():
            return Amount(said, said)
        case (int() as low, int() as high):
            return Amount(low, high)
        case frozenset():
            return Several(tuple(option for option in OPTIONS if option in said))
    return Choice(said)


def _known(name: str, answer: Answer | None) -> Known:
    widest: dict[str, Possible] = {
        "number": Interval(GRID[0], GRID[-1]),
        "choice": OneOf(OPTIONS),
        "several": Subset(frozenset(), frozenset(OPTIONS)),
        "yes_no": OneOf(("yes", "no")),
    }
    wide = widest[KINDS[name]]
    match answer:
        case Amount(low, high):
            return Known(Interval(low, high))
        case Choice(option):
            return Known(OneOf((option,)))
        case Several(options):
            return Known(Subset(frozenset(options), frozenset(options)))
        case Silence.NOT_APPLICABLE:
            return Known(wide, Truth.FAILS, answered=False)
        case _:
            return Known(wide, answered=False)


def _engine(tables: Mapping[str, Any], said: Mapping[str, Any]) -> Truth:
    return truth_of(_as_rule(tables), {name: _known(name, _as_answer(said[name])) for name in KINDS})


def _names(table: Mapping[str, Any]) -> Iterator[str]:
    for key, value in table.items():
        if key == "any":
            for block in value if isinstance(value, list) else [value]:
                yield from _names(block)
        else:
            for second, tests in value.items():
                yield from [f"{key}.{second}"] * len(tests)


@settings(max_examples=250)
@given(_rules, _answers)
def test_the_engine_never_decides_what_some_completion_decides_otherwise(
    tables: dict[str, Any], said: dict[str, Any]
) -> None:
    found, expected = _engine(tables, said), reference.verdict(tables, said)

    event(f"{expected.name} told as {found.name}")
    assert found in (expected, Truth.OPEN)


@settings(max_examples=100)
@given(_rules, _answers)
def test_the_engine_is_exact_where_every_name_stands_in_one_test_only(
    tables: dict[str, Any], said: dict[str, Any]
) -> None:
    times = Counter([*_names(tables["when"]), *_names(tables.get("unless", {}))])
    assume(max(times.values()) == 1)

    assert reference.verdict(tables, said) is _engine(tables, said)


@settings(max_examples=60)
@given(
    _rules,
    st.fixed_dictionaries({name: _given[kind] for name, kind in KINDS.items() if kind != "number"}),
    st.tuples(st.sampled_from(GRID), st.sampled_from(GRID)),
)
def test_exact_answers_leave_nothing_open(
    tables: dict[str, Any], said: dict[str, Any], numbers: tuple[int, int]
) -> None:
    answers = {**said, "n.one": numbers[0], "n.two": numbers[1]}

    assert reference.verdict(tables, answers) is _engine(tables, answers)
    assert _engine(tables, answers) is not Truth.OPEN
