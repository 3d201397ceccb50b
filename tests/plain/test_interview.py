"""A whole interview through standard input, and what survives when the input ends."""

import json
import tomllib

from tests.cli.people import TYPED
from tests.cli.program import Program
from tests.plain.conversations import around, kept, standing, talk

DAY = ("--as-of", "2026-11-22")


def test_a_whole_quick_path_ends_with_the_reading(freehold: Program) -> None:
    told = freehold.run(
        "--plain", "--quick", typed="mira\nEUR\n" + "".join(f"{value}\n" for _, value in TYPED)
    )
    asked, reading = around(told, "You said: 3 months. Saved.")

    assert (told.code, told.err) == (0, "")
    assert [f"Question {number} of 12." in asked for number in range(1, 13)] == [True] * 12
    assert list(kept(freehold, "mira")) == [question for question, _ in TYPED]
    assert "Demand" in reading
    assert "Traceback" not in reading


def test_the_plain_face_and_set_give_the_same_profile_and_the_same_assessment(freehold: Program) -> None:
    freehold.run("profiles", "new", "by-set", "--currency", "EUR")
    freehold.run("profiles", "new", "by-line", "--currency", "EUR")
    for question, value in TYPED:
        freehold.run("set", "by-set", question, value)
    talk(freehold, *(value for _, value in TYPED), name="by-line", quick=True)

    tables = []
    for name in ("by-set", "by-line"):
        table = json.loads(freehold.run("assess", name, "--format", "json", *DAY).out)
        assert table["profile"].pop("name") == name
        tables.append(table)

    assert kept(freehold, "by-set") == kept(freehold, "by-line")
    assert tables[0] == tables[1]


def test_options_are_answered_by_number_id_or_words(freehold: Program) -> None:
    freehold.keep("asha", head='at = "work.ai_alternative"')
    freehold.keep("noor", head='at = "proof.kinds"')

    told = talk(freehold, "4", "b", "good_enough_for_many", "b", "a ROUGH draft only")
    talk(freehold, "1, 3,portfolio", name="noor")

    assert "4. Nearly the same as mine" in told.out
    assert [line for line in told.lines if line.startswith("You said: ")] == [
        "You said: Nearly the same as mine. Saved.",
        "You said: Good enough for many clients. Saved.",
        "You said: A rough draft only. Saved.",
    ]
    assert kept(freehold, "noor")["proof.kinds"] == {
        "is": ["results_with_numbers", "process_evidence", "portfolio"]
    }


def test_the_end_of_the_input_says_where_it_stopped_and_the_next_run_goes_on_there(freehold: Program) -> None:
    freehold.run("profiles", "new", "asha")
    first = talk(freehold, "copywriting", "3-6", "60")
    place = standing(freehold)
    second = talk(freehold)

    assert (first.code, second.code) == (0, 0)
    assert first.lines[-1].startswith("The input ended; everything is saved. You stopped at question 3 of 12")
    assert "`freehold --plain asha`" in first.lines[-1]
    assert place == "work.scratch"
    assert "2 of 4: Whole projects from nothing." in second.out
    assert "1 of 4" not in second.out


def test_a_profile_is_picked_by_number_or_name_or_started(freehold: Program) -> None:
    freehold.keep("asha", 'field = { is = "copywriting", on = 2026-11-01 }')

    by_number = freehold.run("--plain", typed="1\nq\n")
    by_name = freehold.run("--plain", typed="asha\nq\n")
    started = freehold.run("--plain", typed="9\n../x\nnoor\nfish\nUSD\nq\n")
    nothing = freehold.run("--plain", typed="")

    assert "1. asha, " in by_number.out
    assert "Opened asha, in EUR." in by_number.out
    assert "Opened asha, in EUR." in by_name.out
    assert "There is no profile number 9." in started.out
    assert "cannot be the name of a profile" in started.out
    assert "'fish' is no currency" in started.out
    assert tomllib.loads(freehold.profile("noor").read_text())["currency"] == "USD"
    assert (nothing.code, nothing.lines[-1]) == (0, "Nothing was started.")


def test_a_missing_profile_ends_with_five_and_a_broken_one_with_three(freehold: Program) -> None:
    freehold.keep("broken").write_text("format = [")

    assert freehold.run("--plain", "nobody").code == 5
    assert freehold.run("--plain", "broken").code == 3


def test_more_questions_follow_the_reading_unless_quick_is_asked(freehold: Program) -> None:
    freehold.keep("asha", 'field = { is = "copywriting", on = 2026-11-01 }', head='at = "field"')

    more = talk(freehold, "done", "perhaps", "yes", "1")
    quick = talk(freehold, "done", quick=True)

    assert "Write yes, no or b." in more.out
    assert kept(freehold)["focus"] == {"is": "generalist"}
    assert "Question 2 of 40." in more.out
    assert "More questions" not in quick.out
    assert "Question 2 of 12." in quick.out


def test_opening_and_leaving_does_not_touch_the_file(freehold: Program) -> None:
    path = freehold.keep("asha", 'field = { is = "copywriting", on = 2026-11-01 }', head='at = "years"')
    before = (path.read_bytes(), path.stat().st_mtime_ns)

    told = talk(freehold, "?", "r", "b", "q")

    assert told.code == 0
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_nothing_that_draws_is_printed(freehold: Program) -> None:
    freehold.keep("asha", 'field = { is = "copywriting", on = 2026-11-01 }', head='at = "years"')

    told = talk(freehold, "?", "3", "r", "q")

    assert [mark for mark in told.out if 0x2190 <= ord(mark) <= 0x2BFF] == []
