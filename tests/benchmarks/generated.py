"""A generated pack of 200 rules over 48 questions, with a person: large enough that trying everything hurts.

Rules read one to five answers, some of them through figures; three in five share a group, two in five follow a
curve. The same seed gives the same pack.
"""

from dataclasses import replace
from random import Random
from typing import Any as Anything

from rules.answers import Amount, Answer, Choice, Several
from rules.knowledge import Dimension, Effect, Figure, Question, Rule, Screen
from rules.language.conditions import All, Any, Condition, Test
from rules.language.vocabulary import of_figure, of_question
from rules.pack import Pack
from tests.rules.samples import small_pack

RULES = 200
NUMBERS, CHOICES, LISTS = 24, 16, 8
DIMENSIONS = ("demand", "price", "trust", "craft", "position", "resilience", "leverage", "wellbeing")
_OPTIONS = {name: name.upper() for name in ("a", "b", "c", "d")}
_EFFORTS = (2.0, 8.0, 30.0)
_GROUPS = 40
_FIGURES = 8
_SEED = 20261122


def generated_pack() -> Pack:
    """Give the pack."""
    chance = Random(_SEED)
    questions = {each.id: each for each in _questions(chance)}
    figures = {each.id: each for each in _figures(chance)}
    screens = {
        name: Screen(id=name, section="", title=name, ask="", why="", questions=(name,)) for name in questions
    }
    return replace(
        small_pack(),
        dimensions={name: Dimension(id=name, title=name, asks="", base=0) for name in DIMENSIONS},
        fields={},
        parameters={},
        personas={},
        rules={each.id: each for each in (_rule(index, chance) for index in range(RULES))},
        screens=tuple(screens.values()),
        questions=questions,
        figures=figures,
        names={
            **{name: of_question(each) for name, each in questions.items()},
            **{name: of_figure(each) for name, each in figures.items()},
        },
        _screen_of=screens,
    )


def generated_person() -> dict[str, Answer]:
    """Give somebody who answered every question."""
    chance = Random(_SEED + 1)
    answers: dict[str, Answer] = {}
    for index in range(NUMBERS):
        value = float(chance.randint(20, 80))
        answers[f"n.{index}"] = Amount(value, value)
    answers |= {f"c.{index}": Choice(chance.choice(list(_OPTIONS))) for index in range(CHOICES)}
    for index in range(LISTS):
        kept = [option for option in _OPTIONS if chance.random() < 0.5] or ["a"]
        answers[f"s.{index}"] = Several(tuple(kept))
    return answers


def _questions(chance: Random) -> list[Question]:
    def more() -> dict[str, Anything]:
        return {
            "movable": True,
            "effort_hours": chance.choice(_EFFORTS),
            "cost": chance.choice((0.0, 0.0, 0.0, 50.0)),
        }

    numbers = [
        Question(
            id=f"n.{index}",
            screen=f"n.{index}",
            kind="percent",
            label="",
            low=0,
            high=100,
            reach=13,
            **more(),
        )
        for index in range(NUMBERS)
    ]
    choices = [
        Question(
            id=f"c.{index}", screen=f"c.{index}", kind="choice", label="", options=_OPTIONS, reach=2, **more()
        )
        for index in range(CHOICES)
    ]
    lists = [
        Question(
            id=f"s.{index}",
            screen=f"s.{index}",
            kind="several",
            label="",
            options=_OPTIONS,
            moves="up",
            **more(),
        )
        for index in range(LISTS)
    ]
    return [*numbers, *choices, *lists]


def _figures(chance: Random) -> list[Figure]:
    found = []
    for index in range(_FIGURES):
        first, second = chance.sample(range(NUMBERS), 2)
        found.append(
            Figure(
                id=f"f.{index}", title="", form="sum", inputs=(f"n.{first}", f"n.{second}"), unit="percent"
            )
        )
    return found


def _rule(index: int, chance: Random) -> Rule:
    read = chance.sample(_names(), chance.randint(1, 5))
    tests = [_test(name, chance) for name in read]
    when: Condition = All(tuple(tests))
    if len(tests) > 2 and chance.random() < 0.3:
        when = All((*tests[:-2], Any(tuple(tests[-2:]))))
    unless = All((_test(chance.choice(_names()), chance),)) if chance.random() < 0.15 else None
    return Rule(
        id=f"rule.{index}",
        title=f"Rule {index}",
        kind="risk",
        file="",
        path=(),
        when=when,
        unless=unless,
        basis="practice",
        group=f"group {chance.randrange(_GROUPS)}" if chance.random() < 0.6 else "",
        effects=(_effect(index, chance),),
    )


def _names() -> list[str]:
    numbers = [f"n.{index}" for index in range(NUMBERS)]
    return [
        *numbers,
        *(f"c.{index}" for index in range(CHOICES)),
        *(f"s.{index}" for index in range(LISTS)),
        *(f"f.{index}" for index in range(_FIGURES // 2)),
    ]


def _test(name: str, chance: Random) -> Test:
    match name[0]:
        case "n":
            return Test(name, chance.choice(("at_least", "below")), float(chance.randrange(20, 81, 10)))
        case "f":
            return Test(name, chance.choice(("at_least", "below")), float(chance.randrange(40, 161, 20)))
        case "c":
            wanted = tuple(chance.sample(list(_OPTIONS), 2))
            return Test(name, chance.choice(("is_one_of", "is_none_of")), wanted)
        case _:
            return Test(name, chance.choice(("includes", "excludes")), chance.choice(list(_OPTIONS)))


def _effect(index: int, chance: Random) -> Effect:
    dimension, sign = DIMENSIONS[index % len(DIMENSIONS)], -1 if chance.random() < 0.7 else 1
    if chance.random() < 0.6:
        return Effect(dimension, float(sign * chance.randint(3, 15)))
    steps = (
        (20.0, float(sign * chance.randint(1, 5))),
        (50.0, float(sign * 8)),
        (80.0, float(sign * chance.randint(10, 15))),
    )
    return Effect(dimension, follows=f"n.{chance.randrange(NUMBERS)}", steps=steps)
