"""The interview: which screen comes, what is asked on it, and how far along it is; no screen, no disk.

Every face (full screen, plain prompts) drives the same few methods and draws the same view.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import takewhile

from rules.answers import Amount, Answer, Answers, Silence, is_given
from rules.asking.next_question import most_useful_first
from rules.assess import judge_rule
from rules.entry import Refusal, odd, read_entry
from rules.frozen import frozen
from rules.knowledge import LISTED_KINDS, Question, Screen
from rules.pack import Pack
from rules.possible import Interval
from rules.reads import questions_of
from rules.situation import Contradiction, Situation, situate
from rules.truth import Truth
from rules.wording import answer_words, span


@frozen
class Progress:
    """How far an interview is: screens settled, screens in all, and the number of the present one."""

    settled: int
    total: int
    position: int


@frozen
class SectionProgress:
    """How far one section of an interview is, in screens, and whether the interview stands in it."""

    title: str
    settled: int
    total: int
    here: bool


@frozen(kw_only=True)
class QuestionView:
    """One question as a face draws it."""

    question: Question
    answer: Answer | None
    said: str
    applies: bool
    parked: bool
    narrowed: str
    said_on: date | None = None
    """The day of an answer that has gone stale; nothing for any other."""


@frozen(kw_only=True)
class ScreenView:
    """One screen as a face draws it; nothing else is needed to show it."""

    screen: Screen
    questions: tuple[QuestionView, ...]
    progress: Progress
    left: str
    contradictions: tuple[Contradiction, ...]
    first: bool
    last: bool


@frozen
class Understood:
    """Typed text that is an answer; `doubt` is a question back for a possible but unusual value."""

    answer: Answer
    doubt: str = ""


@dataclass(frozen=True)
class Interview:
    """One person's interview by one pack; every step gives a new one.

    The quick path is asked in its order. Once it is settled, what follows is asked by use: the screen that
    settles most for its seconds comes next, whatever its place. `trail` are the screens passed on that
    way, the way back.
    """

    pack: Pack
    answers: Answers
    currency: str
    at: str
    full: bool = False
    trail: tuple[str, ...] = ()
    left: "Interview | None" = None
    """Where it stood, and goes on, while one question is visited out of order."""

    @cached_property
    def situation(self) -> Situation:
        """What is known from the answers so far."""
        return situate(self.pack, self.answers, currency=self.currency)

    @cached_property
    def path(self) -> tuple[Screen, ...]:
        """The screens to ask, in order: the quick ones, or all; those that do not apply are left out."""
        return tuple(
            screen for screen in self.pack.screens if (screen.quick or self.full) and self._applies(screen)
        )

    @property
    def screen(self) -> Screen:
        """The screen where the interview stands."""
        return self.pack.screen_of(self.at)

    @property
    def settled(self) -> bool:
        """Whether every screen of the path has an answer (don't know and does not apply count)."""
        return all(self.is_settled(screen) for screen in self.path)

    @cached_property
    def by_use(self) -> bool:
        """Whether the next screen is the most useful one: past the quick path, and that is settled."""
        return self.full and all(self.is_settled(screen) for screen in self.path if screen.quick)

    def is_settled(self, screen: Screen) -> bool:
        """Tell whether nothing on a screen still waits for an answer."""
        return not any(self._waits(name) for name in screen.questions)

    def _waits(self, question: str) -> bool:
        open_still = self.answers.get(question, Silence.LATER) is Silence.LATER
        return open_still and self.asks(question) and not self.is_worked_out(question)

    def is_worked_out(self, question: str) -> bool:
        """Tell whether the other shares of its screen leave an unanswered share no choice."""
        possible = self.situation.known[question].possible
        return (
            self.pack.questions[question].kind == "share"
            and isinstance(possible, Interval)
            and possible.low == possible.high
        )

    def progress(self) -> Progress:
        """Say how far along the path this is."""
        settled = sum(self.is_settled(screen) for screen in self.path)
        return Progress(settled, len(self.path), self._position() + 1)

    def sections(self) -> tuple[SectionProgress, ...]:
        """Say how far along each section of the path is, in the order in which they are asked."""
        screens: dict[str, list[bool]] = {}
        for screen in self.path:
            screens.setdefault(screen.section, []).append(self.is_settled(screen))
        return tuple(
            SectionProgress(section, sum(settled), len(settled), section == self.screen.section)
            for section, settled in screens.items()
        )

    def understand(self, question: str, typed: str) -> Understood | Refusal:
        """Read typed text as an answer to a question, changing nothing."""
        asked = self.pack.questions[question]
        read = read_entry(asked, typed, self.currency)
        return read if isinstance(read, Refusal) else Understood(read, odd(asked, read))

    def keep(self, question: str, answer: Answer) -> "Interview":
        """Take an answer; what it parks or brings back follows by itself."""
        return replace(self, answers={**self.answers, question: answer})

    def drop(self, question: str) -> "Interview":
        """Forget one answer."""
        return replace(self, answers={name: it for name, it in self.answers.items() if name != question})

    def stand_at(self, question: str) -> "Interview":
        """Go to a question; the path widens to all screens where the question is not on the quick one."""
        screen = self.pack.screen_of(question)
        elsewhere = self.by_use and screen is not self.screen
        trail = self._trail() if elsewhere else self.trail
        return replace(self, at=question, full=self.full or not screen.quick, trail=trail)

    def next(self) -> "Interview | None":
        """Go one screen on; nothing at the end of the path.

        On the full path, screens that are settled already are passed over; past the quick path the most
        useful of the others comes first.
        """
        if not self.full:
            return self._step(1)
        if self.by_use:
            return self._most_useful()
        for screen in self.path[self._position() + 1 :]:
            if not self.is_settled(screen):
                return replace(self, at=self._first_question(screen))
        return None

    def back(self) -> "Interview | None":
        """Go one screen back; nothing at the beginning."""
        if self.trail:
            before = next(screen for screen in self.pack.screens if screen.id == self.trail[-1])
            return replace(self, at=self._first_question(before), trail=self.trail[:-1])
        return self._step(-1)

    def first_unsettled(self) -> "Interview | None":
        """Go to the first question that still waits for an answer; nothing when none does."""
        if self.by_use:
            return self._most_useful() if self.is_settled(self.screen) else self
        waiting = (name for screen in self.path for name in self.order(screen) if self._waits(name))
        first = next(waiting, None)
        return replace(self, at=first) if first is not None else None

    def view(self) -> ScreenView:
        """Give the present screen with everything to be drawn."""
        screen = self.screen
        return ScreenView(
            screen=screen,
            questions=tuple(self._question_view(name) for name in screen.questions),
            progress=self.progress(),
            left=self._left(screen),
            contradictions=tuple(
                each for each in self.situation.contradictions if set(each.questions) & set(screen.questions)
            ),
            first=not self.trail and self._before() == 0,
            last=not self._waiting() if self.by_use else self._position() == len(self.path) - 1,
        )

    def _position(self) -> int:
        """Count the screens before the present one: where the order is by use, those passed or settled."""
        if not self.by_use:
            return min(self._before(), len(self.path) - 1)
        passed = [screen for screen in self.path if screen.id in self.trail or self.is_settled(screen)]
        return sum(screen is not self.screen for screen in passed)

    def _waiting(self) -> list[Screen]:
        """Give the screens still to be asked that were not passed by yet."""
        behind = self._trail()
        return [screen for screen in self.path if screen.id not in behind and not self.is_settled(screen)]

    def _trail(self) -> tuple[str, ...]:
        """Give the way back from the next screen: the screens passed, and the present one."""
        return (*self.trail, self.screen.id)

    def _most_useful(self) -> "Interview | None":
        judged = [judge_rule(rule, self.situation) for rule in self.pack.rules.values()]
        ordered = most_useful_first(self._waiting(), self.situation, judged)
        if not ordered:
            return None
        return replace(self, at=self._first_question(ordered[0]), trail=self._trail())

    def _before(self) -> int:
        """Count the screens of the path before the present one, which may itself be off the path."""
        path = {each.id for each in self.path}
        before = takewhile(lambda each: each.id != self.screen.id, self.pack.screens)
        return sum(each.id in path for each in before)

    def _step(self, by: int) -> "Interview | None":
        between = self.screen not in self.path  # it stopped applying; the next one is right behind it
        wanted = self._before() + (0 if between and by > 0 else by)
        if not 0 <= wanted < len(self.path):
            return None
        return replace(self, at=self._first_question(self.path[wanted]))

    def _first_question(self, screen: Screen) -> str:
        order = self.order(screen)
        return next((name for name in order if self.asks(name)), order[0])

    def _applies(self, screen: Screen) -> bool:
        return any(self.asks(name) for name in screen.questions)

    def asks(self, question: str) -> bool:
        """Tell whether a question applies; one that the person said does not apply to them is still asked."""
        if self.answers.get(question) is Silence.NOT_APPLICABLE:
            condition = self.pack.questions[question].applies
            return condition is None or condition.truth(self.situation.known) is not Truth.FAILS
        return self.situation.known[question].applies is not Truth.FAILS

    def order(self, screen: Screen) -> tuple[str, ...]:
        """Give the questions of a screen in the order of asking: what is typed before what is chosen."""
        return tuple(
            sorted(screen.questions, key=lambda name: self.pack.questions[name].kind in LISTED_KINDS)
        )

    def _question_view(self, name: str) -> QuestionView:
        question, answer = self.pack.questions[name], self.answers.get(name)
        return QuestionView(
            question=question,
            answer=answer,
            said=answer_words(question, answer, self.currency) if answer is not None else "",
            applies=self.asks(name),
            parked=self.situation.is_parked(name),
            narrowed=self._narrowed(question, answer),
        )

    def _narrowed(self, question: Question, answer: Answer | None) -> str:
        possible = self.situation.known[question.id].possible
        if question.kind != "share" or is_given(answer) or not isinstance(possible, Interval):
            return ""
        if (possible.low, possible.high) == (question.low, question.high):
            return ""
        return f"{span(possible.low, possible.high)}% left by the others"

    def _left(self, screen: Screen) -> str:
        """Say what is left to the total of a screen of shares."""
        if screen.total is None:
            return ""
        given = [answer for name in screen.questions if isinstance(answer := self.answers.get(name), Amount)]
        low, high = sum(each.low for each in given), sum(each.high for each in given)
        if low > screen.total:
            over = span(low - screen.total, high - screen.total)
            return f"{over}% too much: the shares add up to {span(low, high)}"
        return f"{span(max(0.0, screen.total - high), screen.total - low)}% of {screen.total:g} left"


def begin(
    pack: Pack, answers: Answers, currency: str, *, at: str | None = None, full: bool = False
) -> Interview:
    """Give an interview standing at a question, or at the first one that still waits."""
    start = Interview(pack, answers, currency, pack.screens[0].questions[0], full)
    if at is not None and at in pack.questions:
        return start.stand_at(at)
    return start.first_unsettled() or start


def resumed(interview: Interview, pack: Pack, answers: Answers) -> Interview:
    """Give an interview gone on with another pack: at the same question, else on the same screen."""
    here = (interview.at, *interview.screen.questions)
    at = next((name for name in here if name in pack.questions), None)
    return begin(pack, answers, interview.currency, at=at, full=interview.full)


def dated(view: ScreenView, days: Mapping[str, date]) -> ScreenView:
    """Give a screen whose stale answers say the day they were given on."""
    return replace(
        view, questions=tuple(replace(it, said_on=days.get(it.question.id)) for it in view.questions)
    )


def findings_fed(pack: Pack, screen: Screen) -> tuple[str, ...]:
    """Give the ids of the findings whose rules read a question of the screen, in pack order."""
    asked = set(screen.questions)
    wanted = {
        finding
        for rule in pack.rules.values()
        if asked.intersection(questions_of(rule, pack))
        for finding in rule.cites
    }
    return tuple(name for name in pack.findings if name in wanted)
