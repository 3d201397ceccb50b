"""What the shipped pack promises about its evidence: every claim answered, no number without a right to it."""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from rules.knowledge import Finding, Rule
from rules.language import conditions
from rules.language.texts import Template
from rules.pack import load_pack
from tests.rules.samples import SMALL, with_files

PACK = load_pack()
CLAIMS = [*(f"A{number}" for number in range(1, 15)), *(f"B{number}" for number in range(1, 24))]
_DIGITS = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


def _digits(text: str) -> list[str]:
    return [found.replace(",", "") for found in _DIGITS.findall(text)]


def _texts(rule: Rule) -> Iterator[str]:
    yield rule.title
    if rule.advice is not None:
        for template in (rule.advice.say, rule.advice.first_step, rule.advice.know_by):
            yield from _fixed(template)


def _fixed(template: Template) -> Iterator[str]:
    return (part for part in template.parts if isinstance(part, str))


def _may_print(finding: Finding) -> Iterator[str]:
    """Give the digits a text may take from a finding: its dates, and its numbers where they may be used."""
    about = [finding.population, str(finding.source.year), finding.source.venue, finding.as_of.isoformat()]
    for number in finding.numbers:
        about.append(number.period)
        if finding.use == "number" and finding.checked != "MEM":
            about += [number.of, number.against]
            values = (number.value, number.low, number.high)
            yield from (f"{abs(value):.12g}" for value in values if value is not None)
            yield from (f"{abs(value):.1f}" for value in values if value is not None)
    yield from chain.from_iterable(map(_digits, about))


def _parameters(rule: Rule) -> Iterator[str]:
    for test in chain(conditions.tests_of(rule.when), conditions.tests_of(rule.unless)):
        if test.parameter:
            yield f"{abs(PACK.parameters[test.parameter].low):.12g}"


def _scales(rule: Rule) -> Iterator[str]:
    """Give the digits in the units of the questions a text shows, as in `4 of 10`."""
    if rule.advice is not None:
        for name in rule.advice.say.names:
            question = PACK.questions.get(name)
            yield from _digits(question.unit if question else "")


def test_all_37_claims_of_the_two_articles_are_answered_by_a_finding() -> None:
    answered = set(chain.from_iterable(finding.claims for finding in PACK.findings.values()))

    assert set(CLAIMS) == answered


def test_a_claim_is_used_or_refused_with_a_reason() -> None:
    assert [] == [
        finding.id
        for finding in PACK.findings.values()
        if (finding.use == "no") is not bool(finding.refused_because)
    ]


def test_every_digit_in_a_text_of_a_rule_has_a_right_to_be_there() -> None:
    """From a finding that may be used as a number, a date of one, a parameter of the rule, or a scale."""
    unbacked = []
    for rule in PACK.rules.values():
        may = {*_parameters(rule), *_scales(rule)}
        for name in rule.cites:
            may.update(_may_print(PACK.findings[name]))
        unbacked += [(rule.id, each) for text in _texts(rule) for each in _digits(text) if each not in may]

    assert [] == unbacked


def test_no_text_of_a_rule_takes_a_number_from_a_refused_finding_or_from_memory() -> None:
    barred = [it for it in PACK.findings.values() if it.use == "no" or it.checked == "MEM"]

    assert [] == [finding.id for finding in barred if finding.numbers]


def test_rules_that_rest_on_weak_evidence_alone_say_so_in_their_own_words() -> None:
    said = re.compile(
        r"survey|reports?\b|statement|interview|account|anecdote|no study|not a study|rule of thumb|"
        r"no evidence|claimed|opinion|failed our checks|forecast",
        re.IGNORECASE,
    )
    quiet = [
        rule.id
        for rule in PACK.rules.values()
        if rule.cites and {PACK.findings[name].grade for name in rule.cites} <= {"D", "E"}
        if not any(said.search(text) for text in _texts(rule))
    ]

    assert [] == quiet


def test_an_employees_wage_is_never_told_as_a_price() -> None:
    assert [] == [
        rule.id for rule in PACK.rules.values() if any("wage" in text.lower() for text in _texts(rule))
    ]


def test_every_source_leads_somewhere() -> None:
    """By a title, or by a place of publication with an address; a title nobody could confirm is left out."""
    assert [] == [
        finding.id
        for finding in PACK.findings.values()
        if not (finding.source.title or (finding.source.venue and finding.source.link))
    ]


def test_the_readme_names_the_licence_of_each_source_whose_data_is_passed_on() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    said = " ".join(readme.partition("## Data and credits")[2].replace("\\", "").split())
    asked = [credit for credit in PACK.credits if credit.licence.startswith(("MIT", "CC"))]

    assert len(asked) >= 5
    assert [] == [credit.name for credit in PACK.credits if credit.name not in said]
    assert [] == [credit.name for credit in asked if credit.licence not in said]


def test_a_credit_that_is_written_wrongly_is_told_with_its_place(tmp_path: Path) -> None:
    head = (SMALL / "pack.toml").read_text(encoding="utf-8")
    pack = with_files(tmp_path, {"pack.toml": f'{head}\n[[credit]]\nname = "Some source"\n'})

    assert () == pack.credits
    assert ["title", "licence", "used_for"] == [
        word for each in pack.problems for word in ("title", "licence", "used_for") if word in each.message
    ]
