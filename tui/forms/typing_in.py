"""Typed text on its way to becoming answers: what is doubted, what could not be read; no Textual."""

from collections.abc import Mapping

from rules.answers import Silence, is_given
from rules.entry import Refusal
from rules.frozen import frozen
from tui.opened.session import Doubt, Kept, Session
from tui.texts import shared as texts


@frozen(kw_only=True)
class Taken:
    """What came of typed text; `ok` where nothing stands in the way of going on."""

    ok: bool
    changed: bool = False
    said: str = ""
    complaint: str = ""
    along: tuple[str, ...] = ()
    """Other questions of the screen that the text answered too."""


class TypingIn:
    """Remembers, for one opened profile, the text that no answer could be made of."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._tried: dict[str, str] = {}
        self._doubted: dict[str, str] = {}
        self._shown: set[str] = set()

    @property
    def unread(self) -> Mapping[str, str]:
        """Text by question that is no answer yet; it stands in its field again when the person comes back."""
        return self._session.saving.drafts

    def note(self, question: str, typed: str, filled: str) -> None:
        """Keep text that is still being typed, where it is not what was `filled` in, against a kill."""
        if typed.strip() != filled:
            self._shown.add(question)
            self._session.saving.draft(question, typed)

    def take(self, question: str, typed: str, filled: str, *, entered: bool) -> Taken:
        """Make an answer of text that is not what was `filled` in; Enter a second time settles a doubt."""
        if typed.strip() == filled and question not in self._tried:
            if question in self._shown:
                self.forget(question)
            return Taken(ok=True)
        if not typed.strip():
            self.forget(question)
            self._session.clear(question)
            return Taken(ok=True, changed=True)
        if not entered and self._tried.get(question) == typed:
            return Taken(ok=False)
        sure = entered and self._doubted.get(question) == typed
        match self._session.say(question, typed, sure=sure):
            case Kept(said, along):
                for each in (question, *along):
                    self.forget(each)
                return Taken(ok=True, changed=True, said=texts.YOU_SAID.format(said=said), along=along)
            case Doubt(message):
                self._doubted[question] = typed
                self._failed(question, typed)
                return Taken(ok=False, complaint=texts.DOUBT_AGAIN.format(doubt=message))
            case Refusal(message):
                self._failed(question, typed)
                return Taken(ok=False, complaint=message)

    def complaint(self, question: str) -> str:
        """Say again why the text that stands in a field could not be read."""
        typed = self.unread.get(question)
        understood = self._session.interview.understand(question, typed) if typed is not None else None
        if typed is None or understood is None:
            return ""
        self._shown.add(question)
        if isinstance(understood, Refusal):
            complaint = understood.message
        else:
            complaint = texts.DOUBT_AGAIN.format(doubt=understood.doubt) if understood.doubt else ""
        if complaint:
            self._tried.setdefault(question, typed)
        return complaint

    def forget(self, question: str) -> None:
        """Drop what was typed for a question, because it has an answer."""
        self._tried.pop(question, None)
        self._doubted.pop(question, None)
        self._shown.discard(question)
        self._session.saving.drop_draft(question)

    def _failed(self, question: str, typed: str) -> None:
        self._tried[question] = typed
        self._session.saving.draft(question, typed)

    def silence(self, question: str, silence: Silence) -> tuple[str, ...]:
        """Answer a question without a value; give every question that this answered.

        One that was given an answer is not left for later.
        """
        if silence is Silence.LATER and is_given(self._session.interview.answers.get(question)):
            return ()
        self.forget(question)
        kept = self._session.choose(question, silence)
        along = kept.along if isinstance(kept, Kept) else ()
        for each in along:
            self.forget(each)
        return (question, *along)
