"""Reading the files of a pack's folder: every file once, each with a report of its own."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from rules.frozen import frozen
from rules.language.problems import Problem
from rules.language.report import Report
from rules.language.source import Source, SourceRefused, Table, parse_draft, read_source

FORMAT = 1
MOST_TABLES = 500
"""Rules, screens, findings and the like of one file."""
TOP_KEYS: dict[str, frozenset[str]] = {
    "pack": frozenset({"id", "version", "title", "scoring", "dimension", "credit", "moves", "waive"}),
    "fields": frozenset({"group", "field"}),
    "parameters": frozenset({"parameter"}),
    "figures": frozenset({"figure"}),
    "earlier": frozenset({"earlier"}),
    "scenarios": frozenset({"scenario"}),
    "stances": frozenset({"stance", "sentence"}),
    "plan": frozenset({"cash", "strain", "liked"}),
    "questions": frozenset({"screen"}),
    "findings": frozenset({"finding"}),
    "rules": frozenset({"rule"}),
    "personas": frozenset({"persona"}),
    "overrides": frozenset({"override", "override_parameter"}),
}
SINGLE_FILES = ("pack", "fields", "parameters", "figures", "earlier", "scenarios", "stances", "plan")
FOLDERS = ("questions", "findings", "rules", "personas")


@frozen
class PackFile:
    """One file that parsed: what kind of tables it holds, the tables, and where to report."""

    kind: str
    path: str
    table: Table
    report: Report

    def tables(self, name: str) -> Iterator[tuple[int, Any]]:
        """Give the tables written as `[[name]]` with their numbers, reporting anything else.

        After so many problems that no more are told, the rest is left unread.
        """
        value = self.table.get(name, [])
        if not isinstance(value, list):
            self.report.key("E03", (name,), f"write [[{name}]] with double brackets: it is one of a list")
            return
        for index, table in enumerate(value):
            if self.report.is_full:
                return
            if index >= MOST_TABLES:
                message = f"a file holds at most {MOST_TABLES} of [[{name}]]; the rest is not read"
                self.report.key("E01", (name, index), message)
                return
            yield index, table

    def named(self, name: str) -> Table:
        """Give the tables written as `[name.word]` by their words, reporting anything else."""
        value = self.table.get(name, {})
        if isinstance(value, dict):
            return value
        self.report.key("E03", (name,), f"write [{name}.word]: each {name} has a name of its own")
        return {}


@frozen
class PackFolder:
    """A folder a pack was read from, how its paths begin when shown, and the files that were looked at."""

    path: Path
    shown: str
    files: tuple[Path, ...]


@frozen
class PackFiles:
    """All files of one pack that parsed, and what was wrong with those that did not.

    `stale` are those problems whose file is among `files` nevertheless, with its last good version.
    """

    files: tuple[PackFile, ...]
    problems: tuple[Problem, ...]
    stale: tuple[Problem, ...] = ()
    folder: PackFolder | None = None

    def of(self, kind: str) -> Iterator[PackFile]:
        """Give the files of one kind in name order."""
        return (file for file in self.files if file.kind == kind)


def read_pack_files(
    folder: Path,
    shown: str = "",
    last_good: Mapping[str, Source] | None = None,
    drafts: Mapping[Path, bytes | Source] | None = None,
) -> PackFiles:
    """Read a pack's folder, or one file of a pack; paths in problems begin with `shown`.

    Without `shown` they are relative to the folder. A file that is there and cannot be read is taken from
    `last_good`, by its path as shown, where it stands there. Of a file among the `drafts` these bytes are
    read in place of those on disk, which it need not be on; one that was parsed before is not parsed again.
    """
    files: list[PackFile] = []
    problems: list[Problem] = []
    stale: list[Problem] = []
    paths = list(pack_paths(folder))
    listed = {path for _, path in paths}
    paths += [
        (_kind_by_name(path), path) for path in drafts or () if folder in path.parents and path not in listed
    ]
    for kind, path in paths:
        name = shown_name(path, folder, shown)
        file, problem = read_pack_file(kind, path, name, last_good, (drafts or {}).get(path))
        problems += [problem] if problem is not None else []
        stale += [problem] if problem is not None and file is not None else []
        files += [file] if file is not None else []
    looked_at = PackFolder(folder, shown, tuple(path for _, path in paths)) if folder.is_dir() else None
    return PackFiles(tuple(files), tuple(problems), tuple(stale), looked_at)


def shown_name(path: Path, folder: Path, shown: str) -> str:
    """Give a file of a pack as it is shown to people: with `shown` in the place of the pack's folder."""
    inside = "" if path == folder else path.relative_to(folder).as_posix()
    return "/".join(part for part in (shown, inside) if part)


def read_pack_file(
    kind: str,
    path: Path,
    shown: str,
    last_good: Mapping[str, Source] | None = None,
    draft: bytes | Source | None = None,
) -> tuple[PackFile | None, Problem | None]:
    """Read one file of a kind, or give what is wrong with it.

    Both are given where its last good version stands in for it.
    """
    read = _read(kind, path, shown, draft)
    if isinstance(read, PackFile):
        return read, None
    before = (last_good or {}).get(shown)
    return None if before is None else _file(kind, before), read


def _read(kind: str, path: Path, name: str, draft: bytes | Source | None) -> PackFile | Problem:
    """Give the file, or why nothing of it can be used."""
    try:
        file = _file(kind, _source(path, name, draft))
    except SourceRefused as refused:
        return refused.problem
    return file if _has_right_format(file) else file.report.problems[0]


def _file(kind: str, source: Source) -> PackFile:
    return PackFile(kind, source.path, source.table, Report(source))


def pack_paths(folder: Path) -> Iterator[tuple[str, Path]]:
    """Give the files of a pack's folder, or the one file that a pack may be, each with what it holds."""
    if not folder.is_dir():
        yield _kind_by_name(folder), folder
        return
    for kind in SINGLE_FILES:
        path = folder / f"{kind}.toml"
        if path.exists():
            yield kind, path
    for kind in FOLDERS:
        for path in sorted((folder / kind).glob("*.toml")):
            yield kind, path


def _kind_by_name(path: Path) -> str:
    """Tell what a single file holds by its name or its folder's; rules where neither says."""
    if path.stem in SINGLE_FILES:
        return path.stem
    return path.parent.name if path.parent.name in FOLDERS else "rules"


def _source(path: Path, name: str, draft: bytes | Source | None) -> Source:
    if isinstance(draft, Source):
        return draft
    return read_source(path, name) if draft is None else parse_draft(draft, name)


def _has_right_format(file: PackFile) -> bool:
    given = file.table.get("format")
    if given != FORMAT or isinstance(given, bool):
        message = (
            f"format = {FORMAT} is missing at the top"
            if given is None
            else f"only format {FORMAT} can be read"
        )
        file.report.value("E03", ("format",), message)
        return False
    known = TOP_KEYS[file.kind] | {"format"}
    for key in file.table:
        if key not in known:
            file.report.key(
                "E02",
                (key,),
                f"unknown key '{key}' in a file of {file.kind}{file.report.nearest(key, known)}",
            )
    return True
