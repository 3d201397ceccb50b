"""W11: rules whose tests would let a mistake pass.

An option more in a list is left to `rules coverage`: a test for each of seventy fields would say nothing new.
"""

from collections.abc import Iterator
from functools import cache
from itertools import groupby

from rules.knowledge import Rule
from rules.language.conditions import ALWAYS
from rules.language.places import Path, Places
from rules.language.problems import Problem
from rules.measuring.slip_words import unnoticed_words
from rules.measuring.slips import SlipKind
from rules.measuring.unnoticed import Trials
from rules.pack import Pack
from rules.texts import NO_TEST, NO_TEST_FIRES, NO_TEST_SILENT

_CODE = "W11"


def test_problems(pack: Pack) -> Iterator[Problem]:
    """Give a warning for each outcome that no test of a rule shows, and each line that can slip unnoticed."""
    trials = Trials(pack)
    places = cache(pack.places)
    for rule in pack.rules.values():
        if message := _missing(rule):
            yield _problem(pack, rule, rule.path, message, places(rule.file))
        if not rule.tests:
            continue
        slips = (each for each in trials.unnoticed(rule) if each.slip.kind is not SlipKind.PUT_IN)
        for line, found in groupby(slips, lambda each: each.slip.line):
            words = unnoticed_words([each.slip for each in found])
            yield _problem(pack, rule, line.path, f"{rule.id}: {words}", places(rule.file))


def _missing(rule: Rule) -> str:
    shown = {test.expect for test in rule.tests}
    if not shown:
        return NO_TEST.format(rule=rule.id)
    if "fires" not in shown:
        return NO_TEST_FIRES.format(rule=rule.id)
    always = rule.when == ALWAYS and rule.unless is None
    return "" if always or "silent" in shown else NO_TEST_SILENT.format(rule=rule.id)


def _problem(pack: Pack, rule: Rule, path: Path, message: str, places: Places) -> Problem:
    place = places.of_key(path)
    return Problem(place, _CODE, message, pack.sources[rule.file].line(place.line), (rule.id,))
