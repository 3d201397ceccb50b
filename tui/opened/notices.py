"""What a profile holds that the packs in use have no use for, in sentences."""

from collections.abc import Iterator

from profiles.answers import UsedAnswers, disagreements
from profiles.carried import CarriedOver
from rules.pack import Pack
from tui.texts import session as texts


def unused_notices(carried: CarriedOver, used: UsedAnswers, pack: Pack) -> Iterator[str]:
    """Say which answers were carried to other questions, and what is kept and not used."""
    yield from carried.notices.values()
    for it in used.problems:
        if it.question not in carried.notices:
            yield texts.UNUSED.format(question=it.question, message=it.message)
    for name in used.unknown:
        if name not in carried.notices:
            yield texts.UNKNOWN_QUESTION.format(question=name)
    for each in disagreements(carried.profile):
        if pack.any_rule(each.rule) is None:
            yield texts.UNKNOWN_RULE.format(rule=each.rule)
