"""Cards of clients: how to work for each, what to send and agree, and where a habit breaks their rule."""

from collections.abc import Iterator, Sequence

from rules.answers import Choice
from rules.assessment import Assessment
from rules.filling import filled
from rules.frozen import frozen
from rules.guidance import CardPart, CardSentence, Stance, StanceShare
from rules.language.conditions import tests_of
from rules.possible import Interval
from rules.truth import Truth

_TOLD = "disclosure.told"
_ALL_TOLD = "told_all_in_writing"
_NONE_TOLD = frozenset({"never_told", "told_if_asked"})


@frozen
class Client:
    """One client as the person described them; a share of income in percent, and whether they were told."""

    nickname: str
    share: float | None = None
    stance: Stance = "unsaid"
    told: bool | None = None


@frozen(kw_only=True)
class ClientCard:
    """What a person needs for one client, or for all clients of a stance (then without a nickname).

    `waits_for` are unanswered questions on which a sentence or a warning hangs.
    """

    nickname: str
    share: Interval | None
    stance: StanceShare
    told: bool | None
    lane: str
    disclosure: str
    clause: str
    warnings: tuple[str, ...]
    waits_for: tuple[str, ...]


def cards(assessment: Assessment, clients: Sequence[Client] = ()) -> tuple[ClientCard, ...]:
    """Give a card for each client; without clients, one for each stance that income comes from.

    Where nobody said whether a client was told, what the person said of all clients counts.
    """
    stances = {each.id: each for each in assessment.situation.pack.card_words.stances}
    told = _told(assessment)
    if not clients:
        return tuple(
            _card("", share, stance, told, assessment)
            for stance in stances.values()
            if (share := _share(stance, assessment)) is not None and share.high > 0
        )
    return tuple(
        _card(
            each.nickname,
            None if each.share is None else Interval(each.share, each.share),
            stances[each.stance],
            told if each.told is None else each.told,
            assessment,
        )
        for each in clients
        if each.stance in stances
    )


def _card(
    nickname: str, share: Interval | None, stance: StanceShare, told: bool | None, assessment: Assessment
) -> ClientCard:
    fitting = tuple(_fitting(stance, told, assessment))
    return ClientCard(
        nickname=nickname,
        share=share,
        stance=stance,
        told=told,
        lane=_one("lane", fitting, assessment),
        disclosure=_one("disclosure", fitting, assessment),
        clause=_one("clause", fitting, assessment),
        warnings=tuple(
            _say(each, assessment)
            for each in fitting
            if each.part == "warning" and _stands(each, assessment) is Truth.HOLDS
        ),
        waits_for=_waits_for(fitting, assessment),
    )


def _fitting(stance: StanceShare, told: bool | None, assessment: Assessment) -> Iterator[CardSentence]:
    for each in assessment.situation.pack.card_words.sentences:
        if stance.id in each.stances and each.told in (None, told):
            yield each


def _one(part: CardPart, fitting: Sequence[CardSentence], assessment: Assessment) -> str:
    """Give the first sentence of a part that holds; nothing while one before it may still hold."""
    for each in fitting:
        if each.part == part and (stands := _stands(each, assessment)) is not Truth.FAILS:
            return _say(each, assessment) if stands is Truth.HOLDS else ""
    return ""


def _stands(sentence: CardSentence, assessment: Assessment) -> Truth:
    return Truth.HOLDS if sentence.when is None else sentence.when.truth(assessment.situation.known)


def _say(sentence: CardSentence, assessment: Assessment) -> str:
    return filled(sentence.say, assessment.situation, assessment.currency)


def _waits_for(fitting: Sequence[CardSentence], assessment: Assessment) -> tuple[str, ...]:
    known = assessment.situation.known
    waited = {
        test.name
        for each in fitting
        if _stands(each, assessment) is Truth.OPEN
        for test in tests_of(each.when)
        if not known[test.name].answered
    }
    return tuple(name for name in assessment.situation.pack.questions if name in waited)


def _share(stance: StanceShare, assessment: Assessment) -> Interval | None:
    known = assessment.situation.known.get(stance.share or "")
    return known.worked_out if known is not None else None


def _told(assessment: Assessment) -> bool | None:
    """Say whether clients know of the person's use of AI, where one answer says it for all of them."""
    answer = assessment.situation.answers.get(_TOLD)
    if not isinstance(answer, Choice):
        return None
    if answer.option == _ALL_TOLD:
        return True
    return False if answer.option in _NONE_TOLD else None
