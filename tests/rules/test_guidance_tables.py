"""Mistakes in scenarios, in words for clients and in the plan are told with their place; the rest is used."""

from pathlib import Path

import pytest

from tests.rules.samples import small_pack, with_files

SCENARIO = """format = 1
[[scenario]]
id = "income"
title = "If income fell"
cites = "grade.n"
number = "earnings"
touches = "work.small"
scope = "One marketplace."
[scenario.when]
field.is = "copywriting"
"""
FINDING = """
[[finding]]
id         = "grade.n"
claim      = "Something was counted."
population = "one marketplace"
source     = { authors = "Some", title = "A study", year = 2025, link = "https://example.org/n" }
grade      = "A"
checked    = "VST"
not_said   = "It does not say why."
use        = "number"
as_of      = 2026-07-01
review_by  = 2027-07-01
numbers    = [
  { value = -5.0, unit = "%", of = "earnings", period = "2023" },
  { low = -120.0, high = 0.0, unit = "%", of = "too much", period = "2023" },
  { value = 3.0, unit = "hours", of = "time", period = "2023" },
]
"""
STANCES = """format = 1
[[stance]]
id = "wants"
title = "wants AI used"
share = "work.small"

[[sentence]]
part = "lane"
stances = ["wants"]
say = "Use it for {work.small|percent}."
[sentence.when]
ai.use.is = "daily"
"""
PLAN = """format = 1
[cash]
because = "It costs, with {money.need|money}."
possibly = "It may be short."
[cash.when]
money.need.above = 5

[strain]
rule = "demand.small"
because = "One move."

[[liked]]
id = "calm"
title = "Calm"
because = "You like calm."
[liked.when]
you.content.at_least = 7
"""
GOOD = {"scenarios.toml": SCENARIO, "stances.toml": STANCES, "plan.toml": PLAN}


def problems(folder: Path, name: str, old: str, new: str) -> list[str]:
    """Load the small pack with one of its three files changed in one place, and give what is told."""
    text = GOOD[name]
    assert old in text
    findings = (Path(__file__).parent / "small/findings/10.toml").read_text("utf-8") + FINDING
    files = {**GOOD, name: text.replace(old, new, 1), "findings/10.toml": findings}
    return [str(each) for each in with_files(folder, files).problems]


def test_a_pack_with_all_three_files_has_what_they_hold(tmp_path: Path) -> None:
    findings = (Path(__file__).parent / "small/findings/10.toml").read_text("utf-8") + FINDING
    pack = with_files(tmp_path, {**GOOD, "findings/10.toml": findings})

    assert () == pack.problems
    assert -5.0 == pack.scenarios["income"].number.value
    assert (["wants"], 1) == ([each.id for each in pack.card_words.stances], len(pack.card_words.sentences))
    assert pack.plan_limits.cash is not None
    assert pack.plan_limits.strain is not None
    assert ["calm"] == [each.id for each in pack.plan_limits.liked]


def test_a_pack_without_the_files_has_none_of_it() -> None:
    pack = small_pack()

    assert ({}, (), None) == (pack.scenarios, pack.card_words.sentences, pack.plan_limits.cash)


MISTAKES = [
    (
        "scenarios.toml",
        '"grade.n"',
        '"grade.m"',
        "5:9: E05 unknown finding 'grade.m' - did you mean 'grade.n'?",
    ),
    (
        "scenarios.toml",
        '"grade.n"',
        '"grade.a"',
        "5:9: E05 the numbers of 'grade.a' may not be quoted, so no scenario rests on it",
    ),
    (
        "scenarios.toml",
        '"earnings"',
        '"earning"',
        "6:10: E05 'grade.n' has no number of 'earning': earnings, too much, time - did you mean 'earnings'?",
    ),
    (
        "scenarios.toml",
        '"earnings"',
        '"time"',
        "6:10: E03 'time' is no change in percent, so no income can follow it",
    ),
    (
        "scenarios.toml",
        '"earnings"',
        '"too much"',
        "6:10: E03 'too much' is no change in percent, so no income can follow it",
    ),
    (
        "scenarios.toml",
        '"work.small"',
        '"work.smal"',
        "7:11: E02 'work.smal' is no question or figure with a number - did you mean 'work.small'?",
    ),
    (
        "scenarios.toml",
        '"work.small"',
        '"field"',
        "7:11: E02 'field' is no question or figure with a number",
    ),
    (
        "scenarios.toml",
        '[scenario.when]\nfield.is = "copywriting"',
        "",
        "2:1: E08 conditions are lines like work.small.at_least = 40; none stands here",
    ),
    ("scenarios.toml", 'scope = "One', 'scop = "One', "2:1: E03 'scope' is missing here"),
    (
        "stances.toml",
        'id = "wants"',
        'id = "want"',
        "3:6: E03 'want' is no choice of id: wants, accepts, forbids, unsaid - did you mean 'wants'?",
    ),
    (
        "stances.toml",
        '"lane"',
        '"lines"',
        "8:8: E03 'lines' is no choice of part: lane, disclosure, clause, warning",
    ),
    (
        "stances.toml",
        "{work.small|percent}",
        "{work.smal}",
        "10:7: E02 unknown placeholder 'work.smal' - did you mean 'work.small'?",
    ),
    ("stances.toml", "{work.small|percent}", "{work.small|much}", "10:7: E02 unknown filter 'much'"),
    (
        "stances.toml",
        '"daily"',
        '"hourly"',
        "12:13: E03 'hourly' is no choice of ai.use: never, weekly, daily",
    ),
    (
        "plan.toml",
        '"demand.small"',
        '"demand.smal"',
        "9:8: E02 unknown rule 'demand.smal' - did you mean 'demand.small'?",
    ),
    ("plan.toml", "{money.need|money}", "{money.ned}", "3:11: E02 unknown placeholder 'money.ned'"),
    ("plan.toml", "You like calm.", "You like {calm.", "15:11: E02 a brace stands alone"),
    ("plan.toml", 'because = "One move."', "", "8:1: E03 'because' is missing here"),
    ("plan.toml", "money.need.above", "money.need.abov", "6:12: E02 'abov' is no test for money.need"),
    (
        "plan.toml",
        "[strain]",
        "[strian]",
        "8:1: E02 unknown key 'strian' in a file of plan - did you mean 'strain'?",
    ),
    (
        "plan.toml",
        "[[liked]]",
        "[liked]",
        "12:1: E03 write [[liked]] with double brackets: it is one of a list",
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "told"), MISTAKES, ids=[each[3][:40] for each in MISTAKES])
def test_a_mistake_is_told_with_file_line_and_column(
    tmp_path: Path, name: str, old: str, new: str, told: str
) -> None:
    first = problems(tmp_path, name, old, new)[0]

    assert first.startswith(f"{name}:{told}")


def test_a_limit_with_a_mistake_is_set_aside_and_the_others_hold(tmp_path: Path) -> None:
    plan = PLAN.replace("{money.need|money}", "{money.ned}").replace("You like calm.", "You like {calm.")
    limits = with_files(tmp_path, {"plan.toml": plan}).plan_limits

    assert (None, ()) == (limits.cash, limits.liked)
    assert limits.strain is not None


@pytest.mark.parametrize(
    ("name", "table"),
    [("scenarios.toml", "[[scenario]]"), ("stances.toml", "[[stance]]"), ("plan.toml", "[[liked]]")],
)
def test_an_id_can_be_had_once(tmp_path: Path, name: str, table: str) -> None:
    whole = GOOD[name]
    again = whole[whole.index(table) :].partition("\n[[sentence]]")[0]
    told = problems(tmp_path, name, whole, f"{whole}\n{again}")

    assert ["is taken"] == [each[-8:] for each in told]


def test_a_rule_may_only_be_against_what_the_plan_knows(tmp_path: Path) -> None:
    rule = (Path(__file__).parent / "small/rules/demand.toml").read_text("utf-8")
    changed = rule.replace('slot         = "position"', 'slot         = "position"\nagainst      = ["calmm"]')
    told = [
        str(each) for each in with_files(tmp_path, {"plan.toml": PLAN, "rules/demand.toml": changed}).problems
    ]

    assert (
        "rules/demand.toml:25:17: E02 plan.toml has nothing liked 'calmm' - did you mean 'calm'?" == told[-1]
    )


FIGURE = """format = 1
[figure."need.words"]
title = "Need in words"
ratio = ["money.need", "rates.price"]
unit = "words"
section = "floor"
[figure."need.words".applies]
rates.price.per.is = "word"
"""


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"floor"', '"flor"', "6:11: E03 'flor' is no choice of section: floor, price, employees"),
        ('"word"', '"wort"', "8:22: E03 'wort' is no choice of rates.price.per: hour, day, word"),
    ],
)
def test_a_mistake_in_a_figure_is_told_with_its_place(tmp_path: Path, old: str, new: str, told: str) -> None:
    pack = with_files(tmp_path, {"figures.toml": FIGURE.replace(old, new)})

    assert str(pack.problems[0]).startswith(f"figures.toml:{told}")
