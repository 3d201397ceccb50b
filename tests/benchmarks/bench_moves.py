"""How fast the next moves are found: against numexpr and polars scoring the same sets, and after an edit.

Run by `make bench`. The search is timed from answers to the unbeaten sets. A library has to write every set
into the answers it gives, then to score them; both are timed. What depends on several answers (figures, shares,
what applies) it gets for nothing, every rule is compiled beforehand, and its result is checked to be ours.
Seconds are the least of several runs; ratios are what counts.
"""

import gc
import sys
import time
from collections.abc import Callable
from datetime import date
from statistics import median
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from rules.answers import Amount, Answer, Answers, Choice, Rate
from rules.assess import assess
from rules.moves.engine import MoveSearch, Searched
from rules.moves.limits import Room
from rules.moves.search import Limits
from rules.pack import Pack, load_pack
from rules.sampling import sampled_people
from tests.benchmarks.columns import Rows, build_rows, inputs
from tests.benchmarks.generated import generated_pack, generated_person
from tests.benchmarks.rivals import rivals

_ROOM = Room(Limits(3))
_REPEATS = 5
_REFRESH = 0.016
_EDITS = 12
Result = TypeVar("Result")


def main() -> None:
    """Print both tables."""
    _say("| pack | rules | sets | scored by | answers of every set, s | scoring, s | both, times ours |")
    _say("|---|---:|---:|---|---:|---:|---:|")
    shipped = load_pack()
    person = _fullest(shipped)
    for name, pack, answers in (
        ("shipped", shipped, person),
        ("generated", generated_pack(), generated_person()),
    ):
        _compare(name, pack, answers)
    _say("\n| after one edited answer | fresh ms | edited ms, median | worst | median part of fresh |")
    _say("|---|---:|---:|---:|---:|")
    _edit("shipped", shipped, person)
    _edit("generated", generated_pack(), generated_person())
    _reassess(shipped, person)


def _compare(name: str, pack: Pack, answers: Answers) -> None:
    ours, searched = _least(lambda: MoveSearch(pack, "EUR").search(answers, _ROOM))
    rows = build_rows(pack, searched.situation, searched.moves)
    before = _score_before(pack, searched)
    head = f"| {name} | {len(pack.rules)} | {len(rows.sets):,} |"
    _say(f"{head} this search | | {ours:.4f} | 1 |")
    written, _ = _least(lambda: inputs(searched.situation, searched.moves, rows.sets), repeats=3)
    for rival in rivals(pack, rows, searched.weights, before):
        seconds, effects = _least(rival.score, repeats=3)
        _check(rival.name, searched, rows, effects)
        _say(f"{head} {rival.name} | {written:.4f} | {seconds:.4f} | {(written + seconds) / ours:.0f} |")


def _score_before(pack: Pack, searched: Searched) -> float:
    """Give the weighted points that count now, which every row's gain is counted from."""
    found = assess(pack, searched.situation.answers, as_of=date(2026, 11, 22), currency="EUR")
    return sum(
        searched.weights[each.dimension] * (each.score - pack.dimensions[each.dimension].base)
        for each in found.readings
    )


def _check(name: str, searched: Searched, rows: Rows, effects: NDArray[np.float64]) -> None:
    """Stop unless a library finds the very sets that the search found unbeaten, by what they take and bring."""
    best: dict[tuple[float, float], float] = {}
    takes, where = np.unique(np.stack([rows.hours, rows.cost], axis=1), axis=0, return_inverse=True)
    for index, (hours, cost) in enumerate(takes):
        best[float(hours), float(cost)] = float(effects[where.reshape(-1) == index].max())
    unbeaten = {
        at: effect
        for at, effect in best.items()
        if effect > 1e-9
        and all(effect > best[it] + 1e-9 for it in best if it != at and it[0] <= at[0] and it[1] <= at[1])
    }
    ours = {(each.takes.hours, each.takes.cost): each.effect for each in searched.found}
    if set(ours) != set(unbeaten) or any(abs(ours[at] - unbeaten[at]) > 1e-6 for at in ours):
        sys.exit(f"{name} finds other sets than the search: {ours} against {unbeaten}")


def _edit(name: str, pack: Pack, answers: Answers) -> None:
    fresh, _ = _least(lambda: MoveSearch(pack, "EUR").search(answers, _ROOM))
    times = []
    for question in _edited(pack, answers):
        changed = {**answers, question: _other(pack, question, answers[question])}
        runs = []
        for _ in range(3):
            search = MoveSearch(pack, "EUR")
            search.search(answers, _ROOM)
            gc.collect()
            gc.disable()
            start = time.perf_counter()
            search.search(changed, _ROOM)
            runs.append(time.perf_counter() - start)
            gc.enable()
        times.append(min(runs))
    middle = median(times)
    _say(
        f"| {name} | {fresh * 1000:.1f} | {middle * 1000:.1f} | {max(times) * 1000:.1f} | {middle / fresh:.2f} |"
    )


def _reassess(pack: Pack, answers: Answers) -> None:
    changed = {**answers, "work.small": Amount(50.0, 50.0)}
    seconds, _ = _least(lambda: assess(pack, changed, as_of=date(2026, 11, 22), currency="EUR"), repeats=200)
    _say(
        f"\nOne answer changed to new assessment: {seconds * 1000:.2f} ms, {seconds / _REFRESH:.3f} of 16 ms."
    )


def _edited(pack: Pack, answers: Answers) -> list[str]:
    kinds = (Amount, Choice)
    names = [name for name in pack.questions if isinstance(answers.get(name), kinds)]
    names = [name for name in names if pack.questions[name].kind != "share"]
    return names[:: max(1, len(names) // _EDITS)]


def _other(pack: Pack, name: str, answer: Answer) -> Answer:
    question = pack.questions[name]
    if isinstance(answer, Choice):
        order = list(question.options)
        return Choice(order[(order.index(answer.option) + 1) % len(order)])
    assert isinstance(answer, Amount | Rate)
    value = min(question.high, answer.low + 5)
    return Amount(value, value)


def _fullest(pack: Pack) -> Answers:
    """Give the sampled person with the most moves of thirty."""
    people = list(sampled_people(pack, 30, 7))
    return max(people, key=lambda each: MoveSearch(pack, "EUR").search(each, Room(Limits(1))).examined)


def _least(run: Callable[[], Result], repeats: int = _REPEATS) -> tuple[float, Result]:
    """Give the least time of several runs, the collector at rest as in timeit, and what the last one gave."""
    times, result = [], run()
    gc.disable()
    for _ in range(repeats):
        start = time.perf_counter()
        result = run()
        times.append(time.perf_counter() - start)
        gc.collect()
    gc.enable()
    return min(times), result


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
