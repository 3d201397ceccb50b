"""Prints, for each dimension, the base at which the median of sampled people reads 50 (`make bases`)."""

from datetime import date
from statistics import median

from rules.assess import assess
from rules.measuring.sampling import sampled_people
from rules.pack import Pack, load_pack

PEOPLE = 2000
SEED = 20261122


def median_scores(pack: Pack, people: int = PEOPLE) -> dict[str, float]:
    """Give the median of the points that rules bring each dimension, without its base."""
    totals: dict[str, list[float]] = {name: [] for name in pack.dimensions}
    for answers in sampled_people(pack, people, SEED):
        found = assess(pack, answers, as_of=date(2026, 11, 22), currency="EUR")
        for reading in found.readings:
            totals[reading.dimension].append(reading.score - pack.dimensions[reading.dimension].base)
    return {name: median(scores) for name, scores in totals.items()}


if __name__ == "__main__":
    for name, points in median_scores(load_pack()).items():
        print(f"{name:<12} base = {-points:z.0f}")  # noqa: T201  this is what the command is for
