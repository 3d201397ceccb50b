"""Which slips in a rule its tests would let pass: lines gone, thresholds moved by a cell, options out and in."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.language import conditions
from rules.measuring.rule_tests import failing_tests
from rules.measuring.slips import Slip, SlipKind
from rules.measuring.unnoticed import unnoticed
from rules.pack import Pack, load_pack
from rules.wording import line_words
from tests.rules.samples import rule_text, with_files, with_rules


def case(expect: str, *given: str) -> str:
    """Write a test of a rule."""
    lines = "\n".join(f"given.{each}" for each in given)
    return f'\n[[rule.test]]\nname = "{expect}"\nexpect = "{expect}"\n{lines}\n'


def slips(pack: Pack, kind: SlipKind, rule: str = "demand.some") -> list[Slip]:
    """Give the slips of one kind that nothing notices in a rule."""
    return [each.slip for each in unnoticed(pack) if each.rule.id == rule and each.slip.kind is kind]


def gone(pack: Pack, rule: str = "demand.some") -> list[str]:
    """Give the lines of a rule that may be gone."""
    return [line_words(each.line) for each in slips(pack, SlipKind.GONE, rule)]


def moved(pack: Pack) -> list[float]:
    """Give the numbers to which a threshold may move."""
    return [each.number for each in slips(pack, SlipKind.MOVED)]


def taken_out(pack: Pack) -> list[tuple[str, ...]]:
    """Give the options that may be taken out of a list."""
    return [each.options for each in slips(pack, SlipKind.TAKEN_OUT)]


def put_in(pack: Pack) -> list[tuple[str, ...]]:
    """Give the cells of options that may be put into a list."""
    return [each.options for each in slips(pack, SlipKind.PUT_IN)]


def test_a_line_that_no_test_needs_may_be_gone(tmp_path: Path) -> None:
    when = 'years.at_least = 3\nai.use.is = "daily"'
    text = rule_text(when=when) + case("fires", "years = 3", 'ai.use = "daily"')
    text += case("silent", "years = 2", 'ai.use = "daily"')

    assert ["ai.use is daily"] == gone(with_rules(tmp_path, text))


def test_without_a_test_every_line_may_be_gone(tmp_path: Path) -> None:
    when = "years.at_least = 3\n[rule.when.any]\nwork.small.above = 5\nclients.regular.is = true"
    pack = with_rules(tmp_path, rule_text(when=when))

    assert ["years at least 3", "work.small above 5", "clients.regular is yes"] == gone(pack)


def test_a_block_whose_only_line_is_gone_is_gone_as_well(tmp_path: Path) -> None:
    when = 'years.at_least = 3\n[rule.when.any]\nai.use.is = "daily"'
    text = rule_text(when=when) + case("silent", "years = 3", 'ai.use = "never"')

    assert ["years at least 3"] == gone(with_rules(tmp_path, text))


def test_what_holds_a_rule_back_is_missed_where_a_test_is_silent_by_it(tmp_path: Path) -> None:
    text = rule_text() + "[rule.unless]\nclients.regular.is = true\n"
    alone = with_rules(tmp_path / "alone", text + case("fires", "years = 3", "clients.regular = false"))
    missed = case("silent", "years = 3", "clients.regular = true")

    assert "clients.regular is yes" in gone(alone)
    assert ["years at least 3"] == gone(with_rules(tmp_path / "both", text + missed))


@pytest.mark.parametrize(
    ("line", "tests", "expected"),
    [
        ("years.at_least = 10", [("fires", 10), ("silent", 9)], []),
        ("years.at_least = 10", [("fires", 12), ("silent", 9)], [12]),
        ("years.at_least = 10", [("fires", 10), ("silent", 5)], []),
        ("years.above = 10", [("fires", 11), ("silent", 9)], [9]),
        ("years.above = 10", [("fires", 11), ("silent", 10)], []),
        ("years.at_most = 10", [("fires", 10), ("silent", 11)], []),
        ("years.below = 10", [("fires", 8), ("silent", 12)], [12]),
        ("years.at_least = 10", [], [0, 60]),
    ],
)
def test_a_threshold_moves_to_the_next_value_that_a_test_gives_or_to_the_end(
    tmp_path: Path, line: str, tests: list[tuple[str, int]], expected: list[float]
) -> None:
    text = rule_text(when=line) + "".join(case(expect, f"years = {value}") for expect, value in tests)

    assert expected == moved(with_rules(tmp_path, text))


def test_a_threshold_moves_to_what_another_rule_compares_with(tmp_path: Path) -> None:
    tests = case("fires", "years = 10") + case("silent", "years = 2")
    other = rule_text("demand.other", "years.below = 8")
    pack = with_rules(tmp_path, rule_text(when="years.at_least = 10") + tests + other)

    assert [8] == moved(pack)


@pytest.mark.parametrize(("word", "expected"), [("above", [10]), ("below", [90])])
def test_both_ends_of_a_range_in_a_test_are_values(tmp_path: Path, word: str, expected: list[float]) -> None:
    text = rule_text(when=f"work.small.{word} = 40") + case("open", "work.small = { low = 10, high = 90 }")

    assert expected == moved(with_rules(tmp_path, text))


def test_the_threshold_of_a_figure_moves_to_what_it_comes_to_in_a_test(tmp_path: Path) -> None:
    when = "price.hour.below = 30"
    tests = case("fires", 'rates.price = "20 EUR/hour"') + case("silent", 'rates.price = "240 EUR/day"')
    high = case("silent", 'rates.price = "400 EUR/day"')

    assert [] == moved(with_rules(tmp_path / "at", rule_text(when=when) + tests + high))
    assert [50] == moved(
        with_rules(tmp_path / "off", rule_text(when=when) + tests[: tests.rindex("\n[[")] + high)
    )


def test_a_parameter_is_a_threshold_like_any_other(tmp_path: Path) -> None:
    when = 'work.small.at_least = { parameter = "low_end.heavy" }'
    tests = case("fires", "work.small = 45") + case("silent", "work.small = 39")

    assert [45] == moved(with_rules(tmp_path, rule_text(when=when) + tests))


def test_a_count_moves_by_one(tmp_path: Path) -> None:
    when = "proof.kinds.count_at_least = 2"
    tests = case("fires", 'proof.kinds = ["results", "portfolio", "named"]')

    assert [1, 3] == moved(with_rules(tmp_path, rule_text(when=when) + tests))


def test_an_option_that_no_test_gives_may_be_out_of_or_in_the_list(tmp_path: Path) -> None:
    when = 'ai.use.is_one_of = ["weekly", "daily"]'
    tests = case("fires", 'ai.use = "daily"')
    silent = case("silent", 'ai.use = "never"')

    loose = with_rules(tmp_path / "loose", rule_text(when=when) + tests)
    firm = with_rules(tmp_path / "firm", rule_text(when=when) + tests + silent)

    assert ([("weekly",)], [("never",)]) == (taken_out(loose), put_in(loose))
    assert ([("weekly",)], []) == (taken_out(firm), put_in(firm))


def test_a_list_of_several_choices_loses_and_gains_options_too(tmp_path: Path) -> None:
    when = 'proof.kinds.includes_any = ["results", "portfolio"]'
    tests = case("fires", 'proof.kinds = ["results"]')
    silent = case("silent", 'proof.kinds = ["named"]')
    loose = with_rules(tmp_path / "loose", rule_text(when=when) + tests)
    firm = with_rules(tmp_path / "firm", rule_text(when=when) + tests + silent)

    assert ([("portfolio",)], [("named", "none")]) == (taken_out(loose), put_in(loose))
    assert ([("portfolio",)], []) == (taken_out(firm), put_in(firm))


def test_options_that_every_line_treats_alike_are_put_in_as_one(tmp_path: Path) -> None:
    one = rule_text(when='field.is_one_of = ["copywriting"]') + case("silent", 'field = "other"')
    two = rule_text("demand.web", 'field.is = "web"')

    assert [] == put_in(with_rules(tmp_path / "alike", one))
    assert [("web",)] == put_in(with_rules(tmp_path / "apart", one + two))


@pytest.mark.parametrize(
    ("promise", "expected"),
    [('fires = ["demand.some"]', ["years at least 3"]), ('silent = ["demand.some"]', [])],
)
def test_a_promise_about_a_persona_notices_as_a_test_does(
    tmp_path: Path, promise: str, expected: list[str]
) -> None:
    years = 5 if "fires" in promise else 1
    persona = (
        f'id = "ada"\nabout = "A person."\ncurrency = "EUR"\n{promise}\n[persona.answers]\nyears = {years}'
    )

    assert expected == gone(_with_persona(tmp_path, rule_text(), persona))


ADVICE = '[rule.advice]\nsay = "Do it."\nfirst_step = "Begin."\nknow_by = "It is done."\neffort_hours = 1\nslot = "quick"\n'


def test_a_rule_that_would_push_another_from_the_first_moves_of_a_persona_is_noticed(tmp_path: Path) -> None:
    strong = rule_text("demand.strong", "years.at_least = 30") + "[rule.effect]\ndemand = -15\n" + ADVICE
    rules = rule_text(when="years.at_least = 3") + "[rule.effect]\ndemand = -5\n" + ADVICE + strong
    persona = 'id = "ada"\nabout = "A person."\ncurrency = "EUR"\n{first}[persona.answers]\nyears = 5'
    promised = _with_persona(tmp_path / "one", rules, persona.format(first='first = ["demand.some"]\n'))
    silent = _with_persona(tmp_path / "two", rules, persona.format(first=""))

    assert ["years at least 30"] == gone(silent, "demand.strong")
    assert [] == gone(promised, "demand.strong")


def test_a_rule_that_is_always_on_has_no_line_to_lose(tmp_path: Path) -> None:
    pack = with_rules(tmp_path, rule_text(more="always = true").partition("\n[rule.when]")[0])

    assert [] == list(unnoticed(pack))


@settings(max_examples=40)
@given(
    at=st.integers(1, 59),
    tests=st.lists(st.integers(0, 60), max_size=4, unique=True),
    other=st.integers(0, 60),
)
def test_the_next_cell_is_told_just_when_no_test_lies_between(at: int, tests: list[int], other: int) -> None:
    text = rule_text(when=f"years.at_least = {at}")
    text += "".join(case("fires" if years >= at else "silent", f"years = {years}") for years in tests)
    text += rule_text("demand.other", f"years.at_least = {other}")
    values = {*tests, other, 0, 60}
    expected = [
        to
        for to in (
            max((it for it in values if it < at), default=None),
            min((it for it in values if it > at), default=None),
        )
        if to is not None and not any(min(at, to) <= years < max(at, to) for years in tests)
    ]

    with TemporaryDirectory() as folder:
        assert expected == moved(with_rules(Path(folder), text))


LINES = ("years.at_least = 3", 'ai.use.is = "daily"', "work.small.above = 20", "clients.regular.is = false")


@settings(max_examples=12)
@given(
    tests=st.lists(
        st.tuples(
            st.integers(2, 3), st.sampled_from(["daily", "never"]), st.sampled_from([20, 21]), st.booleans()
        ),
        max_size=3,
        unique=True,
    )
)
def test_a_line_is_told_just_when_the_file_without_it_passes_its_tests(
    tests: list[tuple[int, str, int, bool]],
) -> None:
    text = "".join(
        case(
            "fires" if (years, use, small, regular) == (3, "daily", 21, False) else "silent",
            f"years = {years}",
            f'ai.use = "{use}"',
            f"work.small = {small}",
            f"clients.regular = {str(regular).lower()}",
        )
        for years, use, small, regular in tests
    )

    with TemporaryDirectory() as folder:
        whole = with_rules(Path(folder), rule_text(when="\n".join(LINES)) + text)
        told = gone(whole)
    for dropped, words in zip(
        LINES, [line_words(it) for it in conditions.tests_of(whole.rules["demand.some"].when)], strict=True
    ):
        left = "\n".join(each for each in LINES if each != dropped)
        with TemporaryDirectory() as folder:
            without = with_rules(Path(folder), rule_text(when=left) + text)
        assert (words in told) is (list(failing_tests(without)) == [])


def test_no_line_of_the_shipped_rules_could_be_gone_unnoticed() -> None:
    lines = [
        f"{each.rule.id}: {line_words(each.slip.line)}"
        for each in unnoticed(load_pack())
        if each.slip.kind is SlipKind.GONE
    ]

    assert [] == lines


def _with_persona(folder: Path, rules: str, persona: str) -> Pack:
    folder.mkdir(exist_ok=True)
    with_files(folder, {"rules/demand.toml": f"format = 1\n{rules}"})
    people = folder / "small" / "personas"
    people.mkdir()
    (people / "people.toml").write_text(f"format = 1\n[[persona]]\n{persona}\n", encoding="utf-8")
    return load_pack(shipped=folder / "small")
