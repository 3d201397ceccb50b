"""Every code has a page, and the samples on it do what the page says of them."""

import re
from pathlib import Path

import pytest

from rules.language.code_pages import code_pages
from rules.language.problems import Problem
from rules.lint.registry import CHECKS, lint
from rules.measuring.rule_tests import failed_test_problems
from tests.rules.lint.packs import DAY, laid_over

CODES = [f"E{number:02}" for number in range(1, 10)] + [f"W{number:02}" for number in range(1, 18)]
MEASURED = frozenset({"W07", "W08", "W11"})
"""What is measured on people and tests is looked for only in its own samples: the others carry no tests."""
_FILE = re.compile(r"^# ([a-z/]+\.toml)$", re.MULTILINE)


def _found(folder: Path, sample: str, code: str) -> list[Problem]:
    """Give everything that checking and linting a sample finds in its own files."""
    parts = _FILE.split(sample)
    pack = laid_over(folder, dict(zip(parts[1::2], parts[2::2], strict=True)))
    checks = tuple(each for each in CHECKS if code in each.codes or not MEASURED.intersection(each.codes))
    found = [*pack.problems, *failed_test_problems(pack), *lint(pack, as_of=DAY, checks=checks)]
    return [each for each in found if each.place.path.startswith(str(folder))]


def test_every_code_has_a_page_in_order() -> None:
    assert CODES == list(code_pages())


@pytest.mark.parametrize("code", CODES)
def test_the_sample_to_avoid_gets_its_code_and_no_other(tmp_path: Path, code: str) -> None:
    assert {code} == {each.code for each in _found(tmp_path, code_pages()[code].avoid, code)}


@pytest.mark.parametrize("code", CODES)
def test_the_sample_to_prefer_is_clean(tmp_path: Path, code: str) -> None:
    assert [] == [str(each) for each in _found(tmp_path, code_pages()[code].prefer, code)]


@pytest.mark.parametrize("code", CODES)
def test_a_page_says_what_is_wrong_and_why(code: str) -> None:
    page = code_pages()[code]

    assert all((page.title, page.wrong, page.why))
    assert page.avoid.startswith("# ")
    assert page.prefer.startswith("# ")
    assert page.avoid != page.prefer
