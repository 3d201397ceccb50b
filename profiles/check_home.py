"""Looking through what lies beside the profiles: folders, recovery files, and the copies of packs."""

import os
from collections.abc import Iterator
from pathlib import Path

from profiles import durable, knowledge, recovery
from profiles import texts_check as texts
from profiles.check import Fault, mode_fault
from profiles.errors import ProfileError, shown_path
from profiles.history import read_history
from profiles.paths import (
    SUFFIX,
    cache_folder,
    knowledge_folder,
    profiles_folder,
    settings_file,
    trash_folder,
)
from profiles.settings import read_settings
from profiles.store import open_profile


def check_home() -> tuple[Fault, ...]:
    """Look through everything that is kept beside the profiles of a person; change nothing."""
    return (*_folders(), *_recovery_files(), *_copies_of_packs(), *_settings())


def _folders() -> Iterator[Fault]:
    kept = (profiles_folder(), trash_folder(), knowledge_folder(), cache_folder(), *recovery.own_folders())
    for folder in dict.fromkeys(kept):
        if folder.is_dir():
            yield from mode_fault(folder, durable.OWNER_FOLDER, texts.FOLDER_MODE, texts.TODO_FOLDER_MODE)


def _settings() -> Iterator[Fault]:
    for problem in read_settings().problems:
        yield Fault(shown_path(settings_file()), problem, texts.TODO_SETTINGS)


def _recovery_files() -> Iterator[Fault]:
    for path in (each for folder in recovery.own_folders() for each in _toml_files(folder)):
        try:
            head = open_profile(path).profile.recovery
        except ProfileError as error:
            yield Fault(shown_path(path), str(error), texts.TODO_RECOVERY_BROKEN)
            continue
        if head is None or not os.path.lexists(head.of):
            yield Fault(shown_path(path), texts.RECOVERY_ALONE, texts.TODO_RECOVERY_ALONE, hint=True)


def _copies_of_packs() -> Iterator[Fault]:
    """Name each copy that a snapshot was told by and that is gone or damaged."""
    wanted: dict[str, Path] = {}
    for profile in _toml_files(profiles_folder()):
        for snapshot in read_history(profile).snapshots:
            if snapshot.head.knowledge is not None:
                wanted.setdefault(snapshot.head.knowledge, snapshot.stored.path)
    for digest, path in wanted.items():
        if not knowledge.is_kept(digest):
            yield Fault(shown_path(path), texts.NO_KNOWLEDGE, texts.TODO_NO_KNOWLEDGE, hint=True)


def _toml_files(folder: Path) -> list[Path]:
    try:
        found = sorted(folder.iterdir())
    except OSError:
        return []
    return [path for path in found if path.suffix == SUFFIX and not path.name.startswith(".")]
