"""Looking through everything that is kept on disk: what is wrong, and what to do about it."""

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from profiles import durable, recovery
from profiles import texts_check as texts
from profiles.answers import used_answers
from profiles.errors import ProfileError, ProfileInvalid, ProfileNewer, ProfileUnreadable, shown_path
from profiles.model import Profile
from profiles.paths import SUFFIX, is_snapshot, snapshot_paths
from profiles.store import open_profile
from profiles.texts import SNAPSHOT
from rules.frozen import frozen
from rules.knowledge import Question
from rules.shown import shown

_OTHERS = 0o077
_CONFLICT = re.compile(r".+\.conflict-[0-9]+\.toml")
_LEFTOVER = re.compile(r"\..+\.(?:[0-9a-f]{16}\.tmp|lock)")
_HISTORY = ".history"
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_SECRET = re.compile(
    r"(?i)\b(?:password|passwort|passphrase|api[ _-]?key|secret|token)\s*[:=]\s*\S{4,}"
    r"|\b(?:sk|pk|ghp|gho|xox[abp])[-_][A-Za-z0-9_-]{16,}"
    r"|-----BEGIN [A-Z ]*PRIVATE KEY-----"
)


@frozen
class Fault:
    """One thing that is wrong with what is kept: where, what, and what to do.

    A mere `hint` is nothing that stops anything from working.
    """

    where: str
    what: str
    todo: str
    hint: bool = False


def check_folder(folder: Path, questions: Mapping[str, Question]) -> tuple[Fault, ...]:
    """Look through every profile of a folder, every snapshot, and what lies beside them; change nothing."""
    try:
        paths = sorted(folder.iterdir())
    except FileNotFoundError:
        return ()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return (Fault(shown_path(folder), texts.FOLDER_UNREADABLE.format(reason=reason), texts.TODO_FOLDER),)
    return tuple(fault for path in paths for fault in _of_entry(path, questions))


def check_profile(path: Path, questions: Mapping[str, Question]) -> tuple[Fault, ...]:
    """Look through one profile and its snapshots; change nothing."""
    snapshots = (fault for each in snapshot_paths(path) for fault in _of_file(each, questions))
    return (*_of_file(path, questions), *snapshots)


def _of_entry(path: Path, questions: Mapping[str, Question]) -> Iterator[Fault]:
    name = path.name
    if _CONFLICT.fullmatch(name):
        yield Fault(shown_path(path), texts.CONFLICT, texts.TODO_CONFLICT, hint=True)
    if _LEFTOVER.fullmatch(name):
        yield Fault(shown_path(path), texts.LEFTOVER, texts.TODO_LEFTOVER, hint=True)
    elif name.endswith(_HISTORY) and path.is_dir():
        if not os.path.lexists(path.with_name(name.removesuffix(_HISTORY) + SUFFIX)):
            yield Fault(shown_path(path), texts.NO_PROFILE, texts.TODO_NO_PROFILE, hint=True)
    elif name.endswith(SUFFIX) and not name.startswith("."):
        yield from check_profile(path, questions)


def _of_file(path: Path, questions: Mapping[str, Question]) -> Iterator[Fault]:
    try:
        stored = open_profile(path)
    except ProfileError as error:
        yield from _refused(path, error)
        return
    for offer in recovery.offers(stored):
        yield Fault(shown_path(offer.path), texts.RECOVERY, texts.TODO_RECOVERY, hint=True)
    for notice in stored.notices:
        if notice != SNAPSHOT:
            yield Fault(shown_path(path), notice, texts.TODO_NOTICE, hint=True)
    if is_snapshot(path) and stored.profile.snapshot is None:
        yield Fault(shown_path(path), texts.NO_HEAD, texts.TODO_SNAPSHOT)
    yield from mode_fault(path, durable.OWNER_ONLY, texts.MODE, texts.TODO_MODE)
    yield from _of_answers(path, stored.profile, questions)
    yield from _of_texts(path, stored.profile)


def _refused(path: Path, error: ProfileError) -> Iterator[Fault]:
    match error:
        case ProfileInvalid(problems=problems):
            todo = _older_version(path)
            for problem in problems:
                yield Fault(str(problem.place), problem.message, todo)
        case ProfileNewer():
            yield Fault(shown_path(path), str(error), texts.TODO_NEWER)
        case ProfileUnreadable():
            yield Fault(shown_path(path), str(error), texts.TODO_UNREADABLE)
        case _:
            yield Fault(shown_path(path), str(error), texts.TODO_NOTICE)


def _older_version(path: Path) -> str:
    """Say what to go back to where the file cannot be mended."""
    if is_snapshot(path):
        return texts.TODO_SNAPSHOT
    standing = snapshot_paths(path)
    if not standing:
        return texts.TODO_INVALID
    return texts.TODO_HISTORY.format(name=shown(path.stem), number=int(standing[-1].stem))


def mode_fault(path: Path, wanted: int, what: str, todo: str) -> Iterator[Fault]:
    """Say where others on the machine may get at a file or folder, with the command that ends it."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return
    if os.name != "nt" and mode & _OTHERS:
        yield Fault(shown_path(path), what, todo.format(mode=f"{wanted:o}", path=shown_path(path)), hint=True)


def _of_answers(path: Path, profile: Profile, questions: Mapping[str, Question]) -> Iterator[Fault]:
    used = used_answers(profile, questions)
    for each in used.problems:
        what = texts.NOT_USED.format(question=shown(each.question), message=each.message)
        yield Fault(shown_path(path), what, texts.TODO_NOT_USED.format(question=shown(each.question)))
    for name in used.unknown:
        what = texts.UNKNOWN_QUESTION.format(question=shown(name))
        yield Fault(shown_path(path), what, texts.TODO_UNKNOWN_QUESTION, hint=True)


def _of_texts(path: Path, profile: Profile) -> Iterator[Fault]:
    for key, text in _texts(profile.to_table(), ""):
        for pattern, what, todo in (
            (_UNSEEN, texts.UNSEEN, texts.TODO_UNSEEN),
            (_SECRET, texts.LIKE_A_KEY, texts.TODO_LIKE_A_KEY),
        ):
            if pattern.search(text):
                yield Fault(shown_path(path), what.format(key=shown(key)), todo, hint=True)


def _texts(value: Any, where: str) -> Iterator[tuple[str, str]]:
    match value:
        case str():
            yield where, value
        case Mapping():
            for key, below in value.items():
                yield from _texts(below, f"{where}.{key}" if where else str(key))
        case list() | tuple():
            for below in value:
                yield from _texts(below, where)
        case _:
            return
