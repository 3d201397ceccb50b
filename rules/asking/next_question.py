"""The best next question: what an answer would settle, per second it takes, and when to stop asking.

A question holds the points of every open rule that waits for it. Asking may stop when no question holds
as many points as the lightest risk carries: what is open then can move no reading by much.
"""

from collections.abc import Iterable, Mapping

from rules.answers import Answers, Silence
from rules.assessment import Judged, OpenQuestion
from rules.frozen import frozen
from rules.knowledge import Screen
from rules.pack import Pack
from rules.reads import open_questions
from rules.situation import Situation

IMPORTANT_POINTS = 3.0
"""The points of a low risk, the least that a rule of the pack carries."""


@frozen
class NextQuestions:
    """Every question that something waits for, the most useful first in each of its four kinds.

    `important` are worth asking now; `minor` hold fewer points than a low risk has; `advice_only` would only
    decide advice that carries no points; `not_known` were answered with don't know, and are not asked again.
    """

    important: tuple[OpenQuestion, ...]
    minor: tuple[OpenQuestion, ...]
    advice_only: tuple[OpenQuestion, ...]
    not_known: tuple[OpenQuestion, ...]

    @property
    def best(self) -> OpenQuestion | None:
        """The question to ask now; none when nothing important is open."""
        return next(iter(self.important), None)


def next_questions(situation: Situation, judged: Iterable[Judged]) -> NextQuestions:
    """Sort what is open by what an answer would settle per second."""
    waiting = open_questions(situation, judged)
    asked = [each for each in waiting if situation.answers.get(each.question) is not Silence.UNKNOWN]
    return NextQuestions(
        tuple(each for each in asked if each.points >= IMPORTANT_POINTS),
        tuple(each for each in asked if 0 < each.points < IMPORTANT_POINTS),
        tuple(each for each in asked if each.points == 0),
        tuple(each for each in waiting if each not in asked),
    )


def most_useful_first(
    screens: Iterable[Screen], situation: Situation, judged: Iterable[Judged]
) -> list[Screen]:
    """Put screens in order of the points that wait for their questions, per second of those unanswered.

    Screens that nothing waits for keep their order, behind the others.
    """
    points = {each.question: each.points for each in open_questions(situation, judged)}
    use = {screen.id: _use(screen, points, situation.pack, situation.answers) for screen in screens}
    return sorted(screens, key=lambda screen: -use[screen.id])


def _use(screen: Screen, points: Mapping[str, float], pack: Pack, answers: Answers) -> float:
    open_here = [name for name in screen.questions if answers.get(name, Silence.LATER) is Silence.LATER]
    seconds = sum(pack.questions[name].seconds for name in open_here)
    return sum(points.get(name, 0.0) for name in open_here) / seconds if seconds else 0.0
