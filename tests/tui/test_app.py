"""The app around its screens: signals, faults, exit codes, fresh starts."""

import os
import shutil
import signal
from pathlib import Path

import pytest

import profiles
from profiles.paths import resolve
from profiles.store import open_profile
from rules.answers import Amount
from tests.tui.helpers import wait_for, wait_for_text
from tests.tui.people import DAY, WRITER, app_of, pack
from tests.tui.walks import answer, asked
from tui.app import FAULT, FreeholdApp
from tui.opened.opening import new_session
from tui.opened.session import Session

EXAMPLES = Path(profiles.__file__).parent / "examples"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
async def test_a_signal_keeps_what_was_typed_and_ends_with_its_code(number: signal.Signals) -> None:
    new_session("asha", "EUR", pack()).go_to("years")
    app = FreeholdApp("asha")
    async with app.run_test() as pilot:
        await wait_for_text(pilot, "Years of paid work")
        await pilot.press("9")
        os.kill(os.getpid(), number)
        await wait_for(pilot, lambda: app.return_code is not None, "the program ends")

    assert app.return_code == 128 + number
    assert open_profile(resolve("asha")).profile.answers["years"].given == 9


async def test_a_fault_of_our_own_ends_in_one_sentence_without_values(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    app = app_of("asha", WRITER)

    def broken(rate: str = "40-45 EUR/hour") -> None:
        raise ZeroDivisionError(rate)

    async def walk() -> None:
        async with app.run_test() as pilot:
            await wait_for_text(pilot, "Question")
            monkeypatch.setattr(app, "open_review", broken)
            await pilot.press("f7")
            await wait_for(pilot, lambda: app.return_code is not None, "the program ends")

    with pytest.raises(ZeroDivisionError):
        await walk()

    assert app.return_code == FAULT
    told = (home / "crash.log").read_text(encoding="utf-8")
    assert "ZeroDivisionError" in told
    assert "40-45" not in told + capsys.readouterr().err


async def test_f8_reaches_the_reading_and_back_leads_to_the_same_question() -> None:
    app = app_of("asha", WRITER)
    async with app.run_test() as pilot:
        await wait_for_text(pilot, "Question")
        await pilot.press("f8")
        await wait_for_text(pilot, "First moves")
        await pilot.press("escape")

        await wait_for_text(pilot, "Question")


async def test_a_profile_that_may_be_cut_off_says_so_when_it_opens(home: Path) -> None:
    new_session("asha", "EUR", pack())
    path = home / "profiles" / "asha.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("# end of profile\n", ""), encoding="utf-8")
    async with FreeholdApp("asha").run_test() as pilot:
        await wait_for_text(pilot, "! this file may be cut off")


async def test_a_profile_with_nothing_left_to_ask_opens_on_its_reading(tmp_path: Path) -> None:
    whole = tmp_path / "ilse.toml"
    shutil.copyfile(EXAMPLES / "ilse.toml", whole)
    app = FreeholdApp(str(whole), lambda _: Session(open_profile(whole), pack(), lambda: DAY))
    async with app.run_test() as pilot:
        await wait_for_text(pilot, "First moves")
        await pilot.press("escape")
        await wait_for_text(pilot, "Question 1 of 12")


async def test_later_leaves_an_answer_that_was_given() -> None:
    async with asked({"years": "6"}, at="years") as pilot:
        await wait_for_text(pilot, "you said 6 years")
        await pilot.press("f5")
        await wait_for_text(pilot, "Kinds of work")

        assert answer(pilot, "years") == Amount(6, 6)
