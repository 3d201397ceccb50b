"""What can be asked for after a reading: one word each, every line a whole thing, nothing drawn."""

import json
import tomllib

import pytest

from tests.cli.people import WRITER
from tests.cli.program import Finished, Program
from tests.plain.conversations import around, kept, talk

PAGES = ("reading", "advice", "advice 1", "evidence", "evidence 1", "why 1", "money", "clients", "moves")


@pytest.fixture
def mira(freehold: Program) -> Program:
    """A program with a whole profile."""
    freehold.keep("mira", WRITER)
    return freehold


def after_reading(freehold: Program, *typed: str) -> Finished:
    return talk(freehold, "done", *typed, name="mira", quick=True)


def answers_to(told: Finished, word: str) -> str:
    """Give what was said after a word was typed at the prompt behind a reading."""
    return around(told, f"q leaves): {word}\n")[1].partition("\nWhat next?")[0]


def test_every_page_is_said_in_lines_and_nothing_is_drawn(mira: Program) -> None:
    told = after_reading(mira, *PAGES, "history", "help")

    assert (told.code, told.err) == (0, "")
    assert [mark for mark in told.out if mark == "\u00b7" or 0x2190 <= ord(mark) <= 0x2BFF] == []
    for page in PAGES:
        said = answers_to(told, page)
        assert said.strip(), page
        assert "can be said here" not in said, page
        assert [line for line in said.splitlines() if "  " in line] == [], page


def test_a_reading_says_in_words_what_a_bar_shows(mira: Program) -> None:
    told = after_reading(mira)
    readings = json.loads(mira.run("assess", "mira", "--format", "json").out)["readings"]

    for each in readings:
        line = next(line for line in told.lines if line.startswith(f"{each['dimension'].capitalize()}: "))
        assert f" {each['value']:.0f}, " in line
        assert f"Your answers allow {each['answer_low']:.0f}" in line


def test_advice_is_numbered_and_leads_to_its_findings_and_their_source(mira: Program) -> None:
    table = json.loads(mira.run("assess", "mira", "--format", "json").out)
    told = after_reading(mira, "advice", "advice 2", "evidence 1", "advice 99", "advice x")

    assert answers_to(told, "advice").splitlines()[2] == f"2. {table['advice'][1]['title']}"
    assert "First step:" in answers_to(told, "advice 2")
    assert table["findings"][0]["source"]["title"] in answers_to(told, "evidence 1")
    assert f"advice needs a number from 1 to {len(table['advice'])}" in answers_to(told, "advice 99")
    assert "advice needs a number" in answers_to(told, "advice x")


def test_what_if_says_old_beside_new_and_saves_only_what_is_taken(mira: Program) -> None:
    before = kept(mira, "mira")
    looked = after_reading(mira, "whatif")
    number = next(
        line.partition(".")[0]
        for line in looked.lines
        if "Small, simple jobs: " in line and line[0].isdigit()
    )
    tried = after_reading(mira, "whatif", number, "many", "0", "0.5x", "")
    after_trying = kept(mira, "mira")
    taken = after_reading(mira, "whatif", number, "20", "take")

    assert "'many' is not a number" in tried.out
    assert "Small, simple jobs: 60% becomes 0%" in tried.out
    assert "Nothing of it was saved." in tried.out
    assert after_trying == before
    assert "Taken over: Small, simple jobs: 20%" in taken.out
    assert kept(mira, "mira")["work.small"] == {"is": 20}


def test_advice_goes_onto_the_plan_and_a_step_is_moved_dated_judged_and_dropped(mira: Program) -> None:
    told = after_reading(
        mira,
        *("plan", "accept 1", "2099-01-15", "accept 2", "", "accept 1", "yesterday"),
        *("plan 1", "further", "plan 1", "?", "2099-02-01", "plan 1", "further", "plan 1", "worked"),
        *("plan 2", "drop", "no time"),
        *("plan", "plan 7"),
    )
    plan = tomllib.loads(mira.profile("mira").read_text())["plan"]

    assert "Nothing is on your plan yet" in answers_to(told, "plan")
    assert "due 15 January 2099" in answers_to(told, "accept 1")
    assert "'yesterday'" in told.out
    assert [(each["state"], each.get("outcome")) for each in plan] == [("done", "worked"), ("dropped", None)]
    assert plan[1]["because"] == "no time"
    assert "plan needs a number from 1 to 2" in told.out


def test_a_rule_is_set_aside_for_a_reason_and_counts_again(mira: Program) -> None:
    title = json.loads(mira.run("assess", "mira", "--format", "json").out)["advice"][0]["title"]
    aside = after_reading(mira, "disagree 1", "", "disagree 1", "I know better", "2099-06-01", "agree")
    stored = tomllib.loads(mira.profile("mira").read_text())["disagree"]
    again = after_reading(mira, "agree 1", "agree 1")

    assert "Left as it is." in aside.out
    assert f"Set aside, until 1 June 2099: {title}" in aside.out
    assert f"1. {title}: I know better" in aside.out
    assert [each["because"] for each in stored] == ["I know better"]
    assert f"Counts again: {title}" in again.out
    assert "disagree" not in tomllib.loads(mira.profile("mira").read_text())


def test_review_from_the_reading_changes_any_answer_and_leads_back(mira: Program) -> None:
    told = after_reading(mira, "r", "3", "8", "done", "nonsense", "b", "q")

    assert kept(mira, "mira")["years"] == {"is": 8}
    assert "'nonsense' is nothing that can be said here" in told.out
    assert "You stopped at: " in told.lines[-1]


def test_help_lists_what_can_be_said_one_a_line(mira: Program) -> None:
    at_question = talk(mira, "help", name="mira")
    at_reading = after_reading(mira, "help")

    assert "s leaves it for later. An answer that you gave stays." in at_question.lines
    for page in (*(page.split()[0] for page in PAGES), "whatif", "plan", "disagree"):
        assert any(
            line.split()[0] == page or f" {page} " in line
            for line in answers_to(at_reading, "help").splitlines()
        )


def test_unknown_and_not_applicable_are_answers_where_options_are_found_by_letters_too(
    freehold: Program,
) -> None:
    freehold.keep("asha", head='at = "field"')

    talk(freehold, "unknown")

    assert kept(freehold)["field"] == {"state": "unknown"}


def test_enter_leaves_for_later_what_was_left_for_later(freehold: Program) -> None:
    freehold.keep("asha", head='at = "years"')

    told = talk(freehold, "s", "b", "")

    assert "(Enter leaves it for later): " in told.out
    assert kept(freehold)["years"] == {"state": "later"}
