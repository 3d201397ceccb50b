"""Changing a rule inside the full screen: from its page to the text, what it would change, saved and counted."""

import errno
import os
import stat
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.events import Paste

from profiles.unsaved import fingerprint, keep_unsaved, unsaved_text
from tests.cli.rule_files import GOOD
from tests.tui.helpers import SIZES, SMALL, WIDE, flat_text, screen_text, still_text, wait_for, wait_for_text
from tests.tui.test_reading import go_to, shown
from tests.tui.test_rule_files import RULE, open_rule, own, tree
from tests.tui.walks import Walk
from tui.lines.items import Target
from tui.opened.refusals import SessionRefused
from tui.packs.rule_draft import Draft
from tui.packs.toml_marks import marks_of
from tui.screens.choosing import ChoosingScreen
from tui.screens.editor import EditorScreen
from tui.screens.rule_files import AboutRuleScreen, RuleTreeScreen
from tui.screens.weighing import WeighingScreen
from tui.widgets.rule_text import RuleText

__all__ = ["own"]


@asynccontextmanager
async def editing(size: tuple[int, int] = SMALL) -> AsyncIterator[Walk]:
    """Open the rule of the person's own pack in the editor."""
    async with tree(size) as pilot:
        await go_to(pilot, Target("about", RULE))
        await pilot.press("ctrl+e")
        await opened(pilot)
        yield pilot


async def opened(pilot: Walk) -> None:
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, EditorScreen), "the editor is open")
    await wait_for_text(pilot, "No problem found.")


def text(pilot: Walk) -> RuleText:
    return pilot.app.screen.query_exactly_one(RuleText)


def write(pilot: Walk, new: str) -> None:
    """Put other text in place of all, as a paste would."""
    area = text(pilot)
    area.replace(new, (0, 0), area.document.end)


async def saved(pilot: Walk) -> None:
    await pilot.press("ctrl+w")
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, WeighingScreen), "it asks")
    await wait_for_text(pilot, "Save this?")


async def choose(pilot: Walk, words: str) -> None:
    """Choose what is offered in these words."""
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, ChoosingScreen), "it asks")
    await wait_for_text(pilot, words)
    at = [words in line for line in screen_text(pilot.app).splitlines() if "( )" in line]
    await pilot.press(*["down"] * at.index(True), "enter")


@pytest.mark.parametrize(("size", "name"), SIZES)
async def test_text_and_consequences_look_as_kept(
    own: Path, size: tuple[int, int], name: str, snapshot: Callable[[str, str], None]
) -> None:
    async with editing(size) as pilot:
        snapshot(f"editor-{name}", await still_text(pilot))
        write(pilot, GOOD.replace("position = 6", "position = 12"))
        await saved(pilot)
        snapshot(f"weighing-{name}", await still_text(pilot))


async def test_a_change_is_weighed_saved_for_the_owner_alone_and_counts(own: Path) -> None:
    file = own / "rules/own.toml"
    file.unlink()
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT, 0o600)
    os.write(descriptor, GOOD.encode())
    os.close(descriptor)
    async with editing() as pilot:
        write(pilot, GOOD.replace("Many years", "Some years"))
        await wait_for_text(pilot, "not saved")
        await saved(pilot)
        await wait_for_text(pilot, "Its tests come out as written (2).")
        assert file.read_text(encoding="utf-8") == GOOD
        await pilot.press("ctrl+w")
        await wait_for_text(pilot, "Rule changed: position.long-years.")
        await pilot.press("escape")
        await shown(pilot, RuleTreeScreen)
        await pilot.press("enter")  # the news pushed the rule out of view: that shows it again
        await wait_for_text(pilot, "Some years behind you")

        assert "Some years" in file.read_text(encoding="utf-8")
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


async def test_problems_are_told_with_their_place_and_a_key_goes_there(own: Path) -> None:
    async with editing() as pilot:
        write(pilot, GOOD.replace('basis = "practice"', 'bases = "practice"'))
        await wait_for_text(pilot, "line 7, column 1: E02")
        text(pilot).go_to(0, 0)
        await pilot.press("alt+n")
        assert text(pilot).cursor_location == (6, 0)


async def test_no_key_of_the_program_means_something_else_in_the_text(own: Path) -> None:
    async with editing() as pilot:
        await pilot.press("#", "m", "e")
        await wait_for_text(pilot, "own.toml not saved")
        await pilot.press("ctrl+k", "ctrl+d", "ctrl+y", "f6", "f7", "f11")
        assert "#me" not in text(pilot).text
        assert isinstance(pilot.app.screen, EditorScreen)
        await pilot.press("alt+z")
        assert "#me" in text(pilot).text
        await pilot.press("escape")
        await wait_for_text(pilot, "The text is not saved.")
        await pilot.press("f11")
        assert isinstance(pilot.app.screen, ChoosingScreen)


async def test_a_wide_screen_shows_beside_the_text_what_its_rule_says(own: Path) -> None:
    async with editing(WIDE) as pilot:
        await wait_for_text(pilot, "Fires when “Years of paid work” is at")
        await wait_for_text(pilot, "as written ten years: fires")
        write(pilot, GOOD.replace("years.at_least = 3", "years.at_least = 30"))
        await wait_for_text(pilot, "FAILS ten years: should be: fires")
        await pilot.resize_terminal(*SMALL)
        await wait_for(pilot, lambda: "FAILS" not in flat_text(pilot.app), "there is no room for it")
        await pilot.press("pagedown", "up")
        await pilot.resize_terminal(*WIDE)
        await wait_for_text(pilot, "FAILS ten years: should be: fires")


async def test_where_the_cursor_stands_on_no_rule_that_is_said(own: Path) -> None:
    async with tree() as pilot:
        for key in ("ctrl+e", "alt+o"):
            await pilot.press("home", key)
            await wait_for_text(pilot, "Put the cursor on a rule first.")


async def test_a_rule_is_changed_from_its_page_too(own: Path) -> None:
    async with tree() as pilot:
        await open_rule(pilot, RULE)
        await pilot.press("ctrl+e")
        await opened(pilot)
        await pilot.press("escape")
        await shown(pilot, AboutRuleScreen)


async def test_lines_pasted_from_a_terminal_stay_lines(own: Path) -> None:
    async with editing() as pilot:
        pilot.app.screen.post_message(Paste("# a\r# b\r\n# c\n"))
        await wait_for(pilot, lambda: "# a\n# b\n# c\n" in text(pilot).text, "three lines are pasted")


async def test_someone_who_types_without_a_pause_loses_nothing_when_killed(own: Path) -> None:
    async with editing() as pilot:
        begun = time.monotonic()
        while (kept := unsaved_text(own / "rules/own.toml")) is None:
            assert time.monotonic() - begun < 3
            await pilot.press("#")
        assert b"#" in kept.text


async def test_text_whose_file_was_changed_since_is_not_saved_over_it_unasked(own: Path) -> None:
    file = own / "rules/own.toml"
    keep_unsaved(file, GOOD.replace("Many", "My").encode(), fingerprint(GOOD.encode()))
    file.write_text(GOOD.replace("Many", "Their"), encoding="utf-8")
    async with tree() as pilot:
        await open_rule(pilot, RULE)
        await pilot.press("ctrl+e")
        await wait_for_text(pilot, "changed by another program since then")
        assert "My years" in text(pilot).text
        await saved(pilot)
        await pilot.press("ctrl+w")
        await choose(pilot, "Take the other text")
        await wait_for(pilot, lambda: "Their years" in text(pilot).text, "the other text is there")
        assert "Their years" in file.read_text(encoding="utf-8")


async def test_a_file_taken_away_meanwhile_can_be_saved_anew(own: Path) -> None:
    file = own / "rules/own.toml"
    async with editing() as pilot:
        file.unlink()
        await wait_for_text(pilot, "taken away by another program")
        await saved(pilot)
        await wait_for_text(pilot, "Its tests come out as written (2).")
        await pilot.press("ctrl+w")
        await choose(pilot, "Save mine over it")
        await wait_for_text(pilot, "own.toml saved")
        assert file.read_text(encoding="utf-8") == GOOD


async def test_nobody_leaves_with_text_that_no_folder_takes(
    own: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with editing() as pilot:
        await pilot.press("#", "m", "e")
        monkeypatch.setattr("profiles.durable.write_new", refusing)
        await pilot.press("x", "escape")
        await choose(pilot, "keep the text for the next time")
        await wait_for_text(pilot, "no folder could be written")
        assert isinstance(pilot.app.screen, EditorScreen)
        await saved(pilot)
        await pilot.press("ctrl+w")
        await wait_for_text(pilot, "Read-only file system")
        assert (own / "rules/own.toml").read_text(encoding="utf-8") == GOOD
        assert "#mex" in text(pilot).text


def refusing(*_: object) -> Path:
    raise OSError(errno.EROFS, os.strerror(errno.EROFS))


async def test_what_an_edit_breaks_in_another_file_is_shown_before_saving(own: Path) -> None:
    (own / "rules/second.toml").write_text(GOOD.replace("long-years", "other-years"), encoding="utf-8")
    async with editing() as pilot:
        write(pilot, GOOD.replace("long-years", "other-years"))
        await saved(pilot)
        await wait_for_text(pilot, "other files (1)")


async def test_a_broken_file_is_saved_on_wish_and_its_last_good_version_stays_in_use(own: Path) -> None:
    async with editing() as pilot:
        write(pilot, GOOD.replace("[[rule]]", "[[rule]", 1))
        await wait_for_text(pilot, "1 of 1: line 3")
        await saved(pilot)
        await wait_for_text(pilot, "marked STALE")
        await pilot.press("ctrl+w")
        await wait_for_text(pilot, "STALE:")
        await pilot.press("escape")
        await shown(pilot, RuleTreeScreen)
        await wait_for_text(pilot, "STALE")
        await wait_for_text(pilot, "Many years behind you")


async def test_failing_tests_are_shown_before_saving(own: Path) -> None:
    async with editing() as pilot:
        write(pilot, GOOD.replace("at_least = 3", "at_least = 30"))
        await saved(pilot)
        await wait_for_text(pilot, "Tests that fail (1 of 2)")
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, EditorScreen), "back at the text")


async def test_unsaved_text_is_asked_about_kept_and_found_again(own: Path) -> None:
    async with editing() as pilot:
        await pilot.press("#", "m", "e", "escape")
        await wait_for_text(pilot, "The text is not saved.")
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, EditorScreen), "on with the text")
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, ChoosingScreen), "it asks")
        await choose(pilot, "keep the text for the next time")
        await shown(pilot, RuleTreeScreen)
        assert (own / "rules/own.toml").read_text(encoding="utf-8") == GOOD
        await pilot.press("ctrl+e")
        await wait_for_text(pilot, "text that was not saved last time")
        assert "#me" in text(pilot).text


async def test_leaving_the_program_keeps_unsaved_text(own: Path) -> None:
    async with editing() as pilot:
        await pilot.press("#", "m", "e", "f10")
    kept = unsaved_text(own / "rules/own.toml")
    assert kept is not None
    assert b"#me" in kept.text


async def test_a_file_changed_outside_is_read_anew_or_never_written_over_unasked(own: Path) -> None:
    file = own / "rules/own.toml"
    async with editing() as pilot:
        file.write_text(GOOD.replace("Many", "Other"), encoding="utf-8")
        await wait_for_text(pilot, "was read anew")
        assert "Other years" in text(pilot).text
        await pilot.press("#", "m", "e")
        file.write_text(GOOD.replace("Many", "Third"), encoding="utf-8")
        await wait_for_text(pilot, "Nothing is written over it before you say so")
        await saved(pilot)
        await pilot.press("ctrl+w")
        await wait_for_text(pilot, "after you opened it")
        assert "Third" in file.read_text(encoding="utf-8")
        await choose(pilot, "Save mine over it")
        await wait_for(pilot, lambda: "#me" in file.read_text(encoding="utf-8"), "mine is saved over it")
        await wait_for_text(pilot, "own.toml saved")


async def test_a_shipped_rule_is_copied_into_the_own_pack_after_a_question(home: Path) -> None:
    async with tree() as pilot:
        await pilot.press("down", "right")
        await open_rule(pilot, "conflict.use-clash")
        await pilot.press("ctrl+e")
        await wait_for_text(pilot, "This rule comes with Freehold.")
        assert not (home / "packs/mine").exists()
        await pilot.press("enter")
        await opened(pilot)
        assert "replaces" in text(pilot).text
        await pilot.press("escape", "escape")
        await shown(pilot, RuleTreeScreen)
        await wait_for_text(pilot, "Pack added: mine.")
        await pilot.press("end")
        await wait_for_text(pilot, "[stands in for the one of this name]")


async def test_another_editor_is_needed_by_name_and_told_of_when_missing(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    async with editing() as pilot:
        await pilot.press("alt+o")
        await wait_for_text(pilot, "No editor is named")
        monkeypatch.setenv("EDITOR", "true")
        await pilot.press("alt+o")
        await wait_for_text(pilot, "cannot be handed to another program")
        await pilot.press("#", "alt+o")
        await wait_for_text(pilot, "Save the text first")


async def test_hostile_text_is_spelled_out_and_what_is_too_much_is_left_out(own: Path) -> None:
    async with editing() as pilot:
        write(pilot, "# \x1b[31m\u202e\ud800\x00" + "x" * 100_000 + "\n" + "[" * 5_000)
        await wait_for_text(pilot, "line 1")
        assert "\\u001b[31m\\u202e" in text(pilot).text
        assert "\x1b" not in screen_text(pilot.app)
        await pilot.press("end", "left", "x", "home", "pagedown", "down")
        write(pilot, "y" * 1_000_000)
        await wait_for_text(pilot, "A rule file may hold 256 KiB")
        assert len(text(pilot).text) <= 256 * 1024
        await pilot.resize_terminal(1, 1)
        await pilot.press("a", "enter", "b")
        await pilot.resize_terminal(80, 24)


async def test_a_file_with_unseen_marks_says_so_and_is_not_changed_by_looking(own: Path) -> None:
    file = own / "rules/own.toml"
    file.write_bytes(GOOD.replace("Many", "\u202eMany").replace("\n", "\r\n").encode())
    before = file.read_bytes()
    async with editing() as pilot:
        await wait_for_text(pilot, "What cannot be shown is spelled out here")
    assert file.read_bytes() == before


def test_a_file_that_is_too_large_or_no_text_is_not_opened(tmp_path: Path) -> None:
    for data in (b"x" * 1_000_000, b"\xff\xfe"):
        (tmp_path / "a.toml").write_bytes(data)
        with pytest.raises(SessionRefused):
            Draft(tmp_path / "a.toml")


async def test_keys_faster_than_screens_do_no_harm(own: Path) -> None:
    async with editing() as pilot:
        await pilot.press(*["#", "ctrl+w", "escape", "escape", "ctrl+w", "alt+n", "escape", "enter"] * 4)
        assert flat_text(pilot.app)


def test_marks_follow_notes_texts_headings_and_texts_over_lines() -> None:
    assert marks_of("[rule.when] # why", "") == ([(0, 12, "heading"), (12, 17, "note")], "")
    assert marks_of('say = "a # b" # c', "") == ([(0, 3, "name"), (6, 13, "text"), (14, 17, "note")], "")
    assert marks_of('say = """a', "") == ([(0, 3, "name"), (6, 10, "text")], '"""')
    assert marks_of('b""" # c', '"""') == ([(0, 4, "text"), (5, 8, "note")], "")
    assert marks_of("all # text", "'''") == ([(0, 10, "text")], "'''")
