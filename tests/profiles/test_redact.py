from datetime import date
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiles.answers import used_answers
from profiles.load import load
from profiles.model import Profile
from profiles.redact import band, letters, redacted
from profiles.toml import to_bytes
from rules.assess import assess
from rules.pack import Pack, load_pack
from tests.profiles.strategies import profiles

PRIVATE = """
format = 1
name = "Asha Example"
currency = "EUR"
created = 2026-11-22T10:15:00Z
at = "rates.price"
mine = "PRIVATE"

[answers]
field = { is = "copywriting", on = 2026-11-22, note = "PRIVATE" }
years = { low = 3, high = 6, on = 2026-11-22 }
"work.small" = { is = 60, on = 2026-11-22, note = "PRIVATE" }
"rates.price" = { low = 43, high = 47, currency = "EUR", per = "hour", on = 2026-11-22 }
"money.need" = { is = 31234, on = 2026-11-22 }
"proof.only_you" = { is = "PRIVATE", on = 2026-11-22 }
"money.costs" = { state = "unknown", on = 2026-11-22 }
"PRIVATE.question" = { is = 3, on = 2026-11-22 }

[[client]]
nickname = "PRIVATE"
share = 37
stance = "forbids"
told = false
PRIVATE = 1

[[client]]
nickname = "PRIVATE too"

[[plan]]
rule = "position.no-proof"
state = "doing"
due = 2027-01-15

[[disagree]]
rule = "price.falling"
because = "PRIVATE"
until = 2027-06-01
"""


@cache
def pack() -> Pack:
    return load_pack()


@cache
def private() -> Profile:
    return load(PRIVATE.encode(), "asha.toml", "asha").profile


@cache
def copy() -> Profile:
    return redacted(private(), pack())


def test_nothing_that_a_person_wrote_gets_into_it() -> None:
    text = to_bytes(copy()).decode()

    assert [] == [word for word in ("PRIVATE", "Asha", "2026", "2027", "31234", "43", "47") if word in text]


def test_money_becomes_the_band_it_lies_in() -> None:
    need, price = copy().answers["money.need"], copy().answers["rates.price"]

    assert (20_000, 50_000) == (need.low, need.high)
    assert (20, 50, "EUR", "hour") == (price.low, price.high, price.currency, price.per)


def test_what_is_no_money_stays_as_it_was_said() -> None:
    assert {"field", "years", "work.small", "rates.price", "money.need", "money.costs"} == set(copy().answers)
    assert ("copywriting", "unknown") == (copy().answers["field"].given, copy().answers["money.costs"].state)


def test_clients_become_letters_and_their_shares_tens() -> None:
    assert [("A", 40, "forbids", False), ("B", None, None, None)] == [
        (each.nickname, each.share, each.stance, each.told) for each in copy().client
    ]


def test_plan_and_disagreements_keep_the_rule_alone() -> None:
    assert [("position.no-proof", "doing", None)] == [(it.rule, it.state, it.due) for it in copy().plan]
    assert [("price.falling", "", None)] == [(it.rule, it.because, it.until) for it in copy().disagree]


def test_the_copy_is_a_profile_that_can_be_assessed() -> None:
    opened = load(to_bytes(copy()), "redacted.toml", "redacted").profile
    used = used_answers(opened, pack().questions)

    assert (copy(), ()) == (opened, used.problems)
    assert assess(pack(), used.answers, as_of=date(2026, 11, 22), currency="EUR").readings


@given(profiles)
def test_any_profile_gives_the_same_bytes_each_time_and_no_unknown_key(profile: Profile) -> None:
    first = redacted(profile, pack())

    assert to_bytes(first) == to_bytes(redacted(profile, pack()))
    assert not first.unknown_keys()
    assert not any(it.unknown_keys() for it in (*first.answers.values(), *first.client, *first.plan))


@given(st.floats(1e-6, 1e12))
def test_an_amount_lies_in_its_band(value: float) -> None:
    low, high = band(value)

    assert low <= value < high
    assert high <= 2.6 * low


@pytest.mark.parametrize(("index", "shown"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (702, "AAA")])
def test_clients_are_counted_in_letters(index: int, shown: str) -> None:
    assert shown == letters(index)
