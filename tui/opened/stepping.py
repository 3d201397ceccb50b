"""How a session moves through its interview; every step is saved, so that any face goes on there."""

from profiles.answers import at_question
from profiles.model import Profile
from rules.asking import walking
from rules.asking.interview import Interview
from rules.pack import Pack


class Stepping:
    """The part of a session that stands somewhere in an interview and goes on, back, or elsewhere."""

    pack: Pack
    interview: Interview
    _profile: Profile

    @property
    def asked(self) -> tuple[str, ...]:
        """The questions of the present screen that are asked, in order."""
        return walking.asked_here(self.interview)

    def next(self) -> bool:
        """Go to the next screen; say False at the end of the path."""
        return self._move(self.interview.next())

    def back(self) -> bool:
        """Go to the screen before; say False at the beginning of the path."""
        return self._move(self.interview.back())

    def go_to(self, question: str) -> None:
        """Go to a question, on the quick path or beyond it."""
        self._move(self.interview.stand_at(question))

    def follow(self, question: str) -> bool:
        """Go to the question after one on its screen; say False where the screen is done."""
        name = walking.after(self.interview, question)
        return name is not None and self._move(self.interview.stand_at(name))

    def precede(self, question: str) -> bool:
        """Go to the question before one on its screen; say False where it is the first."""
        name = walking.before(self.interview, question)
        return name is not None and self._move(self.interview.stand_at(name))

    def visit(self, question: str) -> None:
        """Go to one question out of order; `come_back` goes on where the interview stands now."""
        self._move(walking.visited(self.interview, question))

    def come_back(self) -> None:
        """Go back to where the interview stood before a visit, if there was one."""
        self._move(walking.returned(self.interview))

    def more_questions(self) -> bool:
        """Go to the first question of the full path that waits for an answer; say False when none does."""
        whole = Interview(
            self.pack, self.interview.answers, self.interview.currency, self.interview.at, full=True
        )
        return self._move(whole.first_unsettled())

    def _move(self, moved: Interview | None) -> bool:
        if moved is None:
            return False
        self._change(moved, at_question(self._profile, moved.at))
        return True

    def _change(self, interview: Interview, profile: Profile) -> None:
        raise NotImplementedError
