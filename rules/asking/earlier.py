"""What became of questions that an earlier release of a pack asked otherwise, and of the answers to them.

A pack says in earlier.toml which of its questions were renamed, split or dropped since a release. An answer
is then kept as it is, mapped to the questions of now, narrowed to their bounds, or parked: kept, not used.
"""

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from rules import texts
from rules.answers import Amount, Answer, Answers, Choice, Rate, Several, Silence
from rules.entry import Refusal, refuse
from rules.frozen import frozen
from rules.knowledge import Question

if TYPE_CHECKING:
    from rules.pack import Pack

Versions = Mapping[str, str]


@frozen(kw_only=True)
class Successor:
    """A question that takes over the answers to an earlier one; `options` are those that have other names.

    As a `part` of an earlier number it takes from its own least up to what that number was.
    """

    question: str
    options: Mapping[str, str] = field(default_factory=dict)
    part: bool = False


@frozen(kw_only=True)
class Earlier:
    """What became of a question after the last release of a pack that asked it so."""

    pack: str
    version: str
    question: str
    successors: tuple[Successor, ...] = ()
    dropped: str = ""


@frozen
class Lineage:
    """The questions of now that take over from one; where there are none, `dropped` may say why."""

    successors: tuple[Successor, ...]
    dropped: str = ""


class Fate(StrEnum):
    """What becomes of an answer under other questions."""

    KEPT = "kept"
    MAPPED = "mapped"
    NARROWED = "narrowed"
    PARKED = "parked"


@frozen
class Carried:
    """What became of one answer: what the questions of now take of it, or why they take nothing."""

    fate: Fate
    answers: Answers
    because: str = ""


def release(version: str) -> tuple[int, ...] | None:
    """Give a version of dotted numbers in the form that orders it; nothing for any other."""
    parts = version.split(".")
    return tuple(map(int, parts)) if all(part.isascii() and part.isdecimal() for part in parts) else None


def is_older(given_by: Versions, pack: "Pack") -> bool:
    """Tell whether answers were given by another version of any pack in use."""
    return any(pack.versions.get(name, version) != version for name, version in given_by.items())


def lineage(pack: "Pack", given_by: Versions, question: str) -> Lineage:
    """Give what became of a question since the versions that an answer was given by."""
    tables = [each for each in pack.earlier if _applies(each, given_by)]
    standing: tuple[Successor, ...] = (Successor(question=question),)
    dropped = ""
    for version in sorted({release(each.version) or () for each in tables}):
        by_question = {each.question: each for each in tables if release(each.version) == version}
        dropped = next((it.dropped for each in standing if (it := by_question.get(each.question))), dropped)
        standing = tuple(later for each in standing for later in _step(each, by_question.get(each.question)))
    return Lineage(standing, "" if standing else dropped)


def carry(question: str, answer: Answer, line: Lineage, pack: "Pack", *, older: bool) -> Carried:
    """Give what becomes of the answer to a question; only one of an `older` version is narrowed to bounds."""
    found: dict[str, Answer] = {}
    fates = {Fate.KEPT}
    for successor in line.successors:
        asked = pack.questions.get(successor.question)
        if asked is None:
            return Carried(Fate.PARKED, {}, texts.NOT_ASKED_NOW)
        now = _taken_over(answer, successor, asked)
        if (successor.question, now) != (question, answer):
            fates.add(Fate.MAPPED)
        if older and _refused(asked, now) is not None:
            now = _narrowed(asked, now)
            fates.add(Fate.NARROWED)
        if (refused := _refused(asked, now)) is not None:
            return Carried(Fate.PARKED, {}, refused.message)
        found[successor.question] = now
    if not found:
        return Carried(Fate.PARKED, {}, line.dropped or texts.NOT_ASKED_NOW)
    return Carried(next(each for each in (Fate.NARROWED, Fate.MAPPED, Fate.KEPT) if each in fates), found)


def carried_answers(answers: Answers, given_by: Versions, pack: "Pack") -> dict[str, Answer]:
    """Give what the questions of a pack take of answers that were given by other versions.

    An answer that was given to a question as it is asked now comes before one that was carried there.
    """
    older = is_older(given_by, pack)
    carried = {
        name: carry(name, answer, lineage(pack, given_by, name), pack, older=older)
        for name, answer in answers.items()
    }
    found: dict[str, Answer] = {}
    for name, each in carried.items():
        for question, answer in each.answers.items():
            if question == name or question not in found:
                found[question] = answer
    return found


def _applies(table: Earlier, given_by: Versions) -> bool:
    since = release(given_by.get(table.pack, ""))
    last = release(table.version)
    return since is not None and last is not None and since <= last


def _step(standing: Successor, table: Earlier | None) -> Iterator[Successor]:
    if table is None:
        yield standing
        return
    for later in table.successors:
        renamed = {old: later.options.get(new, new) for old, new in standing.options.items()}
        yield replace(later, options={**later.options, **renamed}, part=standing.part or later.part)


def _taken_over(answer: Answer, successor: Successor, asked: Question) -> Answer:
    match answer:
        case Silence():
            return answer
        case Choice(option):
            renamed = successor.options.get(option, option)
            return Several((renamed,)) if asked.kind == "several" else Choice(renamed)
        case Several(options):
            renamed_all = tuple(dict.fromkeys(successor.options.get(each, each) for each in options))
            alone = asked.kind in ("choice", "yes_no") and len(renamed_all) == 1
            return Choice(renamed_all[0]) if alone else Several(renamed_all)
        case Amount(_, high) if successor.part:
            return Amount(min(asked.low, high), high)
        case _:
            return answer


def _refused(asked: Question, answer: Answer) -> Refusal | None:
    return None if isinstance(answer, Silence) else refuse(asked, answer)


def _narrowed(asked: Question, answer: Answer) -> Answer:
    """Give the part of a range that lies within the bounds; anything else as it is."""
    if not isinstance(answer, Amount | Rate) or answer.exact:
        return answer
    low, high = max(answer.low, asked.low), min(answer.high, asked.high)
    return replace(answer, low=low, high=high) if low <= high else answer
