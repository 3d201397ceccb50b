"""Reading the files of a pack's folder: every file once, each with a report of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rules.language.problems import Problem, nearest
from rules.language.report import Report
from rules.language.source import SourceRefused, Table, read_source

FORMAT = 1
_TOP_KEYS: dict[str, frozenset[str]] = {
    "pack": frozenset({"id", "version", "title", "scoring", "dimension"}),
    "fields": frozenset({"group", "field"}),
    "parameters": frozenset({"parameter"}),
    "figures": frozenset({"figure"}),
    "scenarios": frozenset({"scenario"}),
    "stances": frozenset({"stance", "sentence"}),
    "plan": frozenset({"cash", "strain", "liked"}),
    "questions": frozenset({"screen"}),
    "findings": frozenset({"finding"}),
    "rules": frozenset({"rule"}),
    "personas": frozenset({"persona"}),
}
_SINGLE = ("pack", "fields", "parameters", "figures", "scenarios", "stances", "plan")
_FOLDERS = ("questions", "findings", "rules", "personas")


@dataclass(frozen=True, slots=True)
class PackFile:
    """One file that parsed: what kind of tables it holds, the tables, and where to report."""

    kind: str
    path: str
    table: Table
    report: Report

    def tables(self, name: str) -> list[Any]:
        """Give the list of tables written as `[[name]]`, reporting anything else."""
        value = self.table.get(name, [])
        if isinstance(value, list):
            return value
        self.report.key("E03", (name,), f"write [[{name}]] with double brackets: it is one of a list")
        return []


@dataclass(frozen=True, slots=True)
class PackFiles:
    """All files of one pack that parsed, and what was wrong with those that did not."""

    files: tuple[PackFile, ...]
    problems: tuple[Problem, ...]

    def of(self, kind: str) -> Iterator[PackFile]:
        """Give the files of one kind in name order."""
        return (file for file in self.files if file.kind == kind)


def read_pack_files(folder: Path, shown: str = "") -> PackFiles:
    """Read a pack's folder, or one file of a pack; paths in problems begin with `shown`.

    Without `shown` they are relative to the folder.
    """
    files: list[PackFile] = []
    problems: list[Problem] = []
    for kind, path in _paths(folder):
        inside = "" if path == folder else path.relative_to(folder).as_posix()
        name = "/".join(part for part in (shown, inside) if part)
        try:
            source = read_source(path, name)
        except SourceRefused as refused:
            problems.append(refused.problem)
            continue
        file = PackFile(kind, name, source.table, Report(source))
        if _has_right_format(file):
            files.append(file)
        else:
            problems.extend(file.report.problems)
    return PackFiles(tuple(files), tuple(problems))


def _paths(folder: Path) -> Iterator[tuple[str, Path]]:
    if not folder.is_dir():
        yield _kind_by_name(folder), folder
        return
    for kind in _SINGLE:
        path = folder / f"{kind}.toml"
        if path.exists():
            yield kind, path
    for kind in _FOLDERS:
        for path in sorted((folder / kind).glob("*.toml")):
            yield kind, path


def _kind_by_name(path: Path) -> str:
    """Tell what a single file holds by its name or its folder's; rules where neither says."""
    if path.stem in _SINGLE:
        return path.stem
    return path.parent.name if path.parent.name in _FOLDERS else "rules"


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
    known = _TOP_KEYS[file.kind] | {"format"}
    for key in file.table:
        if key not in known:
            file.report.key(
                "E02", (key,), f"unknown key '{key}' in a file of {file.kind}{nearest(key, known)}"
            )
    return True
