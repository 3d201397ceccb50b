"""Packs that were read and checked before, kept so that the next start need not do so again.

A file of the cache is named by a key to all that reading a pack depends on, and begins with a line that
proves the rest. It may be missing, damaged or deleted at any time: then the packs are read from their own
files, which costs time and nothing else. So nothing that goes wrong here is told.
"""

import re
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from profiles import durable
from profiles.errors import HomeRefused
from profiles.paths import cache_folder, home_stands
from rules.keeping.batches import Unfit
from rules.keeping.contents import Contents, contents
from rules.language.source import SourceRefused, read_bytes
from rules.overrides import OverrideFile
from rules.pack import SHIPPED, Pack, load_pack

MOST_KEPT = 3
MOST_BYTES = 16 * 1024 * 1024
_SUFFIX = ".pack"
_OURS = re.compile(r"\.?[0-9a-f]{64}\.pack(?:\.[0-9a-f]{16}\.tmp)?")


def pack_of(
    folders: tuple[Path, ...], overrides: OverrideFile | None, program: str, shipped: Path = SHIPPED
) -> Pack:
    """Give the shipped pack with others and overrides over it, as `load_pack` does; raise `PackUnusable`.

    `program` is the version of the program: what another one checked is not used.
    """
    packs = (shipped, *folders)
    held = contents(packs, overrides, program)
    if held is not None and (kept := _recalled(held)) is not None:
        return kept
    pack = load_pack(*folders, shipped=shipped, overrides=overrides)
    if held is not None:
        now = contents(packs, overrides, program)
        if now is not None and now.key == held.key:  # else a file changed while it was read, or just before
            _keep(pack, held)
    return pack


def _recalled(held: Contents) -> Pack | None:
    """Give the pack that was read from these contents, where one is kept and can be used."""
    from rules.keeping.kept_pack import read  # noqa: PLC0415  without a file there is nothing to read

    try:
        data = read_bytes(_path(held), "", MOST_BYTES)
        proof, _, text = data.partition(b"\n")
        return read(text.decode("ascii"), held.files) if proof == _proof(held, text) else None
    except (HomeRefused, SourceRefused, Unfit, UnicodeDecodeError):
        return None


def _keep(pack: Pack, held: Contents) -> None:
    from rules.keeping.kept_pack import written  # noqa: PLC0415  nothing is kept but for the first time

    with suppress(HomeRefused, OSError, Unfit):
        path = _path(held)
        if not home_stands():
            return
        text = written(pack).encode("ascii")
        data = _proof(held, text) + b"\n" + text
        if len(data) > MOST_BYTES:
            return
        durable.make_folder(path.parent)
        durable.replace(durable.write_new(path, data, lasting=False), path)
        _remove_old(path)


def _path(held: Contents) -> Path:
    return cache_folder() / f"{held.key}{_SUFFIX}"


def _proof(held: Contents, text: bytes) -> bytes:
    return sha256(held.key.encode() + text).hexdigest().encode()


def _remove_old(newest: Path) -> None:
    """Remove all but the files written last; what a killed program left half-written grows old as well."""
    ours = [path for path in newest.parent.iterdir() if _OURS.fullmatch(path.name) and path != newest]
    by_age = sorted(ours, key=lambda path: path.lstat().st_mtime_ns, reverse=True)
    for path in by_age[MOST_KEPT - 1 :]:
        path.unlink(missing_ok=True)
