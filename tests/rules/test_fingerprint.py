"""Fingerprints of rules, values that are cut, and many overrides at once."""

import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.language.fingerprint import as_written, canonical, fingerprint
from tests.rules.overriding import OF_SMALL, of_rule, over
from tests.rules.samples import small_pack


def test_a_fingerprint_stays_while_the_rule_says_the_same() -> None:
    rule = {"id": "a.b", "when": {"x": {"at_least": 40}, "y": {"is": True}}, "test": [1], "note": "n"}
    same = {"when": {"y": {"is": True}, "x": {"at_least": 40.0}}, "id": "a.b", "test": [], "note": "m"}

    assert fingerprint(rule) == fingerprint(same)
    assert 6 == len(fingerprint(rule))


@pytest.mark.parametrize(
    ("one", "other"),
    [(1, True), (0, False), ("1", 1), ([1, 2], [2, 1]), (date(2026, 1, 1), "2026-01-01"), ({}, [])],
)
def test_values_that_mean_something_else_have_other_fingerprints(one: object, other: object) -> None:
    assert fingerprint({"x": one}) != fingerprint({"x": other})


def test_the_fingerprint_of_a_rule_is_that_of_its_own_file_also_where_it_is_overridden(
    tmp_path: Path,
) -> None:
    pack = over(tmp_path, of_rule("when.work.small.at_least = 80"))

    assert OF_SMALL == small_pack().fingerprint(small_pack().rules["demand.small"])
    assert OF_SMALL == pack.fingerprint(pack.rules["demand.small"])


_VALUES = st.recursive(
    st.booleans() | st.integers() | st.text(max_size=5) | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@given(value=_VALUES, most=st.integers(2, 40))
def test_any_value_can_be_spelled_and_is_cut(value: object, most: int) -> None:
    assert canonical(value) == canonical(value)
    assert len(as_written(value, most)) <= most


# --- hostile files ---


def test_thousands_of_overrides_are_read_at_once(tmp_path: Path) -> None:
    text = "".join(f'[override."demand.r{number}"]\nbecause = ""\n' for number in range(4000))
    text += "".join(f'[override."demand.s{number}"]\nbecause = "x"\n' for number in range(500))
    began = time.monotonic()
    pack = over(tmp_path, text)

    assert 50 == len(pack.problems)
    assert time.monotonic() - began < 5
