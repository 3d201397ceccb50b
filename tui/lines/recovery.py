"""What a recovery file holds and its profile does not, line by line, for every face."""

from collections.abc import Iterator

from profiles.errors import shown_path
from profiles.model import StoredAnswer
from profiles.recovery import Offer, differing
from rules.entry import Refusal
from rules.wording import answer_words
from tui.lines.items import Item, Paragraph, heading, muted, sections
from tui.opened.session import Session
from tui.texts import recovery as texts


def recovery_items(session: Session, offer: Offer) -> tuple[Item, ...]:
    """Give the page that offers a recovery file."""
    return sections(
        (heading(texts.TITLE), Paragraph(about(session, offer))),
        (Paragraph(line, lead="-") for line in recovery_lines(session, offer)),
        (muted(texts.CHOICE),),
    )


def about(session: Session, offer: Offer) -> str:
    """Say what a recovery file is and where it lies."""
    return texts.ABOUT.format(name=session.name, path=shown_path(offer.path))


def recovery_lines(session: Session, offer: Offer) -> Iterator[str]:
    """Give one line for each thing that taking a recovery file over would change."""
    questions, keys = differing(session.profile, offer.profile)
    for name in questions:
        yield _answer_line(session, name, offer.profile.answers.get(name))
    for key in keys:
        yield _key_line(key, getattr(session.profile, key, None), getattr(offer.profile, key, None))
    for name, typed in offer.drafts.items():
        yield texts.DRAFT.format(label=_label(session, name), typed=typed)


def _answer_line(session: Session, name: str, answer: StoredAnswer | None) -> str:
    label, before = _label(session, name), session.profile.answers.get(name)
    here, there = _said(session, name, before), _said(session, name, answer)
    if before is None:
        return texts.ANSWER_NEW.format(label=label, there=there)
    if answer is None:
        return texts.ANSWER_GONE.format(label=label, here=here)
    return (texts.NOTE if here == there else texts.ANSWER).format(label=label, there=there, here=here)


def _key_line(key: str, here: object, there: object) -> str:
    what = texts.TABLES.get(key)
    if what is None or not isinstance(here, tuple) or not isinstance(there, tuple):
        return texts.OTHER.format(what=key)
    form = texts.ROWS if len(here) != len(there) else texts.ROWS_CHANGED
    return form.format(what=what, there=len(there), here=len(here))


def _label(session: Session, name: str) -> str:
    question = session.pack.questions.get(name)
    return question.label if question is not None else name


def _said(session: Session, name: str, answer: StoredAnswer | None) -> str:
    question = session.pack.questions.get(name)
    if question is None or answer is None:
        return texts.AN_ANSWER
    currency = session.profile.currency
    read = answer.to_answer(question, currency)
    return texts.AN_ANSWER if isinstance(read, Refusal) else answer_words(question, read, currency)
