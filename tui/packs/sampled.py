"""For which made-up people each rule of a pack fires: counted once for a pack, with how far that is."""

from collections.abc import Callable, Iterator, Mapping

from rules.answers import Answers
from rules.assess import assess_persona
from rules.assessment import Verdict
from rules.measuring.firings import Tally, tallied
from rules.measuring.sampling import sampled_people
from rules.pack import Pack

PEOPLE = 400
_SEED = 1
_TOLD_EVERY = 20


class Sampled:
    """What the rules of one pack come to for its personas and for people drawn at random."""

    def __init__(self, pack: Pack, people: int = PEOPLE) -> None:
        self.pack = pack
        self.people = people
        self.done = 0
        """How many people have been asked so far."""
        self.begun = False
        """Whether somebody is asking them, or has."""
        self.tallies: Mapping[str, Tally] | None = None
        self.personas: Mapping[str, Mapping[str, Verdict]] | None = None
        """For each persona what every rule comes to."""

    def count(self, told: Callable[[], object], stopped: Callable[[], bool]) -> None:
        """Ask everybody, in a thread of its own; `told` hears now and then that it is further."""
        self.personas = {
            name: {rule: judged.verdict for rule, judged in assess_persona(self.pack, each).judged.items()}
            for name, each in self.pack.personas.items()
        }
        told()
        tallies = tallied(self.pack, self._people(told, stopped))
        if stopped():
            self.begun, self.done = False, 0
        else:
            self.tallies = tallies
            told()

    def _people(self, told: Callable[[], object], stopped: Callable[[], bool]) -> Iterator[Answers]:
        for done, answers in enumerate(sampled_people(self.pack, self.people, _SEED)):
            if stopped():
                return
            self.done = done
            if done % _TOLD_EVERY == 0:
                told()
            yield answers
