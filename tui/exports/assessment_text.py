"""An assessment as plain text: the reading, the first moves in full, and what all of it rests on."""

from collections.abc import Sequence

from rules.assessment import Assessment
from rules.clients import ClientCard
from tui.client_lines import client_items
from tui.lines import Item, Paragraph, Tone, heading, printed, sections
from tui.money_lines import money_items, scenario_items
from tui.reading_lines import advice_list_items, reading_items
from tui.rule_lines import advice_items

WIDTH = 80


def assessment_text(assessment: Assessment, name: str, cards: Sequence[ClientCard] = ()) -> str:
    """Give an assessment as lines of text, the same text for the same assessment."""
    packs = ", ".join(f"{pack} {version}" for pack, version in assessment.situation.pack.versions.items())
    title = f"{name}, {assessment.as_of.isoformat()}, money in {assessment.currency}, pack {packs}"
    return printed(
        sections(
            (Paragraph(title, Tone.MUTED),),
            reading_items(assessment, brief=True, money=money_items),
            scenario_items(assessment),
            client_items(cards, assessment),
            *(_move(assessment, rule) for rule in assessment.first),
            advice_list_items(assessment),
        ),
        WIDTH,
    )


def _move(assessment: Assessment, rule: str) -> tuple[Item, ...]:
    given = assessment.advice_of(rule)
    if given is None:
        return ()
    return (heading(given.rule.title), *advice_items(assessment, given))
