"""Every way of answering a tiny pack exactly, to hold the boxes of the linter against by trying them all."""

from collections.abc import Mapping
from functools import cache
from itertools import product

from hypothesis import strategies as st

from rules.knowledge import Question, Screen
from rules.language.conditions import All, Any, Condition, Test
from rules.language.vocabulary import of_question
from rules.pack import Pack, Scoring
from rules.possible import Interval, Known, OneOf, Possible, Subset
from rules.truth import Truth

World = Mapping[str, Known]

_COUNT = Question(id="count", screen="s", kind="number", label="", low=0, high=2, integer=True)
_CHOICE = Question(id="choice", screen="s", kind="choice", label="", options={"a": "", "b": "", "c": ""})
_SEVERAL = Question(
    id="several", screen="s", kind="several", label="", options={"a": "", "b": "", "z": ""}, excludes=("z",)
)
_YES = Question(
    id="yes",
    screen="s",
    kind="yes_no",
    label="",
    options={"yes": "", "no": ""},
    applies=Any((Test("choice", "is", "a"), Test("count", "above", 1))),
)
_ONE = Question(id="one", screen="t", kind="share", label="", low=0, high=2)
_TWO = Question(id="two", screen="t", kind="share", label="", low=0, high=2)
QUESTIONS = {each.id: each for each in (_COUNT, _CHOICE, _SEVERAL, _YES, _ONE, _TWO)}
SCREENS = (
    Screen(id="s", section="", title="", ask="", why="", questions=("count", "choice", "several", "yes")),
    Screen(id="t", section="", title="", ask="", why="", total=2, questions=("one", "two")),
)
TINY = Pack(
    versions={},
    scoring=Scoring({}, {}),
    dimensions={},
    groups={},
    fields={},
    screens=SCREENS,
    questions=QUESTIONS,
    parameters={},
    figures={},
    findings={},
    rules={},
    personas={},
    names={name: of_question(each) for name, each in QUESTIONS.items()},
)
_HALVES = (0.0, 0.5, 1.0, 1.5, 2.0)


def _lines() -> st.SearchStrategy[Test]:
    """Give any line that the language allows about the tiny pack."""
    options = st.sampled_from("abc")
    several = st.sampled_from("abz")
    return st.one_of(
        st.builds(
            Test,
            st.sampled_from(["count", "one", "two"]),
            st.sampled_from(["at_least", "above", "at_most", "below"]),
            st.sampled_from([0.0, 1.0, 2.0]),
        ),
        st.builds(Test, st.just("choice"), st.sampled_from(["is", "is_not"]), options),
        st.builds(
            Test,
            st.just("choice"),
            st.sampled_from(["is_one_of", "is_none_of"]),
            st.lists(options, min_size=1, max_size=2).map(tuple),
        ),
        st.builds(Test, st.just("several"), st.sampled_from(["includes", "excludes"]), several),
        st.builds(
            Test,
            st.just("several"),
            st.sampled_from(["includes_any", "includes_all"]),
            st.lists(several, min_size=1, max_size=2).map(tuple),
        ),
        st.builds(
            Test,
            st.just("several"),
            st.sampled_from(["count_at_least", "count_at_most"]),
            st.sampled_from([0.0, 1.0, 2.0]),
        ),
        st.builds(Test, st.just("yes"), st.just("is"), st.booleans()),
        st.builds(Test, st.just("choice"), st.just("answered"), st.booleans()),
    )


def conditions() -> st.SearchStrategy[Condition]:
    """Give conditions of one to four lines, nested as the language nests them."""
    lines = st.lists(_lines(), min_size=1, max_size=3)
    block = lines.map(lambda each: All(tuple(each)))
    group = st.lists(st.one_of(_lines(), block), min_size=1, max_size=2).map(lambda each: Any(tuple(each)))
    return st.one_of(
        _lines(), block, group, st.builds(lambda one, all_: All((one, *all_.parts)), group, block)
    )


@cache
def worlds() -> tuple[World, ...]:
    """Give every way of answering the tiny pack in which nothing contradicts itself."""
    return tuple(_by_answers().values())


@cache
def steps_of_count() -> tuple[tuple[World, World], ...]:
    """Give each two worlds that differ in `count` alone, by one, the smaller first."""
    by_answers = _by_answers()
    higher = {Interval(at, at): Interval(at + 1, at + 1) for at in (0.0, 1.0)}
    return tuple(
        (world, by_answers[Known(higher[first.possible]), *rest])
        for (first, *rest), world in by_answers.items()
        if first.applies is Truth.HOLDS and isinstance(first.possible, Interval) and first.possible in higher
    )


@cache
def _by_answers() -> Mapping[tuple[Known, ...], World]:
    unanswered = {"choice"}
    values: dict[str, list[Known]] = {}
    for name, possible in _values().items():
        values[name] = [Known(each) for each in possible]
        values[name] += [Known(each, answered=False) for each in possible if name in unanswered]
        values[name].append(Known(possible[0], Truth.FAILS, answered=False))
    whole = (dict(zip(values, chosen, strict=True)) for chosen in product(*values.values()))
    return {
        tuple(world.values()): _with_applies(world) for world in whole if _adds_up(world["one"], world["two"])
    }


def _with_applies(world: World) -> World:
    """Let `yes` apply only where its condition holds."""
    applies, yes = QUESTIONS["yes"].applies, world["yes"]
    if applies is None or applies.truth(world) is Truth.HOLDS:
        return world
    return {**world, "yes": Known(yes.possible, Truth.FAILS, yes.answered)}


def _values() -> dict[str, list[Possible]]:
    several = [("a",), ("b",), ("a", "b"), ("z",)]
    return {
        "count": [Interval(at, at) for at in (0.0, 1.0, 2.0)],
        "choice": [OneOf((option,)) for option in "abc"],
        "several": [Subset(frozenset(each), frozenset(each)) for each in several],
        "yes": [OneOf(("yes",)), OneOf(("no",))],
        "one": [Interval(at, at) for at in _HALVES],
        "two": [Interval(at, at) for at in _HALVES],
    }


def _adds_up(*shares: Known) -> bool:
    asked = [each.possible for each in shares if each.applies is Truth.HOLDS]
    return not asked or sum(each.low for each in asked if isinstance(each, Interval)) == 2
