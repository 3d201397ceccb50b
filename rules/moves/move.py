"""A move: an answer changed, with what that takes; and the sets of moves that a search gives."""

from collections.abc import Iterable

from rules.answers import Answers, Value
from rules.frozen import frozen


@frozen
class Change:
    """One answer, and what it becomes."""

    question: str
    before: Value
    after: Value


@frozen
class Move:
    """One thing to change: an answer, or two shares of one screen of which one gives what the other gets.

    Two moves of one `subject` cannot be made together: it is the question, or the screen whose shares
    must add up, or the questions that limit each other.
    """

    subject: str
    changes: tuple[Change, ...]
    effort_hours: float
    cost: float

    @property
    def question(self) -> str:
        """The question that the move is about."""
        return self.changes[0].question

    @property
    def answers(self) -> Answers:
        """The answers that the move gives."""
        return {each.question: each.after for each in self.changes}


@frozen
class Takes:
    """What a set of moves takes: hours of effort, and money."""

    hours: float
    cost: float

    def within(self, other: "Takes") -> bool:
        """Tell whether this takes no more than another, of either."""
        return self.hours <= other.hours and self.cost <= other.cost


def taken(moves: Iterable[Move]) -> Takes:
    """Add up what moves take."""
    listed = tuple(moves)
    return Takes(
        round(sum(each.effort_hours for each in listed), 6), round(sum(each.cost for each in listed), 6)
    )


def answers_after(answers: Answers, moves: Iterable[Move]) -> Answers:
    """Give the answers once moves are made."""
    changed = dict(answers)
    for move in moves:
        changed |= move.answers
    return changed
