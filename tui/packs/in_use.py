"""The packs in use: which folders and files they are, reading them, and watching them."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from time import sleep

from profiles.pack_cache import pack_of
from rules.language.pack_files import pack_paths
from rules.language.source import Source
from rules.overrides import OverrideFile
from rules.pack import SHIPPED, Pack, Stamp, load_pack
from rules.reload import PackWatch, stamps_of
from tui import VERSION
from tui.packs.own import OwnPacks, own_packs


def files_in_use() -> Iterator[Path]:
    """Give every file that the packs in use are read from, some of which need not be there."""
    own = own_packs()
    for folder in (SHIPPED, *own.folders):
        with suppress(OSError):  # a folder may go while it is being read; the next look sees that
            yield from [path for _, path in pack_paths(folder)]
    yield own.overrides


def read_packs(
    *more: Path, day: date, shipped: Path = SHIPPED, take_over: bool = False, before: Pack | None = None
) -> Pack:
    """Read the packs in use with `more` over them and the overrides of a day over all; raise `PackUnusable`.

    A file that cannot be read stays as the pack `before` has it.
    """
    own, stamps = own_packs(), stamps_of(files_in_use())
    if not (more or take_over or before is not None) and shipped == SHIPPED:
        has_own = bool(own.folders) or own.overrides in stamps
        return _as_read(own if has_own else None, day, tuple(stamps.items()))
    pack = load_pack(
        *own.folders,
        *more,
        shipped=shipped,
        take_over=take_over,
        overrides=OverrideFile(own.overrides, day),
        last_good=before.sources if before is not None else None,
    )
    return replace(pack, stamps=stamps)


def drafted_packs(path: Path, data: bytes, *, day: date, before: Pack) -> Pack:
    """Read the packs in use as if a file held these bytes; raise `PackUnusable`.

    What cannot be read stays as the pack `before` has it, as it would in the running program. Files that show
    no change since `before` was read are not parsed again: that is most of the time it takes.
    """
    own = own_packs()
    overrides = OverrideFile(own.overrides, day)
    drafts: dict[Path, bytes | Source] = {**dict(_parsed_before(before)), path: data}
    return load_pack(*own.folders, overrides=overrides, last_good=before.sources, drafts=drafts)


def _parsed_before(pack: Pack) -> Iterator[tuple[Path, Source]]:
    """Give the files of a pack that show no change since it was read."""
    stale = {each.place.path for each in pack.stale}
    for path, stamp in stamps_of(pack.stamps).items():
        shown = path.relative_to(SHIPPED).as_posix() if path.is_relative_to(SHIPPED) else str(path)
        if stamp == pack.stamps[path] and shown in pack.sources and shown not in stale:
            yield path, pack.sources[shown]


@lru_cache(maxsize=1)
def _as_read(own: OwnPacks | None, day: date, stamps: tuple[tuple[Path, Stamp], ...]) -> Pack:
    """Give the packs in use; while no file shows a change, what was read before is given again."""
    folders = own.folders if own is not None else ()
    overrides = OverrideFile(own.overrides, day) if own is not None else None
    return replace(pack_of(folders, overrides, VERSION), stamps=dict(stamps))


def watched(pack: Pack, day: Callable[[], date]) -> PackWatch:
    """Give the eye on the files of the packs in use, of which this pack was read."""
    return PackWatch(pack, lambda before: read_packs(day=day(), before=before), files_in_use)


def settled(watch: PackWatch, *, pause: float = 0.1) -> bool:
    """Look for a face that looks seldom: where something moves, wait a little until it stands still."""
    for _ in range(_MOST_PAUSES):
        if watch.look():
            return True
        if not watch.moving:
            return False
        sleep(pause)
    return False


_MOST_PAUSES = 10
