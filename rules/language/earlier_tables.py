"""From `[[earlier]]` tables to what became of the questions of earlier releases of a pack."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from rules.asking.earlier import Earlier, Successor, release
from rules.frozen import frozen
from rules.knowledge import Question
from rules.language.pack_files import PackFile, PackFiles
from rules.language.places import Path
from rules.language.problems import listing, nearest
from rules.language.report import Report
from rules.language.shapes import fit

_WAYS = "write one of: now = a question, options = { old = new }, split = [...], dropped = the reason"


@frozen(kw_only=True)
class SuccessorTable:
    """A question that takes over, as a file writes it."""

    question: str
    options: Mapping[str, str] = field(default_factory=dict)
    part: bool = False


@frozen(kw_only=True)
class EarlierTable:
    """What became of a question, as a file writes it."""

    version: str
    question: str
    now: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    split: tuple[SuccessorTable, ...] = ()
    dropped: str = ""


@frozen
class _Read:
    table: EarlierTable
    path: Path
    report: Report


def read_earlier(packs: Iterable[PackFiles], questions: Mapping[str, Question]) -> tuple[Earlier, ...]:
    """Give what packs say of their earlier questions; a wrong table is reported and left out."""
    return tuple(each for pack in packs for each in _of_pack(pack, questions))


def _of_pack(pack: PackFiles, questions: Mapping[str, Question]) -> Iterator[Earlier]:
    name, version = next(map(_named, pack.of("pack")), ("", ""))
    read = [each for file in pack.of("earlier") for each in _tables(file)]
    seen: set[tuple[str, str]] = set()
    for each in read:
        if not _has_right_form(each, version) or not _is_new(each, seen):
            continue
        successors = _successors(each.table)
        later = {it.table.question for it in read if _comes_after(it.table, each.table)}
        if all(_stands(it, key, questions, later, each) for it, key in successors):
            yield Earlier(
                pack=name,
                version=each.table.version,
                question=each.table.question,
                successors=tuple(successor for successor, _ in successors),
                dropped=each.table.dropped,
            )


def _named(head: PackFile) -> tuple[str, str]:
    return str(head.table.get("id", "")), str(head.table.get("version", ""))


def _tables(file: PackFile) -> Iterator[_Read]:
    for index, table in file.tables("earlier"):
        path: Path = ("earlier", index)
        shape = fit(EarlierTable, table, path, file.report)
        if shape is not None:
            yield _Read(shape, path, file.report)


def _has_right_form(read: _Read, version: str) -> bool:
    table, now = read.table, release(version)
    last = release(table.version)
    if last is None or now is None or last >= now:
        message = f"version is a release before {version or 'that of pack.toml'}, in numbers like 1.0.0"
        read.report.value("E03", (*read.path, "version"), message)
        return False
    ways = [bool(table.now or table.options), bool(table.split), bool(table.dropped)]
    if ways.count(True) != 1:
        read.report.key("E03", read.path, f"it does not say what became of {table.question}: {_WAYS}")
        return False
    return True


def _is_new(read: _Read, seen: set[tuple[str, str]]) -> bool:
    key = (read.table.version, read.table.question)
    if key in seen:
        message = f"what became of '{key[1]}' after {key[0]} is said already"
        read.report.value("E04", (*read.path, "question"), message)
        return False
    seen.add(key)
    return True


def _successors(table: EarlierTable) -> list[tuple[Successor, Path]]:
    """Give each question that takes over, with the path to where it stands in the table."""
    if table.dropped:
        return []
    if table.split:
        return [
            (Successor(question=it.question, options=it.options, part=it.part), ("split", index))
            for index, it in enumerate(table.split)
        ]
    return [(Successor(question=table.now or table.question, options=table.options), ())]


def _comes_after(one: EarlierTable, other: EarlierTable) -> bool:
    return (release(one.version) or ()) > (release(other.version) or ())


def _stands(
    successor: Successor, key: Path, questions: Mapping[str, Question], later: set[str], read: _Read
) -> bool:
    """Tell whether a question that takes over is asked now with its options, or was moved on since."""
    if successor.question in later:
        return True
    asked = questions.get(successor.question)
    name = (*key, "question") if key else ("now",) if read.table.now else ("question",)
    if asked is None:
        message = f"unknown question '{successor.question}'{nearest(successor.question, questions)}"
        read.report.value("E02", (*read.path, *name), message)
        return False
    for old, new in successor.options.items():
        if new not in asked.options:
            message = (
                f"'{new}' is no option of {asked.id}: {listing(asked.options)}{nearest(new, asked.options)}"
            )
            read.report.value("E03", (*read.path, *key, "options", old), message)
            return False
    return True
