"""Coming back: what is due on a day, what came of the plan, and which answers have gone stale."""

from collections.abc import Iterator
from datetime import date, timedelta

from profiles.model import Profile, Step
from profiles.plan import is_open
from rules.answers import is_given
from rules.asking.freshness import is_stale
from rules.frozen import frozen
from rules.situation import Situation
from rules.truth import Truth

REVIEW_AFTER = timedelta(days=90)
"""How long after the last snapshot a profile is to be looked through again."""


@frozen
class StaleAnswer:
    """An answer that is too old to go on with unasked, and the day it was given."""

    question: str
    said_on: date


@frozen(kw_only=True)
class Returning:
    """What a person who comes back on a day is to be told first.

    `since` is the day of the newest snapshot; without one there is no day to review on.
    """

    today: date
    since: date | None
    due: tuple[Step, ...]
    without_outcome: tuple[Step, ...]
    stale: tuple[StaleAnswer, ...]

    @property
    def review_on(self) -> date | None:
        """The day from which the whole profile is to be looked through again."""
        return self.since + REVIEW_AFTER if self.since is not None else None

    @property
    def review_due(self) -> bool:
        """Whether that day has come."""
        return self.review_on is not None and self.review_on <= self.today

    @property
    def anything(self) -> bool:
        """Whether there is anything to be told."""
        return bool(self.due or self.without_outcome or self.stale) or self.review_due


def returning(profile: Profile, situation: Situation, since: date | None, today: date) -> Returning:
    """Look at a profile on a day; `since` is the day of its newest snapshot."""
    return Returning(
        today=today,
        since=since,
        due=tuple(
            each for each in profile.plan if is_open(each) and each.due is not None and each.due <= today
        ),
        without_outcome=tuple(each for each in profile.plan if each.state == "done" and each.outcome is None),
        stale=tuple(stale_answers(profile, situation, today)),
    )


def stale_answers(profile: Profile, situation: Situation, today: date) -> Iterator[StaleAnswer]:
    """Give the stale answers in the order of the interview; what is not used is not asked again."""
    for screen in situation.pack.screens:
        for name in screen.questions:
            stored = profile.answers.get(name)
            if stored is None or stored.on is None or not is_given(situation.answers.get(name)):
                continue
            applies = situation.known[name].applies is not Truth.FAILS
            if applies and is_stale(situation.pack.questions[name], stored.on, today):
                yield StaleAnswer(name, stored.on)
