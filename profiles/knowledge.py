"""The knowledge of a day: a copy of the packs that a snapshot was told by, so that it can be asked again.

A copy is a zip archive of the packs' files under `packs/00/`, `packs/01/` and on, in the order in which they
lie over each other, and of the overrides over all of them. It is named by the digest of what is in it,
written once, and proven when it is read.
"""

import re
from collections.abc import Container, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from profiles import durable
from profiles.archive import NoArchive, archived, unarchived
from profiles.paths import OVERRIDES, knowledge_folder
from profiles.writing import plainly_told
from rules.language.source import RULE_FILE_LIMIT, SourceRefused, read_bytes
from rules.overrides import OverrideFile
from rules.pack import Pack, PackUnusable, load_pack

_SUFFIX = ".zip"
_TABLES = {"questions": "screen", "findings": "finding", "rules": "rule", "personas": "persona"}
_NAME = re.compile(rf"packs/[0-9]{{2}}/(?:(?:{'|'.join(_TABLES)})/)?[^/\\\x00-\x1f]+\.toml|{OVERRIDES}")
_HEAD = "packs/00/pack.toml"
_MOST_FILES = 2000
_MOST_BYTES = 64 * 1024 * 1024

Files = Mapping[str, bytes]


def digest_of(pack: Pack) -> str:
    """Give the name of what a pack was read from: other files, or the same otherwise, have another."""
    return _digest(_files(pack))


def keep(pack: Pack) -> str:
    """Keep a copy of what a pack was read from, where there is none yet, and give its name.

    Raise `ProfileUnwritable` where the disk does not take it.
    """
    files = _files(pack)
    digest = _digest(files)
    path = _path(digest)
    if _kept(digest) is None:
        with plainly_told(path):
            durable.make_folder(path.parent)
            durable.replace(durable.write_new(path, archived(files), durable.OWNER_READS), path)
            durable.sync_folder(path.parent)
    return digest


def is_kept(digest: str) -> bool:
    """Tell whether a copy is there and holds what its name says."""
    return _kept(digest) is not None


def recall(digest: str, day: date) -> Pack | None:
    """Read the packs of a copy as they counted on a day; give nothing where it is gone or damaged."""
    files = _kept(digest)
    if files is None:
        return None
    with TemporaryDirectory(prefix="freehold-") as folder:
        for name, data in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        shipped, *more = sorted(Path(folder, "packs").iterdir())
        try:
            overrides = OverrideFile(Path(folder, OVERRIDES), day)
            return load_pack(*more, shipped=shipped, overrides=overrides)
        except PackUnusable:
            return None


def _path(digest: str) -> Path:
    return knowledge_folder() / f"{digest}{_SUFFIX}"


def _digest(files: Files) -> str:
    digest = sha256()
    for name, data in files.items():
        digest.update(f"{name}\n{len(data)}\n".encode())
        digest.update(data)
    return digest.hexdigest()


def _files(pack: Pack) -> Files:
    """Give the files that a pack was read from, each under its place in the copy."""
    roots: dict[str, int] = {}
    found: dict[str, bytes] = {}
    for path, source in pack.sources.items():
        root, inside = _parted(path, source.keys)
        if root and inside == OVERRIDES:
            found[OVERRIDES] = source.text.encode()
            continue
        number = roots.setdefault(root, len(roots))
        found[f"packs/{number:02}/{inside}"] = source.text.encode()
    return found


def _parted(path: str, keys: Container[str]) -> tuple[str, str]:
    """Part the path of a file into its pack's folder and the place therein."""
    above, _, name = path.rpartition("/")
    root, _, kind = above.rpartition("/")
    safe = re.sub(r"[\\\x00-\x1f]", "_", name)
    return (root, f"{kind}/{safe}") if _TABLES.get(kind) in keys else (above, safe)


def _kept(digest: str) -> Files | None:
    """Give the files of a copy, or nothing where it is not there or not what its name says."""
    try:
        data = read_bytes(_path(digest), "", _MOST_BYTES)
        files = unarchived(data, most=_MOST_FILES, largest=RULE_FILE_LIMIT)
    except (SourceRefused, NoArchive):
        return None
    is_copy = _HEAD in files and all(_NAME.fullmatch(name) for name in files)
    return files if is_copy and _digest(files) == digest else None
