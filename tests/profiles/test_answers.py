from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from profiles.answers import (
    AnswerProblem,
    at_question,
    disagreements,
    used_answers,
    with_answer,
    without_answer,
)
from profiles.model import Profile
from profiles.store import open_profile
from rules.answers import Amount, Choice, Silence
from rules.assessment import Disagreement
from rules.knowledge import Question
from rules.pack import load_pack

EXAMPLES = sorted((Path(__file__).parents[2] / "profiles" / "examples").glob("*.toml"))
QUESTIONS = {
    "years": Question(id="years", screen="years", kind="number", label="Years", high=60),
    "ai.use": Question(id="ai.use", screen="ai", kind="choice", label="Use", options={"never": "Never"}),
}
TODAY = date(2026, 11, 22)


def profile(**answers: Mapping[str, object]) -> Profile:
    return Profile.model_validate({"format": 1, "answers": answers})


def test_answers_reach_the_engine_by_the_kind_of_their_question() -> None:
    used = used_answers(with_answer(profile(years={"is": 3}), "ai.use", Silence.LATER, TODAY), QUESTIONS)

    assert {"years": Amount(3, 3), "ai.use": Silence.LATER} == used.answers


@pytest.mark.parametrize("wrong", [{"is": 61}, {"is": "three"}, {"is": True}, {"is": 3, "per": "day"}])
def test_an_answer_that_may_not_stand_is_told_and_not_used(wrong: dict[str, object]) -> None:
    used = used_answers(profile(years=wrong), QUESTIONS)

    assert (used.answers, [problem.question for problem in used.problems]) == ({}, ["years"])


def test_the_reason_against_an_answer_is_that_of_the_interview() -> None:
    used = used_answers(profile(years={"is": 61}), QUESTIONS)

    assert (AnswerProblem("years", "Years goes from 0 to 60; 61 is out of bounds"),) == used.problems


def test_answers_to_questions_that_no_pack_has_are_named() -> None:
    used = used_answers(profile(gone={"is": 1}, years={"is": 3}), QUESTIONS)

    assert (("gone",), {"years": Amount(3, 3)}) == (used.unknown, used.answers)


def test_a_changed_answer_keeps_its_place_its_note_and_its_unknown_keys() -> None:
    before = profile(years={"is": 3, "note": "from the tax office", "sure": 1}, other={"is": 1})

    after = with_answer(before, "years", Amount(4, 5), TODAY)

    assert list(after.answers) == ["years", "other"]
    assert after.answers["years"].to_table() == {
        "low": 4,
        "high": 5,
        "on": TODAY,
        "note": "from the tax office",
        "sure": 1,
    }


def test_a_first_answer_comes_last() -> None:
    after = with_answer(profile(years={"is": 3}), "ai.use", Choice("never"), TODAY)

    assert after.answers["ai.use"].to_table() == {"is": "never", "on": TODAY}
    assert list(after.answers) == ["years", "ai.use"]


def test_setting_an_answer_leaves_the_old_profile_as_it_was() -> None:
    before = profile(years={"is": 3})

    with_answer(before, "years", Amount(4, 4), TODAY)

    assert before.answers["years"].given == 3


def test_a_cleared_answer_is_gone() -> None:
    assert without_answer(profile(years={"is": 3}), "years").answers == {}


def test_the_interview_stands_where_it_was_put() -> None:
    assert at_question(profile(), "years").at == "years"


def test_disagreements_reach_the_engine() -> None:
    held = Profile.model_validate(
        {"format": 1, "disagree": [{"rule": "a.b", "because": "no", "until": TODAY}, {"rule": "c.d"}]}
    )

    assert (Disagreement("a.b", "no", TODAY), Disagreement("c.d", "")) == disagreements(held)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_every_answer_of_an_example_is_used(example: Path) -> None:
    pack = load_pack()

    used = used_answers(open_profile(example).profile, pack.questions)

    assert (used.problems, used.unknown) == ((), ())


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_answers_the_whole_quick_path(example: Path) -> None:
    quick = {question for screen in load_pack().screens if screen.quick for question in screen.questions}

    assert set() == quick - open_profile(example).profile.answers.keys()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_the_plan_of_an_example_names_rules_of_the_pack(example: Path) -> None:
    planned = {step.rule for step in open_profile(example).profile.plan}

    assert set() == planned - load_pack().rules.keys()


def test_there_are_three_examples() -> None:
    assert [path.stem for path in EXAMPLES] == ["amara", "ilse", "tomas"]
