"""How long the linter takes for all pairs of 200 rules, beside loading the same pack: `python -m` this module.

The rules are made up, one to four lines each over the questions and figures of the shipped pack; the ratio is
what to compare between machines.
"""

import shutil
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random

from rules.knowledge import NUMBER_KINDS
from rules.language.vocabulary import Readable
from rules.lint.pairs import pairs_of_rules
from rules.lint.registry import lint
from rules.lint.subject import Subject
from rules.pack import SHIPPED, Pack, load_pack

RULES = 200
ROUNDS = 7
SEED = 20261122
DAY = date(2026, 11, 22)


def generated(folder: Path) -> Pack:
    """Load a copy of the shipped pack whose rules are made up; its personas and waivers stay behind."""
    copy = folder / "pack"
    shutil.copytree(SHIPPED, copy, ignore=shutil.ignore_patterns("rules", "personas"))
    (copy / "rules").mkdir()
    chance = Random(SEED)
    names = [each for each in load_pack().names.values() if each.kind != "text"]
    rules = "\n".join(_rule(number, names, chance) for number in range(RULES))
    (copy / "rules" / "generated.toml").write_text(f"format = 1\n{rules}", encoding="utf-8")
    return load_pack(shipped=copy)


def _rule(number: int, names: list[Readable], chance: Random) -> str:
    lines = {each.name: _line(each, chance) for each in chance.sample(names, chance.randint(2, 4))}
    when, unless = list(lines.values())[1:], list(lines.values())[:1]
    group = "[rule.when.any]\n" if chance.random() < 0.2 else "[rule.when]\n"
    held_back = f"[rule.unless]\n{unless[0]}\n" if chance.random() < 0.3 else ""
    head = f'[[rule]]\nid = "demand.rule-{number}"\ntitle = "Made up"\nkind = "risk"\nbasis = "practice"\n'
    body = group + "\n".join(when)
    return f"{head}{body}\n{held_back}[rule.effect]\ndemand = -6\n"


def _line(name: Readable, chance: Random) -> str:
    if name.kind in NUMBER_KINDS:
        low, high = max(name.low, 0), min(name.high, 100)
        word = chance.choice(["at_least", "above", "at_most", "below"])
        return f"{name.name}.{word} = {round(low + (high - low) * chance.choice([0.2, 0.4, 0.5, 0.8]))}"
    if name.kind == "yes_no":
        return f"{name.name}.is = {chance.choice(['true', 'false'])}"
    options = chance.sample(list(name.options), min(2, len(name.options)))
    word = "includes_any" if name.kind == "several" else "is_one_of"
    return f"{name.name}.{word} = {options}".replace("'", '"')


def best(run: Callable[[], object]) -> float:
    """Give the shortest of several runs in milliseconds."""
    taken = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        run()
        taken.append(time.perf_counter() - begun)
    return min(taken) * 1000


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        pack = generated(Path(folder))
        assert len(pack.rules) == RULES, pack.problems
        load = best(lambda: load_pack(shipped=Path(folder) / "pack"))
        pairs = best(lambda: list(pairs_of_rules(Subject(pack, DAY))))
        whole = best(lambda: lint(pack, as_of=DAY))
    count = RULES * (RULES - 1) // 2
    print(f"loading {RULES} rules:      {load:7.1f} ms")  # noqa: T201  a benchmark prints
    print(f"all {count:,} pairs:      {pairs:7.1f} ms, {pairs / load:.2f} of loading")  # noqa: T201
    print(f"every check of the linter: {whole:6.1f} ms, {whole / load:.2f} of loading")  # noqa: T201


if __name__ == "__main__":
    main()
