"""The pack of these tests, its moves and sets of them by the words a person would use."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from rules.answers import Amount, Answer, Choice, Several, Value
from rules.depends import dependencies
from rules.moves.candidates import Candidates
from rules.moves.engine import MoveSearch, Searched
from rules.moves.limits import Room, room_for_change
from rules.moves.move import Move
from rules.moves.result import NextMoves, next_moves
from rules.pack import Pack, load_pack
from rules.situation import situate
from tests.rules.samples import DAY, said

FOLDER = Path(__file__).parent / "pack"

PLAIN = {
    "work.small": "70",
    "work.scratch": "20",
    "work.advise": "10",
    "told": "never",
    "ai.use": "yes",
    "ai.drafts": "60",
}


@cache
def moves_pack() -> Pack:
    return load_pack(shipped=FOLDER)


def offered(typed: Mapping[str, str]) -> list[Move]:
    """Give every move of somebody, by answers as they are typed."""
    pack = moves_pack()
    candidates = Candidates(pack, dependencies(pack), pack.rules.values())
    situation = situate(pack, said(typed, pack), currency="EUR")
    return [move for subject in candidates.subjects for move in candidates.moves(subject, situation)]


def reached(typed: Mapping[str, str], question: str) -> list[str]:
    """Give what one answer could become, in few words."""
    moves = [move for move in offered(typed) if move.question == question]
    return [brief(move.changes[0].after) for move in moves]


def searched(typed: Mapping[str, str], room: Room | None = None) -> Searched:
    pack = moves_pack()
    return MoveSearch(pack, "EUR").search(said(typed, pack), room)


def found(
    typed: Mapping[str, str], *, changes: int = 3, hours: float | None = None, money: float | None = None
) -> NextMoves:
    """Give the best next moves of somebody."""
    pack = moves_pack()
    answers = said(typed, pack)
    room = room_for_change(
        situate(pack, answers, currency="EUR"), changes=changes, hours_a_week=hours, money=money
    )
    return next_moves(pack, answers, as_of=DAY, currency="EUR", room=room)


def sets(result: NextMoves) -> list[list[str]]:
    """Give the sets found, each as the changes it makes."""
    return [[move_words(move) for move in each.moves] for each in result.sets]


def move_words(move: Move) -> str:
    return " ".join(f"{each.question}={brief(each.after)}" for each in move.changes)


def brief(answer: Value | Answer) -> str:
    match answer:
        case Amount(low, high):
            return f"{low:g}" if low == high else f"{low:g}-{high:g}"
        case Choice(option):
            return option
        case Several(options):
            return "+".join(options)
        case _:
            return f"{getattr(answer, 'low', '')}"
