"""The ends of what a question allows: every reading and sum that comes of them is a number, or is not known."""

from datetime import date
from math import isfinite, isnan

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rules.answers import Amount, Answer, Answers, Rate
from rules.assess import assess
from rules.knowledge import NUMBER_KINDS
from rules.measuring.sampling import sampled_people
from rules.pack import load_pack
from rules.possible import Interval

PACK = load_pack()
PERSON = max(sampled_people(PACK, 30, 7), key=len)
FARTHEST = 1e15
NUMBERS = [name for name, question in PACK.questions.items() if question.kind in NUMBER_KINDS]


def at_an_end(name: str) -> st.SearchStrategy[Answer]:
    question = PACK.questions[name]
    low, high = max(question.low, -FARTHEST), min(question.high, FARTHEST)
    ends = st.sampled_from([(low, low), (high, high), (low, high)])
    if question.kind == "rate":
        return ends.map(lambda it: Rate(*it, "EUR", "hour"))
    return ends.map(lambda it: Amount(*it))


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.fixed_dictionaries({}, optional={name: at_an_end(name) for name in NUMBERS}))
def test_no_reading_and_no_sum_is_anything_but_a_number(extreme: Answers) -> None:
    found = assess(PACK, {**PERSON, **extreme}, as_of=date(2026, 11, 22), currency="EUR")

    for reading in found.readings:
        bounds = (reading.answer_low, reading.value, reading.answer_high)
        assert all(isfinite(each) and 0 <= each <= 100 for each in bounds)
        assert isfinite(reading.evidence_low)
        assert isfinite(reading.evidence_high)
    for name in PACK.figures:
        possible = found.situation.known[name].possible
        if isinstance(possible, Interval):
            assert not isnan(possible.low)
            assert not isnan(possible.high)
