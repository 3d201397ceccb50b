"""What the files of packs hold byte for byte, and a key to what comes of reading them."""

import os
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from rules.frozen import frozen
from rules.language.pack_files import pack_paths, shown_name
from rules.language.source import RULE_FILE_LIMIT, SourceRefused, read_bytes
from rules.overrides import OverrideFile

_FORM = 1
"""Counts up when the text of a kept pack means something else."""
_CODE = Path(__file__).parents[1]


@frozen
class Contents:
    """The bytes of every file of some packs, by its path as shown, and the key to a pack read from them."""

    key: str
    files: Mapping[str, bytes]


def contents(folders: tuple[Path, ...], overrides: OverrideFile | None, program: str) -> Contents | None:
    """Give what packs hold, the first of them shown without its folder, and a person's overrides.

    `program` is the version of the program that reads them. Nothing is given where a file cannot be read.
    """
    files: dict[str, bytes] = {}
    key = _Key()
    try:
        key.take(_FORM, program, *_code_state())
        for number, folder in enumerate(folders):
            shown = str(folder) if number else ""
            key.take(os.fsencode(folder), folder.is_dir(), os.path.lexists(folder / "pack.toml"))
            for kind, path in pack_paths(folder):
                name = shown_name(path, folder, shown)
                files[name] = read_bytes(path, name, RULE_FILE_LIMIT)
                key.take(kind, os.fsencode(name), files[name])
        if overrides is not None and os.path.lexists(overrides.path):
            name = str(overrides.path)
            files[name] = read_bytes(overrides.path, name, RULE_FILE_LIMIT)
            key.take(overrides.day, os.fsencode(name), files[name])
    except (OSError, SourceRefused):
        return None
    return Contents(key.name, files)


class _Key:
    """A digest of parts, each taken in after its length, so that no two lists of parts are the same bytes."""

    def __init__(self) -> None:
        self._digest = sha256()

    def take(self, *parts: object) -> None:
        """Take parts in, in their order."""
        for part in parts:
            data = part if isinstance(part, bytes) else str(part).encode()
            self._digest.update(b"%d:" % len(data))
            self._digest.update(data)

    @property
    def name(self) -> str:
        """The digest of all that was taken in."""
        return self._digest.hexdigest()


def _code_state() -> tuple[int, int, int]:
    """Tell one state of our own code from another by its files: how many, how large, and the last change."""
    about = [each.stat() for each in _code_files(_CODE)]
    return len(about), sum(each.st_size for each in about), max(each.st_mtime_ns for each in about)


def _code_files(folder: Path) -> Iterator["os.DirEntry[str]"]:
    with os.scandir(folder) as entries:
        for each in entries:
            if each.name.endswith(".py"):
                yield each
            elif each.is_dir() and not each.name.startswith("_"):
                yield from _code_files(Path(each.path))
