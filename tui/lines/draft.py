"""What a changed rule file comes to: problems, tests, what its rules say, and who is told something else."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rules.knowledge import Rule
from rules.language.problems import Problem
from rules.measuring.impact import AnswerSet, impact, set_aside
from rules.measuring.rule_tests import failed_test_problems
from rules.pack import Pack, PackUnusable
from rules.phrases import read_back
from tui import keys
from tui.clock import today
from tui.exports.impact_text import impact_items
from tui.lines.items import Item, Paragraph, Tone, heading, muted, sections
from tui.packs.answer_sets import persona_people, saved_people
from tui.packs.in_use import drafted_packs
from tui.packs.rule_about import test_items
from tui.texts import editing as texts

_HANG = 20
_QUIET = "$text-muted"


@dataclass(frozen=True, slots=True, eq=False)
class Checked:
    """What the loader says of a text: the problems in it, and the packs as they would be, unless unusable."""

    path: Path
    problems: tuple[Problem, ...] = ()
    pack: Pack | None = None
    is_stale: bool = False
    """Whether the file as it was last good stands in for the text."""
    rules: tuple[tuple[int, Rule], ...] = ()
    """The rules of the file that count, in the order of the lines they begin on."""
    is_done: bool = True

    def rule_at(self, line: int) -> Rule | None:
        """Give the rule that a line of the text belongs to."""
        above = [] if self.is_stale else [rule for begins, rule in self.rules if begins <= line]
        return above[-1] if above else None


def checked(path: Path, data: bytes, before: Pack) -> Checked:
    """Check the bytes of a file as the loader would, without writing them."""
    try:
        pack = drafted_packs(path, data, day=today(), before=before)
    except PackUnusable as error:
        return Checked(path, _in_file(error.problems, path))
    begin = (
        (pack.places(each.file).of_key(each.path).line, each)
        for each in pack.rules.values()
        if Path(each.file) == path
    )
    return Checked(
        path,
        _in_file(pack.problems, path),
        pack,
        is_stale=bool(_in_file(pack.stale, path)),
        rules=tuple(sorted(begin, key=lambda it: it[0])),
    )


def problem_told(found: Checked, at: int) -> tuple[str, str]:
    """Give one problem, counted from 0, as it is told below the text, and its style."""
    if not found.is_done:
        return texts.CHECKING, _QUIET
    if not found.problems:
        return texts.NO_PROBLEM, _QUIET
    problem = found.problems[at]
    told = texts.PROBLEM.format(
        number=at + 1,
        count=len(found.problems),
        line=problem.place.line,
        column=problem.place.column,
        code=problem.code,
        message=problem.message,
    )
    return f"! {told}", "bold $error" if problem.is_error else "bold $warning"


def beside_items(found: Checked, line: int, currency: str) -> tuple[Item, ...]:
    """Give the rule that a line belongs to as it is understood, with its tests, or why it is not there."""
    rule = found.rule_at(line)
    if rule is None or found.pack is None:
        return (muted(texts.BESIDE_NONE),)
    return sections(
        (heading(rule.title), Paragraph(read_back(rule, found.pack, currency))),
        tuple(test_items(rule, found.pack)),
    )


def weighed_items(
    draft: tuple[Path, bytes],
    before: Pack,
    currency: str,
    told: Callable[[str], object],
    stopped: Callable[[], bool],
) -> tuple[Item, ...]:
    """Give what saving a file's bytes would come to; `told` hears how far that is.

    Where it is `stopped`, what is given says nothing.
    """
    found = checked(*draft, before)
    asked = Paragraph(texts.SAVE_ASKED.format(key=keys.SAVE.shown), Tone.STRONG)
    wrong = _listed(texts.PROBLEMS, found.problems)
    if found.pack is None:
        return sections((asked,), wrong)
    elsewhere = tuple(
        each
        for each in found.pack.problems
        if Path(each.place.path) != found.path and each not in before.problems
    )
    left_out: list[str] = []
    people = [*saved_people(before, found.pack, left_out.append), *persona_people(found.pack)]
    changed = impact(before, found.pack, _each_told(people, told, stopped), as_of=today())
    return sections(
        (asked,),
        wrong,
        _listed(texts.PROBLEMS_ELSEWHERE, elsewhere),
        tuple(_tests(found)),
        tuple(_said(found, before, currency)),
        (
            heading(texts.IMPACT),
            *impact_items(changed, set_aside(before, found.pack)),
            *map(muted, left_out),
        ),
    )


def _each_told(
    people: list[AnswerSet], told: Callable[[str], object], stopped: Callable[[], bool]
) -> Iterator[AnswerSet]:
    for done, each in enumerate(people):
        if stopped():
            return
        told(texts.WEIGHING_PEOPLE.format(done=done, all=len(people)))
        yield each


def _tests(found: Checked) -> Iterator[Item]:
    if found.pack is None or found.is_stale or not found.rules:
        return
    failing = _in_file(
        failed_test_problems(found.pack, tuple({rule.file for _, rule in found.rules})), found.path
    )
    count = sum(len(each.tests) for _, each in found.rules)
    if failing:
        yield from _listed(texts.TESTS_FAIL, failing, all=count)
    else:
        yield Paragraph(texts.TESTS_WELL.format(count=count) if count else texts.TESTS_NONE)


def _said(found: Checked, before: Pack, currency: str) -> Iterator[Item]:
    """Give in words what each rule would say that says something else so far, or is not there yet."""
    if found.pack is None:
        return
    said = []
    for _, rule in found.rules:
        old, now = before.rules.get(rule.id), read_back(rule, found.pack, currency)
        if old is None or read_back(old, before, currency) != now:
            said.append(Paragraph(texts.RULE_SAYS.format(title=rule.title, words=now)))
    if said:
        yield from (heading(texts.IN_WORDS), *said)


def _in_file(problems: Iterable[Problem], path: Path) -> tuple[Problem, ...]:
    return tuple(each for each in problems if Path(each.place.path) == path)


def _listed(title: str, problems: tuple[Problem, ...], **counts: int) -> tuple[Item, ...]:
    """Give problems under a title, each with where it stands; in another file, with that."""
    if not problems:
        return ()
    files = {each.place.path for each in problems}
    lines = (
        Paragraph(
            texts.PROBLEM_IN.format(code=each.code, message=each.message, file=each.place.path)
            if len(files) > 1
            else f"{each.code} {each.message}",
            lead=texts.PROBLEM_LINE.format(line=each.place.line, column=each.place.column),
            lead_tone=Tone.WARNING,
            hang=_HANG,
        )
        for each in problems
    )
    return (heading(title.format(count=len(problems), **counts)), *lines)
