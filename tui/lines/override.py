"""What a person's overrides and packs have done to rules, in sentences: for the reading, and for one rule."""

from collections.abc import Iterator, Sequence
from datetime import date

from rules.language.problems import nearest
from rules.pack import Pack
from rules.wording import listed, quoted
from tui.lines.speech import day_words
from tui.texts import overrides as texts


def off_sentences(pack: Pack) -> Iterator[str]:
    """Say how many rules are switched off, and which."""
    off = [_with_reason(quoted(it.rule.title), it.because, it.until) for it in pack.off.values()]
    yield from _counted(off, texts.RULES_OFF_ONE, texts.RULES_OFF)


def changed_sentences(pack: Pack) -> Iterator[str]:
    """Say how many rules and numbers do not count as their pack has them, and which."""
    changed = [
        _with_reason(quoted(pack.rules[name].title), it.because, it.until)
        for name, it in pack.overrides.changed.items()
    ]
    numbers = [_with_reason(name, it.because, it.until) for name, it in pack.overrides.parameters.items()]
    replaced = [quoted(it.rule.title) for it in pack.replaced.values()]
    yield from _counted(changed, texts.RULES_CHANGED_ONE, texts.RULES_CHANGED)
    yield from _counted(numbers, texts.PARAMETERS_CHANGED_ONE, texts.PARAMETERS_CHANGED)
    yield from _counted(replaced, texts.RULES_REPLACED_ONE, texts.RULES_REPLACED)


def rule_sentences(name: str, pack: Pack) -> Iterator[str]:
    """Say what overrides and other packs have done to one rule; nothing where it counts as it stands."""
    if name in pack.off:
        yield _off_sentence(name, pack)
    if changed := pack.overrides.changed.get(name):
        yield texts.IS_CHANGED.format(because=changed.because, until=until_words(changed.until))
        for line in changed.lines:
            yield texts.CHANGED_LINE.format(name=line.name, now=line.now, was=line.was, place=line.place)
    if replaced := pack.replaced.get(name):
        if replaced.by == name:
            yield texts.STANDS_IN.format(file=replaced.rule.file)
        else:
            yield texts.IS_REPLACED.format(by=replaced.by)


def _off_sentence(name: str, pack: Pack) -> str:
    off = pack.off[name]
    return texts.IS_OFF.format(because=off.because, until=until_words(off.until), place=off.place)


def rule_mark(name: str, pack: Pack) -> str:
    """Say in a word or two what a list should show beside a rule that does not count as it stands."""
    rule = pack.rules.get(name)
    if rule is None:
        return texts.MARK_OFF if name in pack.off else texts.MARK_REPLACED.format(by=pack.replaced[name].by)
    marks = [texts.MARK_CHANGED] if name in pack.overrides.changed else []
    if rule.replaces == name:
        marks.append(texts.MARK_STANDS_IN_HERE)
    elif rule.replaces is not None:
        marks.append(texts.MARK_STANDS_IN.format(rule=rule.replaces))
    return listed(marks)


def unknown_rule(name: str, pack: Pack) -> str:
    """Say that there is no such rule and which comes nearest, that it is off, or which stands in for it."""
    if name in pack.off:
        return texts.OFF_RULE.format(name=name, off=_off_sentence(name, pack))
    if name in pack.replaced:
        return texts.REPLACED_RULE.format(name=name, by=pack.replaced[name].by)
    return texts.NO_RULE.format(name=name, nearest=nearest(name, (*pack.rules, *pack.off)))


def _counted(which: Sequence[str], one: str, many: str) -> Iterator[str]:
    if which:
        yield (one if len(which) == 1 else many).format(count=len(which), which=listed(which))


def _with_reason(name: str, because: str, until: date | None) -> str:
    return texts.WITH_REASON.format(name=name, because=because, until=until_words(until))


def until_words(day: date | None) -> str:
    """Say until when something counts, after a comma; nothing where it has no last day."""
    return texts.UNTIL.format(day=day_words(day)) if day else ""
