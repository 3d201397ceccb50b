"""Packs that change while they are in use: seeing it, reading them again, and saying what is different.

Nothing here has a clock or a thread: a face looks as often as it likes, and reads where it likes.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from rules import texts
from rules.frozen import frozen
from rules.guidance import CardSentence, CashLimit, Liked, Scenario
from rules.knowledge import Figure, Question, Rule
from rules.language.conditions import Condition, Test
from rules.pack import Pack, PackUnusable, Stamp

_MOST_LINES = 6
_MOST_NAMES = 4


@frozen
class Reloaded:
    """What came of reading packs again: the pack to go on with, and what to say.

    Without news nothing came of it. `refused` says why the new pack cannot be used at all; then the one
    before stays.
    """

    pack: Pack
    news: tuple[str, ...]
    refused: str = ""


class PackWatch:
    """Sees when files of the packs in use have changed and stand still, and reads them again."""

    def __init__(self, pack: Pack, load: Callable[[Pack], Pack], files: Callable[[], Iterable[Path]]) -> None:
        self._pack = pack
        self._load = load
        self._files = files
        self._known: Mapping[Path, Stamp] = pack.stamps or stamps_of(files())
        self._seen = self._known

    @property
    def moving(self) -> bool:
        """Whether the last look saw something change that has not stood still since."""
        return self._seen != self._known

    def look(self) -> bool:
        """Look at the files; say whether they are others than were read, and the same as at the look before.

        Only then has an editor finished: many write a file in two steps, or put another in its place.
        """
        now = stamps_of(self._files())
        still = now == self._seen
        self._seen = now
        if now == self._known or not still:
            return False
        self._known = now
        return True

    def read(self) -> Reloaded:
        """Read the packs again; whatever becomes of them, there is a pack to go on with.

        Where the files changed once more meanwhile, what was read is dropped, and a later look starts over.
        """
        before, problem = self._pack, ""
        try:
            after = self._load(before)
        except PackUnusable as error:
            after, problem = before, str(error.problems[0] if error.problems else error)
        if stamps_of(self._files()) != self._known:
            self._known = {}
            return Reloaded(before, ())
        self._pack = after
        if problem:
            told = texts.PACKS_KEPT.format(problem=problem)
            return Reloaded(before, (told,), refused=told)
        return Reloaded(after, changes(before, after))


def stamps_of(files: Iterable[Path]) -> dict[Path, Stamp]:
    """Give how each file shows that it was changed; one that is not there is left out."""
    found: dict[Path, Stamp] = {}
    for path in files:
        try:
            about = path.stat()
        except OSError:
            continue
        found[path] = (about.st_mtime_ns, about.st_size, about.st_ino)
    return found


def changes(before: Pack, after: Pack) -> tuple[str, ...]:
    """Say what is different in a pack, one sentence a thing, in a few lines at most."""
    lines = [*_troubles(before, after), *_differences(before, after)]
    if not lines:
        return (texts.PACKS_SAME,)
    if len(lines) <= _MOST_LINES:
        return tuple(lines)
    kept = lines[: _MOST_LINES - 1]
    return (*kept, texts.MORE_CHANGES.format(count=len(lines) - len(kept)))


def _troubles(before: Pack, after: Pack) -> Iterator[str]:
    """Say which files and rules can no longer be used as they stand, and which can again."""
    stale = {problem.place.path for problem in after.stale}
    for each in after.stale:
        if each not in before.stale:
            yield texts.STALE_NEWS.format(told=texts.STALE.format(problem=each))
    for each in before.stale:
        if each.place.path not in stale:
            yield texts.NOT_STALE.format(file=each.place.path)
    known = {(each.place.path, each.message) for each in before.errors}
    for each in after.errors:
        if (each.place.path, each.message) not in known:
            yield texts.SET_ASIDE.format(problem=each)


def _differences(before: Pack, after: Pack) -> Iterator[str]:
    new_wholes = dict(_wholes(after))
    for told, whole in _wholes(before):
        if whole != new_wholes[told]:
            yield told
    for kind, things in texts.THINGS.items():
        old, new = _by_name(before, kind), _by_name(after, kind)
        found = {
            texts.ADDED: [name for name in new if name not in old],
            texts.REMOVED: [name for name in old if name not in new],
            texts.CHANGED: [
                name for name in new if name in old and _meaning(new[name]) != _meaning(old[name])
            ],
        }
        for how, names in found.items():
            if names:
                yield texts.CHANGE.format(things=things[len(names) > 1], how=how, names=_named(names))


def _wholes(pack: Pack) -> Iterator[tuple[str, Any]]:
    """Give what has no names to tell it apart by, each with what is said when it changes."""
    limits, cards = pack.plan_limits, pack.card_words
    yield texts.SCORING_CHANGED, pack.scoring
    yield texts.PLAN_CHANGED, [_meaning(each) for each in (limits.cash, limits.strain, *limits.liked)]
    yield texts.CARDS_CHANGED, (cards.stances, [_meaning(each) for each in cards.sentences])
    yield texts.CREDITS_CHANGED, pack.credits


def _by_name(pack: Pack, kind: str) -> Mapping[str, Any]:
    if kind == "screens":
        return {screen.id: screen for screen in pack.screens}
    found: Mapping[str, Any] = getattr(pack, kind)
    return found


def _named(names: list[str]) -> str:
    if len(names) <= _MOST_NAMES:
        return ", ".join(names)
    kept = ", ".join(names[: _MOST_NAMES - 1])
    return texts.AND_MORE.format(names=kept, count=len(names) - _MOST_NAMES + 1)


def _meaning(value: Any) -> Any:
    """Give a thing without the places where it and its lines stand."""
    match value:
        case Rule():
            tests = tuple(replace(each, path=()) for each in value.tests)
            when, unless = _bare(value.when), value.unless and _bare(value.unless)
            return replace(value, file="", path=(), when=when, unless=unless, tests=tests)
        case Question() | Figure():
            return replace(value, applies=value.applies and _bare(value.applies))
        case CardSentence():
            return replace(value, when=value.when and _bare(value.when))
        case Scenario() | CashLimit() | Liked():
            return replace(value, when=_bare(value.when))
        case _:
            return value


def _bare(condition: Condition) -> Condition:
    if isinstance(condition, Test):
        return replace(condition, path=())
    return replace(condition, parts=tuple(_bare(part) for part in condition.parts))
