"""The assessment: verdicts, bands, advice, what is left out, what is said beside, always the same."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.answers import Amount, Answer, Choice, Several
from rules.assess import assess
from rules.assessment import Disagreement, RuleClash, Verdict
from rules.knowledge import Question
from rules.pack import Pack, load_pack
from rules.reads import questions_of
from tests.rules.samples import DAY, assessed, reading, rule_text, small_pack, with_rules


def _advice(slot: str = "quick", say: str = "Do it.") -> str:
    return f'\n[rule.advice]\nsay = "{say}"\nfirst_step = "a"\nknow_by = "b"\neffort_hours = 2\nslot = "{slot}"\n'


def _advising(name: str, points: int, support: str, slot: str = "quick") -> str:
    return rule_text(f"demand.{name}", more=support) + f"[rule.effect]\ndemand = {points}\n" + _advice(slot)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({"work.small": "50", "clients.regular": "no"}, Verdict.FIRES),
        ({"work.small": "50", "clients.regular": "yes"}, Verdict.SILENT),
        ({"work.small": "50"}, Verdict.OPEN),
        ({"work.small": "30-50", "clients.regular": "no"}, Verdict.OPEN),
        ({"work.small": "30"}, Verdict.SILENT),
    ],
)
def test_a_rule_fires_is_silent_or_is_open(typed: dict[str, str], expected: Verdict) -> None:
    assert expected is assessed(small_pack(), typed).judged["demand.small"].verdict


def test_a_rule_that_is_always_on_fires_for_everybody(tmp_path: Path) -> None:
    pack = with_rules(tmp_path, rule_text(more="always = true").partition("\n[rule.when]")[0])

    assert Verdict.FIRES is assessed(pack, {}).judged["demand.some"].verdict


def test_advice_comes_by_points_times_evidence_and_then_in_file_order(tmp_path: Path) -> None:
    pack = with_rules(
        tmp_path,
        _advising("e", -12, 'cites = ["grade.e"]')
        + _advising("practice", -6, 'basis = "practice"')
        + _advising("c", -10, 'cites = ["grade.c"]')
        + _advising("tie", -8, 'cites = ["grade.a"]')
        + _advising("own", -9, 'basis = "own_numbers"'),
    )

    assert [("own", 9), ("c", 8), ("tie", 8), ("e", 4.8), ("practice", 4.2)] == [
        (each.rule.id.removeprefix("demand."), round(each.weight, 9))
        for each in assessed(pack, {"years": "5"}).advice
    ]


def test_the_best_advice_of_each_slot_comes_first(tmp_path: Path) -> None:
    own = 'basis = "own_numbers"'
    pack = with_rules(
        tmp_path,
        _advising("q1", -3, own, "quick")
        + _advising("q2", -9, own, "quick")
        + _advising("s1", -3, own, "safety")
        + _advising("p1", -6, own, "position"),
    )

    assert ("demand.s1", "demand.p1", "demand.q2") == assessed(pack, {"years": "5"}).first
    assert () == assessed(pack, {"years": "1"}).first


def test_only_rules_that_fire_advise() -> None:
    assert () == assessed(small_pack(), {"work.small": "50"}).advice


def test_advice_is_said_with_the_persons_own_answers() -> None:
    found = assessed(small_pack(), {"work.small": "50-60", "clients.regular": "no"})

    assert "50 to 60% of your work is small jobs. Bundle two of them." == found.advice[0].say


def test_advice_with_a_figure_that_has_no_value_is_still_said(tmp_path: Path) -> None:
    say = "{hours.share|percent}, {hours.share|times}, {hours.share|hours}, {price.job|money}, {hours.share}"
    pack = with_rules(tmp_path, rule_text() + _advice(say=say))

    assert assessed(pack, {"years": "5", "money.need": "0", "rates.price": "n/a"}).advice[0].say


def test_several_choices_stand_in_a_sentence_without_their_capitals(tmp_path: Path) -> None:
    pack = with_rules(tmp_path, rule_text() + _advice(say="You can show {proof.kinds}."))

    found = assessed(pack, {"years": "5", "proof.kinds": "results, portfolio"})
    assert "You can show results with numbers, a portfolio." == found.advice[0].say


@pytest.mark.parametrize(
    ("support", "weak"),
    [
        ('cites = ["grade.d", "grade.e"]', True),
        ('cites = ["grade.d", "grade.c"]', False),
        ('basis = "practice"\ncites = ["grade.e"]', False),
    ],
)
def test_advice_that_rests_on_weak_evidence_alone_says_so(tmp_path: Path, support: str, weak: bool) -> None:
    pack = with_rules(tmp_path, _advising("some", -3, support))

    assert weak is assessed(pack, {"years": "5"}).advice[0].weak_evidence


def test_findings_of_firing_rules_are_shown_and_those_that_clash_are_paired(tmp_path: Path) -> None:
    pack = with_rules(
        tmp_path,
        rule_text("demand.one", more='cites = ["grade.c"]')
        + rule_text("demand.two", more='cites = ["grade.a", "grade.b"]')
        + rule_text("demand.three", "years.above = 50", more='cites = ["grade.e"]'),
    )
    found = assessed(pack, {"years": "5"})

    assert ["grade.a", "grade.b", "grade.c"] == [each.id for each in found.findings]
    assert (("grade.a", "grade.c"),) == found.clashes


def test_rules_that_contradict_each_other_and_both_fire_are_told(tmp_path: Path) -> None:
    pack = with_rules(
        tmp_path,
        rule_text("demand.one", more='contradicts = ["demand.two"]')
        + rule_text("demand.two", "years.at_least = 10", more='contradicts = ["demand.one"]'),
    )

    assert (RuleClash("demand.one", "demand.two"),) == assessed(pack, {"years": "12"}).rule_clashes
    assert () == assessed(pack, {"years": "5"}).rule_clashes


@pytest.mark.parametrize(
    ("until", "left_out"), [(None, True), (DAY, True), (date(2027, 1, 1), True), (date(2026, 11, 21), False)]
)
def test_a_rule_disagreed_with_is_left_out_until_its_day(until: date | None, left_out: bool) -> None:
    typed = {"work.small": "50", "clients.regular": "no"}
    disagreement = Disagreement("demand.small", "I like them", until)
    found = assessed(small_pack(), typed, disagreements=(disagreement,))

    assert left_out is ("demand.small" not in found.judged)
    assert ((disagreement,) if left_out else ()) == found.off
    assert left_out is (reading(found).value == 50)


def test_disagreeing_with_an_unknown_rule_changes_nothing() -> None:
    assert () == assessed(small_pack(), {}, disagreements=(Disagreement("demand.none", "x"),)).off


def test_a_question_that_is_open_tells_what_it_would_settle() -> None:
    found = assessed(small_pack(), {"work.small": "80"})

    assert [("clients.regular", 12.0, ("demand.small",))] == [
        (each.question, each.points, each.settles) for each in found.open_questions
    ]


def test_open_questions_come_by_the_points_they_hold_a_second(tmp_path: Path) -> None:
    slow = rule_text("demand.slow", 'ai.use.is = "never"') + "[rule.effect]\ndemand = -10\n"
    fast = rule_text("demand.fast", "years.above = 3") + "[rule.effect]\ndemand = -6\n"
    found = assessed(with_rules(tmp_path, slow + fast), {})

    assert ["years", "ai.use"] == [each.question for each in found.open_questions]


def test_a_question_that_does_not_apply_is_not_open(tmp_path: Path) -> None:
    pack = with_rules(tmp_path, rule_text(when="[rule.when.any]\nai.drafts.above = 3\nyears.above = 3"))

    assert ["years"] == [each.question for each in assessed(pack, {"ai.use": "never"}).open_questions]


def test_a_rule_reads_questions_also_through_figures_derived_names_and_what_its_points_follow(
    tmp_path: Path,
) -> None:
    when = 'price.times_need.above = 3\nfield.group.is = "code"\nrates.price.per.is = "day"'
    effect = '[rule.effect]\ndemand.follows = "years"\ndemand.steps = [[1, -3]]\n'
    pack = with_rules(tmp_path, rule_text(when=when) + effect)

    assert ("field", "years", "rates.price", "ai.hours", "money.need") == questions_of(
        pack.rules["demand.some"], pack
    )


@pytest.mark.parametrize(
    ("field", "currency", "count"),
    [("copywriting", "USD", 0), ("copywriting", "EUR", 1), ("web", "EUR", 3), ("other", "EUR", 1)],
)
def test_what_is_not_known_of_a_field_is_said(field: str, currency: str, count: int) -> None:
    assert count == len(assessed(small_pack(), {"field": field}, currency=currency).notices)


def test_answers_to_questions_of_no_pack_are_passed_over() -> None:
    found = assess(small_pack(), {"gone.question": Amount(1, 1)}, as_of=DAY, currency="EUR")

    assert (0, []) == (len(found.advice), list(found.situation.answers))


_shipped = load_pack()


def _value(question: Question) -> st.SearchStrategy[Answer]:
    if question.kind in ("choice", "yes_no"):
        return st.sampled_from(list(question.options)).map(Choice)
    if question.kind == "several":
        rest = [option for option in question.options if option not in question.excludes]
        chosen = st.lists(st.sampled_from(rest), min_size=1, unique=True)
        return chosen.map(lambda some: Several(tuple(option for option in rest if option in some)))
    return st.integers(int(question.low) + question.low_excluded, int(min(question.high, 200))).map(
        lambda number: Amount(number, number)
    )


def _can_be_any(pack: Pack, question: Question) -> bool:
    return (
        question.kind not in ("share", "rate", "text")
        and question.low.is_integer()
        and question.id in pack.questions
    )


_whole = st.fixed_dictionaries(
    {name: _value(each) for name, each in _shipped.questions.items() if _can_be_any(_shipped, each)}
)


@settings(max_examples=60)
@given(_whole, st.data())
def test_the_answer_band_holds_the_reading_of_every_completion(
    answers: dict[str, Answer], data: st.DataObject
) -> None:
    open_names = data.draw(st.sets(st.sampled_from(sorted(answers)), min_size=1))
    partial: dict[str, Answer] = {}
    for name, answer in answers.items():
        if name not in open_names:
            partial[name] = answer
        elif isinstance(answer, Amount) and data.draw(st.booleans()):
            question = _shipped.questions[name]
            partial[name] = Amount(max(question.low, answer.low - 20), min(question.high, answer.high + 20))
    before = assess(_shipped, partial, as_of=DAY, currency="EUR")
    after = assess(_shipped, answers, as_of=DAY, currency="EUR")

    for wide, narrow in zip(before.readings, after.readings, strict=True):
        assert wide.answer_low - 1e-9 <= narrow.value <= wide.answer_high + 1e-9, wide.dimension
        assert wide.answer_low - 1e-9 <= wide.value <= wide.answer_high + 1e-9, wide.dimension


@settings(max_examples=20)
@given(_whole, st.randoms(use_true_random=False))
def test_the_same_answers_in_any_order_give_the_same_assessment(
    answers: dict[str, Answer], random: object
) -> None:
    shuffled = list(answers.items())
    getattr(random, "shuffle")(shuffled)  # noqa: B009  typed as object, for the strategy has no public type
    first = assess(_shipped, answers, as_of=DAY, currency="EUR")
    second = assess(_shipped, dict(shuffled), as_of=DAY, currency="EUR")

    assert (first.readings, first.advice, first.open_questions) == (
        second.readings,
        second.advice,
        second.open_questions,
    )
