"""A rule file while it is changed, without a screen: what counts as unsaved, looks at the file, and saving."""

import stat
import threading
from pathlib import Path

import pytest

from profiles.errors import FileChanged
from profiles.unsaved import Unsaved, keep_unsaved, unsaved_text
from tests.cli.rule_files import GOOD
from tui.opened.refusals import SessionRefused
from tui.packs.outside_editor import editor_command, run_editor
from tui.packs.rule_draft import Draft, Look
from tui.text import editable


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A rule file with a mode of its own."""
    path = tmp_path / "own.toml"
    path.write_text(GOOD, encoding="utf-8")
    path.chmod(0o640)
    return path


def changed(path: Path, data: bytes) -> None:
    """Let another program write a file in one step, so that its times and number differ for certain."""
    beside = path.with_suffix(".new")
    beside.write_bytes(data)
    beside.replace(path)


def test_saving_keeps_mode_line_ends_and_byte_order_mark(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbfa = 1\r\nb = 2\r\n")
    draft = Draft(file)
    assert not draft.is_unsaved(draft.text)
    draft.save("a = 1\nb = 3\n")

    assert b"\xef\xbb\xbfa = 1\r\nb = 3\r\n" == file.read_bytes()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert not draft.is_unsaved("a = 1\nb = 3\n")


def test_a_link_stays_a_link(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.toml"
    link.symlink_to(file)
    Draft(link).save("a = 1\n")

    assert link.is_symlink()
    assert file.read_bytes() == b"a = 1\n"


def test_a_file_that_another_program_is_writing_is_taken_over_once_it_stands_still(file: Path) -> None:
    draft = Draft(file)
    assert draft.look(GOOD) is Look.NOTHING
    changed(file, b"")
    assert draft.look(GOOD) is Look.NOTHING
    changed(file, b"a = 1\n")
    assert draft.look(GOOD) is Look.NOTHING
    assert draft.look(GOOD) is Look.READ
    assert draft.text == "a = 1\n"


def test_unsaved_text_is_never_replaced_by_a_look(file: Path) -> None:
    draft = Draft(file)
    changed(file, b"a = 1\n")
    assert draft.look("mine", at_once=True) is Look.CLASH
    assert draft.text == GOOD
    with pytest.raises(FileChanged):
        draft.save("mine")

    assert file.read_bytes() == b"a = 1\n"
    draft.save("mine", over=True)
    assert file.read_bytes() == b"mine"


def test_what_is_no_text_is_not_taken_over_but_can_be_written_over(file: Path) -> None:
    draft = Draft(file)
    changed(file, b"\xff")
    assert draft.look(GOOD, at_once=True) is Look.CLASH
    assert draft.is_unsaved(GOOD)
    with pytest.raises(SessionRefused):
        draft.take_theirs()
    draft.save(GOOD, over=True)

    assert file.read_text(encoding="utf-8") == GOOD


def test_the_same_text_written_by_another_program_is_saved_text(file: Path) -> None:
    draft = Draft(file)
    changed(file, b"mine")
    assert draft.look("mine", at_once=True) is Look.READ
    assert not draft.is_unsaved("mine")


def test_a_change_that_was_taken_back_outside_is_none(file: Path) -> None:
    draft = Draft(file)
    changed(file, b"a = 1\n")
    assert draft.look("mine", at_once=True) is Look.CLASH
    changed(file, GOOD.encode())
    assert draft.look("mine", at_once=True) is Look.NOTHING
    assert not draft.clashes


def test_saving_over_a_change_that_nobody_has_looked_at_is_refused(file: Path) -> None:
    draft = Draft(file)
    changed(file, b"a = 1\n")
    with pytest.raises(FileChanged):
        draft.save("mine")


def test_text_is_kept_found_again_and_forgotten_once_it_is_saved(file: Path) -> None:
    draft = Draft(file)
    draft.note("mine")
    draft.keep_noted()
    again = Draft(file)
    assert (again.begun, again.text) == ("mine", GOOD)
    assert len(again.remarks) == 1
    again.save(again.begun)
    again.note(again.text)
    again.keep_noted()

    assert unsaved_text(file) is None


def test_a_thread_that_is_late_never_puts_older_text_over_newer(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft, held, go = Draft(file), threading.Event(), threading.Event()

    def slow(path: Path, text: bytes, begun_from: str) -> None:
        held.set()
        assert go.wait(10)
        keep_unsaved(path, text, begun_from)

    monkeypatch.setattr("tui.packs.rule_draft.keep_unsaved", slow)
    draft.note("older")
    late = threading.Thread(target=draft.keep_noted)
    late.start()
    assert held.wait(10)
    draft.note(GOOD)
    leaving = threading.Thread(target=draft.keep_noted)
    leaving.start()
    go.set()
    late.join(10)
    leaving.join(10)

    assert unsaved_text(file) is None


def test_text_that_was_begun_from_another_file_than_stands_there_says_so(file: Path) -> None:
    draft = Draft(file)
    draft.note("mine")
    draft.keep_noted()
    changed(file, b"a = 1\n")
    again = Draft(file)

    assert again.begun == "mine"
    assert again.clashes
    with pytest.raises(FileChanged):
        again.save("mine")
    again.note("mine still")
    again.keep_noted()
    again = Draft(file)
    assert again.begun == "mine still"
    assert again.clashes
    again.drop()
    assert not again.is_unsaved(again.text)
    assert unsaved_text(file) is None


def test_kept_text_is_found_under_what_it_was_begun_from(file: Path) -> None:
    draft = Draft(file)
    draft.note("mine")
    draft.keep_noted()

    found = unsaved_text(file)
    assert isinstance(found, Unsaved)
    assert found.text == b"mine"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u00a0b", "a\\u00a0b"),
        ("a\tb c", "a\tb c"),
        ("a\r\nb\rc", "a\nb\\u000dc"),
        ("\u2028\u202e", "\\u2028\\u202e"),
        ("ä\u4e2d", "ä\u4e2d"),
    ],
)
def test_text_to_be_edited_hides_nothing_and_changes_no_space(text: str, shown: str) -> None:
    assert shown == editable(text)


def test_the_own_editor_is_visual_before_editor_with_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "vi")
    monkeypatch.setenv("VISUAL", " code --wait 'a b' ")
    assert editor_command() == ("code", "--wait", "a b")
    monkeypatch.setenv("VISUAL", "'half")
    assert editor_command() == ("'half",)
    monkeypatch.delenv("VISUAL")
    monkeypatch.delenv("EDITOR")
    assert editor_command() == ()


def test_an_editor_that_fails_or_is_not_there_is_told_of(file: Path, tmp_path: Path) -> None:
    script = tmp_path / "editor"
    script.write_text('#!/bin/sh\nkill -INT $PPID\necho "# here" >> "$1"\nexit 3\n', encoding="utf-8")
    assert "could not be started" in run_editor((str(script),), file)
    script.chmod(0o700)

    assert f"{script} ended with code 3; the file is as it left it." == run_editor((str(script),), file)
    assert file.read_text(encoding="utf-8").endswith("# here\n")
    assert run_editor(("true",), file) == ""
