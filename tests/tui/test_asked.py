"""What one screen of the interview draws: points moved in a share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.asking.interview import ScreenView, begin
from tests.tui.people import answers_of, pack
from tui.forms.asked import with_points


def shares(**said: str) -> ScreenView:
    told = {f"work.{name}": text for name, text in said.items()}
    return begin(pack(), answers_of(told, "EUR"), "EUR", at="work.small").view()


@pytest.mark.parametrize(
    ("typed", "by", "moved"),
    [
        ("", 1, "1"),
        ("", -1, "0"),
        ("5", 1, "6"),
        ("5", -10, "0"),
        ("12", 10, "20"),
        ("20", 1, "20"),
        ("35", 1, "35"),
        ("35", -1, "34"),
        ("4.5", 1, "5.5"),
        ("5-10", 1, "5-10"),
        ("much", 1, "much"),
        ("?", 1, "?"),
    ],
)
def test_points_move_between_nothing_and_what_the_others_leave(typed: str, by: int, moved: str) -> None:
    assert moved == with_points(shares(small="60", scratch="20"), "work.finish", typed, by)


@given(st.integers(0, 100), st.lists(st.sampled_from([1, -1, 10, -10]), max_size=30))
def test_points_moved_never_make_the_shares_too_much(other: int, steps: list[int]) -> None:
    view, typed = shares(small=str(other)), ""
    for by in steps:
        typed = with_points(view, "work.finish", typed, by)

    assert 0 <= float(typed or 0) <= 100 - other
