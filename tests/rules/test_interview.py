"""The interview: what comes, what is left, back without loss, parked and brought back."""

from pathlib import Path

import pytest

from rules.answers import Amount, Choice, Silence
from rules.asking.interview import Interview, Understood, begin, findings_fed, resumed
from rules.entry import Refusal
from rules.pack import Pack, load_pack
from tests.rules.samples import SMALL, said, small_pack, with_files


def _begun(typed: dict[str, str] | None = None, *, at: str | None = None, full: bool = False) -> Interview:
    return begin(small_pack(), said(typed or {}), "EUR", at=at, full=full)


def _walked(interview: Interview) -> list[str]:
    screens, here = [interview.screen.id], interview.next()
    while here is not None:
        screens.append(here.screen.id)
        here = here.next()
    return screens


QUICK = ["field", "years", "mix", "ai-use", "drafts", "proof"]


def test_the_quick_path_is_asked_in_order() -> None:
    assert QUICK == _walked(_begun())


def test_the_quick_path_of_the_shipped_pack_is_twelve_screens_and_the_whole_forty() -> None:
    pack = load_pack()

    assert 12 == begin(pack, {}, "EUR").progress().total
    assert 40 == len(pack.screens)


def test_the_full_path_holds_the_quick_one() -> None:
    assert [*QUICK, "regulars", "price", "need", "haggling", "words"] == _walked(_begun(full=True))


def test_on_the_full_path_what_is_settled_is_passed_over() -> None:
    here = _begun({"years": "5", "ai.use": "never"}, at="field", full=True)

    assert ["field", "mix", "proof"] == _walked(here)[:3]


def test_a_share_that_the_others_leave_no_choice_is_settled() -> None:
    shares = {"work.small": "60", "work.scratch": "20", "work.finish": "15"}
    here = _begun(shares, at="work.small")

    assert here.is_settled(here.screen)


def test_shares_that_the_others_leave_open_are_not_settled() -> None:
    here = _begun({"work.small": "60", "work.scratch": "20"}, at="work.small")

    assert not here.is_settled(here.screen)


def test_a_screen_that_does_not_apply_is_not_asked_and_comes_back_when_it_does() -> None:
    never = _begun().keep("ai.use", Choice("never"))

    assert "drafts" not in [screen.id for screen in never.path]
    assert "drafts" in [screen.id for screen in never.keep("ai.use", Choice("daily")).path]


def test_back_goes_where_one_came_from_and_loses_nothing() -> None:
    forth = _begun({"field": "web"}, at="years").keep("years", Amount(4, 4)).next()
    assert forth is not None
    back = forth.back()

    assert back is not None
    assert ("years", Amount(4, 4)) == (back.screen.id, back.answers["years"])


def test_there_is_nothing_before_the_first_screen_and_nothing_after_the_last() -> None:
    assert (None, None) == (_begun(at="field").back(), _begun(at="proof.kinds").next())


def test_next_from_a_screen_that_stopped_applying_skips_nothing() -> None:
    here = _begun(at="ai.drafts").keep("ai.use", Choice("never"))
    forth, back = here.next(), here.back()

    assert forth is not None
    assert back is not None
    assert ("proof", "ai-use") == (forth.screen.id, back.screen.id)


def test_a_parked_answer_is_kept_and_counts_again() -> None:
    parked = (
        _begun({"ai.use": "daily", "ai.drafts": "60"}).keep("ai.use", Choice("never")).stand_at("ai.drafts")
    )
    back = parked.keep("ai.use", Choice("daily"))

    assert (True, "60%") == (parked.view().questions[0].parked, parked.view().questions[0].said)
    assert not back.view().questions[0].parked


def test_progress_counts_screens() -> None:
    progress = _begun({"field": "web", "ai.use": "never"}, at="years").progress()

    assert (2, 5, 2) == (progress.settled, progress.total, progress.position)


@pytest.mark.parametrize(
    ("answer", "settled"), [("4", True), ("unknown", True), ("n/a", True), ("later", False)]
)
def test_later_is_the_only_answer_that_settles_nothing(answer: str, settled: bool) -> None:
    interview = _begun({"years": answer}, at="years")

    assert settled is interview.is_settled(interview.screen)


def test_one_begins_at_the_first_screen_that_waits() -> None:
    assert ("mix", "work.small") == (
        (begun := _begun({"field": "web", "years": "n/a"})).screen.id,
        begun.at,
    )


def test_one_begins_where_one_stood() -> None:
    assert "proof" == _begun(at="proof.kinds").screen.id


def test_standing_beyond_the_quick_path_widens_it() -> None:
    interview = _begun(at="money.need")

    assert ("need", True) == (interview.screen.id, interview.full)


def test_an_unknown_place_is_the_first_that_waits() -> None:
    assert "years" == _begun({"field": "web"}, at="gone.question").screen.id


def test_when_nothing_waits_there_is_no_first_and_one_begins_at_the_beginning() -> None:
    typed = {
        "field": "web",
        "years": "3",
        "work.small": "100",
        "work.scratch": "0",
        "work.finish": "0",
        "work.advise": "0",
        "ai.use": "never",
        "proof.kinds": "none",
    }
    interview = _begun(typed)

    assert (True, None, "field") == (interview.settled, interview.first_unsettled(), interview.screen.id)


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ({}, "100% of 100 left"),
        ({"work.small": "40", "work.scratch": "35"}, "25% of 100 left"),
        ({"work.small": "40-50"}, "50 to 60% of 100 left"),
        ({"work.small": "60", "work.scratch": "50"}, "10% too much: the shares add up to 110"),
    ],
)
def test_a_screen_of_shares_says_what_is_left(typed: dict[str, str], left: str) -> None:
    assert left == _begun(typed, at="work.small").view().left


def test_a_screen_without_a_total_has_nothing_left() -> None:
    assert "" == _begun(at="years").view().left


def test_what_the_others_leave_of_a_share_is_shown() -> None:
    views = _begun({"work.small": "70"}, at="work.small").view().questions

    assert ["", "0 to 30% left by the others"] == [each.narrowed for each in views[:2]]


def test_a_contradiction_is_shown_on_its_screen_and_nowhere_else() -> None:
    typed = {"work.small": "60", "work.scratch": "50"}

    assert (1, 0) == (
        len(_begun(typed, at="work.small").view().contradictions),
        len(_begun(typed, at="years").view().contradictions),
    )


def test_typed_text_is_understood_questioned_or_refused_and_nothing_is_changed() -> None:
    interview = _begun()

    assert Understood(Amount(4, 4)) == interview.understand("years", "4")
    assert Understood(Amount(50, 50), "Most people answer between 0 and 45 years. Is this right?") == (
        interview.understand("years", "50")
    )
    assert isinstance(interview.understand("years", "many"), Refusal)
    assert {} == interview.answers


def test_an_answer_can_be_forgotten() -> None:
    assert {} == _begun().keep("years", Silence.UNKNOWN).drop("years").drop("years").answers


def test_a_screen_tells_which_findings_its_answers_feed() -> None:
    pack = small_pack()

    assert (("grade.a",), ()) == (
        findings_fed(pack, pack.screen_of("work.small")),
        findings_fed(pack, pack.screen_of("years")),
    )


def test_the_ends_of_the_path_are_marked() -> None:
    first, last = _begun(at="field").view(), _begun(at="proof.kinds").view()

    assert ((True, False), (False, True)) == ((first.first, first.last), (last.first, last.last))


def _without(folder: Path, label: str) -> Pack:
    """Load the small pack without one question."""
    text = (SMALL / "questions/10.toml").read_text(encoding="utf-8")
    start = text.index(label)
    end = text.index("\n[[", start + 1)
    return with_files(folder, {"questions/10.toml": text[:start] + text[end:]})


@pytest.mark.parametrize(
    ("at", "gone", "stands"),
    [
        ("work.scratch", 'id    = "work.finish"', "work.scratch"),
        ("work.finish", 'id    = "work.finish"', "work.small"),
    ],
)
def test_an_interview_goes_on_with_another_pack_where_it_stood_or_on_the_same_screen(
    tmp_path: Path, at: str, gone: str, stands: str
) -> None:
    pack = _without(tmp_path, f"[[screen.question]]\n{gone}")
    before = begin(small_pack(), said({"years": "6"}), "EUR", at=at)

    after = resumed(before, pack, before.answers)

    assert (stands, {"years"}, True) == (after.at, set(after.answers), "work.finish" not in pack.questions)


def test_an_interview_whose_screen_is_gone_goes_on_with_what_still_waits(tmp_path: Path) -> None:
    pack = with_files(tmp_path, {"questions/20.toml": "format = 1\n"})
    before = begin(small_pack(), said({"field": "web"}), "EUR", at="clients.regular")

    assert "years" == resumed(before, pack, before.answers).at


def test_sections_say_how_many_of_their_screens_are_settled_and_where_it_stands() -> None:
    here = _begun({"years": "5"}, at="mix")
    of_path = [screen.section for screen in here.path]

    told = here.sections()

    assert [each.title for each in told] == list(dict.fromkeys(of_path))
    assert [each.total for each in told] == [of_path.count(each.title) for each in told]
    assert sum(each.settled for each in told) == here.progress().settled == 1
    assert [each.title for each in told if each.here] == [here.screen.section]
