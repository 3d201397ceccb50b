"""A profile of an earlier release: its answers are carried to the questions of now, and none is lost."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from profiles.answers import used_answers, with_answer
from profiles.carried import CarriedOver, carried_over
from profiles.load import load
from profiles.model import Profile
from profiles.toml import to_bytes
from rules.answers import Amount, Choice
from rules.pack import load_pack
from tests.rules.releases import HEAD, next_release, releases

DAY = date(2026, 11, 22)
FIRST = {"small": "0.1"}


def profile(answers: dict[str, dict[str, Any]], packs: dict[str, str] | None = None) -> Profile:
    table = {"format": 1, "name": "asha", "packs": FIRST if packs is None else packs, "answers": answers}
    return Profile.model_validate(table)


def carried(**answers: dict[str, Any]) -> CarriedOver:
    return carried_over(
        profile({name.replace("__", "."): each for name, each in answers.items()}), releases()[1]
    )


def table(found: CarriedOver) -> dict[str, Any]:
    written: dict[str, Any] = found.profile.to_table()["answers"]
    return written


def test_a_renamed_question_takes_its_answer_with_its_day_its_note_and_what_it_was() -> None:
    found = carried(ai__use={"is": "weekly", "on": DAY, "note": "since May", "mood": 3})

    assert {
        "ai.often": {
            "is": "regularly",
            "on": DAY,
            "note": "since May",
            "was": {"question": "ai.use", "is": "weekly"},
            "mood": 3,
        }
    } == table(found)
    assert {"ai.use": "Your answer to ai.use was carried over: Use of AI: Every week."} == found.notices


def test_a_split_number_becomes_ranges_up_to_what_it_was() -> None:
    found = carried(ai__hours={"is": 10, "on": DAY})
    was = {"question": "ai.hours", "is": 10}

    assert {
        "ai.hours_alone": {"low": 0.5, "high": 10, "on": DAY, "was": was},
        "ai.hours_with": {"low": 0.5, "high": 10, "on": DAY, "was": was},
    } == table(found)


def test_a_range_is_narrowed_to_the_bounds_of_now_and_says_so() -> None:
    found = carried(quotes__pushed={"low": 3, "high": 8})

    assert {"low": 3, "high": 5, "was": {"question": "quotes.pushed", "low": 3, "high": 8}} == table(found)[
        "quotes.pushed"
    ]
    assert "went further than can be answered now" in found.notices["quotes.pushed"]


@pytest.mark.parametrize(
    ("question", "said", "because"),
    [
        ("quotes.pushed", 8, "8 is out of bounds"),
        ("you.content", 7, "no rule read it"),
        ("never.asked", 1, "it is not asked any more"),
    ],
)
def test_what_no_question_takes_stays_in_the_file_and_says_why(
    question: str, said: int, because: str
) -> None:
    found = carried_over(profile({question: {"is": said}}), releases()[1])

    assert {question: {"is": said}} == table(found)
    assert because in found.notices[question]
    assert {} == used_answers(found.profile, releases()[1].questions).answers


def test_what_is_asked_as_before_is_as_it_was_and_nothing_is_said() -> None:
    found = carried(years={"is": 3})

    assert ({"years": {"is": 3}}, {}) == (table(found), found.notices)


def test_the_versions_of_now_stand_in_the_profile_beside_those_of_packs_not_in_use() -> None:
    found = carried_over(profile({}, {"small": "0.1", "other": "3"}), releases()[1])

    assert {"small": "0.2", "other": "3"} == found.profile.packs


@pytest.mark.parametrize("packs", [{}, {"small": "0.2"}])
def test_a_profile_of_this_version_or_of_none_is_carried_nowhere(packs: dict[str, str]) -> None:
    found = carried_over(profile({"ai.use": {"is": "weekly"}}, packs), releases()[1])

    assert ({"ai.use": {"is": "weekly"}}, {}) == (table(found), found.notices)


def test_an_answer_that_stands_where_another_would_go_keeps_its_place() -> None:
    found = carried(ai__use={"is": "daily"}, ai__often={"is": "never"})

    assert {"ai.use": {"is": "daily"}, "ai.often": {"is": "never"}} == table(found)
    assert "answered already" in found.notices["ai.use"]


def test_two_questions_that_took_each_others_names_take_each_others_answers(tmp_path: Path) -> None:
    text = "".join(
        f'[[earlier]]\nversion = "0.1"\nquestion = "{old}"\nnow = "{new}"\n'
        for old, new in (("work.small", "work.finish"), ("work.finish", "work.small"))
    )
    pack = load_pack(shipped=next_release(tmp_path, f"format = 1\n{text}"))
    found = carried_over(profile({"work.small": {"is": 10}, "work.finish": {"is": 20}}), pack)

    answers = used_answers(found.profile, pack.questions).answers
    assert {"work.finish": Amount(10, 10), "work.small": Amount(20, 20)} == answers


def test_an_answer_of_another_kind_than_is_asked_now_stays(tmp_path: Path) -> None:
    pack = load_pack(shipped=next_release(tmp_path, f'{HEAD}question = "old.day"\nnow = "money.need"\n'))
    found = carried_over(profile({"old.day": {"is": 3, "per": "hour"}}), pack)

    assert {"old.day": {"is": 3, "per": "hour"}} == table(found)
    assert "money.need takes no unit of work" in found.notices["old.day"]


def test_what_it_was_is_kept_through_the_file_until_the_person_answers_anew() -> None:
    found = carried(ai__use={"is": "weekly", "on": DAY})
    again = load(to_bytes(found.profile), "asha.toml", "asha").profile

    assert found.profile == again
    assert not carried_over(again, releases()[1]).notices
    anew = with_answer(again, "ai.often", Choice("daily"), DAY)
    assert {"ai.often": {"is": "daily", "on": DAY}} == anew.to_table()["answers"]
