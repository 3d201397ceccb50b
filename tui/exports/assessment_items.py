"""An assessment as items in reading order; text, Markdown and HTML set the same ones."""

from rules.assessment import Assessment
from rules.clients import cards
from tui.lines.client import client_items
from tui.lines.items import Item, heading, lowered, sections
from tui.lines.money import money_items, scenario_items
from tui.lines.plan import plan_items
from tui.lines.reading import advice_list_items, reading_items
from tui.lines.returning import returning_items
from tui.lines.rule import advice_items
from tui.opened.coming_back import Person

_MOST_STALE = 4
"""So many stale answers are named before the reading; the profile shows all of them."""


def assessment_title(assessment: Assessment, name: str) -> str:
    """Give the line that says whose assessment it is, of which day, and by which packs."""
    packs = ", ".join(f"{pack} {version}" for pack, version in assessment.situation.pack.versions.items())
    return f"{name}, {assessment.as_of.isoformat()}, money in {assessment.currency}, pack {packs}"


def assessment_items(assessment: Assessment, person: Person) -> tuple[Item, ...]:
    """Give the reading, the first moves in full, and what all of it rests on."""
    return sections(
        _first(assessment, person),
        reading_items(assessment, brief=True, money=money_items),
        scenario_items(assessment),
        client_items(cards(assessment, person.clients), assessment),
        plan_items(person.plan, assessment.situation.pack, assessment.as_of),
        *(_move(assessment, rule, person) for rule in assessment.first),
        advice_list_items(assessment),
    )


def _first(assessment: Assessment, person: Person) -> tuple[Item, ...]:
    if person.returning is None:
        return ()
    return returning_items(person.returning, assessment, person.changed, most=_MOST_STALE)


def _move(assessment: Assessment, rule: str, person: Person) -> tuple[Item, ...]:
    given = assessment.advice_of(rule)
    if given is None:
        return ()
    own = lowered(advice_items(assessment, given, person.records.get(rule)))
    return (heading(given.rule.title), *own)
