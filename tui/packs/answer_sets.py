"""Whose answers an edited rule is measured on: everybody saved here, and the personas of a pack."""

from collections.abc import Callable, Iterator

from profiles.answers import disagreements, used_answers
from profiles.errors import ProfileError
from profiles.store import open_profile
from rules.measuring.impact import AnswerSet
from rules.pack import Pack
from tui.opened.listing import list_sessions
from tui.texts import measure as texts_measure


def saved_people(before: Pack, after: Pack, told: Callable[[str], object]) -> Iterator[AnswerSet]:
    """Give every saved profile; of one that cannot be read `told` hears why it is left out."""
    questions = {**before.questions, **after.questions}
    for each in sorted(list_sessions(), key=lambda it: it.name):
        try:
            profile = open_profile(each.path).profile
        except ProfileError as error:
            told(texts_measure.SKIPPED.format(name=each.name, problem=error))
            continue
        yield AnswerSet(
            name=each.name,
            answers=used_answers(profile, questions).answers,
            currency=profile.currency,
            disagreements=disagreements(profile),
        )


def persona_people(pack: Pack) -> Iterator[AnswerSet]:
    """Give the personas of a pack."""
    for name, each in pack.personas.items():
        yield AnswerSet(name=name, answers=each.answers, currency=each.currency, persona=True)
