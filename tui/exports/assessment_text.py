"""An assessment as plain text: the reading, the first moves in full, and what all of it rests on."""

from rules.assessment import Assessment
from rules.clients import cards
from tui.client_lines import client_items
from tui.coming_back import Person
from tui.exports.layout import MOVES_WIDTH
from tui.lines import Item, Paragraph, Tone, heading, printed, sections
from tui.money_lines import money_items, scenario_items
from tui.plan_lines import plan_items
from tui.reading_lines import advice_list_items, reading_items
from tui.returning_lines import returning_items
from tui.rule_lines import advice_items

_MOST_STALE = 4
"""So many stale answers are named before the reading; the profile shows all of them."""


def assessment_text(assessment: Assessment, name: str, person: Person | None = None) -> str:
    """Give an assessment as lines of text, the same text for the same assessment."""
    packs = ", ".join(f"{pack} {version}" for pack, version in assessment.situation.pack.versions.items())
    title = f"{name}, {assessment.as_of.isoformat()}, money in {assessment.currency}, pack {packs}"
    beside = person or Person()
    return printed(
        sections(
            (Paragraph(title, Tone.MUTED),),
            _first(assessment, beside),
            reading_items(assessment, brief=True, money=money_items),
            scenario_items(assessment),
            client_items(cards(assessment, beside.clients), assessment),
            plan_items(beside.plan, assessment.situation.pack, assessment.as_of),
            *(_move(assessment, rule, beside) for rule in assessment.first),
            advice_list_items(assessment),
        ),
        MOVES_WIDTH,
    )


def _first(assessment: Assessment, beside: Person) -> tuple[Item, ...]:
    if beside.returning is None:
        return ()
    return returning_items(beside.returning, assessment, beside.changed, most=_MOST_STALE)


def _move(assessment: Assessment, rule: str, beside: Person) -> tuple[Item, ...]:
    given = assessment.advice_of(rule)
    if given is None:
        return ()
    return (heading(given.rule.title), *advice_items(assessment, given, beside.records.get(rule)))
