"""The space of all answers to a pack, cut into cells, and the regions of it in which its rules fire.

What *exact* means here. A point of the space is one way of answering everything: for each name a cell, or
that it does not apply; answered or not where a rule asks that. Names are independent of each other but for
three things, which are kept to: a question applies only where its condition holds (and a figure only where
its inputs apply), shares of a screen add up to its total, and a part is at most its whole. A figure is an
axis of its own: that it is worked out from answers which other lines test is not known here. So the space
may hold points that nobody can reach and never lacks one that somebody can. *Never fires*, *inside*, *the
same* and *always* are claims about every point: what is claimed is true, and within the rules above nothing
that is true is missed. Left out are answers that contradict each other (they are shown to the person), names
with more cells than `axes.MOST_CELLS` (each test of one then stands alone), and regions of more boxes than
`boxes.MOST_BOXES`, about which nothing is claimed.
"""

from collections.abc import Iterable

from rules.figures import RATE_FORMS
from rules.knowledge import Figure, Question, Rule
from rules.language.compile_conditions import ANSWERED
from rules.language.conditions import All, Condition, Test, tests_of
from rules.language.conditions import Any as AnyOf
from rules.lint.axes import Axis, axis_name, axis_of, loose_axis
from rules.lint.boxes import EVERYTHING, NOTHING, Cover, Region, TooWide, both, either, intersection
from rules.lint.limits import Limits
from rules.pack import Pack


class Space:
    """The cells of a pack, and what can be asked about the regions of its rules."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._tests = _by_axis(pack)
        self.axes: dict[str, Axis] = {}
        for name, tests in self._tests.items():
            if axis := axis_of(name, tests, pack):
                self.axes[name] = axis
        self.limits = Limits(pack, self.axes)
        self._full: dict[str, int] = {name: axis.full for name, axis in self.axes.items()}
        self._cover = Cover(self._full, self.limits.possible)
        self._masks: dict[tuple[str, str, object], tuple[str, int]] = {}
        self._regions: dict[str, Region | None] = {}

    def of_rule(self, rule: Rule) -> Region | None:
        """Give the region in which a rule fires; nothing where it is too wide to say."""
        if rule.id not in self._regions:
            try:
                region = self.region(rule.when)
                if rule.unless is not None:
                    region = both(region, self.region(rule.unless, holds=False))
                self._regions[rule.id] = tuple(box for box in region if self.limits.possible(box))
            except TooWide:
                self._regions[rule.id] = None
        return self._regions[rule.id]

    def region(
        self, condition: Condition, *, holds: bool = True, above: frozenset[str] = frozenset()
    ) -> Region:
        """Give the region in which a condition holds, or does not; raise `TooWide`.

        Names in `above` are taken to apply: it is their own condition that is asked for.
        """
        match condition:
            case Test():
                return self._of_test(condition, holds, above)
            case All(parts):
                together = holds
            case AnyOf(parts):
                together = not holds
        regions = [self.region(part, holds=holds, above=above) for part in parts]
        return _in_all(regions) if together else either(regions)

    def mask(self, test: Test) -> tuple[str, int]:
        """Give the axis of a test and the cells on it for which the test holds."""
        key = (test.name, test.word, test.constant)
        if key not in self._masks:
            name = axis_name(test)
            if name not in self.axes:
                name = f"{test.name}.{test.word} = {test.constant}"
                self.axes[name] = loose_axis(test)
                self._full[name] = self.axes[name].full
                self._masks[key] = (name, self.axes[name].full - 1)
            else:
                self._masks[key] = (name, self.axes[name].mask(test))
        return self._masks[key]

    def is_empty(self, region: Region) -> bool:
        """Tell whether nobody's answers lie in a region."""
        return not any(self.limits.possible(box) for box in region)

    def is_inside(self, inner: Region, outer: Region) -> bool:
        """Tell whether all answers in one region lie in the other; where that is too wide to say, no."""
        try:
            return self._cover.covers(outer, inner)
        except TooWide:
            return False

    def meet(self, first: Region, second: Region) -> bool:
        """Tell whether some answers lie in both regions."""
        met = (intersection(one, other) for one in first for other in second)
        return any(box is not None and self.limits.possible(box) for box in met)

    def all_applying(self, names: Iterable[str]) -> Region:
        """Give the region in which all these names apply; raise `TooWide`."""
        asked = list(names)
        return _in_all(
            [*[self._applying(name) for name in asked], *[self._not_said_off(name) for name in asked]]
        )

    def _of_test(self, test: Test, holds: bool, above: frozenset[str]) -> Region:
        if test.word == ANSWERED and test.constant is False:
            test, holds = Test(test.name, ANSWERED, constant=True), not holds
        axis, mask = self.mask(test)
        wanted = mask if holds else self._full[axis] & ~mask
        own: Region = ({axis: wanted},) if wanted else NOTHING
        applying = self._applying(test.name, holds=holds, above=above)
        return both(own, applying) if holds else either([own, applying])

    def _applying(self, name: str, *, holds: bool = True, above: frozenset[str] = frozenset()) -> Region:
        """Give where a name applies, or does not; one that applies by itself, in a circle, applies there."""
        always = EVERYTHING if holds else NOTHING
        if name in above:
            return always
        figure = self._pack.figures.get(name)
        asked: Question | Figure | None = figure or self._pack.questions.get(name)
        above |= {name}
        regions = [] if figure is None else [self._inputs_applying(figure, holds, above)]
        if asked is not None and asked.applies is not None:
            regions.append(self.region(asked.applies, holds=holds, above=above))
        if not regions:
            return always
        return _in_all(regions) if holds else either(regions)

    def _inputs_applying(self, figure: Figure, holds: bool, above: frozenset[str]) -> Region:
        """Give where a sum applies: with all its inputs; a price an hour may do without hours."""
        inputs = [each for each in figure.inputs if isinstance(each, str)]
        needed = inputs[:1] if figure.form in RATE_FORMS else inputs
        regions = [self._applying(each, holds=holds, above=above) for each in needed]
        regions += [self._not_said_off(each, holds=holds) for each in needed]
        return _in_all(regions) if holds else either(regions)

    def _not_said_off(self, name: str, *, holds: bool = True) -> Region:
        """Give where a person did not say that a question does not apply to them, or did."""
        axis = self.axes.get(name)
        if axis is None or not axis.not_applying:
            return EVERYTHING if holds else NOTHING
        return ({name: axis.full & ~axis.not_applying if holds else axis.not_applying},)


def _in_all(regions: Iterable[Region]) -> Region:
    region = EVERYTHING
    for each in regions:
        region = both(region, each)
    return region


def _by_axis(pack: Pack) -> dict[str, list[Test]]:
    """Give every test of the pack by the axis it stands on, in file order."""
    found: dict[str, list[Test]] = {}
    conditions = [each.applies for each in pack.questions.values()]
    conditions += [each.applies for each in pack.figures.values()]
    conditions += [condition for rule in pack.rules.values() for condition in (rule.when, rule.unless)]
    for test in tests_of(*conditions):
        found.setdefault(axis_name(test), []).append(test)
    return found
