"""What every check looks at: the pack, the day, the space of its answers; and telling what was found."""

from datetime import date
from functools import cached_property

from rules.knowledge import Place, Rule
from rules.language.conditions import ALWAYS
from rules.language.places import Path, Places
from rules.language.problems import Problem
from rules.lint.boxes import Region
from rules.lint.space import Space
from rules.lint.whereabouts import (
    Whereabouts,
    figures_by_place,
    findings_by_place,
    questions_by_place,
)
from rules.lint.witnesses import Witnesses
from rules.pack import Pack


class Subject:
    """One pack on one day; what is costly to know about it is worked out once, when it is asked for."""

    def __init__(self, pack: Pack, as_of: date) -> None:
        self.pack = pack
        self.as_of = as_of
        self._places: dict[str, Places] = {}

    @cached_property
    def space(self) -> Space:
        """The cells of all answers, and the regions of the rules."""
        return Space(self.pack)

    @cached_property
    def regions(self) -> dict[str, Region]:
        """The region of every rule that has conditions and can fire; a rule too wide to say is left out."""
        found = {
            name: self.space.of_rule(rule)
            for name, rule in self.pack.rules.items()
            if rule.when != ALWAYS or rule.unless is not None
        }
        return {name: region for name, region in found.items() if region}

    @cached_property
    def witnesses(self) -> Witnesses:
        """A few answers from each of the regions."""
        return Witnesses(self.space, self.regions)

    @cached_property
    def findings(self) -> dict[str, Whereabouts]:
        """Where each finding stands."""
        return findings_by_place(self.pack)

    @cached_property
    def questions(self) -> dict[str, Whereabouts]:
        """Where each question stands."""
        return questions_by_place(self.pack)

    @cached_property
    def figures(self) -> dict[str, Whereabouts]:
        """Where each figure stands."""
        return figures_by_place(self.pack)

    def on_line(self, code: str, rule: Rule, path: Path, message: str) -> Problem:
        """Tell something about a line of a rule, from its first word on."""
        return self._told(code, self._of(rule.file).of_line(path), message, (rule.id,))

    def on_rule(self, code: str, rule: Rule, key: str, message: str, *others: str) -> Problem:
        """Tell something about a key of a rule; `others` are the ids that it concerns as well."""
        return self._told(code, self._of(rule.file).of_key((*rule.path, key)), message, (rule.id, *others))

    def on_table(self, code: str, where: Whereabouts, key: str, message: str, about: str) -> Problem:
        """Tell something about a key of a finding, a question or a figure."""
        file, path = where
        return self._told(code, self._of(file).of_key((*path, key)), message, (about,))

    def on_value(self, code: str, where: Whereabouts, message: str, about: tuple[str, ...]) -> Problem:
        """Tell something about a value."""
        file, path = where
        return self._told(code, self._of(file).of_value(path), message, about)

    def _of(self, file: str) -> Places:
        if file not in self._places:
            self._places[file] = self.pack.places(file)
        return self._places[file]

    def _told(self, code: str, place: Place, message: str, about: tuple[str, ...]) -> Problem:
        return Problem(place, code, message, self.pack.sources[place.path].line(place.line), about)
