"""An assessment after changed answers is the one that starting afresh gives, in every part."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.answers import Answer, Answers, Silence
from rules.assess import assess
from rules.assessment import Assessment, Disagreement
from rules.measuring.sampling import sampled_people
from rules.pack import Pack, load_pack
from rules.reassess import reassess
from tests.rules.moves.random_packs import packs, people
from tests.rules.samples import DAY, assessed, said, small_pack

_SHIPPED = load_pack()
_PEOPLE = [
    *(dict(each.answers) for each in _SHIPPED.personas.values()),
    *sampled_people(_SHIPPED, 6, 5),
    *sampled_people(_SHIPPED, 3, 6, quick=True),
]


def _fresh(pack: Pack, answers: Answers, disagreements: tuple[Disagreement, ...] = ()) -> Assessment:
    return assess(pack, answers, as_of=DAY, currency="EUR", disagreements=disagreements)


def _edited(data: st.DataObject, answers: Answers, others: Answers) -> dict[str, Answer]:
    """Give answers with up to three changed, given newly or taken away."""
    names = data.draw(st.lists(st.sampled_from(sorted({**answers, **others})), max_size=3, unique=True))
    edited = {**answers, **{name: others[name] for name in names if name in others}}
    return {name: answer for name, answer in edited.items() if name not in names or name in others}


@settings(max_examples=60, deadline=None)
@given(packs(), people(), people(), st.data())
def test_edits_one_after_another_give_what_starting_afresh_gives(
    pack: Pack, answers: dict[str, Answer], others: dict[str, Answer], data: st.DataObject
) -> None:
    found, edited = _fresh(pack, answers), answers
    for _ in range(3):
        edited = _edited(data, edited, others)
        found = reassess(found, edited)

        assert _fresh(pack, edited) == found


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(_PEOPLE), st.sampled_from(_PEOPLE), st.data())
def test_the_same_holds_for_the_shipped_pack_with_rules_set_aside(
    answers: dict[str, Answer], others: dict[str, Answer], data: st.DataObject
) -> None:
    rules = data.draw(st.lists(st.sampled_from(list(_SHIPPED.rules)), max_size=4))
    aside = tuple(Disagreement(rule, "Not so", DAY + timedelta(days=at - 1)) for at, rule in enumerate(rules))
    edited = _edited(data, answers, others)

    assert _fresh(_SHIPPED, edited, aside) == reassess(_fresh(_SHIPPED, answers, aside), edited)


@pytest.mark.prove
def test_every_answer_of_every_persona_may_be_taken_away_or_unknown() -> None:
    for persona in _SHIPPED.personas.values():
        before = _fresh(_SHIPPED, persona.answers)
        for name in persona.answers:
            without = {it: answer for it, answer in persona.answers.items() if it != name}
            for edited in (without, {**without, name: Silence.UNKNOWN}):
                assert _fresh(_SHIPPED, edited) == reassess(before, edited)


def test_nothing_is_worked_out_when_no_answer_changed() -> None:
    before = assessed(small_pack(), {"years": "5"})

    assert before is reassess(before, dict(before.situation.answers))


def test_what_an_answer_does_not_touch_is_taken_over() -> None:
    before = assessed(small_pack(), {"years": "5", "work.small": "50", "clients.regular": "no"})
    after = reassess(before, {**before.situation.answers, **said({"years": "6"})})

    assert before.judged["demand.small"] is after.judged["demand.small"]
    assert all(one is other for one, other in zip(before.readings, after.readings, strict=True))
