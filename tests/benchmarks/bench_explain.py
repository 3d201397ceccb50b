"""How long it takes to explain every rule for one profile, beside one assessment in the same run.

python -m tests.benchmarks.bench_explain
"""

import sys
import time
from collections.abc import Callable
from datetime import date
from statistics import median

from rules.answers import Answers
from rules.assess import assess
from rules.explaining.explain import explain
from rules.explaining.near import near_misses
from rules.explaining.standing import Standings
from rules.measuring.sampling import sampled_people
from rules.pack import Pack, load_pack
from rules.phrases import read_back

DAY = date(2026, 11, 22)
ROUNDS = 15
PEOPLE = 5


def fastest(work: Callable[[], object]) -> float:
    """Give the shortest of some runs in milliseconds: what the machine can do when nobody disturbs it."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times) * 1000


def timed(pack: Pack, answers: Answers) -> dict[str, float]:
    """Time everything that explains rules, for one person."""
    found = assess(pack, answers, as_of=DAY, currency="EUR")
    rules = list(pack.rules.values())

    def weigh() -> object:
        standings = Standings(found)
        return [standings.of(rule) for rule in rules]

    return {
        "one assessment": fastest(lambda: assess(pack, answers, as_of=DAY, currency="EUR")),
        "every rule explained": fastest(
            lambda: [explain(rule, found.situation, found.judged[rule.id]) for rule in rules]
        ),
        "every rule weighed": fastest(weigh),
        "every rule read back": fastest(lambda: [read_back(rule, pack, "EUR") for rule in rules]),
        "near misses": fastest(lambda: near_misses(found)),
    }


def main() -> None:
    """Print a table: milliseconds, and the ratio to one assessment."""
    pack = load_pack()
    start = time.perf_counter()
    for rule in pack.rules.values():
        pack.outline(rule)
    once = (time.perf_counter() - start) * 1000
    lines = [f"{len(pack.rules)} rules; their outlines, made once: {once:.1f} ms"]
    rows = [timed(pack, answers) for answers in sampled_people(pack, PEOPLE, 3)]
    reference = median(row["one assessment"] for row in rows)
    for name in rows[0]:
        taken = median(row[name] for row in rows)
        lines.append(f"{name:<22} {taken:7.3f} ms  x {taken / reference:5.2f}")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
