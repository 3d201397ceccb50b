"""What would be known after moves are made, and what rules see of it, each worked out once."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, TypeVar

from rules.answers import Answer
from rules.language.conditions import Test
from rules.moves.move import Move
from rules.possible import Known
from rules.situation import Situation, shifted
from rules.truth import Truth

Seen = TypeVar("Seen")
Turning = tuple[bool, frozenset[int]]
"""Whether something is so as answers are now, and the moves that each turn it."""


class Outlook:
    """One situation, looked at after moves; moves go by their numbers.

    What is seen of a name is kept by a key: rules that look alike share it.
    """

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
        self._seen: dict[str, dict[Hashable, dict[tuple[int, ...], Any]]] = {}
        self._once: dict[Hashable, tuple[tuple[str, ...], Any]] = {}

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

    def touching(self, names: Iterable[str]) -> list[list[int]]:
        """Give the moves that can change what is known of any of the names, by subject."""
        subjects = dict.fromkeys(subject for name in names for subject in self.subjects(name))
        return [self.offered[subject] for subject in subjects]

    def seen(
        self, name: str, key: Hashable, look: Callable[[Mapping[str, Known]], Seen], numbers: Iterable[int]
    ) -> Seen:
        """Give what is seen of a name once moves are made, those that do not touch it left out."""
        subjects = self.subjects(name)
        made = tuple([number for number in numbers if self._moves[number].subject in subjects])
        kept: dict[tuple[int, ...], Seen] = self._seen.setdefault(name, {}).setdefault(key, {})
        if made not in kept:
            kept[made] = look(self.known(made))
        return kept[made]

    def truth(self, test: Test, numbers: Iterable[int] = ()) -> Truth:
        """Say how a test stands once moves are made."""
        return self.seen(test.name, (test.word, test.constant), test.truth, numbers)

    def turning(self, test: Test, wanted: Truth) -> Turning:
        """Tell whether a test comes out as wanted now, and which moves turn that, made alone."""

        def turning() -> Turning:
            now = test.truth(self.situation.known) is wanted
            return now, frozenset(
                number
                for numbers in self.touching((test.name,))
                for number in numbers
                if (test.truth(self.known((number,))) is wanted) is not now
            )

        return self.once((test.name, test.word, test.constant, wanted), (test.name,), turning)

    def once(self, key: Hashable, names: tuple[str, ...], make: Callable[[], Seen]) -> Seen:
        """Give what is worked out once under a key, for as long as the same is known of some names."""
        found: tuple[tuple[str, ...], Seen] | None = self._once.get(key)
        if found is None:
            found = self._once[key] = names, make()
        return found[1]

    def keep(self, before: "Outlook", edited: frozenset[str], stale: frozenset[str]) -> None:
        """Take over what an earlier outlook saw of names that no edit and no stale move reaches."""
        changed = edited | stale
        depends = self.situation.pack.wiring.depends
        others = {name for name, read in depends.items() if not read.isdisjoint(changed)}
        for name, seen in before._seen.items():  # noqa: SLF001  the same class
            if name not in others:
                self._seen[name] = seen
        for key, kept in before._once.items():  # noqa: SLF001  the same class
            if others.isdisjoint(kept[0]):
                self._once[key] = kept
