"""What-if as a page: what is changed on the side, what comes of it, and what else could be changed."""

from collections.abc import Iterator, Sequence

from rules.assessment import Assessment
from rules.whatif import WhatIf
from tui.lines.items import Item, Paragraph, Target, Tone, heading, muted, sections
from tui.lines.whatif import change_items, outcome_items
from tui.opened import on_the_side
from tui.opened.on_the_side import Side
from tui.texts import moves
from tui.texts import shared as texts

_LABEL_WIDTH = 38


def side_items(found: WhatIf | None, before: Assessment) -> tuple[Item, ...]:
    """Give the what-if page; `found` is nothing while nothing is changed."""
    situation = before.situation
    return sections(
        (
            heading(moves.SIDE_TITLE),
            *(change_items(found) if found is not None else (Paragraph(moves.SIDE_EMPTY),)),
            Paragraph(moves.SIDE_CHANGE, lead="+", hang=2, target=Target("side", "")),
            *((muted(moves.SIDE_NOT_SAVED),) if found is not None else ()),
        ),
        outcome_items(found) if found is not None else (),
        _listed(moves.SIDE_MOVABLE, on_the_side.movable(situation), before),
        _listed(moves.SIDE_OTHERS, on_the_side.fixed(situation), before),
    )


def one_question_items(question: str, before: Assessment, side: Side) -> Iterator[Item]:
    """Give what a wide screen shows beside a question that can be changed on the side."""
    if not question:
        yield muted(moves.SIDE_CHOOSE)
        return
    situation = before.situation
    yield heading(situation.pack.questions[question].label)
    yield Paragraph(situation.pack.screen_of(question).ask)
    now = on_the_side.said_twice(question, before, side)
    yield Paragraph(texts.CURRENT.format(said=now), Tone.STRONG)
    yield muted(moves.SIDE_OPENS)


def _listed(title: str, questions: Sequence[str], before: Assessment) -> tuple[Item, ...]:
    situation, pack = before.situation, before.situation.pack
    rows = (
        Paragraph(
            on_the_side.said(name, situation.answers.get(name), before),
            lead=pack.questions[name].label,
            lead_tone=Tone.PLAIN,
            hang=_LABEL_WIDTH,
            target=Target("side", name),
        )
        for name in questions
    )
    return (heading(title), *rows) if questions else ()
