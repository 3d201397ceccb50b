"""What-if in lines: answers, readings, advice and money, old beside new; and a number over its range."""

from collections.abc import Iterator

from rules.assessment import Assessment
from rules.possible import Known
from rules.whatif import FigureChange, Sweep, SweepPoint, WhatIf
from rules.wording import listed, number, quoted, styled
from tui.lines.dimension import title_of
from tui.lines.items import Item, Paragraph, Target, Tone, heading, muted, sections
from tui.lines.move import moved_readings, reading_change, rule_line, switched_items
from tui.opened.on_the_side import becomes, said
from tui.texts import moves as texts

_STYLES = {"money": "money", "percent": "percent", "times": "times", "hours": "hours"}


def whatif_items(found: WhatIf, name: str) -> tuple[Item, ...]:
    """Give old beside new: what was changed, readings, advice, money."""
    title = heading(texts.WHATIF_TITLE.format(name=name))
    return sections((title, *change_items(found), muted(texts.WHATIF_NOT_SAVED)), outcome_items(found))


def outcome_items(found: WhatIf) -> tuple[Item, ...]:
    """Give what comes of changed answers, old beside new: readings, advice, money."""
    before, after = found.before, found.after
    readings = moved_readings(before, after)
    same = not (readings or found.off or found.on or found.opened or found.figures)
    return sections(
        (Paragraph(texts.WHATIF_SAME, Tone.STRONG),) if same else (),
        _titled(texts.WHATIF_READINGS, [reading_change(before, *pair) for pair in readings]),
        _titled(texts.WHATIF_OFF, _rules(before, found.off)),
        _titled(texts.WHATIF_ON, _rules(before, found.on)),
        _titled(texts.WHATIF_NOW_OPEN, _rules(before, found.opened)),
        _titled(texts.WHATIF_MONEY, [_figure(each, before) for each in found.figures]),
        tuple(_warnings(found)),
    )


def sweep_items(found: Sweep, *, tried: bool = False) -> tuple[Item, ...]:
    """Give every value of one number from which on something is otherwise; `tried` where Enter tries one."""
    start, *points = found.points
    title = texts.SWEEP_TITLE.format(
        label=start.assessment.situation.pack.questions[found.question].label,
        low=_at(found.question, start.assessment),
        high=number(found.high),
    )
    items = [
        item
        for place, point in enumerate(points, 1)
        for item in _point(found.question, point, Target("try", str(place)))
    ]
    hint = (muted(texts.SWEEP_TRY),) if tried and items else ()
    return (heading(title), *hint, *(items or [Paragraph(texts.SWEEP_NOTHING)]))


def _point(question: str, point: SweepPoint, target: Target) -> Iterator[Paragraph]:
    then = point.assessment
    yield Paragraph(texts.SWEEP_POINT.format(value=_at(question, then)), Tone.STRONG, target=target)
    yield from switched_items(then, point.off, point.on)
    for name, word in point.words.items():
        value = f"{then.reading_of(name).value:.0f}"
        becomes = texts.SWEEP_WORD.format(title=title_of(then, name), word=word.value, value=value)
        yield Paragraph(becomes, hang=3, target=Target("reading", name))


def _at(question: str, then: Assessment) -> str:
    """Say the value that a number has at a point of its range."""
    return said(question, then.situation.answers.get(question), then)


def change_items(found: WhatIf) -> Iterator[Paragraph]:
    """Give each changed answer, old beside new."""
    situation = found.before.situation
    for name, answer in found.changes.items():
        changed = texts.WHATIF_ANSWER.format(
            label=situation.pack.questions[name].label,
            change=becomes(name, situation.answers.get(name), answer, found.before),
        )
        yield Paragraph(changed, Tone.STRONG, lead="-", hang=2, target=Target("side", name))


def _rules(before: Assessment, rules: tuple[str, ...]) -> list[Item]:
    return [rule_line(before, name) for name in rules]


def _figure(each: FigureChange, before: Assessment) -> Item:
    figure = before.situation.pack.figures[each.figure]
    style = _STYLES.get(figure.unit, "")
    said = texts.WHATIF_CHANGED.format(
        label=figure.title,
        before=_value(each.before, style, before.currency),
        after=_value(each.after, style, before.currency),
    )
    return Paragraph(said, lead="-", hang=2)


def _value(known: Known, style: str, currency: str) -> str:
    value = known.worked_out
    return texts.NOT_KNOWN if value is None else styled(value, style, currency)


def _warnings(found: WhatIf) -> Iterator[Paragraph]:
    questions = found.before.situation.pack.questions
    if found.parked:
        labels = listed([quoted(questions[name].label) for name in found.parked])
        yield muted(texts.WHATIF_PARKED.format(labels=labels))
    for each in found.after.contradictions:
        if each not in found.before.contradictions:
            said = texts.WHATIF_CONTRADICTION.format(because=each.because)
            yield Paragraph(said, Tone.WARNING, lead="!", lead_tone=Tone.WARNING)


def _titled(title: str, items: list[Item]) -> tuple[Item, ...]:
    return (heading(title), *items) if items else ()
