"""Rules, advice and findings in words: why for this person, what it rests on, and what is never printed."""

from dataclasses import replace
from typing import Literal

import pytest

from rules.assessment import Assessment, Verdict
from rules.explaining.near import near_misses
from rules.knowledge import Finding, Number
from rules.phrases import read_back, said_in
from rules.texts import WEAK_EVIDENCE
from tests.tui.people import DAY, ILLUSTRATOR, WRITER, assessed, pack
from tui.lines.finding import (
    cited_items,
    clashing,
    evidence_items,
    finding_brief,
    finding_items,
    may_print_numbers,
    number_words,
    value_words,
)
from tui.lines.items import Item, Paragraph, Target, cells, printed, set_lines
from tui.lines.rule import advice_items, effort_words, question_items, rule_items, rule_list_items
from tui.lines.why import near_words
from tui.texts import reading as texts

WIDTH = 76
PEOPLE: tuple[tuple[dict[str, str], str], ...] = ((WRITER, "EUR"), (ILLUSTRATOR, "USD"), ({}, "EUR"))


def text_of(items: tuple[Item, ...]) -> str:
    """Give items as one run of words."""
    return " ".join(printed(items, WIDTH).split())


@pytest.fixture(scope="module")
def writer() -> Assessment:
    return assessed(WRITER)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("work.small", "60%"),
        ("ai.use", "Every day"),
        ("rates.price", "40 to 45 EUR per hour"),
        ("work.finish", "not known; 0 to 20% is possible"),
        ("money.need", "not known yet"),
        ("price.hour", "40 to 45 EUR"),
        ("field.group", "Writing and editing"),
    ],
)
def test_what_the_person_said_is_told_with_its_unit(writer: Assessment, name: str, words: str) -> None:
    assert said_in(name, writer.situation, "EUR") == words


@pytest.mark.parametrize(("said", "currency"), PEOPLE)
def test_no_line_of_any_rule_shows_an_id(said: dict[str, str], currency: str) -> None:
    found = assessed(said, currency)
    for rule in pack().rules.values():
        text = printed(rule_items(found, rule), WIDTH).replace(rule.id, "")
        for name in pack().names:
            if "." in name:
                assert f" {name} " not in text, rule.id


@pytest.mark.parametrize(("said", "currency"), PEOPLE)
def test_every_advice_names_its_answers_and_what_it_rests_on(said: dict[str, str], currency: str) -> None:
    found = assessed(said, currency)
    for given in found.advice:
        text = text_of(advice_items(found, given))
        for part in (given.say, given.first_step, given.know_by, texts.WHY, texts.RESTS_ON):
            assert " ".join(part.split()) in text, given.rule.id
        assert "yours: " in text or texts.ALWAYS in text
        for name in given.rule.cites:
            finding = pack().findings[name]
            assert f"{finding.grade} {finding.claim}" in text
            assert finding.population in text


def test_weak_evidence_is_said(writer: Assessment) -> None:
    given = replace(writer.advice[0], weak_evidence=True)

    assert WEAK_EVIDENCE in text_of(advice_items(writer, given))


def test_a_condition_on_a_question_leads_to_it(writer: Assessment) -> None:
    given = writer.advice_of("trust.hidden-use")
    assert given is not None

    opened = {line.target for line in set_lines(advice_items(writer, given), WIDTH) if line.target}
    assert Target("question", "disclosure.told") in opened


def test_advice_says_what_would_end_it(writer: Assessment) -> None:
    given = writer.advice_of("demand.lowend-heavy")
    assert given is not None

    said = text_of(advice_items(writer, given))

    assert f"What would end it {texts.ANY_ONE} - Small, simple jobs: below 40% (yours: 60%) -" in said
    assert (
        "“Hands-on services” (yours: Writing and editing), worked out from “Your field”, which is not" in said
    )


def test_a_silent_rule_says_what_would_make_it_fire(writer: Assessment) -> None:
    rule = next(it.rule for it in writer.judged.values() if it.verdict is Verdict.SILENT and it.rule.effects)

    said = text_of(rule_items(writer, rule))
    assert said.startswith(texts.VERDICT[Verdict.SILENT])
    assert texts.CHANGE_SILENT in said


def test_a_rule_set_aside_says_so(writer: Assessment) -> None:
    judged = {name: each for name, each in writer.judged.items() if name != "trust.hidden-use"}

    said = text_of(rule_items(replace(writer, judged=judged), pack().rules["trust.hidden-use"]))
    assert texts.SET_ASIDE in said


def test_the_list_of_rules_holds_each_rule(writer: Assessment) -> None:
    opened = [line.target for line in set_lines(rule_list_items(writer), 200) if line.target]

    assert set(pack().rules) == {each.id for each in opened}


def test_near_misses_stand_before_the_list_with_what_would_turn_them(writer: Assessment) -> None:
    said = text_of(rule_list_items(writer))
    nearest = near_misses(writer)[0]

    assert said.startswith(f"Near misses ({len(near_misses(writer))})")
    assert f"{nearest.rule.title} {near_words(nearest, writer)}" in said


def test_a_rule_is_read_back_and_says_what_its_group_makes_of_it() -> None:
    found = assessed(
        {"field": "illustration", "work.small": "25", "work.scratch": "70", "work.length": "under_a_week"}
    )
    rule = pack().rules["demand.lowend-some"]
    said = text_of(rule_items(found, rule))

    assert " ".join(read_back(rule, pack(), "EUR").split()) in said
    assert f"counts: no, “{pack().rules['demand.short-jobs'].title}” is stronger" in said


def test_a_question_says_why_it_is_asked_and_what_it_would_settle(writer: Assessment) -> None:
    waiting = writer.open_questions[0]
    said = text_of(question_items(writer, waiting.question))

    assert pack().screen_of(waiting.question).why in said
    assert pack().rules[waiting.settles[0]].title in said


def test_effort_is_told_in_hours() -> None:
    assert (effort_words(1), effort_words(2.5)) == ("about 1 hour", "about 2.5 hours")


def test_findings_that_disagree_stand_right_under_the_one_cited(writer: Assessment) -> None:
    findings = pack().findings
    cited = next(each for each in findings.values() if clashing(each, findings) and each.use != "no")
    other = clashing(cited, findings)[0]

    said = text_of(cited_items([cited.id], findings))
    assert said.index(cited.claim) < said.index(f"disagrees: {other.grade} {other.claim}")


@pytest.mark.parametrize(("use", "said"), [("caution", "caveat: Not theirs."), ("no", "not used: Made up.")])
def test_a_finding_in_brief_carries_its_caveat(use: Literal["caution", "no"], said: str) -> None:
    finding = replace(a_finding(), use=use, not_said="Not theirs.", refused_because="Made up.")

    assert said in text_of(finding_brief(finding))


def test_a_refused_finding_is_never_set_against_another() -> None:
    findings = pack().findings
    for each in findings.values():
        assert all(other.use != "no" for other in clashing(each, findings))


def plain_number() -> Number:
    return Number(unit="%", of="postings", value=-50, period="2021 to 2023")


def a_finding() -> Finding:
    return next(each for each in pack().findings.values() if each.use == "number" and each.numbers)


@pytest.mark.parametrize(
    "changes", [{"use": "no"}, {"use": "direction"}, {"checked": "MEM"}, {"population": ""}]
)
def test_numbers_are_held_back_where_they_must_not_be_printed(changes: dict[str, str]) -> None:
    finding = replace(a_finding(), numbers=(plain_number(),), **changes)  # type: ignore[arg-type]  # any field

    assert not may_print_numbers(finding)
    assert "-50%" not in text_of(finding_items(finding, DAY))


def test_numbers_are_printed_with_population_and_period() -> None:
    finding = replace(a_finding(), numbers=(plain_number(),), population="one platform")

    said = text_of(finding_items(finding, DAY))
    assert "Numbers, for one platform -50% postings (2021 to 2023)" in said


def test_a_number_without_a_time_is_printed_with_the_year_of_its_source_or_not_at_all() -> None:
    finding = a_finding()
    timeless = replace(plain_number(), period="", against="the trend")
    undated = replace(finding, source=replace(finding.source, year=None))

    assert number_words(timeless, replace(finding, source=replace(finding.source, year=2024))) == (
        "postings, against the trend (time not stated; published 2024)"
    )
    assert number_words(timeless, undated) == ""


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (Number(unit="%", of="x", value=-5.2), "-5.2%"),
        (Number(unit="USD", of="x", low=9, high=100), "9 to 100 USD"),
        (Number(unit="times", of="x", low=3), "3 times"),
        (Number(unit="hours", of="x"), "hours"),
    ],
)
def test_values_are_told_with_their_unit(number: Number, words: str) -> None:
    assert value_words(number) == words


@pytest.mark.parametrize("name", list(pack().findings))
def test_every_finding_tells_grade_date_population_and_limits(writer: Assessment, name: str) -> None:
    finding = pack().findings[name]
    said = text_of(evidence_items(writer, finding))

    for part in (finding.claim, f"Grade {finding.grade}", finding.population, finding.not_said, "As of"):
        assert " ".join(part.split()) in said


def test_a_finding_past_its_review_date_says_so() -> None:
    finding = replace(a_finding(), review_by=DAY.replace(year=2025))

    assert "due for review since 22 November 2025" in text_of(finding_items(finding, DAY))


def test_a_finding_names_the_advice_that_uses_it(writer: Assessment) -> None:
    given = next(each for each in writer.advice if each.rule.cites)
    finding = pack().findings[given.rule.cites[0]]

    opened = [line.target for line in set_lines(evidence_items(writer, finding), WIDTH) if line.target]
    assert Target("advice", given.rule.id) in opened


def test_an_unused_finding_says_so() -> None:
    assert texts.NOT_USED in text_of(evidence_items(assessed({}), pack().findings["hui-2024-writing"]))


@pytest.mark.parametrize("width", [42, 56, 75, 120])
def test_advice_and_findings_fit_every_width(writer: Assessment, width: int) -> None:
    items = [item for given in writer.advice for item in advice_items(writer, given)]
    items += [item for finding in pack().findings.values() for item in evidence_items(writer, finding)]

    assert all(cells(line.text) <= width for line in set_lines(items, width))


def test_control_characters_of_an_answer_are_spelled_out() -> None:
    assert printed([Paragraph("a\x1b[2Jb [red]c[/]")], WIDTH) == "a\\u001b[2Jb [red]c[/]\n"
