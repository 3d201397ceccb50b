"""The field of a reading: exposure, US employee wages, what was measured."""

from dataclasses import replace

import pytest

from rules.assessment import Assessment
from rules.possible import Interval
from tests.tui.people import ILLUSTRATOR, WRITER, assessed, pack
from tui.lines.field import agreement, exposure_band, field_items, wage_place
from tui.lines.items import Item, Target, printed, set_lines
from tui.texts import reading as texts

WIDTH = 76


def text_of(items: tuple[Item, ...]) -> str:
    """Give items as one run of words."""
    return " ".join(printed(items, WIDTH).split())


@pytest.fixture(scope="module")
def writer() -> Assessment:
    return assessed(WRITER)


def test_wages_are_compared_only_in_dollars(writer: Assessment) -> None:
    dollars, euros = text_of(field_items(assessed(ILLUSTRATOR, "USD"))), text_of(field_items(writer))

    assert "Your price comes to 55 USD an hour: between the highest quarter and the highest tenth." in dollars
    assert "Your price comes to" not in euros
    assert texts.WAGE_BESIDE.format(currency="EUR") in euros


def test_wages_are_called_wages_of_us_employees(writer: Assessment) -> None:
    said = text_of(field_items(writer))

    assert "US employees Writers and Authors, May 2025" in said
    assert "wages of employees, without the self-employed" in said


def test_sources_that_disagree_give_no_band(writer: Assessment) -> None:
    apart, agreed = text_of(field_items(assessed(ILLUSTRATOR, "USD"))), text_of(field_items(writer))

    assert "the sources disagree, so treat the exposure as unknown" in apart
    assert texts.TOGETHER not in apart
    assert "Taken together: percentile 96, very high" in agreed


def test_exposure_is_never_called_a_forecast(writer: Assessment) -> None:
    said = text_of(field_items(writer))

    assert "among all occupations" in said
    assert "It is not a forecast of job loss." in said


def test_findings_measured_for_the_field_can_be_opened(writer: Assessment) -> None:
    opened = {line.target for line in set_lines(field_items(writer), WIDTH) if line.target}

    field = pack().fields["content_blog_writing"]
    assert opened == {Target("finding", name) for name in (*field.demand, *field.earnings)}


def test_a_field_without_measurements_says_so() -> None:
    assert texts.MEASURED_NOTHING in text_of(field_items(assessed({"field": "editing"})))


@pytest.mark.parametrize("field", ["copywriting", "game_development"])
def test_a_field_measured_together_with_others_is_said_not_to_be_measured_alone(field: str) -> None:
    said = text_of(field_items(assessed({"field": field})))

    assert texts.MEASURED_WIDELY in said
    assert texts.MEASURED_NOTHING not in said


@pytest.mark.parametrize("said", [{}, {"field": "other"}])
def test_no_field_means_no_section_about_it(said: dict[str, str]) -> None:
    assert field_items(assessed(said)) == ()


def test_asking_prices_are_called_what_they_are() -> None:
    said = text_of(field_items(assessed(ILLUSTRATOR, "USD")))

    assert "15 to 30 US dollars an hour, as reported" in said
    assert "What sellers ask, not what they are paid." in said


@pytest.mark.parametrize(
    ("percentile", "band"), [(96, "very high"), (89, "high"), (50, "middle"), (49, "lower")]
)
def test_percentiles_have_the_bands_of_their_source(percentile: float, band: str) -> None:
    assert exposure_band(percentile) == band


@pytest.mark.parametrize(
    ("low", "high", "words"), [(80, 100, texts.AGREE), (70, 100, texts.DIFFER), (60, 100, texts.DISAGREE)]
)
def test_agreement_follows_the_distance_of_the_measures(low: float, high: float, words: str) -> None:
    field = replace(pack().fields["editing"], exposure_low=low, exposure_high=high)

    assert agreement(field) == words


@pytest.mark.parametrize(
    ("low", "high", "place"),
    [
        (5, 5, "below nine tenths of these wages"),
        (35, 35, "between the middle and the highest quarter"),
        (60, 60, "above nine tenths of these wages"),
        (
            25,
            35,
            "from between the lowest quarter and the middle to between the middle and the highest quarter",
        ),
    ],
)
def test_a_price_has_its_place_among_wages(low: float, high: float, place: str) -> None:
    assert wage_place((10, 20, 30, 40, 50), Interval(low, high)) == place
