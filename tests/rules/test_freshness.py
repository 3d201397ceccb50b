"""How long an answer holds: by its question, or else by the question's kind."""

from datetime import timedelta
from pathlib import Path

import pytest

from rules.asking.freshness import is_stale, stale_after
from rules.pack import load_pack
from tests.rules.samples import DAY, SMALL, small_pack, with_files


@pytest.mark.parametrize(
    ("question", "days"),
    [("work.small", 90), ("rates.price", 90), ("money.need", 90), ("ai.use", 180), ("proof.kinds", 180)],
)
def test_a_number_holds_for_a_quarter_and_a_choice_for_half_a_year(question: str, days: int) -> None:
    asked = small_pack().questions[question]

    assert (False, True) == (
        is_stale(asked, DAY - timedelta(days), DAY),
        is_stale(asked, DAY - timedelta(days + 1), DAY),
    )


@pytest.mark.parametrize(
    ("question", "days"), [("field", 400), ("years", 400), ("ai.use", 90), ("focus", 180)]
)
def test_the_shipped_pack_says_which_answers_hold_otherwise(question: str, days: int) -> None:
    assert days == stale_after(load_pack().questions[question])


def test_an_answer_dated_after_today_is_not_stale() -> None:
    assert not is_stale(small_pack().questions["work.small"], DAY + timedelta(500), DAY)


def test_a_time_of_no_day_is_refused(tmp_path: Path) -> None:
    text = (SMALL / "questions/10.toml").read_text(encoding="utf-8")
    pack = with_files(
        tmp_path, {"questions/10.toml": text.replace("seconds   = 5", "stale_after_days = 0", 1)}
    )

    assert "an answer holds for at least one day" in [each.message for each in pack.problems]
