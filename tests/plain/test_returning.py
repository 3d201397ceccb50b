"""Coming back to the plain face: what is due is said, outcomes are heard, stale answers are asked again."""

import tomllib
from typing import Any

from tests.cli.people import WRITER
from tests.cli.program import Program
from tests.plain.conversations import talk
from tui.clock import today

RULE = "demand.lowend-heavy"
FRESH = WRITER.replace("2026-11-01", today().isoformat())
STALE = FRESH.replace(
    f'"money.runway" = {{ is = 3, on = {today().isoformat()} }}',
    '"money.runway" = { is = 3, on = 2020-01-05 }',
)
DONE = f'[[plan]]\nrule = "{RULE}"\nstate = "done"\n'


def _file(freehold: Program) -> dict[str, Any]:
    return tomllib.loads(freehold.profile("asha").read_text())


def _snapshots(freehold: Program) -> list[str]:
    return sorted(path.name for path in (freehold.home / "profiles").glob("asha.history/*.toml"))


def test_a_stale_answer_is_asked_first_and_enter_renews_its_day(freehold: Program) -> None:
    freehold.keep("asha", STALE, head='at = "years"')

    told = talk(freehold, "", "q")

    assert "As you said on 2020-01-05: 3 months." in told.out
    assert today() == _file(freehold)["answers"]["money.runway"]["on"]
    assert "years" == _file(freehold)["at"]


def test_what_came_of_a_finished_step_is_heard(freehold: Program) -> None:
    freehold.keep("asha", FRESH, tail=DONE)

    told = talk(freehold, "maybe", "did not", "q")

    assert "Write worked, did not or unclear." in told.out
    assert "did_not" == _file(freehold)["plan"][0]["outcome"]


def test_the_reading_of_a_finished_interview_is_kept_once(freehold: Program) -> None:
    freehold.keep("asha", FRESH)

    for _ in range(2):
        talk(freehold, "done", "no")

    assert ["0001.toml"] == _snapshots(freehold)
    assert (
        "finished"
        == tomllib.loads((freehold.home / "profiles/asha.history/0001.toml").read_text())["snapshot"]["why"]
    )


def test_an_interview_that_is_not_finished_is_not_kept(freehold: Program) -> None:
    freehold.keep("asha", "years = { is = 3 }")
    talk(freehold, "done", "no")

    assert [] == _snapshots(freehold)


def test_a_snapshot_that_cannot_be_taken_is_said_and_costs_nothing_else(freehold: Program) -> None:
    freehold.keep("asha", FRESH)
    (freehold.home / "profiles/asha.history").write_text("in the way")

    told = talk(freehold, "done", "no")

    assert (0, True) == (told.code, "No snapshot of this reading was taken" in told.out)
    assert "First moves" in told.out
