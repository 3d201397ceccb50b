"""What a screen shows by the room it has: marks, first steps, the place in the interview, help."""

from dataclasses import replace

import pytest
from textual.app import App, ComposeResult

from rules.asking.interview import Progress
from rules.assessment import Assessment, Reading, Word
from rules.knowledge import Screen
from tests.tui.helpers import WIDE, flat_text, screen_text, wait_for, wait_for_text
from tests.tui.people import WRITER, app_of, assessed
from tests.tui.walks import Walk
from tui import keys
from tui.exports.assessment_json import assessment_json
from tui.lines.bar_rows import ReadingRow
from tui.lines.reading import headline
from tui.screens.reading import ReadingScreen
from tui.widgets.page import Page
from tui.widgets.progress_line import ProgressLine
from tui.widgets.titlebar import TitleBar


class Line(App[None]):
    """One widget of one line, at the top."""

    def __init__(self, widget: ProgressLine | TitleBar) -> None:
        super().__init__()
        self._widget = widget

    def compose(self) -> ComposeResult:
        yield self._widget


def _place(title: str = "Price") -> ProgressLine:
    line = ProgressLine()
    line.show(Screen(id="rates", section="Rates", title=title, ask="", why=""), Progress(4, 12, 3))
    return line


def _undecided(assessment: Assessment, **values: float) -> Assessment:
    """Give an assessment that decides nothing, with a reason only in the readings named."""
    reason = next(each.reasons[0] for each in assessment.readings if each.reasons)
    return replace(
        assessment,
        readings=tuple(
            replace(
                each,
                word=Word.UNDECIDED,
                value=values.get(each.dimension, 50),
                reasons=(reason,) if each.dimension in values else (),
                answer_low=10,
                answer_high=90,
            )
            for each in assessment.readings
        ),
    )


def _without_a_rule() -> Reading:
    return replace(assessed(WRITER).readings[0], reasons=(), word=Word.FAIR, answer_low=50, answer_high=50)


def _marks(pilot: Walk, name: str) -> int:
    page = pilot.app.screen.query_exactly_one(name, Page)
    return sum(page.render_line(y).text.startswith(">") for y in range(page.size.height))


async def _in_reading(pilot: Walk) -> None:
    await wait_for_text(pilot, "Question")
    await pilot.press("f8")
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, ReadingScreen), "the reading is shown")
    await wait_for_text(pilot, "First moves")


async def test_only_the_pane_with_the_focus_draws_the_mark() -> None:
    async with app_of("asha", WRITER).run_test(size=WIDE) as pilot:
        await _in_reading(pilot)
        for _ in range(40):
            if _has_something_to_open(pilot):
                break
            await pilot.press("down")
        assert (_marks(pilot, "#page"), _marks(pilot, "#aside")) == (1, 0)

        await pilot.press("tab")
        await pilot.pause()
        assert (_marks(pilot, "#page"), _marks(pilot, "#aside")) == (0, 1)


def _has_something_to_open(pilot: Walk) -> bool:
    return pilot.app.screen.query_exactly_one("#aside", Page).target is not None


@pytest.mark.parametrize(("height", "told"), [(31, True), (22, False)])
async def test_first_steps_are_shown_where_there_is_room(height: int, *, told: bool) -> None:
    async with app_of("asha", WRITER).run_test(size=(100, height)) as pilot:
        await _in_reading(pilot)
        session = getattr(pilot.app, "session")  # noqa: B009  a pilot knows no app of ours
        found = session.assessment()
        step = found.advice_of(found.first[0]).first_step

        await wait_for(pilot, lambda: (step[:40] in flat_text(pilot.app)) is told, "the step is as expected")


def test_the_headline_names_the_lowest_readings_where_all_is_undecided() -> None:
    shown = _undecided(assessed(WRITER), demand=38, craft=41, price=60)

    assert headline(shown).startswith("Lowest so far: demand 38 and craft 41. ")


def test_the_headline_names_no_lowest_reading_once_one_is_decided() -> None:
    shown = _undecided(assessed(WRITER), demand=38, craft=41)
    first, *others = shown.readings
    decided = replace(shown, readings=(replace(first, word=Word.THIN), *others))

    assert "Lowest so far" not in headline(decided)


def test_a_reading_in_which_no_rule_counts_or_can_count_is_called_by_no_word() -> None:
    line = ReadingRow(_without_a_rule(), "Demand").lines(100)[0].text

    assert " no rule " in line
    assert " fair " not in line
    assert f" {_without_a_rule().value:.0f} " in line


def test_the_json_keeps_the_word_of_a_reading_without_a_rule() -> None:
    assessment = assessed(WRITER)
    others = assessment.readings[1:]
    text = assessment_json(replace(assessment, readings=(_without_a_rule(), *others)), "asha")

    assert '"word": "fair"' in text
    assert '"word": "no rule"' not in text


@pytest.mark.parametrize("width", [80, 50])
async def test_where_it_is_narrow_the_bar_goes_and_what_is_settled_stays(width: int) -> None:
    async with Line(_place()).run_test(size=(width, 3)) as pilot:
        await wait_for_text(pilot, "Question 3 of 12")

        assert "4 settled" in flat_text(pilot.app)
        assert ("░" in flat_text(pilot.app)) is (width == 80)


async def test_where_nothing_else_helps_the_title_is_cut() -> None:
    async with Line(_place("Price and everything that goes with it")).run_test(size=(50, 3)) as pilot:
        await wait_for_text(pilot, "Question 3 of 12")

        assert "…" in flat_text(pilot.app)


@pytest.mark.parametrize(
    ("width", "told"), [(80, "not saved: disk full · 9 more"), (40, "not saved: disk full")]
)
async def test_the_title_keeps_the_saved_state_whole_before_anything_beside_it(width: int, told: str) -> None:
    bar = TitleBar()
    bar.show("asha", "not saved: disk full", ok=False, beside="9 more")
    async with Line(bar).run_test(size=(width, 3)) as pilot:
        await wait_for_text(pilot, "asha")

        assert screen_text(pilot.app).splitlines()[0].endswith(told)


async def test_help_tells_first_of_the_keys_that_do_something_where_it_was_asked_for() -> None:
    async with app_of("asha", WRITER).run_test(size=(100, 200)) as pilot:
        await wait_for_text(pilot, "Question")
        await pilot.press("f9")
        await wait_for_text(pilot, "A key means the same everywhere")
        here, _, elsewhere = flat_text(pilot.app).partition(" Elsewhere ")

        assert keys.UNKNOWN.help in here
        assert keys.STEP_ON.help not in here
        assert keys.STEP_ON.help in elsewhere
        assert keys.UNKNOWN.help not in elsewhere


async def test_wrapped_lines_of_help_hang_under_their_text() -> None:
    async with app_of("asha", WRITER).run_test(size=(60, 40)) as pilot:
        await wait_for_text(pilot, "Question")
        await pilot.press("f9")
        await wait_for_text(pilot, "A key means the same everywhere")
        lines = screen_text(pilot.app).splitlines()
        start = next(place for place, line in enumerate(lines) if keys.WHY.all_shown in line)
        column = lines[start].index("Show why")

        assert lines[start + 1][:column].strip() == ""
        assert lines[start + 1][column:].strip() != ""


def test_the_keys_of_a_page_are_listed_once() -> None:
    told = keys.keys_text()

    assert [told.count(key.all_shown) for key in keys.PAGE_KEYS] == [1] * len(keys.PAGE_KEYS)
    assert "PgDn or Space" in told
