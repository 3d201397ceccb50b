"""W15 and W16: questions that nothing reads, and files that are never read."""

import os
from collections.abc import Iterator
from pathlib import Path

from rules.knowledge import Place, Rule
from rules.language.conditions import tests_of
from rules.language.pack_files import FOLDERS, SINGLE_FILES, PackFolder
from rules.language.problems import Problem, listing
from rules.lint.subject import Subject
from rules.pack import Pack

MOST_FILES = 1000
"""So many files of one folder are looked at; a pack has a few dozen."""

_KEPT_BESIDE = frozenset({".md", ".rst", ".txt", ".json"})
_KEPT_NAMES = frozenset({"LICENSE", "COPYING", "NOTICE", "Makefile"})


def unread_questions(subject: Subject) -> Iterator[Problem]:
    """Find questions that no rule, figure, text or condition reads, and that bound no other answer (W15)."""
    pack = subject.pack
    read = set(_read_names(pack))
    for name in pack.questions:
        if name not in read and not _narrows(name, pack, read):
            message = f"nothing reads the answer to '{name}': no rule, figure, text or condition"
            yield subject.on_table("W15", subject.questions[name], "id", message, name)


def _read_names(pack: Pack) -> Iterator[str]:
    names = [name for rule in pack.rules.values() for name in _names_in(rule)]
    for figure in pack.figures.values():
        names += [each for each in figure.inputs if isinstance(each, str)]
        names += [test.name for test in tests_of(figure.applies)]
    for question in pack.questions.values():
        names += [test.name for test in tests_of(question.applies)]
        names += [question.at_most] if question.at_most else []
    names += _names_in_guidance(pack)
    moves = (pack.moves.hours, pack.moves.money, pack.moves.goal)
    names += [name for name in moves if name is not None]
    for name in names:
        yield name
        if name not in pack.questions:
            yield name.rpartition(".")[0]


def _names_in(rule: Rule) -> Iterator[str]:
    yield from (test.name for test in tests_of(rule.when, rule.unless))
    yield from (effect.follows for effect in rule.effects if effect.follows is not None)
    if rule.advice is not None:
        for text in (rule.advice.say, rule.advice.first_step, rule.advice.know_by):
            yield from text.names


def _names_in_guidance(pack: Pack) -> Iterator[str]:
    limits, sentences = pack.plan_limits, pack.card_words.sentences
    held = [each.when for each in pack.scenarios.values()]
    held += [each.when for each in limits.liked]
    said = [each.say for each in sentences] + [each.because for each in limits.liked]
    if limits.cash is not None:
        held.append(limits.cash.when)
        said += [limits.cash.because, limits.cash.possibly]
    if limits.strain is not None:
        said.append(limits.strain.because)
    yield from (test.name for test in tests_of(*held, *(each.when for each in sentences)))
    yield from (name for text in said for name in text.names)
    yield from (each.touches for each in pack.scenarios.values() if each.touches is not None)
    yield from (each.share for each in pack.card_words.stances if each.share is not None)


def _narrows(name: str, pack: Pack, read: set[str]) -> bool:
    """Tell whether a question is a share that leaves less to a share that is read."""
    screen = pack.screen_of(name)
    return screen.total is not None and not read.isdisjoint(screen.questions)


def stray_files(subject: Subject) -> Iterator[Problem]:
    """Find files in a pack's folder that are never read (W16): a slip in a name, a copy left behind."""
    for folder in subject.pack.folders:
        for path in _stray(folder):
            inside = path.relative_to(folder.path).as_posix()
            shown = f"{folder.shown}/{inside}" if folder.shown else inside
            yield Problem(Place(shown), "W16", _why_unread(inside), about=(inside,))


def _stray(folder: PackFolder) -> list[Path]:
    read = frozenset(folder.files)
    found: list[Path] = []
    looked_at = 0
    for above, folders, names in os.walk(folder.path):
        folders[:] = sorted(each for each in folders if not each.startswith((".", "__")))
        for name in sorted(names):
            looked_at += 1
            path = Path(above) / name
            if path not in read and not _is_kept_beside(path):
                found.append(path)
        if looked_at > MOST_FILES:
            break
    return found


def _is_kept_beside(path: Path) -> bool:
    hidden = path.name.startswith(".")
    return hidden or path.suffix.lower() in _KEPT_BESIDE or path.name in _KEPT_NAMES


def _why_unread(inside: str) -> str:
    if not inside.endswith(".toml"):
        return "this file is never read: the name of a file of a pack ends in .toml"
    single = listing(f"{name}.toml" for name in SINGLE_FILES)
    return f"this file is never read: a pack has {single}, and files in {listing(FOLDERS)}"
