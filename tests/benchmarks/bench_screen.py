"""What the full screen costs, beside a bare Textual app and a bare Python in the same run.

Run by `make bench`. Each program runs in a terminal that shows synchronized frames; the cases are taken in
turn, round by round, and what counts is the median of the ratios within a round. Goals are those of the
performance notes; nothing here fails.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from profiles.model import new_profile
from profiles.store import create
from rules.pack import load_pack
from tests.benchmarks.bench_profiles import full_profile
from tests.benchmarks.ptys import Measured

ROUNDS = 9
KEYS, SOAK = 60, 400
IDLE = 4.0
"""Seconds for which an idle program is watched."""
_LOOKING, _HOME, _FIRST = "Looking for your profiles", "Start a new profile", "What do you mainly sell?"
_LATER, _BACK = "\x1b[15~", "\x1bOQ"  # F5 and F2
_QUICK = 12
BARE = (sys.executable, "-m", "tests.benchmarks.bare")
FREEHOLD = (sys.executable, "-m", "tui")
_MODEL = "import pydantic\nclass Model(pydantic.BaseModel):\n    name: str\n    years: int = 0\n"
Environment = Mapping[str, str]


def main() -> None:
    """Print a row for each measure."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        environment = {"PATH": os.environ["PATH"], "HOME": folder, "FREEHOLD_HOME": folder, "LANG": "C.UTF-8"}
        pack = load_pack()
        (home / "profiles").mkdir()
        for name in ("new", "typed", "rest"):  # each is killed in the end, and asks about its last text then
            fresh = new_profile(name, "EUR", pack.versions, datetime.now(UTC))
            create(fresh, home / "profiles" / f"{name}.toml")
        create(full_profile(pack), home / "profiles" / "full.toml")
        _say("| what | reference | here | reference | times | goal |")
        _say("|---|---|---:|---:|---:|---:|")
        _starts(environment)
        _turns(environment)
        _rests(environment)
        _commands(environment)


def _starts(environment: Environment) -> None:
    cases = {
        "bare": lambda: _first_frame(BARE, environment, "hello"),
        "looking": lambda: _first_frame(FREEHOLD, environment, _LOOKING),
        "home": lambda: _first_frame(FREEHOLD, environment, _HOME),
        "question": lambda: _first_frame((*FREEHOLD, "new"), environment, _FIRST),
    }
    taken = _in_turn(cases)
    for name, words, goal in (
        ("looking", "first frame of the start screen", "1.25"),
        ("home", "its profiles listed", ""),
        ("question", "first question of an opened profile", "1.6"),
    ):
        _row(f"{words}, processor ms", "bare app", taken[name], taken["bare"], goal)


def _first_frame(command: Sequence[str], environment: Environment, words: str) -> float:
    with Measured(command, environment) as program:
        program.shown(words)
        return program.cpu * 1000


def _turns(environment: Environment) -> None:
    floor, floor_cpu = _keys(BARE, environment, "hello", ["a"] * KEYS, lambda at: f"counted {at + 1}")
    around = [_LATER] * (_QUICK - 1) + [_BACK] * (_QUICK - 1)
    places = [*range(2, _QUICK + 1), *range(_QUICK - 1, 0, -1)]
    shown, turned = _keys(
        (*FREEHOLD, "new"),
        environment,
        _FIRST,
        around,
        lambda at: f"Question {places[at]} of",
    )
    typed, typed_cpu = _typed(environment)
    _row("question to question shown, ms", "key to paint", [shown], [floor], "4")
    _row("the same, processor ms", "key to paint", [turned], [floor_cpu], "4")
    _row("a letter typed shown, ms", "key to paint", [typed], [floor], "2.7")
    _row("the same, processor ms", "key to paint", [typed_cpu], [floor_cpu], "")


def _keys(
    command: Sequence[str],
    environment: Environment,
    first: str,
    keys: Sequence[str],
    shown: Callable[[int], str],
) -> tuple[float, float]:
    """Give the median time from a key to what it shows, and the processor time of one, in ms."""
    times = []
    with Measured(command, environment) as program:
        program.frame(first)
        program.rest()
        before = program.cpu
        for at, key in enumerate(keys):
            pressed = program.press(key)
            times.append(program.frame(shown(at)) - pressed)
            time.sleep(0.08)
        program.rest()
        used = program.cpu - before
    return median(times) * 1000, used * 1000 / len(keys)


def _typed(environment: Environment) -> tuple[float, float]:
    """Type digits into a field and take them away again."""
    digits = [str(at % 9 + 1) for at in range(KEYS)]
    times = []
    with Measured((*FREEHOLD, "typed"), environment) as program:
        program.frame(_FIRST)
        program.rest()
        program.press(_LATER)
        program.frame("Question 2 of")
        program.rest()
        before = program.cpu
        for digit in digits:
            pressed = program.press(digit)
            times.append(program.frame() - pressed)
            time.sleep(0.08)
            program.press("\x7f")
            program.rest(0.08)
        program.rest()
        used = program.cpu - before
    return median(times) * 1000, used * 1000 / (2 * len(digits))  # each is typed, and taken away


def _rests(environment: Environment) -> None:
    with Measured(BARE, environment) as bare, Measured((*FREEHOLD, "rest"), environment) as program:
        bare.frame("hello")
        program.frame(_FIRST)
        program.rest(1.0)
        _row("memory at rest, MiB", "bare app", [program.memory], [bare.memory], "1.35")
        idle = program.cpu
        time.sleep(IDLE)
        used = (program.cpu - idle) * 1000 / IDLE
        _say(f"| processor at rest, ms a second | | {used:.1f} | | | 5 |")
        grown = _grown(program)
        _say(f"| memory grown over {SOAK} questions, MiB | | {grown:.1f} | | | 2 |")


def _grown(program: Measured) -> float:
    """Go from one question to the next and back, and give how much more memory that took after a while."""
    before = 0.0
    for at in range(SOAK + _QUICK):
        if at == _QUICK:
            program.rest()
            before = program.memory
        program.press(_BACK if at % 2 else _LATER)
        program.frame(f"Question {1 if at % 2 else 2} of")
    program.rest()
    return program.memory - before


def _commands(environment: Environment) -> None:
    python = (sys.executable, "-c")
    cases = {
        "pass": lambda: _ran((*python, "pass"), environment),
        "version": lambda: _ran((*FREEHOLD, "--version"), environment),
        "help": lambda: _ran((*FREEHOLD, "--help"), environment),
        "model": lambda: _ran((*python, _MODEL), environment),
        "assess": lambda: _ran((*FREEHOLD, "assess", "full"), environment),
    }
    taken = _in_turn(cases)
    _row("`freehold --version`, ms", "`python -c pass`", taken["version"], taken["pass"], "3")
    _row("`freehold --help`, ms", "`python -c pass`", taken["help"], taken["pass"], "3")
    _row("`freehold assess`, ms", "a pydantic model", taken["assess"], taken["model"], "2")


def _ran(command: Sequence[str], environment: Environment) -> float:
    started = time.perf_counter()
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return (time.perf_counter() - started) * 1000


def _in_turn(cases: Mapping[str, Callable[[], float]]) -> dict[str, list[float]]:
    """Take every case once a round, after one round that only fills the caches."""
    for case in cases.values():
        case()
    taken: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(ROUNDS):
        for name, case in cases.items():
            taken[name].append(case())
    return taken


def _row(what: str, reference: str, ours: Sequence[float], theirs: Sequence[float], goal: str) -> None:
    times = median(mine / other for mine, other in zip(ours, theirs, strict=True))
    _say(f"| {what} | {reference} | {median(ours):.1f} | {median(theirs):.1f} | {times:.2f} | {goal} |")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
