"""Readings over time in characters: a mark as high as its value, steps where it held, all of it in words too."""

from datetime import date, timedelta

from tui.lines.history import StepPlot, TrendRow, reach_words, trend_words
from tui.lines.trends import Point, draw_plot, draw_spark, placed

DAY = date(2026, 1, 1)


def points(*values: tuple[int, float]) -> tuple[Point, ...]:
    return tuple(Point(DAY + timedelta(days), value, "thin") for days, value in values)


def test_a_mark_is_as_high_as_its_value_on_a_scale_that_never_changes() -> None:
    assert "▁▄█" == draw_spark(points((0, 0), (1, 49), (2, 100)), 3)
    assert "▄▄▄▄" == draw_spark(
        points(
            (0, 40),
        ),
        4,
    )


def test_a_reading_holds_until_the_next_one_in_the_measure_of_time() -> None:
    shown = placed(points((0, 10), (80, 90), (100, 50)), 11)

    assert [10] * 8 + [90] * 2 + [50] == [each.value for each in shown]


def test_readings_of_one_day_stand_in_turn_and_the_last_one_last() -> None:
    assert [10, 10, 20, 30] == [each.value for each in placed(points((0, 10), (0, 20), (0, 30)), 4)]


def test_a_clock_that_was_set_back_draws_no_line_back() -> None:
    shown = placed(points((5, 10), (0, 20), (10, 30)), 6)

    assert 30 == shown[-1].value
    assert [each.value for each in shown] == sorted(each.value for each in shown)


def test_more_readings_than_cells_still_end_with_the_last_one() -> None:
    assert 99 == placed(points(*((day, day) for day in range(100))), 5)[-1].value


def test_a_plot_goes_up_and_down_in_steps() -> None:
    assert (
        "           ",
        "···┌───┐···",
        "···│···│···",
        "···│···│···",
        "───┘   └───",
        "           ",
    ) == draw_plot(points((0, 20), (3, 80), (7, 20), (10, 20)), 11, 6)


def test_what_is_drawn_is_said_too() -> None:
    moved = points((0, 40.4), (5, 52), (9, 49.6))

    assert "40 to 50, up 10; lowest 40, highest 52" == trend_words(moved) + reach_words(moved)
    assert "52 to 50, down 2" == trend_words(moved[1:])
    assert "40, as before" == trend_words(moved[:1]) + reach_words(moved[:1])


def test_a_row_keeps_its_words_at_any_width() -> None:
    row = TrendRow("demand", "Demand", points((0, 40), (9, 50)))

    for width in (1, 20, 40, 80, 200):
        assert "40 to 50, up 10" in row.lines(width)[0].text


def test_a_plot_names_its_scale_and_its_days() -> None:
    said = [line.text for line in StepPlot(points((0, 40), (9, 50))).lines(40)]

    assert [" 100", "  75", "  50", "  35", "   0"] == [line[:4] for line in said if line[:4].strip()]
    assert said[-1].split() == ["2026-01-01", "today"]
