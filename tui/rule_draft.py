"""A rule file while it is being changed: read, checked as it would be loaded, weighed, and saved."""

import os
import shlex
import subprocess
from dataclasses import dataclass
from pathlib import Path

from profiles.own_packs import drop_unsaved, keep_unsaved, save_text, unsaved_text
from profiles.paths import packs_folder
from rules.impact import impact, set_aside
from rules.language.problems import Problem
from rules.language.source import RULE_FILE_LIMIT, SourceRefused, read_bytes
from rules.pack import Pack, PackUnusable
from rules.rule_tests import failed_test_problems
from tui import codes, keys
from tui import texts_editing as texts
from tui.answer_sets import persona_people, saved_people
from tui.exports.impact_text import impact_items
from tui.lines import Item, Paragraph, Tone, heading, muted, sections
from tui.packs import drafted_packs
from tui.session import SessionRefused, today
from tui.text import editable

_HANG = 20


@dataclass(frozen=True, slots=True)
class Opened:
    """A file as it was read: its bytes, and its text as it can be edited."""

    path: Path
    seen: bytes
    text: str

    @property
    def is_spelled_out(self) -> bool:
        """Whether the text is not what the file holds, because some of that cannot be shown."""
        return self.bytes_of(self.text) != self.seen

    def bytes_of(self, text: str) -> bytes:
        """Give the bytes of a text with lines that end as those of the file do."""
        ended = text.replace("\n", "\r\n") if b"\r\n" in self.seen else text
        mark = b"\xef\xbb\xbf" if self.seen.startswith(b"\xef\xbb\xbf") else b""
        return mark + ended.encode()


@dataclass(frozen=True, slots=True)
class Checked:
    """What the loader says of a text: its problems, and the packs as they would be; none where unusable."""

    problems: tuple[Problem, ...]
    pack: Pack | None = None


def open_file(path: Path) -> Opened:
    """Read a rule file; raise `SessionRefused` where it cannot be edited here."""
    try:
        data = read_bytes(path, str(path), RULE_FILE_LIMIT)
    except SourceRefused as refused:
        raise SessionRefused(str(refused.problem), codes.NO_ACCESS) from refused
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SessionRefused(texts.NO_TEXT.format(path=path), codes.NOT_VALID) from error
    return Opened(path, data, editable(text))


def unsaved_of(path: Path) -> str | None:
    """Give the text that was not saved when a file was open last, if any."""
    data = unsaved_text(packs_folder(), path)
    return None if data is None else editable(data.decode("utf-8", "replace"))


def keep_for_later(path: Path, text: str) -> None:
    """Keep text that is not saved; raise `ProfileError`."""
    keep_unsaved(packs_folder(), path, text.encode())


def forget_unsaved(path: Path) -> None:
    """Forget the text that was kept; raise `ProfileError`."""
    drop_unsaved(packs_folder(), path)


def save_draft(opened: Opened, text: str) -> Opened:
    """Save a text where the file is as it was read; raise `ProfileError`."""
    data = opened.bytes_of(text)
    save_text(opened.path, opened.seen, data)
    forget_unsaved(opened.path)
    return Opened(opened.path, data, text)


def checked(opened: Opened, text: str, before: Pack) -> Checked:
    """Check a text as the loader would, without writing it."""
    try:
        pack = drafted_packs(opened.path, opened.bytes_of(text), day=today(), before=before)
    except PackUnusable as error:
        return Checked(_here(error.problems, opened.path))
    return Checked(_here(pack.problems, opened.path), pack)


def consequence_items(opened: Opened, text: str, before: Pack) -> tuple[Item, ...]:
    """Give what saving a text would come to: problems, tests, and who would be told something else."""
    found = checked(opened, text, before)
    asked = Paragraph(texts.SAVE_ASKED.format(key=keys.SAVE.shown), Tone.STRONG)
    if found.pack is None:
        return sections((asked,), _listed(texts.PROBLEMS, found.problems))
    after, told = found.pack, list[str]()
    failing = _here(tuple(failed_test_problems(after, (str(opened.path),))), opened.path)
    count = sum(len(it.tests) for it in after.rules.values() if it.file == str(opened.path))
    people = [*saved_people(before, after, told.append), *persona_people(after)]
    changed = impact(before, after, people, as_of=today())
    return sections(
        (asked,),
        _listed(texts.PROBLEMS, found.problems),
        _listed(texts.TESTS_FAIL.replace("{all}", str(count)), failing)
        or (Paragraph(texts.TESTS_WELL.format(count=count)),),
        (heading(texts.IMPACT), *impact_items(changed, set_aside(before, after)), *map(muted, told)),
    )


def editor_command() -> tuple[str, ...]:
    """Give the words that start the person's own editor; none where none is named."""
    named = os.environ.get("VISUAL", "").strip() or os.environ.get("EDITOR", "").strip()
    try:
        return tuple(shlex.split(named))
    except ValueError:
        return (named,)


def run_editor(command: tuple[str, ...], path: Path) -> str:
    """Run the person's editor on a file until it ends; say why it could not be started, or nothing."""
    try:
        subprocess.run([*command, str(path)], check=False)  # noqa: S603  the person named it themselves
    except OSError as error:
        return texts.EDITOR_FAILED.format(editor=command[0], why=error.strerror or type(error).__name__)
    return ""


def _here(problems: tuple[Problem, ...], path: Path) -> tuple[Problem, ...]:
    return tuple(each for each in problems if each.place.path == str(path))


def _listed(title: str, problems: tuple[Problem, ...]) -> tuple[Item, ...]:
    if not problems:
        return ()
    return (
        heading(title.format(count=len(problems))),
        *(
            Paragraph(
                f"{each.code} {each.message}",
                lead=texts.PROBLEM_LINE.format(line=each.place.line, column=each.place.column),
                lead_tone=Tone.WARNING,
                hang=_HANG,
            )
            for each in problems
        ),
    )
