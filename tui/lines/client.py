"""Cards of clients in lines, for every face."""

from collections.abc import Iterable, Iterator, Sequence

from rules.assessment import Assessment
from rules.clients import ClientCard
from rules.texts_money import NO_LEGAL_ADVICE
from rules.wording import styled
from tui.lines.items import Item, Paragraph, Target, Tone, heading, muted, sections
from tui.lines.money import question_labels
from tui.lines.speech import counted
from tui.texts import money as texts

_LEAD = 9


def client_items(cards: Sequence[ClientCard], assessment: Assessment) -> tuple[Item, ...]:
    """Give a card for each client or stance."""
    return _listed(cards, sections(*(card_items(each, assessment) for each in cards)))


def client_list_items(cards: Sequence[ClientCard]) -> tuple[Item, ...]:
    """Give a line for each client or stance, and whether its card warns, where the card stands beside."""
    return _listed(cards, (item for each in cards for item in _in_list(each)))


def card_items(card: ClientCard, assessment: Assessment) -> Iterator[Item]:
    """Give one card."""
    yield _title(card)
    for warning in card.warnings:
        yield _careful(warning)
    for lead, said in ((texts.LANE, card.lane), (texts.SEND, card.disclosure), (texts.CLAUSE, card.clause)):
        if said:
            yield Paragraph(said, lead=lead, lead_tone=Tone.PLAIN, hang=_LEAD)
    if card.waits_for:
        yield muted(texts.WAITS.format(questions=question_labels(card.waits_for, assessment)), hang=_LEAD)


def card_target(card: ClientCard) -> Target:
    """Say what a card is about: a client, or all clients of a stance."""
    return Target("client", card.nickname) if card.nickname else Target("stance", card.stance.id)


def card_title(card: ClientCard) -> str:
    """Give who a card is for: the client, their stance, their share of income, and whether they were told."""
    form = texts.CARD_OF if card.nickname else texts.CARD_OF_STANCE
    parts = [form.format(name=card.nickname, stance=card.stance.title)]
    if card.share is not None:
        parts.append(texts.CARD_SHARE.format(share=styled(card.share, "percent", "")))
    return ", ".join([*parts, texts.TOLD[card.told]])


def _listed(cards: Sequence[ClientCard], items: Iterable[Item]) -> tuple[Item, ...]:
    if not cards:
        return (heading(texts.CLIENTS), Paragraph(texts.NO_CARDS))
    return (heading(texts.CLIENTS), muted(NO_LEGAL_ADVICE), *items)


def _in_list(card: ClientCard) -> Iterator[Item]:
    yield _title(card)
    if card.warnings:
        yield _careful(counted(len(card.warnings), texts.WARNING))


def _title(card: ClientCard) -> Item:
    return Paragraph(card_title(card), Tone.STRONG, target=card_target(card))


def _careful(said: str) -> Item:
    return Paragraph(said, Tone.WARNING, lead=texts.BREAKS, lead_tone=Tone.WARNING, hang=_LEAD)
