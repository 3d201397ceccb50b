"""Taking a value apart into the batches that `batches.py` reads."""

from enum import Enum
from itertools import chain
from typing import Any

from rules.frozen import frozen
from rules.keeping.batches import BOX, DAY, PATH, PLAIN, SET, TABLE, TUPLE, Column, Unfit, field_names


@frozen
class _Node:
    """A value taken apart: its kind, and its parts, each a list of plain values or of other nodes."""

    kind: int
    depth: int
    marks: str
    parts: tuple[Column, ...]


def in_batches(value: Any, numbers: dict[type, int]) -> list[Any]:
    """Give a value of known kinds batch by batch; raise `Unfit` where a part of it is of no such kind."""
    try:
        nodes = _Apart(numbers).nodes(value)
    except RecursionError as error:
        raise Unfit from error
    batches: dict[tuple[int, int, str], list[_Node]] = {}
    for node in nodes:
        batches.setdefault((node.depth, node.kind, node.marks), []).append(node)
    ordered = [batches[each] for each in sorted(batches)]
    placed = {id(node): number for number, node in enumerate(chain.from_iterable(ordered))}
    return [_batch(each, placed) for each in ordered]


def _batch(nodes: list[_Node], placed: dict[int, int]) -> list[Any]:
    """Give the nodes of one batch part by part."""
    kind, marks = nodes[0].kind, nodes[0].marks
    many = TUPLE <= kind <= TABLE
    columns: list[Column] = [[len(node.parts[0]) for node in nodes]] if many else []
    for at, mark in enumerate(marks):
        column = [each for node in nodes for each in node.parts[at]]
        columns.append(column if mark == "v" else [placed[id(each)] for each in column])
    return [kind, f"v{marks}" if many else marks, *columns]


class _Apart:
    """Takes a value apart into nodes, each object once."""

    def __init__(self, numbers: dict[type, int]) -> None:
        self._numbers = numbers
        self._found: dict[int, _Node] = {}
        self._boxes: list[_Node] = []
        self._names: dict[type, tuple[str, ...]] = {}

    def nodes(self, value: Any) -> list[_Node]:
        """Give every node of a value, itself among them."""
        self._node(value)
        return [*self._found.values(), *self._boxes]

    def _node(self, value: Any) -> _Node:
        found = self._found.get(id(value))
        if found is None:
            kind = self._numbers.get(type(value))
            if kind is None:
                raise Unfit(type(value).__name__)
            found = self._found[id(value)] = self._made(kind, self._parts(kind, value))
        return found

    def _parts(self, kind: int, value: Any) -> tuple[Column, ...]:
        if TUPLE <= kind <= SET:
            return (list(value),)
        if kind == TABLE:
            return list(value), list(value.values())
        if kind in (DAY, PATH):
            return ([str(value)],)
        if isinstance(value, Enum):
            return ([value.value],)
        names = self._names.get(type(value))
        if names is None:
            names = self._names[type(value)] = field_names(value)
        return tuple([getattr(value, name)] for name in names)

    def _made(self, kind: int, parts: tuple[Column, ...]) -> _Node:
        """Give the node of a kind with these parts, what they need taken apart before it."""
        columns, marks, depth = [], "", 0
        for part in parts:
            if set(map(type, part)) <= PLAIN:
                marks += "v"
                columns.append(part)
            else:
                marks += "r"
                column = [self._box(each) if type(each) in PLAIN else self._node(each) for each in part]
                depth = max(depth, *(node.depth + 1 for node in column))
                columns.append(column)
        if (kind == SET and "r" in marks) or (kind == TABLE and marks[0] == "r"):
            raise Unfit("a set, or the names of a table, of more than plain values")
        return _Node(kind, depth, marks, tuple(columns))

    def _box(self, value: Any) -> _Node:
        """Give the node of a plain value that stands beside others in one part."""
        box = _Node(BOX, 0, "v", ([value],))
        self._boxes.append(box)
        return box
