"""Conditions and whole rules in plain words, with labels, units and option titles."""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.language import conditions
from rules.language.conditions import All, Any, Condition, Test
from rules.pack import Pack, load_pack
from rules.phrases import clause, phrase, read_back
from tests.rules.samples import rule_text, small_pack, with_rules


@cache
def shipped() -> Pack:
    return load_pack()


@pytest.mark.parametrize(
    ("test", "said", "opposite"),
    [
        (Test("work.small", "at_least", 40), "Small jobs: at least 40%", "Small jobs: below 40%"),
        (Test("work.small", "above", 40), "Small jobs: above 40%", "Small jobs: at most 40%"),
        (
            Test("money.need", "below", 30000),
            "Income you need: below 30,000 EUR",
            "Income you need: at least 30,000 EUR",
        ),
        (
            Test("years", "at_most", 3),
            "Years of paid work: at most 3 years",
            "Years of paid work: above 3 years",
        ),
        (
            Test("price.times_need", "below", 1),
            "Price of a job compared with the need: below 1 times",
            "Price of a job compared with the need: at least 1 times",
        ),
        (Test("ai.use", "is", "daily"), "Use of AI: “Every day”", "Use of AI: not “Every day”"),
        (Test("ai.use", "is_not", "daily"), "Use of AI: not “Every day”", "Use of AI: “Every day”"),
        (
            Test("ai.use", "is_one_of", ("daily", "weekly")),
            "Use of AI: “Every day” or “Every week”",
            "Use of AI: not “Every day” or “Every week”",
        ),
        (Test("ai.use", "is_none_of", ("daily",)), "Use of AI: not “Every day”", "Use of AI: “Every day”"),
        (Test("clients.regular", "is", constant=True), "Regular clients: “Yes”", "Regular clients: “No”"),
        (Test("clients.regular", "is", constant=False), "Regular clients: “No”", "Regular clients: “Yes”"),
        (
            Test("proof.kinds", "includes", "named"),
            "Kinds of proof: includes “Named references”",
            "Kinds of proof: does not include “Named references”",
        ),
        (
            Test("proof.kinds", "excludes", "named"),
            "Kinds of proof: does not include “Named references”",
            "Kinds of proof: includes “Named references”",
        ),
        (
            Test("proof.kinds", "excludes", ("named", "results")),
            "Kinds of proof: does not include “Named references” or “Results with numbers”",
            "Kinds of proof: includes “Named references” or “Results with numbers”",
        ),
        (
            Test("proof.kinds", "includes_all", ("named", "results")),
            "Kinds of proof: includes “Named references” and “Results with numbers”",
            "Kinds of proof: lacks one of “Named references” and “Results with numbers”",
        ),
        (
            Test("proof.kinds", "includes_any", ("named", "results")),
            "Kinds of proof: includes “Named references” or “Results with numbers”",
            "Kinds of proof: includes none of “Named references” or “Results with numbers”",
        ),
        (
            Test("proof.kinds", "count_at_least", 2),
            "Kinds of proof: at least 2 of them",
            "Kinds of proof: fewer than 2 of them",
        ),
        (
            Test("proof.kinds", "count_at_most", 2),
            "Kinds of proof: at most 2 of them",
            "Kinds of proof: more than 2 of them",
        ),
        (Test("proof.only_you", "answered", constant=False), "Only you: not answered", "Only you: answered"),
    ],
)
def test_a_test_and_its_opposite_are_said_with_label_and_unit(test: Test, said: str, opposite: str) -> None:
    assert (said, opposite) == (
        phrase(test, small_pack(), "EUR"),
        phrase(test, small_pack(), "EUR", holds=False),
    )


@pytest.mark.parametrize(
    ("test", "said"),
    [
        (Test("work.small", "at_least", 40), "“Small jobs” is at least 40%"),
        (Test("ai.use", "is_not", "daily"), "“Use of AI” is not “Every day”"),
        (Test("clients.regular", "is", constant=False), "“Regular clients” is “No”"),
        (Test("proof.kinds", "excludes", "named"), "“Kinds of proof” does not include “Named references”"),
        (Test("proof.kinds", "count_at_least", 2), "“Kinds of proof” has at least 2 chosen"),
        (Test("years", "answered", constant=False), "“Years of paid work” is not answered"),
    ],
)
def test_a_test_is_said_as_part_of_a_sentence(test: Test, said: str) -> None:
    assert said == clause(test, small_pack(), "EUR")


@pytest.mark.parametrize(
    ("when", "unless", "sentence"),
    [
        ("years.at_least = 3", "", "Fires when “Years of paid work” is at least 3 years."),
        (
            'years.at_least = 3\nai.use.is = "daily"',
            "clients.regular.is = true",
            (
                "Fires when “Years of paid work” is at least 3 years and “Use of AI” is “Every day”; "
                "held back when “Regular clients” is “Yes”."
            ),
        ),
        (
            'years.at_least = 3\n[rule.when.any]\nai.use.is = "daily"\nwork.small.above = 50',
            "",
            (
                "Fires when “Years of paid work” is at least 3 years and "
                "(either “Use of AI” is “Every day” or “Small jobs” is above 50%)."
            ),
        ),
        (
            '[[rule.when.any]]\nyears.below = 2\nwork.small.above = 50\n[[rule.when.any]]\nai.use.is = "daily"',
            "",
            (
                "Fires when either (“Years of paid work” is below 2 years and “Small jobs” is above 50%) "
                "or “Use of AI” is “Every day”."
            ),
        ),
    ],
)
def test_a_rule_is_read_back_as_a_sentence(tmp_path: Path, when: str, unless: str, sentence: str) -> None:
    text = rule_text(when=when) + (f"[rule.unless]\n{unless}\n" if unless else "")
    pack = with_rules(tmp_path, text)

    assert sentence == read_back(pack.rules["demand.some"], pack, "EUR")


def test_a_rule_that_is_always_on_is_read_back_as_for_everyone(tmp_path: Path) -> None:
    pack = with_rules(tmp_path, rule_text(more="always = true").partition("\n[rule.when]")[0])

    assert "Fires for everyone." == read_back(pack.rules["demand.some"], pack, "EUR")


_NAMES = ("years", "work.small", "ai.hours", "money.need")
_tests = st.builds(Test, st.sampled_from(_NAMES), st.sampled_from(["at_least", "below"]), st.integers(1, 50))
_trees: st.SearchStrategy[Condition] = st.recursive(
    _tests,
    lambda below: (
        st.builds(All, st.lists(below, min_size=1, max_size=3).map(tuple))
        | st.builds(Any, st.lists(below, min_size=1, max_size=3).map(tuple))
    ),
    max_leaves=8,
)


@given(_trees, st.none() | _trees)
def test_what_is_read_back_says_each_test_once_and_closes_its_brackets(
    when: Condition, unless: Condition | None
) -> None:
    pack = small_pack()
    said = read_back(replace(pack.rules["demand.small"], when=when, unless=unless), pack, "EUR")
    expected = sorted(
        re.findall(
            "“[^”]*” is (?:at least|below) [0-9,]+",
            " ".join(
                clause(each, pack, "EUR")
                for each in (*conditions.tests_of(when), *conditions.tests_of(unless))
            ),
        )
    )

    assert expected == sorted(re.findall("“[^”]*” is (?:at least|below) [0-9,]+", said))
    assert said.count("(") == said.count(")")


@pytest.mark.parametrize("name", list(shipped().rules))
def test_every_shipped_rule_is_read_back_with_each_test_once(name: str) -> None:
    pack = shipped()
    rule = pack.rules[name]
    said = read_back(rule, pack, "EUR")
    tests = [*conditions.tests_of(rule.when), *conditions.tests_of(rule.unless)]

    assert said[0] == "F"
    assert said[-1] == "."
    for label in {f"“{pack.names[each.name].label}” " for each in tests}:
        assert sum(f"“{pack.names[each.name].label}” " == label for each in tests) == said.count(label)
