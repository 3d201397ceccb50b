"""Moves in lines: what changes, what it takes, what it brings, how sure that is; for every face."""

from collections.abc import Iterator, Sequence

from rules.answers import Amount, Answer, Choice, Several
from rules.assessment import Assessment, Reading
from rules.moves.move import Change, Move, Takes
from rules.moves.result import Gain, NextMoves
from rules.moves.together import Together
from rules.situation import Situation
from rules.wording import answer_words, listed, money, number, quoted
from tui.lines.dimension import rule_target, rule_title, title_of
from tui.lines.items import Item, Paragraph, Target, Tone, heading, muted, sections
from tui.lines.rule import effort_words
from tui.opened.on_the_side import ticks_words
from tui.texts import moves as texts

_INDENT = 3
_WORTH_SHOWING = 0.5
"""A reading that moves less is shown as it was."""


def next_items(found: NextMoves, name: str, *, command: bool = True) -> tuple[Item, ...]:
    """Give the best next moves in full: the room there is, each set, and the ties.

    With `command` options and commands are named that help; a face with keys has none of them.
    """
    return sections(
        (heading(texts.NEXT_TITLE.format(name=name)), *_room(found, command=command)),
        *(_set(found, index) for index in range(len(found.sets))),
        () if found.sets else (Paragraph(_why_nothing(found, command=command), Tone.STRONG),),
        _ties(found),
    )


def move_words(move: Move, situation: Situation, currency: str) -> str:
    """Say a move in one sentence: the answer, what it is, and what it becomes."""
    if len(move.changes) > 1:
        return _transfer_words(move.changes, situation, currency)
    return change_words(move.changes[0], situation, currency)


def move_line(move: Move, situation: Situation, currency: str, *, hang: int) -> Paragraph:
    """Give a move as a line of a list, which opens its question."""
    words, question = move_words(move, situation, currency), Target("question", move.question)
    return Paragraph(words, Tone.STRONG, lead="-", hang=hang, target=question)


def change_words(change: Change, situation: Situation, currency: str) -> str:
    """Say one changed answer."""
    question = situation.pack.questions[change.question]
    before, after = change.before, change.after
    if isinstance(before, Several) and isinstance(after, Several):
        return texts.CHANGE_TICKS.format(label=question.label, ticks=ticks_words(question, before, after))
    return texts.CHANGE.format(
        label=question.label,
        before=_in_words(change.question, before, situation, currency),
        after=_in_words(change.question, after, situation, currency),
    )


def takes_words(takes: Takes, currency: str) -> str:
    """Say what a set takes."""
    cost = money(takes.cost, takes.cost, currency) if takes.cost else texts.SET_NO_MONEY
    return f"{effort_words(takes.hours)}, {cost}"


def reading_change(assessment: Assessment, before: Reading, after: Reading) -> Paragraph:
    """Say how one reading moves, with both bands of the new one."""
    title = title_of(assessment, before.dimension)
    words = texts.READING.format(
        title=title, before=f"{before.value:.0f}", after=f"{after.value:.0f}", word=after.word.value
    )
    bands = texts.READING_BANDS.format(
        answers=_band(after.answer_low, after.answer_high),
        evidence=_band(after.evidence_low, after.evidence_high),
    )
    return Paragraph(f"{words}; {bands}.", hang=_INDENT, target=Target("reading", before.dimension))


def moved_readings(before: Assessment, after: Assessment) -> list[tuple[Reading, Reading]]:
    """Give the readings that move enough to be seen, or whose word becomes another."""
    pairs = zip(before.readings, after.readings, strict=True)
    return [
        (now, then)
        for now, then in pairs
        if abs(then.value - now.value) >= _WORTH_SHOWING or then.word is not now.word
    ]


def rule_titles(assessment: Assessment, rules: Sequence[str]) -> str:
    """Give the titles of rules as a sentence lists them."""
    return listed([quoted(rule_title(assessment, rule)) for rule in rules])


def switched_items(
    assessment: Assessment, off: Sequence[str], on: Sequence[str], *, hang: int = _INDENT
) -> Iterator[Paragraph]:
    """Say which rules are no longer true of a person, and which newly are."""
    for rules, one, these in ((off, texts.OFF, texts.OFF_THESE), (on, texts.ON, texts.ON_THESE)):
        if len(rules) == 1:
            said = one.format(rules=quoted(rule_title(assessment, rules[0])))
            yield Paragraph(said, hang=hang, target=rule_target(assessment, rules[0]))
        elif rules:
            yield Paragraph(these, hang=hang)
            yield from (rule_line(assessment, rule, hang=hang) for rule in rules)


def rule_line(assessment: Assessment, rule: str, *, hang: int = 0) -> Paragraph:
    """Give a rule as a line of a list, which opens it."""
    return Paragraph(
        rule_title(assessment, rule),
        lead=f"{' ' * hang}-",
        lead_tone=Tone.PLAIN,
        hang=hang + 2,
        target=rule_target(assessment, rule),
    )


def _room(found: NextMoves, *, command: bool) -> Iterator[Paragraph]:
    situation, limits = found.before.situation, found.room.limits
    rules, currency = situation.pack.moves, found.before.currency
    room = []
    if limits.hours is not None:
        room.append(texts.ROOM_HOURS.format(hours=_hours(limits.hours), weeks=number(rules.weeks)))
    if limits.money is not None:
        room.append(texts.ROOM_MONEY.format(money=money(limits.money, limits.money, currency)))
    if room:
        yield Paragraph(texts.ROOM.format(room=listed(room)), target=_asked(rules.hours or rules.money))
    if limits.hours is None:
        yield Paragraph(texts.ROOM_OPEN_COMMAND if command else texts.ROOM_OPEN, target=_asked(rules.hours))
    if found.favoured:
        goal = answer_words(
            situation.pack.questions[rules.goal or ""], situation.answers.get(rules.goal or ""), currency
        )
        names = listed([title_of(found.before, each).lower() for each in found.favoured])
        yield Paragraph(texts.GOAL_COUNTS.format(goal=goal, dimensions=names), target=_asked(rules.goal))
    if found.room.strained:
        yield Paragraph(texts.STRAINED, lead="!", lead_tone=Tone.WARNING)
    if found.room.short_runway:
        yield Paragraph(texts.SHORT_RUNWAY, lead="!", lead_tone=Tone.WARNING)
    form = texts.EXAMINED_SINGLE if limits.changes == 1 else texts.EXAMINED
    counted = form.format(count=f"{found.examined:,}", changes=texts.NUMBER_WORDS.get(limits.changes))
    yield muted(f"{counted} {texts.GAIN_MEANS}" if found.sets else counted)
    if found.sets and not command:
        yield muted(texts.NEXT_TRY)


def _set(found: NextMoves, index: int) -> tuple[Item, ...]:
    each, before = found.sets[index], found.before
    situation, currency = before.situation, before.currency
    low, high = gain_span(each.gain)
    title = texts.SET.format(
        number=index + 1,
        takes=takes_words(each.takes, currency),
        gain=f"{each.gain.value:.0f}",
        low=f"{low:.0f}",
        high=f"{high:.0f}",
    )
    return (
        Paragraph(title, Tone.HEADING, target=Target("try", str(index))),
        *(move_line(move, situation, currency, hang=_INDENT) for move in each.moves),
        *(reading_change(before, now, then) for now, then in moved_readings(before, each.after)),
        *switched_items(before, each.off, each.on),
        *(muted(_together_words(before, it), hang=_INDENT) for it in each.together),
    )


def gain_span(gain: Gain) -> tuple[float, float]:
    """Give the least and the most that open answers or the evidence leave of a gain."""
    return min(gain.answer_low, gain.evidence_low), max(gain.answer_high, gain.evidence_high)


def _together_words(before: Assessment, it: Together) -> str:
    questions = before.situation.pack.questions
    needing = texts.TOGETHER_RULE if len(it.rules) == 1 else texts.TOGETHER_RULES
    form = needing if it.needs_both else texts.TOGETHER_GROUP
    return form.format(
        first=questions[it.first.question].label,
        second=questions[it.second.question].label,
        gain=f"{it.gain:.0f}" if it.gain >= 1 else f"{it.gain:.1f}",
        rules=rule_titles(before, it.rules),
    )


def _ties(found: NextMoves) -> tuple[Item, ...]:
    if not found.ties:
        return ()
    groups = [listed([str(place + 1) for place in group]) for group in _tied_together(found.ties)]
    return (
        heading(texts.TIE_TITLE),
        *(Paragraph(texts.TIE.format(sets=group), lead="=", hang=_INDENT) for group in groups),
    )


def _tied_together(ties: Sequence[tuple[int, int]]) -> list[tuple[int, ...]]:
    """Put pairs into the widest runs of sets of which every two are tied."""
    tied = set(ties)
    runs: list[tuple[int, ...]] = []
    for start in sorted({first for first, _ in ties}):
        run = [start]
        for place in sorted({second for first, second in ties if first == start}):
            if all((each, place) in tied for each in run):
                run.append(place)
        if not any(set(run) <= set(other) for other in runs):
            runs.append(tuple(run))
    return runs


def _asked(question: str | None) -> Target | None:
    return None if question is None else Target("question", question)


def _why_nothing(found: NextMoves, *, command: bool) -> str:
    situation = found.before.situation
    answered = any(
        question.movable and name in situation.answers for name, question in situation.pack.questions.items()
    )
    if answered:
        return texts.NOTHING
    return texts.NOTHING_ANSWERED_COMMAND if command else texts.NOTHING_ANSWERED


def _transfer_words(changes: Sequence[Change], situation: Situation, currency: str) -> str:
    source, target = changes
    questions = situation.pack.questions
    moved = (
        source.before.low - source.after.low
        if isinstance(source.before, Amount) and isinstance(source.after, Amount)
        else 0.0
    )
    return texts.CHANGE_SHARES.format(
        points=f"{number(moved)}%",
        source=quoted(questions[source.question].label),
        before=_in_words(source.question, source.before, situation, currency),
        after=_in_words(source.question, source.after, situation, currency),
        target=quoted(questions[target.question].label),
        had=_in_words(target.question, target.before, situation, currency),
        gets=_in_words(target.question, target.after, situation, currency),
    )


def _in_words(name: str, answer: Answer, situation: Situation, currency: str) -> str:
    words = answer_words(situation.pack.questions[name], answer, currency)
    return quoted(words) if isinstance(answer, Choice) else words


def _band(low: float, high: float) -> str:
    return f"{low:.0f}" if f"{low:.0f}" == f"{high:.0f}" else f"{low:.0f} to {high:.0f}"


def _hours(hours: float) -> str:
    return f"{number(hours)} hours"
