"""What a person can say at a prompt besides an answer, and what is said back to an answer."""

from tests.cli.program import Program
from tests.plain.conversations import around, kept, standing, talk

FIELD = 'field = { is = "copywriting", on = 2026-11-01 }'
AT_YEARS = 'at = "years"'


def test_back_loses_nothing_and_enter_keeps_what_was_said(freehold: Program) -> None:
    freehold.keep("asha", FIELD, head=AT_YEARS)

    told = talk(freehold, "5", "60", "b", "b", "", "", "30", "b", "b", "b", "b", "b")

    assert "Your answer stays: 5 years." in told.out
    assert "Your answer stays: 60%." in told.out
    assert "This is the first question." in told.out
    assert (kept(freehold)["years"], kept(freehold)["work.small"]) == ({"is": 5}, {"is": 60})
    assert standing(freehold) == "field"


def test_skip_leaves_it_for_later_and_never_takes_an_answer_away(freehold: Program) -> None:
    freehold.keep("asha", FIELD, head=AT_YEARS)

    told = talk(freehold, "s", "b", "4", "b", "s")

    assert "Left for later. Saved." in told.out
    assert "Your answer stays: 4 years." in told.out
    assert kept(freehold)["years"] == {"is": 4}


def test_not_knowing_and_not_applying_are_answers(freehold: Program) -> None:
    freehold.keep("asha", FIELD, head=AT_YEARS)

    told = talk(freehold, "unknown", "b", "n/a")

    assert "You said: don't know. Saved." in told.out
    assert "You said: does not apply. Saved." in told.out
    assert kept(freehold)["years"] == {"state": "n/a"}


def test_not_knowing_one_share_takes_the_open_ones_with_it(freehold: Program) -> None:
    freehold.keep("asha", FIELD, head='at = "work.small"')

    told = talk(freehold, "60", "unknown")

    assert "The open shares of this screen are unknown too." in told.out
    assert kept(freehold)["work.advise"] == {"state": "unknown"}
    assert kept(freehold)["work.small"] == {"is": 60}


def test_the_last_share_is_taken_with_enter(freehold: Program) -> None:
    freehold.keep("asha", FIELD, head='at = "work.small"')

    told = talk(freehold, "60", "20", "10", "")

    assert "(Enter takes 10): " in told.out
    assert kept(freehold)["work.advise"] == {"is": 10}


def test_a_range_is_said_back(freehold: Program) -> None:
    freehold.keep("asha", FIELD, head='at = "rates.price"')

    told = talk(freehold, "40..45 EUR/day")

    assert "You said: 40 to 45 EUR per day. Saved." in told.out
    assert kept(freehold)["rates.price"] == {"low": 40, "high": 45, "currency": "EUR", "per": "day"}


def test_a_refusal_says_what_would_do_and_asks_again(freehold: Program) -> None:
    freehold.keep("asha", FIELD, head=AT_YEARS)

    told = talk(freehold, "70", "many", "", "1" * 30_000, "3")
    _, after = around(told, "70 is out of bounds")

    assert "'many' is not a number" in after
    assert "Nothing was typed." in after
    assert "That line is too long; it was not read." in after
    assert kept(freehold)["years"] == {"is": 3}


def test_an_unusual_value_is_asked_about_once(freehold: Program) -> None:
    freehold.keep("asha", FIELD, head=AT_YEARS)

    denied = talk(freehold, "50", "no", "5", "b")
    left = talk(freehold, "50")
    after_left = kept(freehold)["years"]
    sure = talk(freehold, "50", "yes")

    assert denied.out.count("Is this right?") == 1
    assert "It was not kept." in denied.out
    assert "It was not kept." in left.out
    assert after_left == {"is": 5}
    assert "You said: 50 years. Saved." in sure.out
    assert kept(freehold)["years"] == {"is": 50}


def test_answers_that_do_not_fit_are_kept_and_said(freehold: Program) -> None:
    freehold.keep("asha", FIELD, head='at = "work.small"')

    told = talk(freehold, "80", "40")

    assert "These do not fit together: " in told.out
    assert "Asked in: Small, simple jobs, Whole projects from nothing" in told.out
    assert kept(freehold)["work.scratch"] == {"is": 40}


def test_why_gives_reason_example_and_findings_with_grade_and_scope(freehold: Program) -> None:
    freehold.keep("asha", FIELD, head='at = "work.small"')

    told = talk(freehold, "?")

    assert "Why this is asked: " in told.out
    assert "Example: " in told.out
    assert "Grade A: " in told.out
    assert standing(freehold) == "work.small"


def test_a_field_is_found_by_letters_of_its_name_or_of_another_name(freehold: Program) -> None:
    freehold.keep("asha", head='at = "field"')

    told = talk(freehold, "1", "zzzz", "e", "99", "logo", "1")

    assert "Type a few letters first" in told.out
    assert "is called that" in told.out
    assert "more: type more letters" in told.out
    assert "There is no number 99" in told.out
    assert "also called logo" in told.out
    assert kept(freehold)["field"]["is"] != "other"


def test_review_lists_every_answer_and_changes_one_by_number(freehold: Program) -> None:
    freehold.keep("asha", FIELD, head='at = "work.small"')

    told = talk(freehold, "r", "999", "2", "4", "r", "3", "r", "b", "40")
    _, after = around(told, "Write a number from 1 to")

    assert "2. Focus of your offer: not asked yet" in told.out
    assert "2. Focus of your offer: One service, for one industry" in after
    assert kept(freehold)["focus"] == {"is": "one_service_one_industry"}
    assert kept(freehold)["work.small"] == {"is": 40}


def test_a_changed_answer_parks_others_and_brings_them_back(freehold: Program) -> None:
    freehold.keep(
        "asha",
        f'{FIELD}\n"ai.use" = {{ is = "weekly", on = 2026-11-01 }}\n'
        '"ai.first_drafts" = { is = 50, on = 2026-11-01 }',
        head='at = "ai.use"',
    )

    parked = talk(freehold, "never", "r")
    back = talk(freehold, "b", "weekly", "r")

    assert "50% (kept, not used now)" in parked.out
    assert "50% (kept, not used now)" not in back.out
    assert kept(freehold)["ai.first_drafts"] == {"is": 50}


def test_a_save_that_fails_is_said_and_ends_with_five(freehold: Program) -> None:
    path = freehold.keep("asha", FIELD, head=AT_YEARS)
    before = path.read_bytes()
    # A folder in the place of the lock file stops a save also for those who may write anywhere.
    (path.parent / f".{path.name}.lock").mkdir()

    told = talk(freehold, "3", "q")

    assert told.code == 5
    assert "Not saved: " in told.out
    assert path.read_bytes() == before
