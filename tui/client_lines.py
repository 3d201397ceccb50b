"""Cards of clients in lines, for every face."""

from collections.abc import Iterator, Sequence

from rules.assessment import Assessment
from rules.clients import ClientCard
from rules.texts_money import NO_LEGAL_ADVICE
from rules.wording import styled
from tui import texts_money as texts
from tui.lines import Item, Paragraph, Target, Tone, heading, muted, sections
from tui.money_lines import question_labels

_LEAD = 9


def client_items(cards: Sequence[ClientCard], assessment: Assessment) -> tuple[Item, ...]:
    """Give a card for each client or stance."""
    if not cards:
        return (heading(texts.CLIENTS), Paragraph(texts.NO_CARDS))
    return (
        heading(texts.CLIENTS),
        muted(NO_LEGAL_ADVICE),
        *sections(*(_card(each, assessment) for each in cards)),
    )


def card_title(card: ClientCard) -> str:
    """Give who a card is for: the client, their stance, their share of income, and whether they were told."""
    form = texts.CARD_OF if card.nickname else texts.CARD_OF_STANCE
    parts = [form.format(name=card.nickname, stance=card.stance.title)]
    if card.share is not None:
        parts.append(texts.CARD_SHARE.format(share=styled(card.share, "percent", "")))
    return ", ".join([*parts, texts.TOLD[card.told]])


def _card(card: ClientCard, assessment: Assessment) -> Iterator[Item]:
    target = Target("client", card.nickname) if card.nickname else None
    yield Paragraph(card_title(card), Tone.STRONG, target=target)
    for warning in card.warnings:
        yield Paragraph(warning, Tone.WARNING, lead=texts.BREAKS, lead_tone=Tone.WARNING, hang=_LEAD)
    for lead, said in ((texts.LANE, card.lane), (texts.SEND, card.disclosure), (texts.CLAUSE, card.clause)):
        if said:
            yield Paragraph(said, lead=lead, lead_tone=Tone.PLAIN, hang=_LEAD)
    if card.waits_for:
        yield muted(texts.WAITS.format(questions=question_labels(card.waits_for, assessment)), hang=_LEAD)
