"""What other rules would change: for each set of answers, what would be told otherwise than before."""

from collections.abc import Iterable, Iterator
from datetime import date

from rules.answers import Answers
from rules.assess import assess
from rules.assessment import AdviceGiven, Assessment, Disagreement, Reading, Verdict
from rules.frozen import frozen
from rules.language.places import Path
from rules.language.source import Source
from rules.pack import Pack


@frozen(kw_only=True)
class AnswerSet:
    """Someone's answers under a name, with the currency of their money and the rules they disagree with."""

    name: str
    answers: Answers
    currency: str
    disagreements: tuple[Disagreement, ...] = ()
    persona: bool = False


@frozen
class ReadingChange:
    """One dimension whose value, word or a band is shown otherwise; nothing where there is no such one."""

    dimension: str
    before: Reading | None
    after: Reading | None


@frozen
class VerdictChange:
    """One rule that comes to something else; one that is not there, or disagreed with, counts as silent."""

    rule: str
    before: Verdict
    after: Verdict


@frozen
class AdviceChange:
    """Advice given before and after, and which parts of it say something else."""

    rule: str
    parts: tuple[str, ...]
    before: AdviceGiven
    after: AdviceGiven


@frozen(kw_only=True)
class PersonImpact:
    """What one person would be told otherwise."""

    person: AnswerSet
    readings: tuple[ReadingChange, ...]
    verdicts: tuple[VerdictChange, ...]
    first_before: tuple[str, ...]
    first_after: tuple[str, ...]
    advice: tuple[AdviceChange, ...]

    @property
    def is_nothing(self) -> bool:
        """Whether all of it stays as it was."""
        return not (self.readings or self.verdicts or self.advice) and self.first_before == self.first_after


@frozen
class Impact:
    """What changes for whom, in the order of the answer sets, and who would be told nothing new."""

    people: tuple[PersonImpact, ...]
    unchanged: tuple[AnswerSet, ...]


def impact(before: Pack, after: Pack, people: Iterable[AnswerSet], *, as_of: date) -> Impact:
    """Compare what two packs tell each of some people on a day."""
    compared = [_compared(before, after, each, as_of) for each in people]
    return Impact(
        people=tuple(each for each in compared if not each.is_nothing),
        unchanged=tuple(each.person for each in compared if each.is_nothing),
    )


def _compared(before: Pack, after: Pack, person: AnswerSet, as_of: date) -> PersonImpact:
    old, new = _assessed(before, person, as_of), _assessed(after, person, as_of)
    return PersonImpact(
        person=person,
        readings=tuple(_readings(old, new)),
        verdicts=tuple(_verdicts(old, new)),
        first_before=old.first,
        first_after=new.first,
        advice=tuple(_advice(old, new)),
    )


def _assessed(pack: Pack, person: AnswerSet, as_of: date) -> Assessment:
    return assess(
        pack,
        person.answers,
        as_of=as_of,
        currency=person.currency,
        disagreements=person.disagreements,
    )


def _readings(old: Assessment, new: Assessment) -> Iterator[ReadingChange]:
    before = {each.dimension: each for each in old.readings}
    after = {each.dimension: each for each in new.readings}
    for name in dict.fromkeys((*before, *after)):
        was, becomes = before.get(name), after.get(name)
        if _read_out(was) != _read_out(becomes):
            yield ReadingChange(name, was, becomes)


def _read_out(reading: Reading | None) -> tuple[float | str, ...]:
    """Give what of a reading is shown: value and bands as whole numbers, and the word."""
    if reading is None:
        return ()
    ends = (reading.answer_low, reading.answer_high, reading.evidence_low, reading.evidence_high)
    return (*(round(each) for each in (reading.value, *ends)), reading.word)


def _verdicts(old: Assessment, new: Assessment) -> Iterator[VerdictChange]:
    for name in dict.fromkeys((*old.judged, *new.judged)):
        was, becomes = _verdict(old, name), _verdict(new, name)
        if was is not becomes:
            yield VerdictChange(name, was, becomes)


def _verdict(found: Assessment, rule: str) -> Verdict:
    judged = found.judged.get(rule)
    return judged.verdict if judged is not None else Verdict.SILENT


def _advice(old: Assessment, new: Assessment) -> Iterator[AdviceChange]:
    for before in old.advice:
        after = new.advice_of(before.rule.id)
        if after is not None and (parts := tuple(_other_parts(before, after))):
            yield AdviceChange(before.rule.id, parts, before, after)


def _other_parts(before: AdviceGiven, after: AdviceGiven) -> Iterator[str]:
    was, becomes = before.rule, after.rule
    told = (
        ("title", was.title, becomes.title),
        ("say", before.say, after.say),
        ("first_step", before.first_step, after.first_step),
        ("know_by", before.know_by, after.know_by),
        ("cites", was.cites, becomes.cites),
    )
    yield from (name for name, one, other in told if one != other)
    for name in ("effort_hours", "cost", "slot"):
        if getattr(was.advice, name, None) != getattr(becomes.advice, name, None):
            yield name


def set_aside(before: Pack, after: Pack) -> tuple[str, ...]:
    """Give what is not used of the files new to `after`: whole files by path, single rules by id."""
    told = [problem.place.path for problem in after.errors if problem not in before.problems]
    spoiled = dict.fromkeys(told)
    unread = [file for file in spoiled if file not in after.sources]
    used = {(rule.file, rule.path) for rule in after.rules.values()}
    single = (
        name
        for file, source in after.sources.items()
        if file in spoiled and source != before.sources.get(file)
        for path, name in _written(source)
        if (file, path) not in used
    )
    return (*unread, *single)


def _written(source: Source) -> Iterator[tuple[Path, str]]:
    """Give every rule that a file writes, by its path and its id, or its number where it has none."""
    tables = source.table.get("rule")
    for index, table in enumerate(tables if isinstance(tables, list) else []):
        name = table.get("id") if isinstance(table, dict) else None
        yield ("rule", index), name if isinstance(name, str) else f"rule {index + 1}"
