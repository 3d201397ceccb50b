"""`freehold profiles`: rename, copy, delete and restore, export and import them."""

import argparse
from pathlib import Path

from profiles import bundle, housekeeping
from profiles.paths import is_snapshot, resolve
from profiles.store import open_profile
from tui import codes
from tui.commands.common import say, tell
from tui.opened.opening import name_for_new
from tui.opened.refusals import SessionRefused
from tui.texts import changes as texts


def rename(options: argparse.Namespace) -> int:
    """Give a profile another name and print its file; raise a `ProfileError`."""
    stored = open_profile(_no_snapshot(options.profile))
    target = stored.path.with_name(resolve(name_for_new(options.name)).name)
    tell(str(housekeeping.rename(stored, target).path))
    return codes.DONE


def copy(options: argparse.Namespace) -> int:
    """Copy a profile, or a snapshot, to a new name and print its file; raise a `ProfileError`."""
    stored = open_profile(resolve(options.profile))
    tell(str(housekeeping.copy(stored, resolve(name_for_new(options.name))).path))
    return codes.DONE


def delete(options: argparse.Namespace) -> int:
    """Put a profile into the trash; raise a `ProfileError`."""
    deleted = housekeeping.delete(_no_snapshot(options.profile))
    say(texts.DELETED.format(name=deleted.name))
    return codes.DONE


def restore(options: argparse.Namespace) -> int:
    """Bring a profile back from the trash and print its file; raise a `ProfileError`."""
    path = resolve(options.name)
    housekeeping.restore(options.name, path)
    tell(str(path))
    return codes.DONE


def export(options: argparse.Namespace) -> int:
    """Write a profile and its history to one file and print where; raise a `ProfileError`."""
    profile = _no_snapshot(options.profile)
    target = Path(options.output or f"{profile.stem}{bundle.SUFFIX}")
    count = bundle.export(profile, target)
    say(texts.EXPORTED.format(path=target, count=count))
    return codes.DONE


def import_(options: argparse.Namespace) -> int:
    """Take a profile and its history from one file and print where it lies; raise a `ProfileError`."""
    source = Path(options.file)
    found = bundle.read_bundle(source)
    target = resolve(name_for_new(options.name or source.stem))
    tell(str(bundle.import_bundle(found, target).path))
    return codes.DONE


def _no_snapshot(profile: str) -> Path:
    path = resolve(profile)
    if is_snapshot(path):
        raise SessionRefused(texts.IS_SNAPSHOT, codes.WRONG_USAGE)
    return path
