"""The search for one person, kept so that an edited answer redoes only what depends on it."""

from collections.abc import Callable, Collection

from rules.answers import Answers
from rules.depends import Dependencies
from rules.frozen import frozen
from rules.moves.gains import Gains
from rules.moves.groups import GroupTable
from rules.moves.limits import Room, room_for_change
from rules.moves.move import Move
from rules.moves.outlook import Outlook
from rules.moves.plan import move_plan
from rules.moves.search import Found, count_sets, unbeaten
from rules.moves.weights import Weights, weights
from rules.pack import Pack
from rules.situation import Situation, resituate, situate


@frozen
class Searched:
    """What a search came to: the unbeaten sets, by the numbers of their moves, and all that was weighed."""

    situation: Situation
    moves: dict[int, Move]
    found: tuple[Found, ...]
    examined: int
    weights: Weights
    gains: Gains
    room: Room
    depends: Dependencies


class MoveSearch:
    """Searches one person's moves by one pack, again and again as their answers change."""

    def __init__(self, pack: Pack, currency: str, *, without: Collection[str] = ()) -> None:
        plan = move_plan(pack, without)
        self._pack = pack
        self._currency = currency
        self._depends = plan.depends
        self._candidates = plan.candidates
        self._groups = plan.groups
        self._situation: Situation | None = None
        self._outlook: Outlook | None = None
        self._moves: dict[str, dict[int, Move]] = {}
        self._tables: list[GroupTable | None] = [None] * len(self._groups)
        self._together = 0
        self._next = 0

    def search(
        self, answers: Answers, room: Room | None = None, told: Callable[[int], None] | None = None
    ) -> Searched:
        """Give the sets that no other set beats; `room` in place of what the answers leave room for.

        `told` is called with the number of sets before they are looked through, and ends it by raising;
        this is of no use for another search then.
        """
        situation = self._situate(answers)
        allowed = room or room_for_change(situation)
        edited = self._edited(situation)
        stale = self._offer_moves(situation, edited)
        moves = {
            number: move
            for offered in self._moves.values()
            for number, move in offered.items()
            if allowed.allows(move)
        }
        examined = count_sets(moves, allowed.limits.changes)
        if told is not None:
            told(examined)
        self._fill_tables(situation, edited, stale, allowed.limits.changes)
        self._situation = situation
        tables = [table for table in self._tables if table is not None]
        scores = {name: each.base for name, each in self._pack.dimensions.items()}
        for table in tables:
            scores[table.group.dimension] += table.base
        weighed = weights(self._pack, scores, situation.answers)
        gains = Gains(tuple(number for each in self._moves.values() for number in each), tables, weighed)
        found = unbeaten(moves, gains, allowed.limits)
        return Searched(situation, moves, found, examined, weighed, gains, allowed, self._depends)

    def _situate(self, answers: Answers) -> Situation:
        if self._situation is None:
            return situate(self._pack, answers, currency=self._currency)
        return resituate(self._situation, answers)

    def _edited(self, situation: Situation) -> frozenset[str]:
        """Give the questions whose answers are no longer those of the search before."""
        if self._situation is None:
            return frozenset(self._pack.questions)
        before, now = self._situation.answers, situation.answers
        return frozenset(name for name in self._pack.questions if before.get(name) != now.get(name))

    def _offer_moves(self, situation: Situation, edited: frozenset[str]) -> frozenset[str]:
        """Offer the moves of every subject that an edit concerns anew; say whose moves are others now."""
        stale: set[str] = set()
        for subject, reads in self._candidates.reads.items():
            if reads.isdisjoint(edited):
                continue
            offered = self._candidates.moves(subject, situation)
            if offered != tuple(self._moves.get(subject, {}).values()):
                self._moves[subject] = {self._next + index: move for index, move in enumerate(offered)}
                self._next += len(offered)
                stale.update(self._candidates.subjects[subject])
        return frozenset(stale)

    def _fill_tables(
        self, situation: Situation, edited: frozenset[str], stale: frozenset[str], together: int
    ) -> None:
        """Work out the tables of those groups that read an edited answer, or one that is moved otherwise."""
        every = {number: move for offered in self._moves.values() for number, move in offered.items()}
        outlook = Outlook(situation, every)
        if self._outlook is not None:
            outlook.keep(self._outlook, edited, stale)
        self._outlook = outlook
        anew = together > self._together
        for index, group in enumerate(self._groups):
            if (
                anew
                or not group.reads.isdisjoint(edited)
                or not group.reads.isdisjoint(stale)
                or self._tables[index] is None
            ):
                self._tables[index] = GroupTable(group, outlook, together)
        self._together = max(together, self._together)
