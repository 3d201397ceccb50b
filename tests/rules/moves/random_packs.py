"""Small random packs with everything that makes moves depend on each other, and people who answered some of it."""

from dataclasses import replace
from functools import cache
from typing import Any

from hypothesis import strategies as st

from rules.answers import Amount, Answer, Choice, Rate, Several, Silence
from rules.knowledge import Dimension, Effect, Figure, MoveRules, Question, Rule, Screen
from rules.language.conditions import All, Condition, Test
from rules.language.conditions import Any as AnyOf
from rules.language.vocabulary import of_figure, of_question
from rules.pack import Pack
from tests.rules.samples import small_pack

_OPTIONS = {"a": "A", "b": "B", "c": "C"}
_NUMBER_TESTS = ("at_least", "above", "at_most", "below")


def _asked(name: str, kind: Any, screen: str = "", **more: Any) -> Question:
    return Question(id=name, screen=screen or name, kind=kind, label=name, **more)


QUESTIONS = (
    _asked("n.one", "number", low=0, high=10, movable=True, effort_hours=2, step=4),
    _asked("n.two", "number", low=0, high=10, integer=True, movable=True, effort_hours=8, cost=50),
    _asked("m.all", "money", "m", low=0, high=1000, movable=True, effort_hours=8, moves="down", reach=40, step=20),
    _asked("m.part", "money", "m", low=0, high=1000, movable=True, effort_hours=2, at_most="m.all", reach=40, step=40),
    _asked("c.one", "choice", options=_OPTIONS, movable=True, effort_hours=2),
    _asked("c.two", "choice", options=_OPTIONS, movable=True, effort_hours=8, cost=20),
    _asked("s.one", "several", options={**_OPTIONS, "none": "None"}, excludes=("none",), movable=True, effort_hours=2),
    _asked("p.one", "share", "p", low=0, high=100, movable=True, effort_hours=30, step=50),
    _asked("p.two", "share", "p", low=0, high=100, movable=True, effort_hours=30),
    _asked("p.rest", "share", "p", low=0, high=100),
    _asked("r.one", "rate", low=0, high=1000, low_excluded=True, units=("hour", "project"), movable=True, effort_hours=2, reach=20, step=10),
    _asked("n.far", "number", low=0, high=10, movable=True, effort_hours=8,
           applies=Test("c.one", "is_not", "a")),
)  # fmt: skip
FIGURES = (
    Figure(id="f.sum", title="Sum", form="sum", inputs=("n.one", "n.two"), unit="hours"),
    Figure(id="f.short", title="Short", form="sum", inputs=("p.one", "p.two"), unit="percent"),
    Figure(id="f.hour", title="Hour", form="per_hour", inputs=("r.one", "n.two"), unit="money"),
    Figure(id="f.gap", title="Gap", form="ratio", inputs=("f.hour", "m.all"), unit="times"),
    Figure(id="f.far", title="Far", form="sum", inputs=("n.far", "n.one"), unit="hours"),
)
DIMENSIONS = ("demand", "price", "trust")


@cache
def frame() -> Pack:
    """Give the pack without its rules."""
    screens = {
        name: Screen(id=name, section="", title=name, ask="", why="", total=100 if name == "p" else None,
                     questions=tuple(each.id for each in QUESTIONS if each.screen == name))
        for name in dict.fromkeys(each.screen for each in QUESTIONS)
    }  # fmt: skip
    questions = {each.id: each for each in QUESTIONS}
    figures = {each.id: each for each in FIGURES}
    names = {name: of_question(each) for name, each in questions.items()}
    names |= {name: of_figure(each) for name, each in figures.items()}
    unit = replace(names["c.one"], name="r.one.per", options={"hour": "hour", "project": "project"})
    return replace(
        small_pack(),
        dimensions={name: Dimension(id=name, title=name, asks="", base=0) for name in DIMENSIONS},
        fields={},
        parameters={},
        personas={},
        rules={},
        screens=tuple(screens.values()),
        questions=questions,
        figures=figures,
        names={**names, "r.one.per": unit},
        moves=MoveRules(),
        _screen_of={each.id: screens[each.screen] for each in QUESTIONS},
    )


_SCALE = {"f.sum": 20, "f.far": 20, "f.short": 100, "f.hour": 200, "f.gap": 2,
          "m.all": 1000, "m.part": 1000, "p.one": 100, "p.two": 100}  # fmt: skip
_NUMBERS = (
    "n.one",
    "n.two",
    "n.far",
    "m.all",
    "m.part",
    "p.one",
    "p.two",
    "f.sum",
    "f.short",
    "f.hour",
    "f.gap",
    "f.far",
)


@st.composite
def _tests(draw: st.DrawFn) -> Test:
    name = draw(st.sampled_from((*_NUMBERS, "c.one", "c.two", "s.one", "r.one.per")))
    if name in _NUMBERS:
        constant = draw(st.integers(0, 10)) / 10 * _SCALE.get(name, 10)
        return Test(name, draw(st.sampled_from(_NUMBER_TESTS)), constant)
    if name == "r.one.per":
        return Test(name, "is", draw(st.sampled_from(("hour", "project"))))
    if name == "s.one":
        return Test(
            name,
            draw(st.sampled_from(("includes", "excludes"))),
            draw(st.sampled_from(("a", "b", "c", "none"))),
        )
    return Test(name, draw(st.sampled_from(("is", "is_not"))), draw(st.sampled_from(tuple(_OPTIONS))))


@st.composite
def _conditions(draw: st.DrawFn) -> Condition:
    lines = tuple(draw(st.lists(_tests(), min_size=1, max_size=3)))
    joined = st.lists(_tests(), min_size=2, max_size=2).map(lambda tests: All(tuple(tests)))
    block = draw(st.lists(_tests() | joined, max_size=2))
    return All((*lines, AnyOf(tuple(block)))) if block else All(lines)


@st.composite
def _effects(draw: st.DrawFn) -> Effect:
    dimension, sign = draw(st.sampled_from(DIMENSIONS)), draw(st.sampled_from((-1, 1)))
    if draw(st.booleans()):
        return Effect(dimension, sign * draw(st.integers(1, 15)))
    follows = draw(st.sampled_from(_NUMBERS))
    at = sorted(draw(st.lists(st.integers(0, 10), min_size=2, max_size=3, unique=True)))
    points = sorted(
        draw(st.lists(st.integers(0, 15), min_size=len(at), max_size=len(at))), reverse=draw(st.booleans())
    )
    steps = tuple(
        (x / 10 * _SCALE.get(follows, 10), float(sign * y)) for x, y in zip(at, points, strict=True)
    )
    return Effect(dimension, follows=follows, steps=steps)


@st.composite
def _rules(draw: st.DrawFn, name: str) -> Rule:
    effects = {each.dimension: each for each in draw(st.lists(_effects(), min_size=1, max_size=2))}
    return Rule(
        id=name,
        title=name,
        kind="risk",
        file="",
        path=(),
        when=draw(_conditions()),
        unless=draw(st.none() | _conditions()),
        group=draw(st.sampled_from(("", "", "one", "two"))),
        basis="practice",
        effects=tuple(effects.values()),
    )


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    """Give a pack of up to eight rules over twelve questions."""
    count = draw(st.integers(1, 8))
    rules = [draw(_rules(f"rule.{index}")) for index in range(count)]
    return replace(frame(), rules={rule.id: rule for rule in rules})


def _spans(high: int) -> st.SearchStrategy[Amount]:
    point = st.integers(0, high).map(lambda each: Amount(float(each), float(each)))
    span = st.tuples(st.integers(0, high), st.integers(0, high)).map(
        lambda it: Amount(float(min(it)), float(max(it)))
    )
    return st.one_of(point, point, span)


@st.composite
def people(draw: st.DrawFn) -> dict[str, Answer]:
    """Give the answers of somebody: points, ranges, things they do not know, things not asked."""
    answers: dict[str, Answer] = {
        "n.one": draw(_spans(10)),
        "n.two": draw(_spans(10)),
        "n.far": draw(_spans(10)),
        "c.one": Choice(draw(st.sampled_from(tuple(_OPTIONS)))),
        "c.two": Choice(draw(st.sampled_from(tuple(_OPTIONS)))),
        "s.one": Several(draw(st.sampled_from((("none",), ("a",), ("a", "b"), ("b", "c"), ("a", "b", "c"))))),
        "r.one": Rate(
            low := float(draw(st.integers(1, 100))), low, "EUR", draw(st.sampled_from(("hour", "project")))
        ),
    }
    whole = draw(st.integers(1, 1000))
    answers["m.all"] = Amount(float(whole), float(whole))
    part = draw(st.integers(0, whole))
    answers["m.part"] = Amount(float(part), float(part))
    first = draw(st.integers(0, 100))
    second = draw(st.integers(0, 100 - first))
    answers["p.one"], answers["p.two"] = (
        Amount(float(first), float(first)),
        Amount(float(second), float(second)),
    )
    if draw(st.booleans()):
        rest = float(100 - first - second)
        answers["p.rest"] = Amount(rest, rest)
    for name in draw(st.lists(st.sampled_from(sorted(answers)), max_size=3, unique=True)):
        answers[name] = draw(st.sampled_from((Silence.UNKNOWN, Silence.LATER, Silence.NOT_APPLICABLE)))
    return answers
