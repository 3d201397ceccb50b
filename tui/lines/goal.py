"""A goal in lines: the smallest change to it, what that takes, and what else it brings."""

from collections.abc import Iterator, Sequence

from rules.assessment import Assessment
from rules.goal import Goal, ReadingLine, RuleOff, Sought
from rules.moves.result import switched
from rules.wording import listed, number, quoted
from tui.lines.dimension import rule_title, title_of
from tui.lines.items import Item, Paragraph, Target, Tone, heading, muted, sections
from tui.lines.move import move_line, moved_readings, reading_change, switched_items, takes_words
from tui.texts import moves as texts


def goal_items(found: Sought, name: str) -> tuple[Item, ...]:
    """Give the smallest change to a goal, or why there is none."""
    before = found.before
    title = heading(texts.GOAL_TITLE.format(name=name, goal=goal_words(found.goal, before)))
    if not found.met:
        return (title, Paragraph(_why_not(found), Tone.STRONG))
    if found.after is None:
        return (title, Paragraph(texts.GOAL_THERE, Tone.STRONG))
    situation, currency = before.situation, before.currency
    off, on = switched(before, found.after)
    return sections(
        (
            title,
            *(move_line(each, situation, currency, hang=2) for each in found.moves),
        ),
        tuple(_takes(found)),
        tuple(reading_change(before, *pair) for pair in moved_readings(before, found.after)),
        tuple(switched_items(before, off, on, hang=0)),
        (muted(texts.WHATIF_NOT_SAVED),),
    )


def goal_page_items(found: Sequence[Sought], own: Target | None) -> tuple[Item, ...]:
    """Give what would change something, a section a goal; Enter on the first line of one tries it.

    `own` opens the way to a goal that the person thinks of, where there is one.
    """
    tried = any(each.moves for each in found)
    return sections(
        (
            heading(texts.GOAL_PAGE),
            *((muted(texts.GOAL_TRY),) if tried else ()),
            *((Paragraph(texts.LINE_OWN, lead="+", hang=2, target=own),) if own is not None else ()),
        ),
        () if found else (Paragraph(texts.GOAL_NOTHING),),
        *(_section(each, place) for place, each in enumerate(found)),
        *((tuple(_waiting(found[0])),) if len(found) == 1 and not found[0].met else ()),
    )


def _section(found: Sought, place: int) -> tuple[Item, ...]:
    before, target = found.before, Target("try", str(place)) if found.moves else None
    title = texts.GOAL_SECTION.format(goal=goal_words(found.goal, before))
    head = Paragraph(title, Tone.HEADING, target=target)
    if found.after is None:
        return (head, Paragraph(texts.GOAL_THERE if found.met else texts.GOAL_NONE))
    situation, currency = before.situation, before.currency
    return (
        head,
        *(move_line(each, situation, currency, hang=2) for each in found.moves),
        *_takes(found, hang=2),
        *(reading_change(before, *pair) for pair in moved_readings(before, found.after)),
        *switched_items(before, *switched(before, found.after)),
    )


def _takes(found: Sought, *, hang: int = 0) -> Iterator[Paragraph]:
    """Say what the change takes, and whether it goes beyond the usual reach."""
    before = found.before
    yield Paragraph(texts.GOAL_TAKES.format(takes=takes_words(found.takes, before.currency)), hang=hang)
    if found.far:
        far = texts.GOAL_FAR.format(weeks=number(before.situation.pack.moves.weeks))
        yield Paragraph(far, lead="!", lead_tone=Tone.WARNING)


def _waiting(found: Sought) -> Iterator[Item]:
    """Give what a goal depends on and no move changes, each with the way to its question."""
    questions = found.before.situation.pack.questions
    if fixed := _fixed(found):
        yield heading(texts.GOAL_WAITS)
    for name in fixed:
        yield Paragraph(questions[name].label, lead="-", hang=2, target=Target("question", name))


def goal_words(goal: Goal, before: Assessment) -> str:
    """Say a goal as the end of a sentence."""
    match goal:
        case RuleOff(rule):
            return texts.GOAL_OFF.format(title=rule_title(before, rule))
        case ReadingLine(dimension, value, over):
            form = texts.GOAL_OVER if over else texts.GOAL_UNDER
            return form.format(title=title_of(before, dimension).lower(), value=number(value))
        case _:
            return texts.GOAL_FLOOR


def _why_not(found: Sought) -> str:
    fixed = _fixed(found)
    labels = listed([quoted(found.before.situation.pack.questions[name].label) for name in fixed])
    return f"{texts.GOAL_NONE} {texts.GOAL_NONE_FIXED.format(labels=labels)}" if fixed else texts.GOAL_NONE


def _fixed(found: Sought) -> list[str]:
    """Give the questions that a goal depends on and that no move can change."""
    situation = found.before.situation
    return [
        name
        for name in found.reads
        if not situation.pack.questions[name].movable or name not in situation.answers
    ]
