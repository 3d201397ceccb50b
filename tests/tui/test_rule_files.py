"""The rules in their files: the tree, one rule with its tests and for whom it fires, with and without a profile."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from profiles.overrides import SwitchedOff, set_override
from profiles.paths import overrides_file, resolve
from profiles.store import open_profile
from tests.cli.rule_files import GOOD
from tests.tui.helpers import SIZES, SMALL, WIDE, flat_text, screen_text, wait_for, wait_for_text
from tests.tui.people import DAY, WRITER, session_of
from tests.tui.test_home import at_home
from tests.tui.test_reading import go_to, page, shown
from tests.tui.walks import Walk
from tui.app import FreeholdApp
from tui.lines.items import Target
from tui.opened.session import Session
from tui.packs.usable import usable_pack
from tui.screens.home import HomeScreen
from tui.screens.rule import RuleScreen
from tui.screens.rule_files import AboutRuleScreen, RuleTreeScreen

RULE = "position.long-years"


@pytest.fixture
def own(home: Path) -> Path:
    """A pack of the person's own with one rule, in the home of this test."""
    folder = home / "packs/mine"
    (folder / "rules").mkdir(parents=True)
    (folder / "pack.toml").write_text(
        'format = 1\nid = "mine"\nversion = "0.1.0"\ntitle = "My own rules"\n', encoding="utf-8"
    )
    (folder / "rules/own.toml").write_text(GOOD, encoding="utf-8")
    return folder


@asynccontextmanager
async def tree(size: tuple[int, int] = SMALL) -> AsyncIterator[Walk]:
    """Open a person's tree of rules with the packs of this test's home."""
    session_of("asha", WRITER)
    session = Session(open_profile(resolve("asha")), usable_pack(), lambda: DAY)
    async with FreeholdApp("asha", lambda _: session).run_test(size=size) as pilot:
        await wait_for_text(pilot, "Question")
        await pilot.press("f8", "r")
        await shown(pilot, RuleTreeScreen)
        yield pilot


async def open_rule(pilot: Walk, rule: str) -> None:
    await go_to(pilot, Target("about", rule))
    await pilot.press("enter")
    await shown(pilot, AboutRuleScreen)


@pytest.mark.parametrize(("size", "name"), SIZES)
async def test_the_tree_looks_as_kept(
    size: tuple[int, int], name: str, snapshot: Callable[[str, str], None]
) -> None:
    async with tree(size) as pilot:
        await pilot.press("down", "right", "down")
        await wait_for_text(pilot, "do not fit together")
        snapshot(f"rule-tree-{name}", screen_text(pilot.app))


@pytest.mark.parametrize(("size", "name"), SIZES)
async def test_a_rule_in_its_file_looks_as_kept(
    size: tuple[int, int], name: str, snapshot: Callable[[str, str], None]
) -> None:
    async with tree(size) as pilot:
        await pilot.press("down", "right")
        await open_rule(pilot, "conflict.use-clash")
        await wait_for(pilot, lambda: counted(pilot), "the made-up people are counted")
        await pilot.pause()
        snapshot(f"rule-about-{name}", screen_text(pilot.app))


def counted(pilot: Walk) -> bool:
    app = pilot.app
    assert isinstance(app, FreeholdApp)
    told = all(worker.is_finished for worker in app.workers)  # else the last of it may not have been told
    return app.sampled is not None and app.sampled.tallies is not None and told


async def test_keys_and_mouse_fold_and_unfold() -> None:
    async with tree() as pilot:
        await pilot.press("down", "full_stop")
        await wait_for_text(pilot, "do not fit together")
        await pilot.press("left")
        await wait_for(pilot, lambda: "do not fit" not in flat_text(pilot.app), "it is folded away")
        lines = screen_text(pilot.app).splitlines()
        await pilot.click(offset=(14, next(at for at, it in enumerate(lines) if "conflict.toml" in it)))
        await wait_for_text(pilot, "do not fit together")
        await pilot.press("up", "up", "enter")
        await wait_for(pilot, lambda: "craft.toml" not in flat_text(pilot.app), "the pack is folded away")


async def test_the_own_pack_is_open_and_its_rule_has_its_words_tests_and_people(own: Path) -> None:
    async with tree(WIDE) as pilot:
        await wait_for_text(pilot, "- My own rules")
        await open_rule(pilot, RULE)
        await wait_for_text(pilot, "Fires when")
        await wait_for_text(pilot, "as written ten years: fires")
        await wait_for_text(pilot, "Of 400 made-up people")
        await wait_for_text(pilot, "Of the personas")
        await wait_for_text(pilot, "own.toml, line 3")


async def test_a_failing_test_says_what_came_of_it(own: Path) -> None:
    (own / "rules/own.toml").write_text(GOOD.replace("at_least = 3", "at_least = 30"), encoding="utf-8")
    async with tree() as pilot:
        await open_rule(pilot, RULE)

        await wait_for_text(pilot, "FAILS ten years: should be: fires; and it is silent")


async def test_what_is_off_changed_stale_or_broken_is_marked(own: Path) -> None:
    set_override(overrides_file(), "craft.unchecked", SwitchedOff("no use", "0"))
    (own / "rules/bad.toml").write_text("format = 1\n[[rule]\n", encoding="utf-8")
    async with tree((120, 60)) as pilot:
        await wait_for_text(pilot, "bad.toml: 0 rules [NOT USED]")
        await go_to(pilot, Target("fold", "rules/craft.toml"))
        await pilot.press("enter")
        await wait_for_text(pilot, "off AI work goes out unchecked [off]")
        await open_rule(pilot, "craft.unchecked")
        await wait_for_text(pilot, "Off in your overrides: no use")
        await wait_for_text(pilot, "judged for nobody")


async def test_from_a_rule_to_why_and_back_to_its_file() -> None:
    async with tree() as pilot:
        await pilot.press("down", "right")
        await open_rule(pilot, "conflict.use-clash")
        await go_to(pilot, Target("rule", "conflict.use-clash"))
        await pilot.press("enter")
        await shown(pilot, RuleScreen)
        await pilot.press("end")
        assert page(pilot).target == Target("about", "conflict.use-clash")
        await pilot.press("enter")
        await shown(pilot, AboutRuleScreen)


async def test_from_home_the_rules_are_read_without_a_profile_and_edits_are_seen(own: Path) -> None:
    async with at_home() as pilot:
        await pilot.press("r")
        await shown(pilot, RuleTreeScreen)
        assert "silent" not in flat_text(pilot.app)
        await open_rule(pilot, RULE)
        await wait_for_text(pilot, "Of 400 made-up people")
        assert "For you" not in flat_text(pilot.app)
        (own / "rules/own.toml").write_text(GOOD.replace("Many years", "Some years"), encoding="utf-8")
        await wait_for_text(pilot, "Some years behind you")
        await pilot.press("escape", "escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, HomeScreen), "home again")


async def test_keys_faster_than_screens_do_no_harm(own: Path) -> None:
    async with tree() as pilot:
        await pilot.press(*["enter", "right", "down", "enter", "escape", "r", "e", "enter", "r"] * 4)
        await pilot.press(*["escape"] * 12)


@pytest.mark.parametrize("size", [(1, 1), (10, 3), (40, 10)])
async def test_no_size_breaks_the_tree(size: tuple[int, int]) -> None:
    async with tree() as pilot:
        await pilot.resize_terminal(*size)
        await pilot.press("down", "right", "down", "enter", "end", "escape")
