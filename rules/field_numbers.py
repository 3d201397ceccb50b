"""Whether something was measured for a wider kind of work that a person's field belongs to."""

from rules.assessment import Assessment, Judged, Verdict
from rules.earning.scenarios import scenarios
from rules.language.conditions import tests_of
from rules.pack import Pack
from rules.readable import FIELD, GROUP

_ABOUT_DEMAND = frozenset({"demand", "conflict"})
_KINDS = frozenset({"context", "contradiction"})


def measured_more_widely(assessment: Assessment) -> bool:
    """Tell whether the person is shown a number that was measured for work their field is a part of."""
    pack = assessment.situation.pack
    return bool(scenarios(assessment)) or any(_is_baseline(each, pack) for each in assessment.judged.values())


def _is_baseline(judged: Judged, pack: Pack) -> bool:
    rule = judged.rule
    return (
        judged.verdict is Verdict.FIRES
        and rule.kind in _KINDS
        and rule.id.partition(".")[0] in _ABOUT_DEMAND
        and any(test.name in (FIELD, GROUP) for test in tests_of(rule.when))
        and any(pack.findings[name].use == "number" for name in rule.cites)
    )
