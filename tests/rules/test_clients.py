"""Cards of clients: for each stance a lane, a sentence and a clause, and a warning for each habit that breaks it."""

import pytest

from rules.clients import Client, ClientCard, cards
from rules.guidance import Stance
from rules.possible import Interval
from tests.rules.samples import assessed, shipped_pack

PACK = shipped_pack()
STANCES: tuple[Stance, ...] = ("wants", "accepts", "forbids", "unsaid")
HABITS = {
    "never": {"ai.use": "never"},
    "drafts": {"ai.use": "weekly", "ai.first_drafts": "40"},
    "makes": {"ai.use": "weekly", "ai.where": "production"},
    "ideas": {"ai.use": "weekly", "ai.where": "ideas_outlines"},
    "built in": {"ai.use": "built_in"},
    "without asking": {"ai.use": "weekly", "ai.client_material": "without_asking"},
    "anonymous": {"ai.use": "weekly", "ai.client_material": "anonymous"},
    "decides": {"ai.use": "weekly", "disclosure.decides": "ai_mostly"},
    "little": {"ai.use": "weekly", "ai.added": "little"},
    "rewrites": {"ai.use": "weekly", "ai.added": "own_voice"},
    "checks": {"ai.use": "weekly", "ai.added": "checklist"},
    "polishes": {"ai.use": "weekly", "ai.where": "checking"},
}
BROKEN = {
    ("wants", "never"): ["you use none"],
    ("forbids", "drafts"): ["40% of your work begins as an AI draft"],
    ("forbids", "makes"): ["finished work or code"],
    ("forbids", "ideas"): ["ideas and outlines"],
    ("forbids", "built in"): ["built into how you work"],
    ("forbids", "anonymous"): ["none of it may go in"],
    ("wants", "without asking"): ["is consent to this"],
    ("accepts", "without asking"): ["is consent to this"],
    ("forbids", "without asking"): ["is consent to this"],
    ("unsaid", "without asking"): ["is consent to this"],
    ("wants", "decides"): ["The sentence says that the decisions are yours. Today AI makes most of them."],
    ("accepts", "decides"): ["The sentence says that the decisions are yours", "Change the way you work"],
    **{
        (stance, habit): ["you check, and you name no check. Start checking, or take that part out."]
        for stance in ("wants", "accepts", "unsaid")
        for habit in ("little", "rewrites")
    },
    ("forbids", "polishes"): ["check by hand"],
}


def card(stance: Stance, typed: dict[str, str], *, told: bool | None = True) -> ClientCard:
    """Give the card of one client of a person."""
    (found,) = cards(assessed(PACK, typed), (Client("A", 35, stance, told),))
    return found


@pytest.mark.parametrize("habit", HABITS)
@pytest.mark.parametrize("stance", STANCES)
def test_a_habit_is_warned_about_where_it_breaks_a_clients_rule_and_nowhere_else(
    stance: Stance, habit: str
) -> None:
    expected = BROKEN.get((stance, habit), [])
    warnings = card(stance, HABITS[habit]).warnings

    assert len(expected) == len(warnings)
    assert all(words in warning for words, warning in zip(expected, warnings, strict=True))


@pytest.mark.parametrize(
    ("stance", "typed", "words"),
    [
        ("forbids", {"ai.use": "daily"}, "do not know that you use it elsewhere"),
        ("accepts", {"ai.use": "tried"}, "they have not been told"),
        ("unsaid", {"ai.use": "weekly", "ai.first_drafts": "20-30"}, "this client was never asked"),
    ],
)
def test_a_client_who_was_not_told_brings_a_warning_that_one_who_was_does_not(
    stance: Stance, typed: dict[str, str], words: str
) -> None:
    assert any(words in each for each in card(stance, typed, told=False).warnings)
    assert not any(words in each for each in card(stance, typed, told=True).warnings)
    assert not any(words in each for each in card(stance, typed, told=None).warnings)


@pytest.mark.parametrize("use", ["never", "weekly"])
@pytest.mark.parametrize("stance", STANCES)
def test_every_card_has_a_lane_a_sentence_to_send_and_a_clause(stance: Stance, use: str) -> None:
    found = card(stance, {"ai.use": use})

    assert all((found.lane, found.disclosure, found.clause))


@pytest.mark.parametrize("stance", STANCES)
def test_who_uses_no_ai_sends_a_sentence_that_says_so(stance: Stance) -> None:
    never, weekly = (card(stance, {"ai.use": use}).disclosure for use in ("never", "weekly"))

    assert "without" in never
    assert "I use AI tools" not in never
    assert "I use AI tools" in weekly


def test_no_sentence_is_put_into_a_persons_mouth_before_it_is_known_to_be_true() -> None:
    found = card("accepts", {})

    assert "" == found.disclosure
    assert "ai.use" in found.waits_for


def test_a_card_waits_for_the_answers_that_could_add_a_warning() -> None:
    waits = card("forbids", {"ai.use": "weekly", "ai.first_drafts": "0"}).waits_for

    assert ("ai.where", "ai.client_material") == waits


def test_a_client_keeps_nickname_share_stance_and_whether_told() -> None:
    found = cards(assessed(PACK, {}), (Client("A", 35, "forbids", told=True), Client("B")))

    assert [
        ("A", Interval(35, 35), "forbids", True),
        ("B", None, "unsaid", None),
    ] == [(each.nickname, each.share, each.stance.id, each.told) for each in found]


SHARES = {
    "clients.want_ai": "30",
    "clients.accept_ai": "0",
    "clients.forbid_ai": "20-30",
    "clients.unsaid": "40-50",
}


def test_without_clients_there_is_a_card_for_each_stance_that_income_comes_from() -> None:
    found = cards(assessed(PACK, SHARES))

    assert [
        ("", "wants", Interval(30, 30)),
        ("", "forbids", Interval(20, 30)),
        ("", "unsaid", Interval(40, 50)),
    ] == [(each.nickname, each.stance.id, each.share) for each in found]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("told_all_in_writing", True),
        ("told_some", None),
        ("told_if_asked", False),
        ("never_told", False),
        ("nothing_to_tell", None),
    ],
)
def test_cards_by_stance_take_what_clients_know_from_the_one_answer_about_all(
    told: str, expected: bool | None
) -> None:
    found = cards(assessed(PACK, {**SHARES, "disclosure.told": told}))

    assert {expected} == {each.told for each in found}


def test_a_client_of_whom_it_is_not_said_is_told_as_much_as_all_are() -> None:
    people = (Client("A", 35, "forbids"), Client("B", 20, "forbids", told=True))
    typed = {"ai.use": "weekly", "disclosure.told": "never_told"}
    found = cards(assessed(PACK, typed), people)
    unsure = cards(assessed(PACK, {**typed, "disclosure.told": "told_some"}), people)

    assert [False, True] == [each.told for each in found]
    assert [True, False] == [any("do not know that" in it for it in each.warnings) for each in found]
    assert [None, True] == [each.told for each in unsure]


def test_without_clients_and_shares_there_is_no_card() -> None:
    assert () == cards(assessed(PACK, {"ai.use": "weekly"}))


def test_a_habit_that_no_longer_applies_brings_no_warning() -> None:
    typed = {"ai.use": "never", "ai.first_drafts": "60", "ai.client_material": "without_asking"}

    assert () == card("forbids", typed, told=False).warnings
