"""Every flip, carried out, flips the verdict: over made-up people of the shipped pack, and over random rules."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.answers import Answer, Choice, Silence
from rules.assess import judge_rule, truth_of
from rules.assessment import Verdict
from rules.entry import refuse
from rules.explaining.flips import MOST_CHANGES, Flip, flips_of
from rules.explaining.witness import as_answer, witness
from rules.knowledge import Rule
from rules.language.conditions import All, Any, Condition, Test
from rules.measuring.sampling import sampled_people
from rules.pack import Pack, load_pack
from rules.possible import Interval, Known, OneOf
from rules.readable import FIELD, GROUP
from rules.situation import Situation, situate
from rules.truth import Truth
from tests.rules.samples import rule_text, said, situation, small_pack, with_rules

DAY = date(2026, 11, 22)


@cache
def shipped() -> Pack:
    return load_pack()


def holed(answers: dict[str, Answer], chance: Random) -> dict[str, Answer]:
    """Leave answers out, or say that one does not know or that it does not apply, as people do."""
    silences = (None, Silence.UNKNOWN, Silence.NOT_APPLICABLE, Silence.LATER)
    found: dict[str, Answer] = {}
    for name, answer in answers.items():
        kept = answer if chance.random() < 0.7 else chance.choice(silences)
        if kept is not None:
            found[name] = kept
    return found


def people() -> Iterator[dict[str, Answer]]:
    chance = Random(7)
    for index, answers in enumerate(sampled_people(shipped(), 16, 5)):
        yield dict(answers) if index % 2 else holed(dict(answers), chance)


def carried_out(flip: Flip, found: Situation) -> tuple[dict[str, Answer], dict[str, Known]]:
    """Give the answers with every line of a flip made true; what no one answers comes as it would be known."""
    pack, answers, worked_out = found.pack, dict(found.answers), dict[str, Known]()
    named = dict.fromkeys(change.name for change in flip.changes)
    for name in named:
        lines = [(each.test, each.holds) for each in flip.changes if each.name == name]
        value = witness(lines, pack.names[name], found.known[name].possible)
        assert value is not None
        if any(test.word == "answered" and test.constant is not holds for test, holds in lines):
            answers.pop(name, None)
        elif name in pack.questions and not (name == FIELD and GROUP in named):
            answers[name] = as_answer(value, pack.questions[name], answers.get(name))
        elif name == GROUP and isinstance(value, OneOf):
            about_field = [each for each in flip.changes if each.name == FIELD]
            answers[FIELD] = Choice(
                next(
                    option
                    for option in pack.questions[FIELD].options
                    if (pack.fields[option].group if option in pack.fields else "other") in value.options
                    and all(
                        (each.test.truth({FIELD: Known(OneOf((option,)))}) is Truth.HOLDS) is each.holds
                        for each in about_field
                    )
                )
            )
        elif name not in pack.questions:
            worked_out[name] = Known(value)
    return answers, worked_out


def after(flip: Flip, rule: Rule, found: Situation) -> Truth:
    answers, worked_out = carried_out(flip, found)
    return truth_of(rule, {**situate(found.pack, answers).known, **worked_out})


WANTED = {Verdict.FIRES: Truth.FAILS, Verdict.SILENT: Truth.HOLDS, Verdict.OPEN: Truth.HOLDS}


@pytest.mark.parametrize("answers", list(people()), ids=range(16))
def test_every_flip_of_every_shipped_rule_flips_it(answers: dict[str, Answer]) -> None:
    found = situate(shipped(), answers)
    wrong = []
    told = 0
    for rule in shipped().rules.values():
        verdict = judge_rule(rule, found).verdict
        for flip in flips_of(rule, verdict, found):
            told += 1
            if after(flip, rule, found) is not WANTED[verdict]:
                wrong.append((rule.id, verdict, flip.words))

    assert [] == wrong
    assert told > 40


def test_a_flip_asks_for_answers_that_may_be_given() -> None:
    found = situate(shipped(), next(iter(sampled_people(shipped(), 1, 11))))
    refused = []
    for rule in shipped().rules.values():
        for flip in flips_of(rule, judge_rule(rule, found).verdict, found):
            answers, _ = carried_out(flip, found)
            for name in {change.name for change in flip.changes} & set(answers) & set(shipped().questions):
                answer = answers[name]
                if not isinstance(answer, Silence) and (problem := refuse(shipped().questions[name], answer)):
                    refused.append((rule.id, flip.words, problem.message))

    assert [] == refused


_OPTIONS = ("results", "portfolio", "named")
_some = st.lists(st.sampled_from(_OPTIONS), min_size=1, max_size=3, unique=True).map(tuple)
_lines: st.SearchStrategy[Test] = st.one_of(
    st.builds(
        Test,
        st.sampled_from(
            ["years", "work.small", "work.scratch", "quotes.pushed", "quotes.pushed_by_ai", "ai.drafts"]
        ),
        st.sampled_from(["at_least", "above", "at_most", "below"]),
        st.integers(0, 10),
    ),
    st.builds(
        Test, st.just("ai.use"), st.sampled_from(["is", "is_not"]), st.sampled_from(["never", "daily"])
    ),
    st.builds(
        Test, st.just("ai.use"), st.sampled_from(["is_one_of", "is_none_of"]), st.just(("never", "weekly"))
    ),
    st.builds(
        Test, st.just("proof.kinds"), st.sampled_from(["includes", "excludes"]), st.sampled_from(_OPTIONS)
    ),
    st.builds(Test, st.just("proof.kinds"), st.sampled_from(["includes_any", "includes_all"]), _some),
    st.builds(
        Test, st.just("proof.kinds"), st.sampled_from(["count_at_least", "count_at_most"]), st.integers(0, 3)
    ),
    st.builds(Test, st.just("clients.regular"), st.just("is"), st.booleans()),
    st.builds(
        Test, st.sampled_from(["years", "ai.drafts", "proof.kinds"]), st.just("answered"), st.booleans()
    ),
)
_trees: st.SearchStrategy[Condition] = st.recursive(
    _lines,
    lambda below: (
        st.builds(All, st.lists(below, min_size=1, max_size=3).map(tuple))
        | st.builds(Any, st.lists(below, min_size=1, max_size=3).map(tuple))
    ),
    max_leaves=6,
)
_typed = st.fixed_dictionaries(
    {},
    optional={
        "years": st.sampled_from(["0", "3", "5-12", "unknown", "n/a"]),
        "work.small": st.sampled_from(["0", "5", "40", "3-60"]),
        "work.scratch": st.sampled_from(["0", "10", "90"]),
        "quotes.pushed": st.sampled_from(["0", "4", "10"]),
        "quotes.pushed_by_ai": st.sampled_from(["0", "2", "7"]),
        "ai.use": st.sampled_from(["never", "weekly", "daily", "unknown"]),
        "ai.drafts": st.sampled_from(["0", "5", "60", "n/a"]),
        "proof.kinds": st.sampled_from(["results", "portfolio, named", "none", "n/a"]),
        "clients.regular": st.sampled_from(["yes", "no"]),
    },
)


def _typed_as_answers(typed: dict[str, str]) -> dict[str, Answer]:
    known = {word: Silence(word) for word in ("unknown", "n/a")}
    spoken = said({name: text for name, text in typed.items() if text not in known})
    return {**spoken, **{name: known[text] for name, text in typed.items() if text in known}}


@settings(max_examples=300)
@given(_trees, st.none() | _trees, _typed)
def test_every_flip_of_any_rule_flips_it(
    when: Condition, unless: Condition | None, typed: dict[str, str]
) -> None:
    rule = replace(small_pack().rules["demand.small"], when=when, unless=unless, id="demand.any")
    found = situate(small_pack(), _typed_as_answers(typed))
    verdict = judge_rule(rule, found).verdict
    for flip in flips_of(rule, verdict, found):
        assert after(flip, rule, found) is WANTED[verdict], flip.words
        assert len(flip.changes) <= MOST_CHANGES


def test_what_a_person_can_change_comes_first_and_the_rest_is_told_apart(tmp_path: Path) -> None:
    pack = with_rules(tmp_path, rule_text(when="years.at_least = 3\nwork.small.at_least = 40"))
    found = situation({"years": "5", "work.small": "50"}, pack)
    flips = flips_of(pack.rules["demand.some"], Verdict.FIRES, found)

    assert [("work.small below 40", True), ("years below 3", False)] == [
        (it.words, it.movable) for it in flips
    ]


def test_a_figure_names_the_answers_that_feed_it(tmp_path: Path) -> None:
    pack = with_rules(tmp_path, rule_text(when="work.short.at_least = 50"))
    found = situation({"work.small": "20", "work.scratch": "10"}, pack)
    change = flips_of(pack.rules["demand.some"], Verdict.SILENT, found)[0].changes[0]

    assert (("work.small", "work.scratch"), True) == (change.feeds, change.movable)


def test_a_question_that_does_not_apply_is_made_to_apply_first(tmp_path: Path) -> None:
    pack = with_rules(tmp_path, rule_text(when="ai.drafts.at_least = 50"))
    found = situation({"ai.use": "never", "ai.drafts": "60"}, pack)

    assert ["ai.drafts at least 50 and ai.use is not never"] == [
        it.words for it in flips_of(pack.rules["demand.some"], Verdict.SILENT, found)
    ]


def test_what_the_bounds_rule_out_is_no_flip(tmp_path: Path) -> None:
    pack = with_rules(tmp_path, rule_text(when="work.small.at_least = 0"))
    found = situation({"work.small": "50"}, pack)

    assert () == flips_of(pack.rules["demand.some"], Verdict.FIRES, found)


def test_lines_of_one_name_that_exclude_each_other_are_never_told_together(tmp_path: Path) -> None:
    when = "years.at_least = 3\n[rule.when.any]\nyears.below = 2\nyears.above = 10"
    pack = with_rules(tmp_path, rule_text(when=when))
    found = situation({"years": "5"}, pack)

    assert ["years above 10"] == [
        it.words for it in flips_of(pack.rules["demand.some"], Verdict.SILENT, found)
    ]


def test_the_value_nearest_to_what_is_said_is_taken() -> None:
    readable = small_pack().names["work.small"]
    value = witness([(Test("work.small", "at_least", 40), True)], readable, Interval(25, 25))

    assert Interval(40, 40) == value
