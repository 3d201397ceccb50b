"""Which unanswered questions an open rule waits for, and no others."""

from datetime import date

from rules.assess import assess
from rules.assessment import Assessment
from rules.pack import Pack, load_pack
from rules.possible import Interval
from tests.rules.samples import said

PACK: Pack = load_pack()


def _assessed(typed: dict[str, str]) -> Assessment:
    return assess(PACK, said(typed, PACK), as_of=date(2026, 11, 22), currency="EUR")


def _waited_for(rule: str, typed: dict[str, str]) -> list[str]:
    return [each.question for each in _assessed(typed).open_questions if rule in each.settles]


def test_a_rule_on_an_answer_that_may_not_apply_waits_for_what_decides_that() -> None:
    assert ["ai.use"] == _waited_for("craft.draft-dependence", {"ai.first_drafts": "90"})


def test_a_price_that_is_a_job_waits_for_no_hours() -> None:
    typed = {"rates.price": "900 EUR/project", "work.ai_alternative": "nearly_the_same"}

    assert ["work.ai_price"] == _waited_for("price.good-enough-gap", typed)


def test_a_price_by_the_hour_waits_for_the_hours_of_a_job() -> None:
    typed = {"rates.price": "45", "work.ai_alternative": "nearly_the_same", "work.ai_price": "20"}

    assert "ai.hours_now" in _waited_for("price.good-enough-gap", typed)


def test_a_line_that_is_settled_is_waited_for_no_more() -> None:
    assert "disclosure.told" not in _waited_for("trust.hidden-use", {"disclosure.told": "never_told"})


def test_what_cannot_apply_is_not_waited_for() -> None:
    asked = [each.question for each in _assessed({"ai.use": "never"}).open_questions]

    assert [] == [name for name in asked if name in ("ai.where", "ai.added", "disclosure.decides")]


def test_a_part_is_never_more_than_its_whole() -> None:
    found = _assessed({"rates.pushed_down": "1"})

    assert Interval(0, 1) == found.situation.known["rates.pushed_down_by_ai"].possible
    assert "silent" == found.judged["price.ai-haggling"].verdict


def test_a_whole_is_never_less_than_its_part() -> None:
    found = _assessed({"rates.pushed_down_by_ai": "3"})

    assert Interval(3, 10) == found.situation.known["rates.pushed_down"].possible


def test_a_sentence_never_asked_for_costs_no_points() -> None:
    found = _assessed({"work.lookalikes": "flooded"})

    assert "fires" == found.judged["position.look-alike"].verdict
    assert () == found.reading_of("position").reasons


def test_an_answer_that_begins_with_i_keeps_it_in_a_sentence() -> None:
    found = _assessed({"disclosure.told": "told_all_in_writing", "ai.use": "weekly"})
    advice = found.advice_of("trust.open")

    assert advice is not None
    assert '"I told all of them, in writing"' in advice.say


def test_a_price_by_the_word_is_said_to_reach_no_sum_that_needs_hours_and_what_would() -> None:
    found = _assessed({"rates.price": "0.1 EUR/word"})

    (notice,) = (each for each in found.notices if "by the word" in each)
    assert "give what a typical job brings you as a price by the piece" in notice
