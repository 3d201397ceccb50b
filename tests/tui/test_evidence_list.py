"""The list of all evidence: found by words and filters, with the refused claims, with and without a profile."""

from collections.abc import Callable

import pytest

from tests.tui.helpers import SIZES, flat_text, screen_text, wait_for, wait_for_text
from tests.tui.people import DAY, pack
from tests.tui.test_home import at_home
from tests.tui.test_reading import go_to, page, reading, shown
from tui.lines.items import Target, printed
from tui.packs.evidence_list import Filter, about_field, evidence_list_items, filter_options, matching
from tui.screens.choosing import ChoosingScreen
from tui.screens.evidence import EvidenceScreen
from tui.screens.evidences import EvidenceListScreen
from tui.screens.home import HomeScreen
from tui.screens.money import MoneyScreen
from tui.screens.reading import ReadingScreen


@pytest.mark.parametrize(("size", "name"), SIZES)
async def test_the_list_looks_as_kept(
    size: tuple[int, int], name: str, snapshot: Callable[[str, str], None]
) -> None:
    async with reading(size) as pilot:
        await pilot.press("e")
        await shown(pilot, EvidenceListScreen)
        await pilot.press("down")
        await wait_for_text(pilot, "All 127 findings and claims")
        snapshot(f"evidence-list-{name}", screen_text(pilot.app))


async def test_words_narrow_the_list_and_down_leads_into_it() -> None:
    async with reading() as pilot:
        await pilot.press("e")
        await shown(pilot, EvidenceListScreen)
        await pilot.press("slash", *"schilke")
        await wait_for(pilot, lambda: "All 127" not in flat_text(pilot.app), "the list is narrowed")
        await pilot.press("down")
        await go_to(pilot, Target("finding", "schilke-reimann-disclosure"))
        await pilot.press("enter")
        await shown(pilot, EvidenceScreen)
        await pilot.press("escape")
        await shown(pilot, EvidenceListScreen)
        assert page(pilot).target == Target("finding", "schilke-reimann-disclosure")
        await pilot.press("escape")
        await shown(pilot, ReadingScreen)


async def test_letters_are_letters_while_words_are_typed_and_escape_leads_back_to_the_list() -> None:
    async with reading() as pilot:
        await pilot.press("e")
        await shown(pilot, EvidenceListScreen)
        await pilot.press("s", *"rem")
        await wait_for(pilot, lambda: "All 127" not in flat_text(pilot.app), "the list is narrowed")
        await pilot.press("escape", "m")
        await shown(pilot, MoneyScreen)


async def test_a_filter_is_found_by_typing_taken_by_enter_and_taken_away_the_same_way() -> None:
    refused = sum(each.use == "no" for each in pack().findings.values())
    async with reading() as pilot:
        await pilot.press("e")
        await shown(pilot, EvidenceListScreen)
        for expected in (f"{refused} of 127 findings and claims, only refused", "All 127"):
            await pilot.press("u")
            await shown(pilot, ChoosingScreen)
            await pilot.press(*"refused")
            await wait_for_text(pilot, "1 of ")
            await pilot.press("enter")
            await shown(pilot, EvidenceListScreen)
            await wait_for_text(pilot, expected)


async def test_the_mouse_alone_reaches_filter_finding_and_way_back() -> None:
    async with reading() as pilot:
        await pilot.press("e")
        await shown(pilot, EvidenceListScreen)
        lines = screen_text(pilot.app).splitlines()
        await pilot.click(offset=(8, next(at for at, it in enumerate(lines) if "All 127" in it)))
        await shown(pilot, ChoosingScreen)
        await wait_for_text(pilot, "grade A")
        lines = screen_text(pilot.app).splitlines()
        await pilot.click(offset=(12, next(at for at, it in enumerate(lines) if "grade A" in it)))
        await shown(pilot, EvidenceListScreen)
        await wait_for_text(pilot, "only grade A")
        lines = screen_text(pilot.app).splitlines()
        await pilot.click(offset=(30, next(at for at, it in enumerate(lines) if " A as a" in it)))
        await shown(pilot, EvidenceScreen)


async def test_from_home_the_evidence_is_read_without_a_profile() -> None:
    async with at_home() as pilot:
        await pilot.press("e")
        await shown(pilot, EvidenceListScreen)
        await pilot.press("a", "m", "f8")
        assert isinstance(pilot.app.screen, EvidenceListScreen)
        await pilot.press("down", "enter")
        await shown(pilot, EvidenceScreen)
        await pilot.press("escape")
        await shown(pilot, EvidenceListScreen)
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, HomeScreen), "home again")
        await wait_for_text(pilot, "Start a new profile")


@pytest.mark.parametrize("size", [(1, 1), (10, 3), (40, 10)])
async def test_no_size_breaks_the_list(size: tuple[int, int]) -> None:
    async with reading() as pilot:
        await pilot.resize_terminal(*size)
        await pilot.press("e")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, EvidenceListScreen), "it is shown")
        await pilot.press("down", "s", "a", "down", "f", "escape")


def test_filters_hold_together_and_each_is_taken_away_alone() -> None:
    wanted = Filter().toggled("grade:A").toggled("use:number")
    found = matching(wanted, pack())

    assert {("A", "number")} == {(each.grade, each.use) for each in found}
    assert Filter(use="number") == wanted.toggled("grade:A")
    assert wanted.toggled("everything").is_nothing


def test_a_field_finds_what_it_names_and_what_rules_for_it_alone_cite() -> None:
    for name, field in pack().fields.items():
        assert {*field.demand, *field.earnings} <= about_field(name, pack())
    assert matching(Filter(field="illustration"), pack())
    assert frozenset() == about_field("other", pack())


def test_every_filter_that_is_offered_finds_as_many_as_it_says() -> None:
    for option in filter_options(Filter(), pack())[1:]:
        found = matching(Filter().toggled(option.id), pack())
        assert option.beside == f"{len(found)} of them"


def test_a_refused_claim_stands_with_its_reason_and_nothing_found_says_so() -> None:
    refused = printed(evidence_list_items(Filter(use="no"), pack(), DAY), 100)
    nothing = printed(evidence_list_items(Filter(words="qqqq"), pack(), DAY), 100)

    assert refused.count("Refused because: ") == sum(each.use == "no" for each in pack().findings.values())
    assert "Nothing is like that" in nothing
