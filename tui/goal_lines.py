"""A goal in lines: the smallest change to it, what that takes, and what else it brings."""

from rules.assessment import Assessment
from rules.goal import Goal, ReadingLine, RuleOff, Sought
from rules.moves.result import switched
from rules.wording import listed, number, quoted
from tui import texts_moves as texts
from tui.dimension_lines import rule_title, title_of
from tui.lines import Item, Paragraph, Tone, heading, muted, sections
from tui.move_lines import move_words, moved_readings, reading_change, rule_titles, takes_words


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
    weeks = number(situation.pack.moves.weeks)
    return sections(
        (
            title,
            *(
                Paragraph(move_words(each, situation, currency), Tone.STRONG, lead="-", hang=2)
                for each in found.moves
            ),
        ),
        (
            Paragraph(texts.GOAL_TAKES.format(takes=takes_words(found.takes, currency))),
            *(
                (Paragraph(texts.GOAL_FAR.format(weeks=weeks), lead="!", lead_tone=Tone.WARNING),)
                if found.far
                else ()
            ),
        ),
        tuple(reading_change(before, *pair) for pair in moved_readings(before, found.after)),
        (
            *((Paragraph(texts.OFF.format(rules=rule_titles(before, off))),) if off else ()),
            *((Paragraph(texts.ON.format(rules=rule_titles(before, on))),) if on else ()),
        ),
        (muted(texts.WHATIF_NOT_SAVED),),
    )


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
    situation = found.before.situation
    fixed = [
        name
        for name in found.reads
        if not situation.pack.questions[name].movable or name not in situation.answers
    ]
    labels = listed([quoted(situation.pack.questions[name].label) for name in fixed])
    return f"{texts.GOAL_NONE} {texts.GOAL_NONE_FIXED.format(labels=labels)}" if fixed else texts.GOAL_NONE
