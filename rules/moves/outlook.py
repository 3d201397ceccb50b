"""What would be known after moves are made, worked out once for each set of them that is asked for."""

from collections.abc import Mapping

from rules.answers import Answer
from rules.moves.move import Move
from rules.possible import Known
from rules.situation import Situation, shifted


class Outlook:
    """One situation, looked at after moves; moves go by their numbers."""

    def __init__(self, situation: Situation, moves: Mapping[int, Move]) -> None:
        self.situation = situation
        self._moves = moves
        self._known: dict[tuple[int, ...], Mapping[str, Known]] = {(): situation.known}

    def known(self, made: tuple[int, ...]) -> Mapping[str, Known]:
        """Give what is known of every name once these moves are made."""
        found = self._known.get(made)
        if found is None:
            changed: dict[str, Answer] = {}
            for number in made:
                changed |= self._moves[number].answers
            found = self._known[made] = shifted(self.situation, changed)
        return found
