"""What would be known with some answers changed is what is known once they are."""

from hypothesis import given, settings
from hypothesis import strategies as st

from rules.answers import Amount, Answer, Choice, Rate
from rules.depends import dependencies
from rules.measuring.sampling import sampled_people
from rules.pack import Pack, load_pack
from rules.situation import shifted, situate
from tests.rules.moves.random_packs import packs, people

_SHIPPED = load_pack()
_PEOPLE = list(sampled_people(_SHIPPED, 12, 3))


@settings(max_examples=25, deadline=None)
@given(packs(), people(), people(), st.data())
def test_a_few_changed_answers_give_what_all_of_them_would(
    pack: Pack, answers: dict[str, Answer], others: dict[str, Answer], data: st.DataObject
) -> None:
    names = data.draw(st.lists(st.sampled_from(sorted(others)), max_size=3, unique=True))
    changes = {name: others[name] for name in names}
    whole = situate(pack, {**answers, **changes}, currency="EUR").known
    known = shifted(situate(pack, answers, currency="EUR"), changes)

    assert {name: whole[name] for name in pack.names} == {name: known[name] for name in pack.names}


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(_PEOPLE), st.sampled_from(_PEOPLE), st.data())
def test_the_same_holds_for_the_shipped_pack(
    answers: dict[str, Answer], others: dict[str, Answer], data: st.DataObject
) -> None:
    names = data.draw(st.lists(st.sampled_from(sorted(set(others))), min_size=1, max_size=3, unique=True))
    changes = {name: others[name] for name in names}
    whole = situate(_SHIPPED, {**answers, **changes}, currency="EUR").known
    known = shifted(situate(_SHIPPED, answers, currency="EUR"), changes)

    assert {name: whole[name] for name in _SHIPPED.names} == {name: known[name] for name in _SHIPPED.names}


def test_a_price_in_another_currency_is_left_out() -> None:
    now = situate(_SHIPPED, {"ai.use": Choice("never")}, currency="EUR")

    assert not shifted(now, {"rates.price": Rate(40, 40, "USD", "hour")})["price.hour"].answered
    assert shifted(now, {"rates.price": Rate(40, 40, "EUR", "hour")})["price.hour"].answered


def test_a_name_depends_on_all_that_can_change_it_and_on_nothing_else() -> None:
    depends = dependencies(_SHIPPED)
    shares = {"work.small", "work.scratch", "work.finish", "work.advise"}

    assert shares == depends["work.short"]
    assert {"field"} == depends["field.exposure"]
    assert {"ai.first_drafts", "ai.use"} == depends["ai.first_drafts"]
    assert {"money.costs", "money.ai_tools"} == depends["money.costs"]
    assert "rates.price" in depends["price.gap"]


def test_a_share_is_narrowed_anew_by_a_changed_one() -> None:
    now = situate(_SHIPPED, {"work.small": Amount(50, 50), "work.scratch": Amount(50, 50)}, currency="EUR")
    possible = shifted(now, {"work.scratch": Amount(20, 20)})["work.finish"].possible

    assert (0, 30) == (getattr(possible, "low", None), getattr(possible, "high", None))
