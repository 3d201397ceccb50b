"""The notation, line by line: every test word for every kind of answer, every form of a block, every order."""

from itertools import chain
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.assessment import Assessment, Verdict
from rules.possible import CHOICE_WORDS, NUMBER_WORDS, SEVERAL_WORDS, YES_NO_WORDS
from rules.truth import Truth
from tests.rules.samples import assessed, rule_text, situation, small_pack, verdict, with_files, with_rules

HOLDS, FAILS, OPEN = Truth.HOLDS, Truth.FAILS, Truth.OPEN

KINDS = {
    "number": ("years", NUMBER_WORDS),
    "share": ("work.small", NUMBER_WORDS),
    "percent": ("rates.change", NUMBER_WORDS),
    "scale": ("you.content", NUMBER_WORDS),
    "money": ("money.need", NUMBER_WORDS),
    "rate": ("rates.price", NUMBER_WORDS),
    "figure": ("price.hour", NUMBER_WORDS),
    "derived number": ("field.exposure", NUMBER_WORDS),
    "choice": ("ai.use", CHOICE_WORDS),
    "unit": ("rates.price.per", CHOICE_WORDS),
    "group": ("field.group", CHOICE_WORDS),
    "several": ("proof.kinds", SEVERAL_WORDS),
    "yes_no": ("clients.regular", YES_NO_WORDS),
    "derived yes_no": ("field.has_demand_number", YES_NO_WORDS),
    "text": ("proof.only_you", {}),
}
WORDS = tuple(dict.fromkeys(chain(NUMBER_WORDS, CHOICE_WORDS, SEVERAL_WORDS, YES_NO_WORDS)))


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_knows_its_words_and_answered_and_refuses_all_others(tmp_path: Path, kind: str) -> None:
    name, words = KINDS[kind]
    lines = "".join(f"{name}.{word} = 1\n" for word in WORDS if word not in words)
    refused = with_rules(tmp_path, rule_text(when=f"{name}.answered = true\n{lines}")).problems

    assert [word for word in WORDS if word not in words] == [
        each.message.split("'")[1] for each in refused if "is no test for" in each.message
    ]


@pytest.mark.parametrize(
    ("line", "typed", "expected"),
    [
        ("you.content.at_least = 7", {"you.content": "7"}, HOLDS),
        ("you.content.above = 7", {"you.content": "7"}, FAILS),
        ("rates.change.at_most = -5", {"rates.change": "-5"}, HOLDS),
        ("rates.change.below = -5", {"rates.change": "-10..-5"}, OPEN),
        ("rates.change.below = -5", {"rates.change": "-10..-6"}, HOLDS),
        ("money.need.at_least = 30000", {"money.need": "30k"}, HOLDS),
        ("money.need.below = 0.5", {"money.need": "0.4"}, HOLDS),
        ("rates.price.at_least = 45", {"rates.price": "40-50 EUR/hour"}, OPEN),
        ("rates.price.at_least = 45", {"rates.price": "45 EUR/hour"}, HOLDS),
        ('rates.price.per.is = "hour"', {"rates.price": "45 EUR/hour"}, HOLDS),
        ('rates.price.per.is_none_of = ["hour", "day"]', {"rates.price": "0.12 EUR/word"}, HOLDS),
        ('rates.price.per.is = "hour"', {}, OPEN),
        ('rates.price.per.is = "hour"', {"rates.price": "n/a"}, FAILS),
        ("proof.only_you.answered = true", {"proof.only_you": "rhythm"}, HOLDS),
        ("proof.only_you.answered = true", {}, FAILS),
        ("proof.only_you.answered = false", {"proof.only_you": "n/a"}, HOLDS),
        ("clients.regular.is = true", {"clients.regular": "yes"}, HOLDS),
        ("clients.regular.is = false", {"clients.regular": "yes"}, FAILS),
        ("clients.regular.is = false", {"clients.regular": "unknown"}, OPEN),
        ('ai.use.is_one_of = ["daily", "weekly"]', {"ai.use": "weekly"}, HOLDS),
        ('ai.use.is_none_of = ["daily", "weekly"]', {"ai.use": "weekly"}, FAILS),
        ('ai.use.is_not = "daily"', {"ai.use": "n/a"}, FAILS),
        ('ai.use.is_none_of = ["never", "weekly", "daily"]', {}, FAILS),
        ('ai.use.is_one_of = ["never", "weekly", "daily"]', {}, HOLDS),
        ('proof.kinds.includes = "named"', {"proof.kinds": "named, results"}, HOLDS),
        ('proof.kinds.includes_any = ["named", "portfolio"]', {"proof.kinds": "results"}, FAILS),
        ('proof.kinds.includes_all = ["named", "results"]', {"proof.kinds": "named, results"}, HOLDS),
        ('proof.kinds.excludes = "named"', {"proof.kinds": "results"}, HOLDS),
        ('proof.kinds.excludes = ["named", "results"]', {"proof.kinds": "results"}, FAILS),
        ("proof.kinds.count_at_least = 2", {"proof.kinds": "named, results"}, HOLDS),
        ("proof.kinds.count_at_most = 1", {"proof.kinds": "named, results"}, FAILS),
        ("proof.kinds.count_at_least = 1", {}, OPEN),
        ('field.group.is = "writing"', {"field": "copywriting"}, HOLDS),
        ("field.exposure.at_least = 70", {"field": "copywriting"}, OPEN),
        ("field.sources_disagree.is = true", {"field": "web"}, HOLDS),
        ("field.has_demand_number.is = false", {"field": "web"}, HOLDS),
        ('work.small.at_least = { parameter = "low_end.heavy" }', {"work.small": "40"}, HOLDS),
        ('rates.change.above = { parameter = "day.hours" }', {"rates.change": "8"}, FAILS),
        ("price.hour.at_least = 45", {"rates.price": "360-400 EUR/day"}, HOLDS),
        ("price.job.at_least = 450", {"rates.price": "45 EUR/hour", "ai.hours": "10"}, HOLDS),
        ("work.short.at_least = 60", {"work.small": "40", "work.scratch": "20"}, HOLDS),
        ("price.times_need.below = 1", {"rates.price": "900 EUR/project", "money.need": "1000"}, HOLDS),
        ("price.above_wage.above = 0", {"rates.price": "25 EUR/hour"}, OPEN),
        ("need.years.at_least = 3000", {"money.need": "1000", "years": "3"}, HOLDS),
        ("hours.share.at_most = 1", {"ai.hours": "10", "money.need": "1000"}, HOLDS),
        ("hours.share.at_most = 1", {"ai.hours": "10", "money.need": "0"}, FAILS),
        ("work.advise.at_most = 10", {"work.small": "60", "work.scratch": "20", "work.finish": "10"}, HOLDS),
        ("quotes.pushed_by_ai.at_most = 4", {"quotes.pushed": "4"}, HOLDS),
        ("ai.drafts.at_least = 0", {"ai.use": "never", "ai.drafts": "60"}, FAILS),
        ("ai.drafts.answered = false", {"ai.use": "never", "ai.drafts": "60"}, HOLDS),
    ],
)
def test_a_line_holds_fails_or_is_open(
    tmp_path: Path, line: str, typed: dict[str, str], expected: Truth
) -> None:
    pack = with_rules(tmp_path, rule_text(when=line))

    assert pack.problems == ()
    assert expected is pack.rules["demand.some"].when.truth(situation(typed, pack).known)


BLOCKS = """
[[rule.when.any]]
years.at_least = 3
[rule.when.any.any]
ai.use.is      = "daily"
work.small.above = 50
[[rule.when.any]]
clients.regular.is = true
[[rule.when.any.any]]
years.below = 2
ai.use.is = "never"
[[rule.when.any.any]]
work.small.below = 5
"""


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({"years": "5", "ai.use": "daily", "clients.regular": "no"}, Verdict.FIRES),
        ({"years": "5", "ai.use": "weekly", "work.small": "60"}, Verdict.FIRES),
        ({"years": "1", "ai.use": "never", "clients.regular": "yes"}, Verdict.FIRES),
        ({"years": "1", "ai.use": "daily", "work.small": "3", "clients.regular": "yes"}, Verdict.FIRES),
        ({"years": "1", "ai.use": "daily", "work.small": "60", "clients.regular": "yes"}, Verdict.SILENT),
        ({"years": "5", "ai.use": "never", "work.small": "20", "clients.regular": "no"}, Verdict.SILENT),
        ({"years": "5", "ai.use": "weekly"}, Verdict.OPEN),
    ],
)
def test_blocks_may_stand_within_blocks(tmp_path: Path, typed: dict[str, str], expected: Verdict) -> None:
    pack = with_rules(tmp_path, rule_text(when=BLOCKS))

    assert pack.problems == ()
    assert expected is verdict(pack, typed)


@pytest.mark.parametrize(
    ("unless", "typed", "expected"),
    [
        ("[rule.unless]\nclients.regular.is = true\nai.use.is = 'daily'", {"clients.regular": "yes", "ai.use": "daily"}, Verdict.SILENT),
        ("[rule.unless]\nclients.regular.is = true\nai.use.is = 'daily'", {"clients.regular": "yes", "ai.use": "never"}, Verdict.FIRES),
        ("[rule.unless.any]\nclients.regular.is = true\nai.use.is = 'daily'", {"clients.regular": "yes", "ai.use": "never"}, Verdict.SILENT),
        ("[rule.unless.any]\nclients.regular.is = true\nai.use.is = 'daily'", {"clients.regular": "no", "ai.use": "never"}, Verdict.FIRES),
        ("[[rule.unless.any]]\nclients.regular.is = true\nai.use.is = 'daily'\n[[rule.unless.any]]\nwork.small.above = 50", {"clients.regular": "yes", "ai.use": "never", "work.small": "60"}, Verdict.SILENT),
        ("[[rule.unless.any]]\nclients.regular.is = true\nai.use.is = 'daily'\n[[rule.unless.any]]\nwork.small.above = 50", {"clients.regular": "yes", "ai.use": "never", "work.small": "40"}, Verdict.FIRES),
    ],
)  # fmt: skip
def test_what_holds_back_knows_every_form_of_block(
    tmp_path: Path, unless: str, typed: dict[str, str], expected: Verdict
) -> None:
    pack = with_rules(tmp_path, rule_text() + unless.replace("'", '"') + "\n")

    assert pack.problems == ()
    assert expected is verdict(pack, {"years": "5", **typed})


def test_a_rule_that_is_always_on_fires_for_everyone_and_may_still_be_held_back(tmp_path: Path) -> None:
    text = rule_text(more="always = true").partition("\n[rule.when]")[0]
    pack = with_rules(tmp_path, text + "\n[rule.unless]\nclients.regular.is = true\n")

    assert (Verdict.FIRES, Verdict.SILENT, Verdict.OPEN) == tuple(
        verdict(pack, typed) for typed in ({"clients.regular": "no"}, {"clients.regular": "yes"}, {})
    )


_RULES = tuple(
    rule_text(f"demand.r{n}", when, more=f'group = "{group}"\n' if group else "")
    + f"[rule.effect]\ndemand = {points}\n"
    for n, (when, points, group) in enumerate(
        [
            ("years.at_least = 3", -3, "one"),
            ("years.at_least = 5", -6, "one"),
            ('ai.use.is = "daily"', -10, ""),
            ("work.small.above = 20", -4, "two"),
            ("work.small.above = 50", -8, "two"),
            ("[rule.when.any]\nclients.regular.is = true\nyears.below = 2", -2, ""),
            ("work.short.above = 30", -5, "three"),
        ]
    )
)


def _said_of(found: Assessment) -> tuple[object, ...]:
    readings = [
        (it.dimension, round(it.value, 9), round(it.answer_low, 9), round(it.evidence_high, 9), it.word)
        for it in found.readings
    ]
    return readings, {name: (it.verdict, dict(it.points)) for name, it in found.judged.items()}


@settings(max_examples=25)
@given(
    st.integers(0, 2**16),
    st.sampled_from([{}, {"years": "4-6", "work.small": "60"}, {"years": "9", "ai.use": "daily"}]),
)
def test_the_order_of_rules_and_of_files_does_not_matter(
    tmp_path_factory: pytest.TempPathFactory, seed: int, typed: dict[str, str]
) -> None:
    chance = Random(seed)
    shuffled = chance.sample(_RULES, len(_RULES))
    cut = chance.randint(0, len(shuffled))
    files = {"rules/demand.toml": "format = 1\n" + "".join(_RULES)}
    others = {
        "rules/demand.toml": "format = 1\n" + "".join(shuffled[:cut]),
        "rules/another.toml": "format = 1\n" + "".join(shuffled[cut:]),
    }
    folder = tmp_path_factory.mktemp("orders")

    assert _said_of(assessed(with_files(folder / "one", files), typed)) == _said_of(
        assessed(with_files(folder / "two", others), typed)
    )


def test_the_small_pack_has_every_kind_that_is_tried_here() -> None:
    names = small_pack().names

    assert [] == [name for name, _ in KINDS.values() if name not in names]
