"""A profile whose answers were given to earlier releases of the packs, as the packs in use take it.

Nothing is written by it: the file stays as it is until the person changes something. What was said before
is kept beside what it became, as `was`, until the person answers anew.
"""

from collections.abc import Iterator, Mapping

from profiles import texts
from profiles.model import EarlierAnswer, Profile, StoredAnswer, said
from rules.answers import Answers
from rules.asking.earlier import Carried, Fate, carry, is_older, lineage
from rules.entry import Refusal
from rules.frozen import frozen
from rules.pack import Pack
from rules.texts import NOT_ASKED_NOW
from rules.wording import answer_words


@frozen
class CarriedOver:
    """The profile to go on with, and by question what became of its answers, in sentences."""

    profile: Profile
    notices: Mapping[str, str]


def carried_over(profile: Profile, pack: Pack) -> CarriedOver:
    """Give a profile as a pack takes it; with the versions of that pack, which wrote it from here on."""
    versions = {**profile.packs, **pack.versions}
    if not is_older(profile.packs, pack):
        same = profile.packs == versions
        return CarriedOver(profile if same else profile.model_copy(update={"packs": versions}), {})
    fates = {name: _fate(name, stored, profile, pack) for name, stored in profile.answers.items()}
    taken = _taken(fates)
    answers: dict[str, StoredAnswer] = {}
    for name, stored in profile.answers.items():
        if taken[name] and fates[name].fate is not Fate.KEPT:
            answers |= dict(_became(name, stored, taken[name]))
        else:
            answers[name] = stored
    notices = {name: _notice(name, fates[name], taken[name], pack, profile.currency) for name in fates}
    carried = profile.model_copy(update={"answers": answers, "packs": versions})
    return CarriedOver(carried, {name: notice for name, notice in notices.items() if notice})


def _fate(name: str, stored: StoredAnswer, profile: Profile, pack: Pack) -> Carried:
    line = lineage(pack, profile.packs, name)
    asked = next((pack.questions.get(each.question) for each in line.successors), None)
    if asked is None:
        return Carried(Fate.PARKED, {}, line.dropped or NOT_ASKED_NOW)
    answer = stored.to_answer(asked, profile.currency)
    if isinstance(answer, Refusal):
        return Carried(Fate.PARKED, {}, answer.message)
    return carry(name, answer, line, pack, older=True)


def _taken(fates: Mapping[str, Carried]) -> dict[str, Answers]:
    """Give what is taken of each answer: never the place of one that stays, nor one place twice."""
    staying = {name for name, each in fates.items() if not each.answers or name in each.answers}
    while True:
        taken: dict[str, Answers] = {}
        given: set[str] = set()
        for name, each in fates.items():
            free = {
                question: answer
                for question, answer in each.answers.items()
                if question == name or question not in staying | given
            }
            taken[name] = free
            given |= free.keys()
        stuck = {name for name in fates if name not in staying and not taken[name]}
        if not stuck:
            return taken
        staying |= stuck


def _became(name: str, stored: StoredAnswer, taken: Answers) -> Iterator[tuple[str, StoredAnswer]]:
    about = stored.to_table()
    before = {key: value for key, value in about.items() if key in _SAYING}
    was = stored.was or EarlierAnswer.model_validate({"question": name, **before})
    rest = {key: value for key, value in about.items() if key not in (*_SAYING, "was")}
    for question, answer in taken.items():
        yield question, StoredAnswer.model_validate({**said(answer), **rest, "was": was})


_SAYING = ("is", "low", "high", "currency", "per", "state")
"""The keys that say an answer."""


def _notice(name: str, each: Carried, taken: Answers, pack: Pack, currency: str) -> str:
    if each.fate is Fate.KEPT:
        return ""
    if not taken:
        because = each.because or texts.ANSWERED_THERE
        return texts.PARKED.format(question=name, because=because)
    form = texts.NARROWED if each.fate is Fate.NARROWED and name in taken else texts.MAPPED
    now = "; ".join(
        texts.NOW_SAID.format(
            label=pack.questions[question].label,
            said=answer_words(pack.questions[question], answer, currency),
        )
        for question, answer in taken.items()
    )
    return form.format(question=name, now=now)
