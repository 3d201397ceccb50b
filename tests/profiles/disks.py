"""A disk that loses power: the file calls of an act, and every state that a file system may leave of them.

Nothing is taken for granted that POSIX does not promise. A name is on the disk only after its folder was
synced, and of the changes to names that were not, any may have come through and any not. The bytes of a
file are on the disk only after it was synced; before, it may be empty, cut, or filled with zeros.
"""

import os
import stat
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations, count, product
from pathlib import Path

import pytest

Disk = Mapping[str, bytes | None]
"""What stands under each name; a folder has no bytes."""


@dataclass(frozen=True)
class Named:
    """A change to a name: it stands for `file` now, or for nothing."""

    name: str
    file: int | None
    before: str = ""
    """The name that goes in the same step, where the change renames."""


@dataclass(frozen=True)
class Wrote:
    file: int
    data: bytes


@dataclass(frozen=True)
class Synced:
    file: int | None
    folder: str = ""


Call = Named | Wrote | Synced


@dataclass
class Recorder:
    """Writes down the file calls under one folder, and lets them through."""

    root: Path
    calls: list[Call] = field(default_factory=list)
    _ids: dict[int, int] = field(default_factory=dict)
    _open: dict[int, int | str] = field(default_factory=dict)
    _next: Iterator[int] = field(default_factory=count)

    def __post_init__(self) -> None:
        self.names: dict[str, int] = {}
        self.data: dict[int, bytes | None] = {}
        for path in sorted([self.root, *self.root.rglob("*")]):
            number = self._new(path)
            self.names[self._name(path)] = number
            self.data[number] = None if path.is_dir() else path.read_bytes()

    def watch(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Begin to write down."""
        for name in ("open", "write", "fsync", "replace", "rename", "link", "unlink", "mkdir"):
            monkeypatch.setattr(os, name, getattr(self, f"_{name}_watched")(getattr(os, name)))

    def _name(self, path: object) -> str:
        return os.path.relpath(str(path), self.root)

    def _new(self, path: object) -> int:
        number = next(self._next)
        self._ids[os.lstat(str(path)).st_ino] = number
        return number

    def _id(self, path: object) -> int:
        return self._ids[os.lstat(str(path)).st_ino]

    def _open_watched(self, real: Callable[..., int]) -> Callable[..., int]:
        def call(path: object, flags: int, *more: object) -> int:
            there = os.path.lexists(str(path))
            descriptor = real(path, flags, *more)
            if not there:
                self.calls.append(Named(self._name(path), self._new(path)))
            folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
            self._open[descriptor] = self._name(path) if folder else self._id(path)
            return descriptor

        return call

    def _write_watched(self, real: Callable[..., int]) -> Callable[..., int]:
        def call(descriptor: int, data: bytes) -> int:
            written = real(descriptor, data)
            if isinstance(file := self._open[descriptor], int):
                self.calls.append(Wrote(file, bytes(data[:written])))
            return written

        return call

    def _fsync_watched(self, real: Callable[..., None]) -> Callable[..., None]:
        def call(descriptor: int) -> None:
            real(descriptor)
            opened = self._open[descriptor]
            self.calls.append(Synced(opened) if isinstance(opened, int) else Synced(None, opened))

        return call

    def _replace_watched(self, real: Callable[..., None]) -> Callable[..., None]:
        def call(source: object, target: object) -> None:
            file = self._id(source)
            real(source, target)
            self.calls.append(Named(self._name(target), file, before=self._name(source)))

        return call

    _rename_watched = _replace_watched

    def _link_watched(self, real: Callable[..., None]) -> Callable[..., None]:
        def call(source: object, target: object) -> None:
            real(source, target)
            self.calls.append(Named(self._name(target), self._id(source)))

        return call

    def _unlink_watched(self, real: Callable[..., None]) -> Callable[..., None]:
        def call(path: object) -> None:
            real(path)
            self.calls.append(Named(self._name(path), None))

        return call

    def _mkdir_watched(self, real: Callable[..., None]) -> Callable[..., None]:
        def call(path: object, *more: object) -> None:
            real(path, *more)
            number = self._new(path)
            self.data[number] = None
            self.calls.append(Named(self._name(path), number))

        return call

    def disks(self, cut: int) -> Iterator[Disk]:
        """Give every disk that may be left when the power goes after so many calls."""
        names, safe, written = dict(self.names), dict(self.data), dict(self.data)
        waiting: list[Named] = []
        for call in self.calls[:cut]:
            match call:
                case Named(file=file):
                    waiting.append(call)
                    if file is not None and file not in written:
                        written[file], safe[file] = b"", b""
                case Wrote(file, data):
                    written[file] = (written[file] or b"") + data
                case Synced(None, folder):
                    reached = [each for each in waiting if _folder(each.name) == folder]
                    waiting = [each for each in waiting if each not in reached]
                    _apply(reached, names)
                case Synced(int() as file):
                    safe[file] = written[file]
        for chosen in _subsets(waiting):
            left = dict(names)
            _apply(chosen, left)
            yield from _filled(left, safe, written)

    def left(self, cuts: range) -> list[Disk]:
        """Give every different disk over several cuts."""
        found = {tuple(sorted(disk.items())): disk for cut in cuts for disk in self.disks(cut)}
        return list(found.values())


def _folder(name: str) -> str:
    return str(Path(name).parent)


def _apply(changes: list[Named] | tuple[Named, ...], names: dict[str, int]) -> None:
    for each in changes:
        if each.before:
            names.pop(each.before, None)
        if each.file is None:
            names.pop(each.name, None)
        else:
            names[each.name] = each.file


def _subsets(waiting: list[Named]) -> Iterator[tuple[Named, ...]]:
    for size in range(len(waiting) + 1):
        yield from combinations(waiting, size)


def _filled(
    names: Mapping[str, int], safe: Mapping[int, bytes | None], written: Mapping[int, bytes | None]
) -> Iterator[Disk]:
    """Give the disks that differ in what stands in the files whose last bytes were not synced."""
    unsafe = [file for file in dict.fromkeys(names.values()) if safe[file] != written[file]]
    for contents in product(*(_possible(written[file] or b"") for file in unsafe)):
        data = {**safe, **dict(zip(unsafe, contents, strict=True))}
        disk = {name: data[file] for name, file in names.items()}
        yield {name: data for name, data in disk.items() if all(each in disk for each in _above(name))}


def _possible(data: bytes) -> tuple[bytes, ...]:
    return (b"", data[: len(data) // 2], bytes(len(data)), data)


def _above(name: str) -> Iterator[str]:
    return (str(each) for each in Path(name).parents)


def put(disk: Disk, folder: Path) -> None:
    """Write a disk into a real folder."""
    folder.mkdir(parents=True)
    for name, data in sorted(disk.items()):
        if data is None:
            (folder / name).mkdir(exist_ok=True)
        else:
            (folder / name).write_bytes(data)
