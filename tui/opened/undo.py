"""Taking back the last changes of answers, one after the other."""

from collections import deque

from profiles.answers import at_question, with_stored
from profiles.model import Profile, StoredAnswer
from rules.answers import Answer
from rules.asking.interview import Interview
from rules.frozen import frozen
from rules.wording import answer_words
from tui.texts import session as texts

_MOST = 200


@frozen
class _Before:
    """An answer as it was before a change: as it is used, and as it stood in the profile; none where open."""

    question: str
    answer: Answer | None
    stored: StoredAnswer | None


@frozen
class Undone:
    """Interview and profile with one answer as it was before, at its question; `told` says so."""

    question: str
    interview: Interview
    profile: Profile
    told: str


class Undo:
    """The answers before the latest changes, the last on top."""

    def __init__(self) -> None:
        self._before: deque[_Before] = deque(maxlen=_MOST)

    def note(self, question: str, interview: Interview, profile: Profile) -> None:
        """Remember how an answer is, before it is changed."""
        answer, stored = interview.answers.get(question), profile.answers.get(question)
        self._before.append(_Before(question, answer, stored))

    def back(self, interview: Interview, profile: Profile) -> Undone | None:
        """Take back the last change that was noted; give nothing where there is none."""
        if not self._before:
            return None
        before = self._before.pop()
        name, at = before.question, interview.stand_at(before.question)
        asked = interview.pack.questions[name]
        if before.answer is None:
            changed, told = at.drop(name), texts.UNDONE_OPEN.format(label=asked.label)
        else:
            said = answer_words(asked, before.answer, profile.currency)
            changed = at.keep(name, before.answer)
            told = texts.UNDONE.format(label=asked.label, said=said)
        return Undone(name, changed, at_question(with_stored(profile, name, before.stored), name), told)

    def forget(self) -> None:
        """Forget all of it: what was changed stands in another profile, or under other questions."""
        self._before.clear()
