"""Every set of moves as a row, every name that rules read as a column: what a vectorised library scores."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rules.answers import Amount, Answer, Choice, Rate, Several
from rules.depends import dependencies, names_read
from rules.moves.move import Move
from rules.moves.outlook import Outlook
from rules.pack import Pack
from rules.possible import Interval, Known, OneOf, Subset
from rules.situation import Situation
from rules.truth import Truth


@dataclass(frozen=True, slots=True)
class Rows:
    """Columns by name (and by option for several-choice answers), and the moves of each row."""

    columns: Mapping[str, NDArray[Any]]
    sets: NDArray[np.int32]
    hours: NDArray[np.float64]
    cost: NDArray[np.float64]


def all_rows(moves: Mapping[int, Move], changes: int = 3) -> NDArray[np.int32]:
    """Give every set of moves that can be made together; -1 fills the smaller ones."""
    numbers = list(moves)
    subject = {number: moves[number].subject for number in numbers}
    rows = [
        (*chosen, *(-1,) * (changes - count))
        for count in range(1, changes + 1)
        for chosen in combinations(numbers, count)
        if len({subject[number] for number in chosen}) == count
    ]
    return np.array(rows, dtype=np.int32)


def build_rows(pack: Pack, situation: Situation, moves: Mapping[int, Move]) -> Rows:
    """Work out every column; this is not part of what is measured."""
    sets, outlook, depends = all_rows(moves), Outlook(situation, moves), dependencies(pack)
    columns: dict[str, NDArray[Any]] = {}
    for name in dict.fromkeys(name for rule in pack.rules.values() for name in names_read(rule)):
        touching = [number for number, move in moves.items() if not depends[name].isdisjoint(move.answers)]
        relevant = np.sort(np.where(np.isin(sets, touching), sets, -1), axis=1)[:, ::-1]
        kinds, where = np.unique(relevant, axis=0, return_inverse=True)
        known = [outlook.known(tuple(int(each) for each in kind if each >= 0))[name] for kind in kinds]
        columns |= _columns(pack, name, known, where.reshape(-1))
    takes = {-1: (0.0, 0.0), **{number: (move.effort_hours, move.cost) for number, move in moves.items()}}
    hours = sum(
        _gathered(sets[:, at], {number: each[0] for number, each in takes.items()}) for at in range(3)
    )
    cost = sum(_gathered(sets[:, at], {number: each[1] for number, each in takes.items()}) for at in range(3))
    return Rows(columns, sets, np.asarray(hours), np.asarray(cost))


def _columns(
    pack: Pack, name: str, known: Sequence[Known], where: NDArray[np.int64]
) -> dict[str, NDArray[Any]]:
    applies = np.array([each.applies is Truth.HOLDS for each in known])
    answered = np.array([each.answered and each.applies is not Truth.FAILS for each in known])
    found: dict[str, NDArray[Any]] = {f"{name}?": applies[where], f"{name}!": answered[where]}
    if all(isinstance(each.possible, Interval) for each in known):
        values = [each.possible.middle if isinstance(each.possible, Interval) else 0.0 for each in known]
        found[name] = np.array(values)[where]
    elif all(isinstance(each.possible, OneOf) for each in known):
        order = list(pack.names[name].options) or ["yes", "no"]
        codes = [
            order.index(each.possible.options[0]) if isinstance(each.possible, OneOf) else -1
            for each in known
        ]
        found[name] = np.array(codes, dtype=np.int8)[where]
    else:
        for option in pack.names[name].options:
            held = [isinstance(each.possible, Subset) and option in each.possible.surely for each in known]
            found[f"{name}={option}"] = np.array(held)[where]
    return found


def _gathered(numbers: NDArray[np.int32], values: Mapping[int, float]) -> NDArray[np.float64]:
    table = np.zeros(max(values) + 2)
    for number, value in values.items():
        table[number] = value
    return table[numbers]


def inputs(
    situation: Situation, moves: Mapping[int, Move], sets: NDArray[np.int32]
) -> dict[str, NDArray[Any]]:
    """Write every set into the answers it gives, a column a question, as a library has to before it can score.

    Numbers stand for themselves, options for their places, several of them for the bits of a whole number.
    Figures, shares that narrow each other and whether a question applies would come on top. No two moves of
    a set change one answer, so that each column is its present value and three differences.
    """
    found: dict[str, NDArray[Any]] = {}
    places = [np.ascontiguousarray(sets[:, at]) for at in range(sets.shape[1])]
    for name in dict.fromkeys(name for move in moves.values() for name in move.answers):
        before = _coded(situation, name, situation.answers[name])
        changed = np.zeros(max(moves) + 2, dtype=np.float32)
        for number, move in moves.items():
            if name in move.answers:
                changed[number] = _coded(situation, name, move.answers[name]) - before
        column = changed[places[0]]
        for place in places[1:]:
            column += changed[place]
        column += np.float32(before)
        found[name] = column
    return found


def _coded(situation: Situation, name: str, answer: Answer) -> float:
    order = list(situation.pack.questions[name].options)
    match answer:
        case Choice(option):
            return float(order.index(option))
        case Several(options):
            return float(sum(1 << order.index(option) for option in options))
        case Amount(low, high) | Rate(low, high):
            return (low + high) / 2
        case _:
            return 0.0
