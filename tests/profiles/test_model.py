from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from pydantic import ValidationError

from profiles.model import Profile, StoredAnswer, new_profile
from rules.answers import Amount, Answer, Choice, Rate, Several, Silence, Text
from rules.entry import Refusal
from rules.knowledge import Kind, Question

TODAY = date(2026, 11, 22)


def question(kind: Kind) -> Question:
    return Question(id="some.question", screen="some", kind=kind, label="Some question")


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("number", Amount(3, 6)),
        ("percent", Amount(-5.5, -5.5)),
        ("money", Amount(34000, 34000)),
        ("rate", Rate(40, 45, "EUR", "hour")),
        ("rate", Rate(0.12, 0.12, "USD", "word")),
        ("choice", Choice("weekly")),
        ("yes_no", Choice("yes")),
        ("several", Several(("portfolio", "named_references"))),
        ("text", Text("one of us")),
        ("number", Silence.UNKNOWN),
        ("choice", Silence.NOT_APPLICABLE),
        ("text", Silence.LATER),
    ],
)
def test_an_answer_comes_back_from_what_is_stored(kind: Kind, answer: Answer) -> None:
    stored = StoredAnswer.from_answer(answer, TODAY)

    assert answer == stored.to_answer(question(kind), "EUR")


def test_a_whole_number_is_stored_without_a_point() -> None:
    table = StoredAnswer.from_answer(Amount(3, 4.5), TODAY).to_table()

    assert str(table) == "{'low': 3, 'high': 4.5, 'on': datetime.date(2026, 11, 22)}"


def test_true_and_false_answer_a_yes_or_no_question() -> None:
    told = [
        StoredAnswer.model_validate({"is": value}).to_answer(question("yes_no"), "EUR")
        for value in (True, False)
    ]

    assert [Choice("yes"), Choice("no")] == told


def test_a_bare_rate_is_in_the_currency_of_the_profile_per_hour() -> None:
    stored = StoredAnswer.model_validate({"is": 45})

    assert Rate(45, 45, "GBP", "hour") == stored.to_answer(question("rate"), "GBP")


@pytest.mark.parametrize(
    ("kind", "stored"),
    [
        ("money", {"is": 5, "currency": "USD"}),
        ("money", {"is": 5, "currency": "EUR", "per": "day"}),
        ("number", {"is": 5, "per": "day"}),
    ],
)
def test_a_unit_that_the_question_does_not_have_is_refused(kind: Kind, stored: dict[str, object]) -> None:
    answer = StoredAnswer.model_validate(stored).to_answer(question(kind), "EUR")

    assert isinstance(answer, Refusal)


def test_an_amount_of_money_may_name_the_currency_of_the_profile() -> None:
    stored = StoredAnswer.model_validate({"is": 5, "currency": "EUR"})

    assert Amount(5, 5) == stored.to_answer(question("money"), "EUR")


def test_a_new_profile_starts_in_whole_seconds_of_world_time() -> None:
    now = datetime(2026, 11, 22, 11, 15, 0, 999, tzinfo=timezone(timedelta(hours=1)))

    profile = new_profile("asha", "EUR", {"freehold": "1.0.0"}, now)

    assert datetime(2026, 11, 22, 10, 15, tzinfo=UTC) == profile.created
    assert (profile.name, profile.currency, profile.packs) == ("asha", "EUR", {"freehold": "1.0.0"})


def test_a_profile_cannot_be_changed_in_place() -> None:
    profile = Profile(format=1)

    with pytest.raises(ValidationError):
        setattr(profile, "name", "other")  # noqa: B010  a plain assignment does not pass the type checker


def test_an_error_of_the_model_does_not_repeat_what_was_written() -> None:
    with pytest.raises(ValidationError) as caught:
        Profile.model_validate({"format": 1, "at": ["a secret"]})

    assert "a secret" not in str(caught.value)
