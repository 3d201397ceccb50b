"""How fast the next moves are found: against numexpr and polars scoring the same sets, and after an edit.

Run by `make bench`. The search is timed from answers to the unbeaten sets, with the pack's plan made beforehand.
A library has to write every set into the answers it gives, to score them, and to find the best of those that
take the same; all three are timed. The list of all sets, and what depends on several answers (figures, shares,
what applies), it gets for nothing; every rule is compiled beforehand, and its result is checked to be ours.
Seconds are the least of several runs; ratios are what counts.
"""

import gc
import sys
import time
import timeit
from collections.abc import Callable
from datetime import date
from functools import partial
from statistics import median
from typing import TypeVar

from rules.answers import Amount, Answer, Answers, Choice, Rate, Silence
from rules.assess import assess
from rules.measuring.sampling import sampled_people
from rules.moves.engine import MoveSearch, Searched
from rules.moves.limits import Room
from rules.moves.search import Limits
from rules.pack import Pack, load_pack
from rules.reassess import reassess
from tests.benchmarks.columns import build_rows, inputs
from tests.benchmarks.generated import generated_pack, generated_person
from tests.benchmarks.rivals import Best, rivals

_ROOM = Room(Limits(3))
_REPEATS = 15
_DAY = date(2026, 11, 22)
_REFRESH = 0.016
_EDITS = 12
Result = TypeVar("Result")


def main() -> None:
    """Print every table."""
    _say(
        "| pack | rules | sets | by | answers, s | scoring, s | best, s "
        "| answers and scoring, times ours | all, times ours |"
    )
    _say("|---|---:|---:|---|---:|---:|---:|---:|---:|")
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
    _say("\n| one changed answer, every answer of every persona | median ms | worst ms | worst of 16 ms |")
    _say("|---|---:|---:|---:|")
    _reassess(shipped)


def _compare(name: str, pack: Pack, answers: Answers) -> None:
    ours, searched = _least(lambda: MoveSearch(pack, "EUR").search(answers, _ROOM))
    rows = build_rows(pack, searched.situation, searched.moves)
    before = _score_before(pack, searched)
    head = f"| {name} | {len(pack.rules)} | {len(rows.sets):,} |"
    _say(f"{head} this search | | | {ours:.4f} | | 1 |")
    written, _ = _least(lambda: inputs(searched.situation, searched.moves, rows.sets))
    for rival in rivals(pack, rows, searched.weights, before):
        scored, effects = _least(rival.score)
        chosen, best = _least(partial(rival.best, effects))
        _check(rival.name, searched, best)
        both, whole = (written + scored) / ours, (written + scored + chosen) / ours
        seconds = f"{written:.4f} | {scored:.4f} | {chosen:.4f}"
        _say(f"{head} {rival.name} | {seconds} | {both:.0f} | {whole:.0f} |")


def _score_before(pack: Pack, searched: Searched) -> float:
    """Give the weighted points that count now, which every row's gain is counted from."""
    found = assess(pack, searched.situation.answers, as_of=_DAY, currency="EUR")
    return sum(
        searched.weights[each.dimension] * (each.score - pack.dimensions[each.dimension].base)
        for each in found.readings
    )


def _check(name: str, searched: Searched, best: Best) -> None:
    """Stop unless a library finds the very sets that the search found unbeaten, by what they take and bring."""
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


def _reassess(pack: Pack) -> None:
    """Change every answer of every persona to another, or to don't know, and assess again."""
    again, afresh = [], []
    for persona in pack.personas.values():
        scratch = partial(assess, pack, as_of=_DAY, currency=persona.currency)
        before = scratch(persona.answers)
        gc.collect()
        gc.disable()
        for question, answer in persona.answers.items():
            edited = {**persona.answers, question: _another(pack, question, answer)}
            again.append(min(timeit.repeat(partial(reassess, before, edited), number=1, repeat=25)))
            afresh.append(min(timeit.repeat(partial(scratch, edited), number=1, repeat=10)))
        gc.enable()
    for name, times in (("assessed again", again), ("assessed from scratch", afresh)):
        middle, worst = median(times) * 1000, max(times) * 1000
        _say(f"| {name} | {middle:.2f} | {worst:.2f} | {max(times) / _REFRESH:.3f} |")


def _another(pack: Pack, name: str, answer: Answer) -> Answer:
    kinds = (Amount, Choice, Rate)
    return _other(pack, name, answer) if isinstance(answer, kinds) else Silence.UNKNOWN


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
    if isinstance(answer, Rate):
        return Rate(value, value, answer.currency, answer.per)
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
