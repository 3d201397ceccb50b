"""Waivers: a warning that was looked at is not told again; a waiver that waives nothing is."""

from pathlib import Path

import pytest

from tests.rules.lint.packs import laid_over, rule, warnings

HEAD = 'id = "mine"\nversion = "1"\n'
PAIR = rule("demand.one", "years.above = 3") + rule("demand.two", "years.above = 3")


def _waiver(code: str, of: str, because: str = "looked at") -> str:
    return f'{HEAD}[[waive]]\ncode = "{code}"\nof = {of}\nbecause = "{because}"\n'


def _told(folder: Path, waiver: str, rules: str = PAIR) -> list[str]:
    return [each.message for each in warnings(folder, {"pack.toml": waiver, "rules/mine.toml": rules}, "W03")]


def test_a_waived_warning_is_not_told(tmp_path: Path) -> None:
    assert 1 == len(_told(tmp_path / "without", HEAD))
    assert [] == _told(tmp_path / "with", _waiver("W03", '["demand.one", "demand.two"]'))


def test_a_warning_about_a_pair_is_waived_for_both_rules_or_not_at_all(tmp_path: Path) -> None:
    told = _told(tmp_path, _waiver("W03", '"demand.two"'))

    assert 2 == len(told)
    assert "this waiver waives nothing about demand.two: no W03 is found there" in told


def test_a_waiver_of_another_code_changes_nothing(tmp_path: Path) -> None:
    assert 1 == len(_told(tmp_path, _waiver("W04", '["demand.one", "demand.two"]')))


def test_a_waiver_may_name_several_things_and_each_must_be_found(tmp_path: Path) -> None:
    rules = PAIR + rule("demand.three", "years.above = 3")
    names = '["demand.one", "demand.two", "demand.three", "demand.four"]'

    assert ["this waiver waives nothing about demand.four: no W03 is found there"] == _told(
        tmp_path, _waiver("W03", names), rules
    )


def test_a_waiver_of_a_check_that_was_not_run_is_not_judged(tmp_path: Path) -> None:
    files = {"pack.toml": _waiver("W07", '"demand.one"'), "rules/mine.toml": PAIR}

    assert ["W03"] == [each.code for each in warnings(tmp_path, files, "W03")]


@pytest.mark.parametrize(
    ("waiver", "code", "says"),
    [
        (_waiver("W03", '"demand.one"', "  "), "E03", "because cannot be empty"),
        (_waiver("E03", '"demand.one"'), "E03", "'E03' is no code of a warning; those are W01 to W17"),
        (_waiver("W4", '"demand.one"'), "E03", "'W4' is no code of a warning"),
        (_waiver("W03", "[]"), "E03", "names what it is about"),
        (_waiver("W03", "3"), "E03", "'of' must be a list"),
        (f'{HEAD}[[waive]]\ncode = "W03"\nof = "demand.one"\n', "E03", "'because' is missing here"),
        (_waiver("W03", '"demand.one"') + "why = 1\n", "E02", "unknown key 'why'"),
    ],
)
def test_a_waiver_that_is_written_wrong_is_refused(tmp_path: Path, waiver: str, code: str, says: str) -> None:
    (problem,) = laid_over(tmp_path, {"pack.toml": waiver}).problems

    assert code == problem.code
    assert says in problem.message
