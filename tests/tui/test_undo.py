"""Taking back changes of answers: one after the other, on disk as well, from any screen."""

from hypothesis import given
from hypothesis import strategies as st

from profiles.paths import resolve
from profiles.store import open_profile
from rules.answers import Amount
from tests.tui.helpers import wait_for_text
from tests.tui.people import pack
from tests.tui.test_reading import reading
from tests.tui.walks import answer, asked, stands_at
from tui.opened.opening import new_session
from tui.opened.session import Session
from tui.screens.reading import ReadingScreen
from tui.texts import session as texts


def _session(name: str = "asha") -> Session:
    return new_session(name, "EUR", pack())


def test_an_answer_that_was_changed_is_as_it_was_in_memory_and_on_disk() -> None:
    session = _session()
    session.say("years", "6")
    before = session.profile.answers["years"]
    session.say("years", "8")

    assert "Taken back: Years of paid work is 6 years again." == session.undo()
    assert Amount(6, 6) == session.interview.answers["years"]
    assert before == session.profile.answers["years"]
    assert 6 == open_profile(resolve("asha")).profile.answers["years"].given


def test_the_first_answer_taken_back_leaves_the_question_open() -> None:
    session = _session()
    session.say("years", "6")

    assert "Taken back: Years of paid work is open again." == session.undo()
    assert {} == session.interview.answers
    assert {} == dict(open_profile(resolve("asha")).profile.answers)


def test_a_cleared_answer_comes_back() -> None:
    session = _session()
    session.say("years", "6")
    session.clear("years")
    session.undo()

    assert Amount(6, 6) == session.interview.answers["years"]


def test_an_answer_said_again_as_it_was_is_no_change() -> None:
    session = _session()
    session.say("years", "6")
    session.say("years", "6")
    session.undo()

    assert texts.NOTHING_TO_UNDO == session.undo()


@given(st.lists(st.tuples(st.sampled_from(["years", "work.small"]), st.integers(0, 40)), max_size=12))
def test_taking_everything_back_ends_where_it_began(said: list[tuple[str, int]]) -> None:
    resolve("asha").unlink(missing_ok=True)
    session = _session()
    for question, value in said:
        session.choose(question, Amount(value, value))
    while session.undo() != texts.NOTHING_TO_UNDO:
        pass

    assert {} == session.interview.answers
    assert {} == dict(session.profile.answers)


async def test_a_key_takes_back_what_was_just_typed_and_shows_its_question() -> None:
    async with asked({"years": "5"}, at="years") as pilot:
        await pilot.press("backspace", "7", "enter")
        await stands_at(pilot, "Kinds of work")
        await pilot.press("f11")
        await wait_for_text(pilot, "Taken back: Years of paid work is 5 years again.")
        await stands_at(pilot, "Years of paid work")

        assert answer(pilot, "years") == Amount(5, 5)


async def test_with_nothing_to_take_back_it_says_so() -> None:
    async with asked(at="years") as pilot:
        await pilot.press("ctrl+b")

        await wait_for_text(pilot, "Nothing to take back")


async def test_with_nothing_to_take_back_a_page_says_so_and_stays() -> None:
    async with reading() as pilot:
        await pilot.press("f11")

        await wait_for_text(pilot, "Nothing to take back")
        assert isinstance(pilot.app.screen, ReadingScreen)
