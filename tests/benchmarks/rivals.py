"""The same sets scored by numexpr and by polars: every rule over every row, the strongest of each group, the sum."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numexpr
import numpy as np
import polars as pl
from numpy.typing import NDArray

from rules.depends import dependencies
from rules.knowledge import Effect, Rule
from rules.language.conditions import All, Condition, Test
from rules.moves.groups import RuleGroup, rule_groups
from rules.pack import Pack
from tests.benchmarks.columns import Rows

Best = Mapping[tuple[float, float], float]


@dataclass(frozen=True, slots=True)
class Rival:
    """A library with everything compiled, ready to score the rows again and again.

    `best` gives the best effect of the sets that take the same, by hours and money.
    """

    name: str
    score: Callable[[], NDArray[np.float64]]
    best: Callable[[NDArray[np.float64]], Best]


class _Names:
    """Short column names, as expressions cannot hold dots."""

    def __init__(self, pack: Pack, rows: Rows) -> None:
        self._pack = pack
        self.short = {name: f"x{index}" for index, name in enumerate(rows.columns)}

    def test(self, test: Test) -> str:
        """Give a test as an expression that reads the same to numexpr and over the columns of polars."""
        applies, value = self.short[f"{test.name}?"], self.short.get(test.name, "")
        signs = {"at_least": ">=", "above": ">", "at_most": "<=", "below": "<"}
        match test.word:
            case "answered":
                answered = self.short[f"{test.name}!"]
                return answered if test.constant is True else f"(~{answered})"
            case "at_least" | "above" | "at_most" | "below":
                return f"({applies} & ({value} {signs[test.word]} {test.constant!r}))"
            case "is" | "is_one_of":
                return f"({applies} & ({self._any(test)}))"
            case "is_not" | "is_none_of":
                return f"({applies} & ~({self._any(test)}))"
            case _:
                return f"({applies} & {self._several(test)})"

    def _any(self, test: Test) -> str:
        order = list(self._pack.names[test.name].options) or ["yes", "no"]
        listed = test.constant if isinstance(test.constant, tuple) else (test.constant,)
        wanted = [
            {True: "yes", False: "no"}.get(each, each) if isinstance(each, bool) else each for each in listed
        ]
        return " | ".join(f"({self.short[test.name]} == {order.index(str(each))})" for each in wanted)

    def _several(self, test: Test) -> str:
        options = self._pack.names[test.name].options
        column = {option: self.short[f"{test.name}={option}"] for option in options}
        listed = [
            str(each) for each in (test.constant if isinstance(test.constant, tuple) else (test.constant,))
        ]
        match test.word:
            case "includes" | "includes_any":
                return "(" + " | ".join(column[each] for each in listed) + ")"
            case "includes_all":
                return "(" + " & ".join(column[each] for each in listed) + ")"
            case "excludes":
                return "(~(" + " | ".join(column[each] for each in listed) + "))"
            case "count_at_least":
                return (
                    "(("
                    + " + ".join(f"where({each}, 1, 0)" for each in column.values())
                    + f") >= {test.constant})"
                )
            case _:
                return (
                    "(("
                    + " + ".join(f"where({each}, 1, 0)" for each in column.values())
                    + f") <= {test.constant})"
                )


def rivals(pack: Pack, rows: Rows, weights: Mapping[str, float], before: float) -> list[Rival]:
    """Compile a pack for each library; `before` is the weighted score that gains are counted from."""
    names = _Names(pack, rows)
    groups = rule_groups(list(pack.rules.values()), dependencies(pack))
    columns = {names.short[name]: column for name, column in rows.columns.items()}
    return [
        Rival("numexpr", _numexpr(groups, names, columns, weights, before), _best_by_numpy(rows)),
        Rival("polars", _polars(groups, names, columns, weights, before), _best_by_polars(rows)),
    ]


def _condition(condition: Condition, names: _Names) -> str:
    if isinstance(condition, Test):
        return names.test(condition)
    sign = " & " if isinstance(condition, All) else " | "
    return "(" + sign.join(_condition(part, names) for part in condition.parts) + ")"


def _fires(rule: Rule, names: _Names) -> str | None:
    if isinstance(rule.when, All) and not rule.when.parts:
        return None
    when = _condition(rule.when, names)
    return f"({when} & ~{_condition(rule.unless, names)})" if rule.unless is not None else when


def _points(effect: Effect, names: _Names) -> str:
    """Give an effect's points: a number, or straight lines between its steps."""
    if effect.follows is None:
        return repr(float(effect.points))
    value = names.short[effect.follows]
    text = repr(float(effect.steps[-1][1]))
    pairs = list(zip(effect.steps, effect.steps[1:], strict=False))
    for (x0, y0), (x1, y1) in reversed(pairs):
        slope = (y1 - y0) / (x1 - x0)
        text = f"where({value} <= {x1!r}, {y0!r} + ({value} - {x0!r}) * {slope!r}, {text})"
    return f"where({value} <= {effect.steps[0][0]!r}, {float(effect.steps[0][1])!r}, {text})"


def _is_risk(effect: Effect) -> bool:
    return min([effect.points, *(points for _, points in effect.steps)]) < 0


def _members(group: RuleGroup, names: _Names) -> list[tuple[bool, str]]:
    """Give for each rule of a group whether it counts downward, and what it brings each row."""
    found = []
    for each in group.members:
        fires = _fires(each.rule, names)
        points = _points(each.effect, names)
        found.append((_is_risk(each.effect), points if fires is None else f"where({fires}, {points}, 0.0)"))
    return found


def _numexpr(
    groups: tuple[RuleGroup, ...],
    names: _Names,
    columns: Mapping[str, Any],
    weights: Mapping[str, float],
    before: float,
) -> Callable[[], NDArray[np.float64]]:
    compiled = [(weights[group.dimension], _members(group, names)) for group in groups]

    def score() -> NDArray[np.float64]:
        total: NDArray[np.float64] | None = None
        for weight, members in compiled:
            for downward in (True, False):
                strongest: Any = None
                for sign, text in members:
                    if sign is downward:
                        each = numexpr.evaluate(text, local_dict=columns)
                        if strongest is None:
                            strongest = each
                        else:
                            strongest = (
                                np.minimum(strongest, each) if downward else np.maximum(strongest, each)
                            )
                if strongest is not None:
                    part = strongest * weight
                    total = part if total is None else np.add(total, part)
        return np.asarray(total) - before

    return score


def _polars(
    groups: tuple[RuleGroup, ...],
    names: _Names,
    columns: Mapping[str, Any],
    weights: Mapping[str, float],
    before: float,
) -> Callable[[], NDArray[np.float64]]:
    frame = pl.DataFrame(dict(columns)).lazy()
    scope: dict[str, Any] = {name: pl.col(name) for name in columns}
    scope["where"] = lambda test, then, other: pl.when(test).then(then).otherwise(other)
    parts: list[pl.Expr] = []
    for group in groups:
        members = [
            (sign, eval(text, {}, scope))  # noqa: S307  our own text, made for numexpr, with columns for its names
            for sign, text in _members(group, names)
        ]
        down = [each if isinstance(each, pl.Expr) else pl.lit(each) for sign, each in members if sign]
        up = [each if isinstance(each, pl.Expr) else pl.lit(each) for sign, each in members if not sign]
        if down:
            parts.append(pl.min_horizontal(down) * weights[group.dimension])
        if up:
            parts.append(pl.max_horizontal(up) * weights[group.dimension])
    query = frame.select((pl.sum_horizontal(parts) - before).alias("effect"))

    def score() -> NDArray[np.float64]:
        return query.collect()["effect"].to_numpy()

    return score


def _best_by_numpy(rows: Rows) -> Callable[[NDArray[np.float64]], Best]:
    def best(effects: NDArray[np.float64]) -> Best:
        order = np.lexsort((rows.cost, rows.hours))
        hours, cost = rows.hours[order], rows.cost[order]
        starts = np.flatnonzero((np.diff(hours, prepend=-1.0) != 0) | (np.diff(cost, prepend=-1.0) != 0))
        most = np.maximum.reduceat(effects[order], starts)
        return {
            (float(hours[at]), float(cost[at])): float(each) for at, each in zip(starts, most, strict=True)
        }

    return best


def _best_by_polars(rows: Rows) -> Callable[[NDArray[np.float64]], Best]:
    takes = pl.DataFrame({"hours": rows.hours, "cost": rows.cost})

    def best(effects: NDArray[np.float64]) -> Best:
        scored = takes.with_columns(pl.Series("effect", effects))
        found = scored.group_by("hours", "cost").agg(pl.col("effect").max())
        return {(hours, cost): effect for hours, cost, effect in found.iter_rows()}

    return best
