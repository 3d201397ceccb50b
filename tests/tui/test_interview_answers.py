"""Answering one question: typing, choosing, doubts, refusals, and answers without a value."""

import pytest

from profiles.paths import resolve
from profiles.store import open_profile
from rules.answers import Amount, Choice, Rate, Several, Silence
from tests.tui.helpers import flat_text, screen_text, wait_for, wait_for_text
from tests.tui.walks import answer, asked, stands_at, typed


async def test_a_range_is_echoed_while_it_is_typed_and_kept() -> None:
    async with asked(at="years") as pilot:
        await pilot.press(*typed("3-6"))
        await wait_for_text(pilot, "read as 3 to 6 years")
        await pilot.press("enter")
        await stands_at(pilot, "Kinds of work")

        assert answer(pilot, "years") == Amount(3, 6)


async def test_typed_text_is_kept_without_enter() -> None:
    async with asked(at="years") as pilot:
        await pilot.press("7")
        await wait_for(pilot, lambda: answer(pilot, "years") == Amount(7, 7), "the answer is kept")

        assert open_profile(resolve("asha")).profile.answers["years"].given == 7


async def test_what_does_not_read_is_refused_in_words_and_stays() -> None:
    async with asked(at="years") as pilot:
        await pilot.press(*typed("1,234"), "enter")
        await wait_for_text(pilot, "could be 1234 or 1.234")
        await pilot.press("escape")
        await wait_for_text(pilot, "What do you mainly sell?")
        await pilot.press("f5")

        await wait_for_text(pilot, "could be 1234 or 1.234")
        assert answer(pilot, "years") is None


async def test_an_unusual_value_is_asked_about_once() -> None:
    async with asked(at="years") as pilot:
        await pilot.press(*"50", "enter")
        await wait_for_text(pilot, "Enter again keeps it")
        assert answer(pilot, "years") is None
        await pilot.press("enter")
        await stands_at(pilot, "Kinds of work")

        assert answer(pilot, "years") == Amount(50, 50)


async def test_an_unusual_value_kept_before_is_not_asked_about_again() -> None:
    async with asked({"years": "50"}, at="years") as pilot:
        await pilot.press("enter")

        await stands_at(pilot, "Kinds of work")


async def test_enter_on_nothing_says_what_can_be_done() -> None:
    async with asked(at="years") as pilot:
        await pilot.press("enter")

        await wait_for_text(pilot, "Nothing typed yet. F3 says you don't know")


@pytest.mark.parametrize(
    ("key", "silence"),
    [
        ("f3", Silence.UNKNOWN),
        ("ctrl+t", Silence.UNKNOWN),
        ("f4", Silence.NOT_APPLICABLE),
        ("ctrl+n", Silence.NOT_APPLICABLE),
        ("f5", Silence.LATER),
        ("ctrl+l", Silence.LATER),
    ],
)
async def test_a_question_can_be_answered_without_a_value(key: str, silence: Silence) -> None:
    async with asked(at="years") as pilot:
        await pilot.press(key)
        await stands_at(pilot, "Kinds of work")

        assert answer(pilot, "years") is silence


async def test_not_knowing_one_share_makes_all_open_shares_unknown() -> None:
    async with asked(at="work.small") as pilot:
        await pilot.press(*"60", "enter", "f3")
        await wait_for_text(pilot, "What AI alone would give")

        assert answer(pilot, "work.small") == Amount(60, 60)
        assert [answer(pilot, f"work.{name}") for name in ("scratch", "finish", "advise")] == [
            Silence.UNKNOWN
        ] * 3


async def test_the_last_share_is_what_the_others_leave() -> None:
    async with asked(at="work.small") as pilot:
        await pilot.press(*"60", "enter", *"20", "enter", *"10", "enter")
        await wait_for_text(pilot, "10% of 100 left")
        await pilot.press("enter")
        await wait_for_text(pilot, "What AI alone would give")

        assert answer(pilot, "work.advise") == Amount(10, 10)


async def test_arrow_keys_move_points_in_a_share_and_keep_them() -> None:
    async with asked({"work.small": "60"}, at="work.scratch") as pilot:
        await pilot.press("pageup", "up", "up", "down")
        await wait_for_text(pilot, "29% of 100 left")

        assert answer(pilot, "work.scratch") == Amount(11, 11)


async def test_keys_move_no_points_where_a_share_is_not_asked() -> None:
    async with asked({"years": "5"}, at="years") as pilot:
        await pilot.press("up", "pageup")
        await pilot.press("enter")
        await stands_at(pilot, "Kinds of work")

        assert answer(pilot, "years") == Amount(5, 5)


async def test_shares_that_cannot_be_right_are_kept_and_shown_with_their_questions() -> None:
    async with asked({"work.small": "80", "work.scratch": "40"}, at="work.small") as pilot:
        await wait_for_text(pilot, "These do not fit together")

        assert "Small, simple jobs" in flat_text(pilot.app).partition("Asked in:")[2]


async def test_a_given_answer_is_shown_filled_in_and_typing_adds_to_it() -> None:
    async with asked({"rates.price": "40-45 USD/day"}, at="rates.price") as pilot:
        await wait_for_text(pilot, "you said 40 to 45 USD per day")
        await pilot.press("enter")
        await stands_at(pilot, "Your use of AI")

        assert answer(pilot, "rates.price") == Rate(40, 45, "USD", "day")


async def test_emptying_a_field_takes_the_answer_back() -> None:
    async with asked({"years": "5"}, at="years") as pilot:
        await pilot.press("backspace")

        await wait_for(pilot, lambda: answer(pilot, "years") is None, "the answer is gone")


async def test_typing_finds_a_field_by_another_of_its_names() -> None:
    async with asked(at="field") as pilot:
        await pilot.press(*"logo")
        await wait_for_text(pilot, "also: logo")
        await pilot.press("enter")
        await stands_at(pilot, "Years of paid work")

        assert answer(pilot, "field") == Choice("graphic_design")


async def test_a_word_that_finds_nothing_chooses_nothing() -> None:
    async with asked(at="field") as pilot:
        await pilot.press(*"zzz", "enter")
        await wait_for_text(pilot, "none of 71")

        assert answer(pilot, "field") is None


async def test_an_option_that_stands_alone_unticks_the_others() -> None:
    async with asked(at="proof.kinds") as pilot:
        await pilot.press("space", "down", "space", "end", "space")
        await wait_for(
            pilot, lambda: answer(pilot, "proof.kinds") == Several(("none",)), "only none is ticked"
        )
        await pilot.press("home", "space")

        await wait_for(
            pilot,
            lambda: answer(pilot, "proof.kinds") == Several(("results_with_numbers",)),
            "none is unticked",
        )


async def test_enter_with_nothing_ticked_says_how_to_tick() -> None:
    async with asked(at="proof.kinds") as pilot:
        await pilot.press("enter")

        await wait_for_text(pilot, "Nothing ticked yet: Space ticks")


async def test_a_click_chooses_and_a_second_click_goes_on() -> None:
    async with asked(at="ai.use") as pilot:
        lines = screen_text(pilot.app).splitlines()
        row = next(place for place, line in enumerate(lines) if "Every day" in line)
        await pilot.click(offset=(12, row))
        await wait_for(pilot, lambda: answer(pilot, "ai.use") == Choice("daily"), "the option is chosen")
        await pilot.click(offset=(12, row))

        await stands_at(pilot, "First drafts from AI")
