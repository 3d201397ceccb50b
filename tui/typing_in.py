"""Typed text on its way to becoming answers: what is doubted, what could not be read; no Textual."""

from collections.abc import Mapping
from dataclasses import dataclass

from rules.answers import Silence
from rules.entry import Refusal
from tui import texts
from tui.session import Doubt, Kept, Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What came of typed text; `ok` where nothing stands in the way of going on."""

    ok: bool
    changed: bool = False
    said: str = ""
    complaint: str = ""


class TypingIn:
    """Remembers, for one opened profile, the text that no answer could be made of."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._unread: dict[str, str] = {}
        self._doubted: dict[str, str] = {}

    @property
    def unread(self) -> Mapping[str, str]:
        """Text by question that is no answer yet; it stands in its field again when the person comes back."""
        return self._unread

    def take(self, question: str, typed: str, filled: str, *, entered: bool) -> Taken:
        """Make an answer of text that is not what was `filled` in; Enter a second time settles a doubt."""
        if typed.strip() == filled and question not in self._unread:
            return Taken(ok=True)
        if not typed.strip():
            self.forget(question)
            self._session.clear(question)
            return Taken(ok=True, changed=True)
        if not entered and self._unread.get(question) == typed:
            return Taken(ok=False)
        sure = entered and self._doubted.get(question) == typed
        match self._session.say(question, typed, sure=sure):
            case Kept(said):
                self.forget(question)
                return Taken(ok=True, changed=True, said=texts.YOU_SAID.format(said=said))
            case Doubt(message):
                self._unread[question] = self._doubted[question] = typed
                return Taken(ok=False, complaint=texts.DOUBT_AGAIN.format(doubt=message))
            case Refusal(message):
                self._unread[question] = typed
                return Taken(ok=False, complaint=message)

    def complaint(self, question: str) -> str:
        """Say again why the text that stands in a field could not be read."""
        typed = self._unread.get(question)
        understood = self._session.interview.understand(question, typed) if typed is not None else None
        if understood is None:
            return ""
        if isinstance(understood, Refusal):
            return understood.message
        return texts.DOUBT_AGAIN.format(doubt=understood.doubt) if understood.doubt else ""

    def forget(self, question: str) -> None:
        """Drop what was typed for a question, because it has an answer."""
        self._unread.pop(question, None)
        self._doubted.pop(question, None)

    def silence(self, questions: tuple[str, ...], silence: Silence) -> None:
        """Answer questions without a value."""
        for question in questions:
            self.forget(question)
            self._session.choose(question, silence)
