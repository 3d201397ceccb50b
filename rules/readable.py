"""The read-only names a pack derives from answers: the field's group, exposure, wage; the unit of a price."""

from collections.abc import Iterator, Mapping

from rules.knowledge import Question
from rules.language.vocabulary import YES_NO, Readable

FIELD = "field"
GROUP = "field.group"
EXPOSURE = "field.exposure"
DISAGREE = "field.sources_disagree"
HAS_DEMAND = "field.has_demand_number"
HAS_EARNINGS = "field.has_earnings_number"
WAGE = "field.wage"
IN_DOLLARS = "money.in_dollars"


def unit_name(rate_question: str) -> str:
    """Give the name under which the unit of a rate is read."""
    return f"{rate_question}.per"


def derived_names(questions: Mapping[str, Question], groups: Mapping[str, str]) -> Iterator[Readable]:
    """Give every derived name that the questions of a pack make possible."""
    if FIELD in questions:
        yield Readable(GROUP, "choice", "Group of your field", {**groups, "other": "Something else"})
        yield Readable(
            EXPOSURE, "percent", "Exposure of your field to AI", low=0, high=100, unit="percentile"
        )
        yield Readable(DISAGREE, "yes_no", "Exposure measures disagree on your field", YES_NO)
        yield Readable(HAS_DEMAND, "yes_no", "A demand number exists for your field", YES_NO)
        yield Readable(HAS_EARNINGS, "yes_no", "An earnings number exists for your field", YES_NO)
        yield Readable(
            WAGE,
            "number",
            "What half of US employees in your field earn",
            low=0,
            unit="USD an hour",
        )
    yield Readable(IN_DOLLARS, "yes_no", "Your money is in US dollars", YES_NO)
    for question in questions.values():
        if question.kind == "rate":
            units = {unit: f"per {unit}" for unit in question.units}
            yield Readable(unit_name(question.id), "choice", f"Unit of {question.label.lower()}", units)
