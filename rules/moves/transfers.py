"""Moves on a screen of shares: points taken from one share and given to another, so that all still add up."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from rules.answers import Amount
from rules.moves.looks import Look, Looks
from rules.moves.move import Change, Move
from rules.moves.reach import flips, steps_between
from rules.possible import Interval, Known
from rules.situation import Situation, shifted


def transfers(subject: str, shares: Sequence[str], looks: Looks, situation: Situation) -> Iterator[Move]:
    """Give every transfer between two of the shares; what it takes is what the growing share takes."""
    questions = situation.pack.questions
    for source in shares:
        for target in shares:
            if source == target or questions[source].moves == "up" or questions[target].moves == "down":
                continue
            growing = questions[target]
            for points in _worth_trying(source, target, looks, situation):
                steps = steps_between(growing, points)
                yield Move(
                    subject,
                    _changes(source, target, points, situation),
                    growing.effort_hours * steps,
                    growing.cost * steps,
                )


def _worth_trying(source: str, target: str, looks: Looks, situation: Situation) -> list[float]:
    """Give the numbers of points worth moving, the fewest first."""
    giving, getting = situation.pack.questions[source], situation.pack.questions[target]
    have, room = _share(source, situation), _share(target, situation)
    most = min(have.low, getting.high - room.high, giving.reach or have.low, getting.reach or have.low)
    wanted = [have.high - value for value in looks.values(giving, have.low, have.high)]
    wanted += [value - room.low for value in looks.values(getting, room.low, room.high)]

    @cache
    def known(points: float) -> Mapping[str, Known]:
        moved = _changes(source, target, points, situation)
        return shifted(situation, {each.question: each.after for each in moved})

    for look in dict.fromkeys((*looks.through(source), *looks.through(target))):

        def seen(points: float, look: Look = look) -> object:
            return look.seen(known(points))

        if look.name in situation.pack.figures:
            wanted += flips(seen, 0.0, float(int(most)), 1.0)
    return sorted({round(points, 9) for points in wanted if 0 < points <= most})


def _changes(source: str, target: str, points: float, situation: Situation) -> tuple[Change, Change]:
    return _by(source, -points, situation), _by(target, points, situation)


def _by(name: str, points: float, situation: Situation) -> Change:
    before = _share(name, situation)
    return Change(name, before, Amount(round(before.low + points, 9), round(before.high + points, 9)))


def _share(name: str, situation: Situation) -> Amount:
    """Give a share as it was said, or as the others leave it."""
    given = situation.answers.get(name)
    if isinstance(given, Amount):
        return given
    possible = situation.known[name].possible
    return Amount(possible.low, possible.high) if isinstance(possible, Interval) else Amount(0.0, 0.0)
