"""W13 to W17: advice, money, what is never read, and contradictions of one side."""

from pathlib import Path

import pytest

from tests.rules.lint.packs import rule, warnings


def _advice(say: str, first_step: str = "Ask one client.", when: str = "years.at_least = 3") -> str:
    advice = f'[rule.advice]\nsay = "{say}"\nfirst_step = "{first_step}"\nknow_by = "You know."\neffort_hours = 2\n'
    return rule("demand.one", when) + advice


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (_advice("{years} years. Say so."), []),
        (_advice("Say so."), ["shows no answer; put one in, like {years}"]),
        (_advice("Say so.", "Write {years} down."), []),
        (_advice("{years} years.", " "), ["has no first step"]),
        (_advice("{years} " + "word " * 59), []),
        (_advice("{years} " + "word " * 60), ["has 61 words; 60 are the most"]),
        (_advice("Ask.", when="years.answered = false"), []),
        (_advice("Ask.", when="note.answered = true"), []),
    ],
)
def test_advice_has_a_first_step_an_answer_and_sixty_words(
    tmp_path: Path, text: str, says: list[str]
) -> None:
    found = [each.message for each in warnings(tmp_path, text, "W13")]

    assert len(says) == len(found)
    assert all(words in message for words, message in zip(says, found, strict=True))


def test_advice_of_a_rule_that_is_always_on_needs_no_answer(tmp_path: Path) -> None:
    text = _advice("Ask.").replace("[rule.when]\nyears.at_least = 3\n", "")

    assert [] == warnings(tmp_path, text.replace("kind =", "always = true\nkind ="), "W13")


@pytest.mark.parametrize(
    ("when", "bare"),
    [
        ("money.need.above = 20_000", True),
        ("money.outgoings.above = 20_000", True),
        ("money.need.above = 0", False),
        ("money.need.answered = true", False),
        ("years.above = 20", False),
        ("money.need.above = { parameter = 'need.much' }", False),
    ],
)
def test_an_amount_of_money_is_a_parameter(tmp_path: Path, when: str, bare: bool) -> None:
    much = '[[parameter]]\nid = "need.much"\nvalue = 20_000\nunit = "EUR"\ntitle = "Much"\nsource = "mine"\nas_of = 2026-11-22\n'
    files = {"rules/mine.toml": rule("demand.one", when), "parameters.toml": much}

    assert [when] * bare == [each.line_text for each in warnings(tmp_path, files, "W14")]


@pytest.mark.parametrize(
    ("inputs", "unit", "bare"),
    [
        ('["money.need", 500]', "money", True),
        ('["money.need", 0]', "money", False),
        ('["years", 5]', "years", False),
    ],
)
def test_an_amount_within_a_figure_of_money_is_a_parameter(
    tmp_path: Path, inputs: str, unit: str, bare: bool
) -> None:
    text = f'[figure."mine.sum"]\ntitle = "Mine"\nsum = {inputs}\nunit = "{unit}"\n'

    assert bare is bool(warnings(tmp_path, {"figures.toml": text}, "W14"))


def _question(name: str, more: str = "", kind: str = "number", bounds: str = "min = 0\nmax = 9") -> str:
    return f'[[screen.question]]\nid = "{name}"\nkind = "{kind}"\nlabel = "{name}"\n{bounds}\n{more}\n'


SCREEN = '[[screen]]\nid = "mine"\nsection = "Mine"\ntitle = "Mine"\nask = "What?"\nwhy = "So."\n'
MINE = {"questions/mine.toml": SCREEN + _question("mine.one")}
PAIR = {
    "questions/mine.toml": SCREEN.replace("why", "total = 100\nwhy")
    + _question("mine.one", kind="share")
    + _question("mine.two", kind="share")
}


def test_a_question_that_nothing_reads_is_found(tmp_path: Path) -> None:
    assert [("mine.one",)] == [each.about for each in warnings(tmp_path, MINE, "W15")]


@pytest.mark.parametrize(
    "files",
    [
        {**MINE, "rules/mine.toml": rule("demand.one", "mine.one.above = 3")},
        {**MINE, "rules/mine.toml": rule("demand.one", "years.above = 3", unless="mine.one.above = 3")},
        {**MINE, "rules/mine.toml": _advice("{mine.one} of them.")},
        {**MINE, "figures.toml": '[figure."mine.sum"]\ntitle = "Mine"\nsum = ["mine.one", 1]\nunit = "x"'},
        {
            "questions/mine.toml": SCREEN
            + _question("mine.one", "[screen.question.applies]\nmine.one.above = 1")
        },
        {"questions/mine.toml": SCREEN + _question("mine.one", 'at_most = "mine.one"')},
        {**PAIR, "rules/mine.toml": rule("demand.one", "mine.two.above = 3")},
        {
            "questions/mine.toml": SCREEN + _question("mine.one", 'units = ["hour"]', "rate"),
            "rules/mine.toml": rule("demand.one", 'mine.one.per.is = "hour"'),
        },
    ],
)
def test_a_question_that_something_reads_is_left_alone(tmp_path: Path, files: dict[str, str]) -> None:
    assert [] == warnings(tmp_path, files, "W15")


@pytest.mark.parametrize(
    ("name", "stray"),
    [
        ("rule/mine.toml", True),
        ("mine.toml", True),
        ("rules/old/mine.toml", True),
        ("rules/mine.toml.bak", True),
        ("rules/mine.tml", True),
        ("rules/mine.toml", False),
        ("README.md", False),
        ("rules/rules.schema.json", False),
        (".git/config.toml", False),
        ("rules/.mine.toml.swp", False),
    ],
)
def test_a_file_that_is_never_read_is_found(tmp_path: Path, name: str, stray: bool) -> None:
    found = warnings(tmp_path, {name: rule("demand.one", "years.above = 3")}, "W16")

    assert [(str(tmp_path / "mine" / name), 1)] * stray == [(it.place.path, it.place.line) for it in found]


def test_a_contradiction_that_only_one_rule_names_is_found(tmp_path: Path) -> None:
    one = rule("demand.one", "years.above = 3", more='contradicts = ["demand.two"]')

    (problem,) = warnings(tmp_path, one + rule("demand.two", "money.need.above = 3"), "W17")

    assert ("demand.one", "demand.two") == problem.about
    assert 'contradicts = ["demand.two"]' == problem.line_text


def test_a_contradiction_that_both_rules_name_is_left_alone(tmp_path: Path) -> None:
    one = rule("demand.one", "years.above = 3", more='contradicts = ["demand.two"]')
    two = rule("demand.two", "money.need.above = 3", more='contradicts = ["demand.one"]')

    assert [] == warnings(tmp_path, one + two, "W17")
