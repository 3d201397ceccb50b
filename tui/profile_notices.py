"""What a profile holds that the packs in use have no use for, in sentences."""

from collections.abc import Iterator

from profiles.answers import UsedAnswers, disagreements
from profiles.model import Profile
from rules.pack import Pack
from tui import texts_session as texts


def unused_notices(profile: Profile, used: UsedAnswers, pack: Pack) -> Iterator[str]:
    """Say which answers and set-aside rules are kept and not used."""
    for it in used.problems:
        yield texts.UNUSED.format(question=it.question, message=it.message)
    for name in used.unknown:
        yield texts.UNKNOWN_QUESTION.format(question=name)
    for each in disagreements(profile):
        if pack.any_rule(each.rule) is None:
            yield texts.UNKNOWN_RULE.format(rule=each.rule)
