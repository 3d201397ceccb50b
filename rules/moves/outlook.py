"""What would be known after moves are made, worked out once for each set of them that is asked for."""

from collections.abc import Callable, Hashable, Mapping
from typing import Any, TypeVar

from rules.answers import Answer
from rules.moves.move import Move
from rules.possible import Known
from rules.situation import Situation, shifted

Seen = TypeVar("Seen")


class Outlook:
    """One situation, looked at after moves; moves go by their numbers."""

    def __init__(self, situation: Situation, moves: Mapping[int, Move]) -> None:
        self.situation = situation
        self._moves = moves
        self._known: dict[tuple[int, ...], Mapping[str, Known]] = {(): situation.known}
        self.offered: dict[str, list[int]] = {}
        """The moves of each subject, by number."""
        self._changed: dict[str, set[str]] = {}
        for number, move in moves.items():
            self.offered.setdefault(move.subject, []).append(number)
            self._changed.setdefault(move.subject, set()).update(each.question for each in move.changes)
        self._subjects: dict[str, tuple[str, ...]] = {}
        self._columns: dict[str, dict[Hashable, Any]] = {}

    def known(self, made: tuple[int, ...]) -> Mapping[str, Known]:
        """Give what is known of every name once these moves are made."""
        found = self._known.get(made)
        if found is None:
            changed: dict[str, Answer] = {}
            for number in made:
                changed |= self._moves[number].answers
            found = self._known[made] = shifted(self.situation, changed)
        return found

    def subjects(self, name: str) -> tuple[str, ...]:
        """Give the subjects whose moves can change what is known of a name."""
        found = self._subjects.get(name)
        if found is None:
            read = self.situation.pack.wiring.depends[name]
            found = self._subjects[name] = tuple(
                subject for subject, changed in self._changed.items() if not read.isdisjoint(changed)
            )
        return found

    def column(
        self, name: str, key: Hashable, look: Callable[[Mapping[str, Known]], Seen]
    ) -> tuple[Seen, ...]:
        """Give what is seen of a name as it is now, and after each move of the one subject that changes it.

        Rules that look alike, by the key, share the column.
        """
        columns = self._columns.setdefault(name, {})
        found: tuple[Seen, ...] | None = columns.get(key)
        if found is None:
            (subject,) = self.subjects(name)
            after = [(), *((number,) for number in self.offered[subject])]
            found = columns[key] = tuple([look(self.known(made)) for made in after])
        return found

    def keep(self, before: "Outlook", edited: frozenset[str]) -> None:
        """Take over the columns of an earlier outlook that an edit of these questions leaves as they are."""
        depends = self.situation.pack.wiring.depends
        for name, columns in before._columns.items():  # noqa: SLF001  the same class
            subjects = self.subjects(name)
            if (
                depends[name].isdisjoint(edited)
                and subjects == before.subjects(name)
                and all(self.offered[each] == before.offered[each] for each in subjects)
            ):
                self._columns[name] = columns
