"""A slow, obvious reading of whole situations: shares, limits, figures, prices, what applies, contradictions.

Like `reference.py` it knows nothing of intervals: it completes the answers in every way that can be true on
a small grid, works out every name by plain arithmetic, and asks each completion a plain yes or no.
"""

import itertools
from collections.abc import Iterator, Mapping
from typing import Any

from rules.truth import Truth
from tests.rules import reference

TOTAL = 4
GRID = tuple(range(TOTAL + 1))
PRICES = (1, 2, 4, 8, 16)
UNITS = ("hour", "day", "project", "word")
DAY = 8
QUESTIONS = ("s.a", "s.b", "s.c", "n.part", "n.whole", "c.use", "n.extra", "k.kinds", "r.price")

PACK = """
format = 1
id = "grid"
version = "1"
title = "Grid"
[scoring]
evidence_width = { A = 0.25, practice = 0.5 }
advice_weight = { A = 1.0, practice = 0.7 }
[dimension.demand]
title = "Demand"
asks = "?"
base = 0
"""
_NUMBER = 'kind = "{kind}"\nlabel = "{name}"\nmin = 0\nmax = 4\ninteger = true\n'
_OPTIONS = 'label = "{name}"\noptions = {{ a = "A", b = "B", c = "C" }}\n'
FIGURES = """
format = 1
[figure."f.sum"]
title = "t"
unit = ""
sum = ["s.a", "n.whole"]
[figure."f.less"]
title = "t"
unit = ""
difference = ["n.whole", "n.extra"]
[figure."f.times"]
title = "t"
unit = ""
product = ["s.a", "n.part", 2]
[figure."f.ratio"]
title = "t"
unit = ""
ratio = ["n.part", "n.whole"]
[figure."f.share"]
title = "t"
unit = ""
share = ["s.b", "n.whole"]
[figure."f.hour"]
title = "t"
unit = ""
per_hour = ["r.price", "n.whole"]
[figure."f.job"]
title = "t"
unit = ""
per_job = ["r.price", "n.whole"]
"""
PARAMETERS = f"""
format = 1
[[parameter]]
id = "day.hours"
value = {DAY}
unit = "hours"
title = "t"
source = "s"
as_of = 2026-01-01
"""
NUMBERS = ("s.a", "s.b", "s.c", "n.part", "n.whole", "n.extra", "r.price")
FIGURE_NAMES = ("f.sum", "f.less", "f.times", "f.ratio", "f.share", "f.hour", "f.job")


def questions() -> str:
    """Give the questions of the grid as a file."""
    text = "format = 1\n"
    for screen, names in (("s", ("s.a", "s.b", "s.c")), *((name, (name,)) for name in QUESTIONS[3:])):
        text += f'[[screen]]\nid = "{screen}"\nsection = "s"\ntitle = "t"\nask = "a"\nwhy = "w"\n'
        text += f"total = {TOTAL}\n" if screen == "s" else ""
        for name in names:
            text += f'[[screen.question]]\nid = "{name}"\n' + _question(name)
    return text


def _question(name: str) -> str:
    if name == "r.price":
        units = ", ".join(f'"{unit}"' for unit in UNITS)
        return f'kind = "rate"\nlabel = "p"\nmin = 1\nmax = 16\nunits = [{units}]\n'
    if name in ("c.use", "k.kinds"):
        kind = "choice" if name == "c.use" else "several"
        return f'kind = "{kind}"\n' + _OPTIONS.format(name=name)
    more = {"n.part": 'at_most = "n.whole"\n', "n.extra": 'applies.c.use.is_not = "a"\n'}.get(name, "")
    return _NUMBER.format(kind="share" if name.startswith("s.") else "number", name=name) + more


Said = Mapping[str, Any]
"""What was typed: a number, a pair of ends, an option, a set, a price with its unit, or a silence."""


def completions(said: Said, read: frozenset[str]) -> Iterator[dict[str, Any]]:
    """Give every way in which answers can turn out that fit together; those not read keep one value."""
    groups = (("s.a", "s.b", "s.c"), ("n.part", "n.whole"), *((name,) for name in QUESTIONS[5:]))
    fitting = [
        [dict(zip(names, values, strict=True)) for values in _together(names, said, read)] for names in groups
    ]
    for parts in itertools.product(*fitting):
        yield _worked_out({name: value for part in parts for name, value in part.items()})


def _together(names: tuple[str, ...], said: Said, read: frozenset[str]) -> Iterator[tuple[Any, ...]]:
    for values in itertools.product(*(_values(name, said.get(name), name in read) for name in names)):
        if _fits_together(dict(zip(names, values, strict=True))):
            yield values


def _values(name: str, answer: Any, is_read: bool) -> list[Any]:
    if answer == "n/a":
        return [None]
    if name == "r.price":
        if answer not in (None, "unknown"):
            low, high, unit = answer
            return [(price, unit) for price in PRICES if low <= price <= high]
        return [(price, unit) for price in PRICES for unit in UNITS] if is_read else [(1, "hour")]
    if answer not in (None, "unknown"):
        return [n for n in GRID if answer[0] <= n <= answer[1]] if isinstance(answer, tuple) else [answer]
    if name == "c.use":
        return list("abc")
    if name == "k.kinds":
        every = [frozenset(it) for count in range(4) for it in itertools.combinations("abc", count)]
        return every if is_read else every[:1]
    return list(GRID)


def _fits_together(found: Mapping[str, Any]) -> bool:
    shares = [found[name] for name in ("s.a", "s.b", "s.c") if found.get(name) is not None]
    if shares and sum(shares) != TOTAL:
        return False
    part, whole = found.get("n.part"), found.get("n.whole")
    return part is None or whole is None or part <= whole


def _worked_out(found: dict[str, Any]) -> dict[str, Any]:
    """Add what follows from a completion: what does not apply, the parts of a price, and every figure."""
    if found["c.use"] == "a":
        found["n.extra"] = None
    price = found["r.price"]
    found["r.price"], found["r.price.per"] = (None, None) if price is None else price
    for name in FIGURE_NAMES:
        found[name] = _figure(name, found)
    return found


def _figure(name: str, found: Mapping[str, Any]) -> float | None:  # noqa: C901  one plain line a form
    inputs = {
        "f.sum": ("s.a", "n.whole"),
        "f.less": ("n.whole", "n.extra"),
        "f.times": ("s.a", "n.part"),
        "f.ratio": ("n.part", "n.whole"),
        "f.share": ("s.b", "n.whole"),
    }.get(name, ())
    if any(found[each] is None for each in inputs):
        return None
    one: Any = found[inputs[0]] if inputs else None
    two: Any = found[inputs[1]] if inputs else None
    match name:
        case "f.sum":
            return float(one + two)
        case "f.less":
            return float(one - two)
        case "f.times":
            return float(one * two * 2)
        case "f.ratio":
            return None if two == 0 else one / two
        case "f.share":
            return None if two == 0 else 100 * one / two
    price, unit, hours = found["r.price"], found["r.price.per"], found["n.whole"]
    by_time = {"hour": 1, "day": DAY}.get(unit)
    if price is None or unit == "word":
        return None
    if name == "f.hour":
        if by_time is not None:
            return float(price / by_time)
        return None if hours in (None, 0) else float(price / hours)
    if by_time is None:
        return float(price)
    return None if hours is None else float(price / by_time * hours)


def verdict(rule: Mapping[str, Any], said: Said, read: frozenset[str]) -> set[bool]:
    """Give what a rule comes to over all completions: none at all where answers contradict each other."""
    return {
        reference.holds(rule["when"], each, said)
        and not ("unless" in rule and reference.holds(rule["unless"], each, said))
        for each in completions(said, read)
    }


def as_truth(outcomes: set[bool]) -> Truth:
    """Give one truth for what completions came to."""
    if outcomes == {True}:
        return Truth.HOLDS
    return Truth.FAILS if outcomes == {False} else Truth.OPEN
