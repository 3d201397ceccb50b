"""Full screen, plain and headless, given the same answers: the same questions, profile and assessment."""

import json
from itertools import groupby
from typing import Any

import pytest

from tests.cli.program import Program
from tests.parity import plain
from tests.parity.full import FullScreen, Said
from tests.parity.scripts import (
    BACK,
    KEEP,
    Script,
    answers_of,
    pack,
    persona,
    random_person,
    standing,
    undated,
)
from tui.app import FreeholdApp

PEOPLE = [persona("mary"), *(random_person(seed, more=seed == 3) for seed in (1, 2, 3, 4))]
EVERYBODY = [
    *(persona(name) for name in pack().personas),
    *(random_person(seed) for seed in range(100, 140)),
]


@pytest.mark.parametrize("person", PEOPLE, ids=lambda each: str(each.name))
async def test_three_faces_ask_keep_and_tell_the_same(
    freehold: Program, here: Program, person: Script
) -> None:
    await _compared(freehold, here, person)


@pytest.mark.prove
@pytest.mark.parametrize("person", EVERYBODY, ids=lambda each: str(each.name))
async def test_three_faces_agree_about_everybody(freehold: Program, here: Program, person: Script) -> None:
    await _compared(freehold, here, person)


async def _compared(freehold: Program, here: Program, person: Script) -> None:
    screen = await by_full_screen(here, person.again())
    said = screen.asked
    questions = by_plain(freehold, person, screen)
    by_set(here, person, said)

    assert [name for name, _ in groupby(name for name, _ in said)] == [name for name, _ in groupby(questions)]
    full, lines, headless = (here.profile(name).read_text("utf-8") for name in ("full", "plain", "headless"))
    assert undated(full).replace('"full"', "") == undated(lines).replace('"plain"', "")
    assert answers_of(full) == answers_of(headless)
    assert standing(full) == standing(lines)
    for command in ("assess", "ask", "next"):
        told = [_json(here, command, name) for name in ("full", "plain", "headless")]
        assert told[0] == told[1] == told[2]


async def by_full_screen(here: Program, person: Script) -> FullScreen:
    """Answer everything in the full screen, with its keys."""
    here.run("profiles", "new", "full", "--currency", person.currency)
    async with FreeholdApp("full").run_test(size=(100, 40)) as pilot:
        screen = FullScreen(pilot)
        await screen.opened()
        await screen.answer(person)
    return screen


def by_plain(freehold: Program, person: Script, screen: FullScreen) -> list[str]:
    """Say the same in the plain face, through a pipe; give what was asked."""
    freehold.run("profiles", "new", "plain", "--currency", person.currency)
    first, then = screen.asked[: screen.first], screen.asked[len(screen.asked[: screen.first]) :]
    typed = plain.lines(first) + (f"yes\n{plain.lines(then)}" if then else "") + "no\n"
    told = freehold.run("--plain", "plain", typed=typed)
    assert told.code == 0
    return list(plain.asked(told.out))


def by_set(here: Program, person: Script, said: list[Said]) -> None:
    """Say the same by `freehold set`, each answer as it came."""
    here.run("profiles", "new", "headless", "--currency", person.currency)
    for question, reply in said:
        if reply not in (BACK, KEEP, "yes"):
            set_it = here.run("set", "headless", question, reply)
            assert set_it.code == 0, set_it.err


def _json(here: Program, command: str, name: str) -> Any:
    table = json.loads(here.run(command, name, "--format", "json").out)
    profile = table.get("profile")
    if isinstance(profile, dict):
        profile.pop("name")
    else:
        table.pop("profile", None)
    return table
