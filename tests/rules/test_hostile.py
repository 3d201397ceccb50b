"""Any file of a pack is read or refused in bounded time and memory, and everything after it goes on."""

import json
import subprocess
import sys
import time
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from rules.assess import assess
from rules.language.compile_conditions import MOST_LINES
from rules.language.far_reaches import FARTHEST_APPLIES
from rules.language.number_tables import DEEPEST_FIGURES
from rules.language.pack_files import MOST_TABLES
from rules.language.problems import LONGEST_MESSAGE, MOST_PROBLEMS
from rules.language.question_tables import MOST_QUESTIONS
from rules.language.rule_tables import MOST_TESTS
from rules.language.scan import MOST_DOTS, MOST_VALUES
from rules.measuring.rule_tests import failed_test_problems
from rules.pack import Pack, load_pack
from tests.rules.hostile import corpus, figure_chain
from tests.rules.hostile_pieces import HEAD, Hostile, rule
from tests.rules.samples import DAY, SMALL, with_files

ROOT = Path(__file__).parents[2]
LONGEST = 5.0
SECONDS = 0.5
GROWTH = 30 * 2**20
FEW = (
    "bytes/deep-names",
    "bytes/hex-digits",
    "bytes/headers-past-the-limit",
    "rules/tiny-rules",
    "rules/unknown-names",
    "rules/unknown-options",
    "rules/deep-any-below-one",
    "rules/failing-tests",
    "questions/screens",
    "questions/applying-in-a-circle",
    "figures/figure-chain-that-ends",
    "figures/figures-doubling",
    "figures/applying-in-a-chain",
    "figures/applying-in-a-circle",
    "scenarios/scenarios",
    "plan/holes",
)


@cache
def files() -> Mapping[str, Hostile]:
    return corpus()


def laid_down(folder: Path, file: Hostile) -> Path:
    own = folder / "own"
    path = own / file.path
    path.parent.mkdir(parents=True)
    path.write_bytes(file.data)
    return own


@pytest.mark.parametrize("name", FEW)
def test_a_hostile_file_is_read_or_refused_and_the_rest_goes_on(tmp_path: Path, name: str) -> None:
    own = laid_down(tmp_path, files()[name])
    start = time.monotonic()
    pack = load_pack(own, shipped=SMALL)
    list(failed_test_problems(pack, (str(own),)))
    assess(pack, {}, as_of=DAY, currency="EUR")

    assert time.monotonic() - start < LONGEST
    assert "demand.small" in pack.rules
    assert len(pack.problems) <= MOST_PROBLEMS
    assert all(len(each.message) <= LONGEST_MESSAGE for each in pack.problems)


def measured(folder: Path) -> dict[str, Any]:
    """Load a folder in a process of its own and give the seconds of processor time and bytes it took."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.rules.hostile_run", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert run.returncode == 0, run.stderr
    told: dict[str, Any] = json.loads(run.stdout)
    return told


@pytest.mark.prove
@pytest.mark.parametrize("name", list(files()))
def test_every_hostile_file_takes_half_a_second_and_thirty_mebibytes_at_most(
    tmp_path: Path, name: str
) -> None:
    told = measured(laid_down(tmp_path, files()[name]))

    assert told["seconds"] < SECONDS, told
    assert told["grown"] < GROWTH, told


def _told(folder: Path, text: str, file: str = "rules/more.toml") -> list[str]:
    return [str(each) for each in with_files(folder, {file: HEAD + text}).problems]


def _question(name: str, more: str = "") -> str:
    return f'[[screen.question]]\nid = "{name}"\nkind = "yes_no"\nlabel = "l"\n{more}'


_SCREEN = '[[screen]]\nid = "{id}"\nsection = "s"\ntitle = "t"\nask = "a"\nwhy = "w"\n'


def test_a_file_holds_so_many_values_and_no_more(tmp_path: Path) -> None:
    text = "".join(f"a{n} = 1\n" for n in range(MOST_VALUES))

    assert ["rules/more.toml:10001:7: E01 this file holds more than 10,000 values; split it"] == _told(
        tmp_path, text
    )


def test_the_names_of_a_file_have_so_many_dots_and_no_more(tmp_path: Path) -> None:
    text = "".join(f"a{n}{'.b' * 10} = 1\n" for n in range(MOST_DOTS // 10 + 1))

    assert "dots in all" in _told(tmp_path, text)[0]


def test_a_file_holds_so_many_rules_and_the_first_ones_are_used(tmp_path: Path) -> None:
    text = HEAD + "".join(rule(f"demand.r{n}") for n in range(MOST_TABLES + 1))
    pack = with_files(tmp_path, {"rules/more.toml": text})

    assert [
        f"rules/more.toml:{2 + MOST_TABLES * 7}:1: E01 a file holds at most 500 of [[rule]]; the rest is not read"
    ] == [str(each) for each in pack.problems]
    assert 1 + MOST_TABLES == len(pack.rules)


def test_after_the_last_problem_that_is_told_a_file_is_left_unread(tmp_path: Path) -> None:
    text = "".join(rule(f"demand.r{n}", "nothing.is = 1") for n in range(MOST_PROBLEMS)) + rule("demand.good")
    pack = with_files(tmp_path, {"rules/more.toml": HEAD + text})

    assert (MOST_PROBLEMS, False) == (len(pack.problems), "demand.good" in pack.rules)


def test_a_condition_has_so_many_lines_and_no_more(tmp_path: Path) -> None:
    any_of = "".join(f"[[rule.when.any]]\nyears.at_least = {n % 50}\n" for n in range(MOST_LINES + 1))

    assert ["rules/more.toml:7:1: E01 conditions have at most 300 lines"] == _told(
        tmp_path, rule("demand.one", any_of)
    )


def test_a_file_holds_so_many_tests(tmp_path: Path) -> None:
    tests = '[[rule.test]]\nname = "t"\nexpect = "fires"\ngiven.years = 5\n' * (MOST_TESTS + 1)

    assert ["E01 a file holds at most 500 tests; the rest is not read"] == [
        each.partition(" ")[2] for each in _told(tmp_path, rule("demand.one") + tests)
    ]


def test_a_screen_asks_so_many_questions(tmp_path: Path) -> None:
    text = _SCREEN.format(id="s") + "".join(_question(f"q.x{n}") for n in range(MOST_QUESTIONS + 1))

    assert ["E01 a screen asks at most 20 questions; the rest is not read"] == [
        each.partition(" ")[2] for each in _told(tmp_path, text, "questions/more.toml")
    ]


def test_so_many_questions_may_decide_whether_one_applies(tmp_path: Path) -> None:
    text = "".join(
        _SCREEN.format(id=f"s{n}") + _question(f"q.x{n}", f"applies.q.x{n + 1}.is = true\n")
        for n in range(FARTHEST_APPLIES + 1)
    )
    last = _SCREEN.format(id="last") + _question(f"q.x{FARTHEST_APPLIES + 1}")
    told = _told(tmp_path, text + last, "questions/more.toml")

    assert ["E03 q.x0 applies by more than 30 others, through each other"] == [
        each.partition(" ")[2] for each in told
    ]


def test_so_many_figures_may_decide_whether_one_applies(tmp_path: Path) -> None:
    figure = '[figure."f{n}"]\ntitle = "t"\nunit = ""\nsum = [1]\n'
    chain = [figure.format(n=n) for n in range(FARTHEST_APPLIES + 2)]
    text = "".join(f"{each}applies.f{n + 1}.above = 0\n" for n, each in enumerate(chain[:-1])) + chain[-1]

    assert ["E03 f0 applies by more than 30 others, through each other"] == [
        each.partition(" ")[2] for each in _told(tmp_path, text, "figures.toml")
    ]


def _figures(folder: Path, length: int) -> Pack:
    return with_files(folder, {"figures.toml": figure_chain(length)})


def test_figures_need_each_other_so_deep_and_no_deeper(tmp_path: Path) -> None:
    whole, broken = (
        _figures(tmp_path / str(length), length) for length in (DEEPEST_FIGURES - 1, DEEPEST_FIGURES)
    )

    assert ((), DEEPEST_FIGURES) == (whole.problems, len(whole.figures))
    assert "E07 figure 'f0' needs figures more than 20 deep" in [
        str(each).partition(" ")[2] for each in broken.problems
    ]
