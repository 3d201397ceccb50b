"""What an earlier run could not save, offered by the plain face: one line a difference, and one question."""

from profiles.errors import ProfileError
from profiles.recovery import Offer
from tui.lines.recovery import about, recovery_lines
from tui.opened.session import Session
from tui.plain.asking import NO, YES
from tui.plain.lines import Lines
from tui.texts import recovery as texts


def offer_recovery(session: Session, lines: Lines) -> None:
    """Offer each recovery file of the profile in turn; an empty line or the end of the input leaves it."""
    left: set[str] = set()
    while offer := next((it for it in session.saving.offers() if str(it.path) not in left), None):
        left.add(str(offer.path))
        lines.say(about(session, offer))
        for line in recovery_lines(session, offer):
            lines.say(f"{line}.")
        _decide(session, lines, offer)


def _decide(session: Session, lines: Lines, offer: Offer) -> None:
    while typed := lines.ask(texts.ASK):
        if typed.casefold() in YES:
            session.take_over(offer)
            lines.say(texts.TAKEN if session.saved.ok else session.saved.words)
            return
        if typed.casefold() in NO:
            try:
                deleted = session.saving.into_trash(offer)
                lines.say(texts.TRASHED.format(name=deleted.name))
            except ProfileError as error:
                lines.say(texts.KEPT.format(why=error))
            return
        lines.say(texts.ASK_AGAIN)
