"""JSON Schemas of what is written with the names of a pack: conditions, and answers of tests and personas."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from rules.entry import SILENCE_WORDS
from rules.frozen import frozen
from rules.knowledge import NUMBER_KINDS, Question
from rules.language.compile_conditions import ANSWERED, COUNT_WORDS, LIST_WORDS
from rules.language.schema_shapes import (
    Schema,
    described,
    either,
    listed,
    one_of_names,
    reference,
    table,
)
from rules.language.schema_texts import ANY, PARAMETER, WORDS
from rules.language.vocabulary import Readable
from rules.pack import Pack

_MARKS = frozenset("\\^$.|?*+()[]{}/")


@dataclass(slots=True)
class Definitions:
    """The parts of a schema that stand once and are referred to by name."""

    by_name: dict[str, Schema] = field(default_factory=dict)

    def add(self, name: str, schema: Schema) -> Schema:
        """Keep a part under a name, and give the reference to it."""
        self.by_name[name] = schema
        return reference(name)


def conditions(pack: Pack | None, parts: Definitions) -> Schema:
    """Give the schema of a table of conditions: any lines without a pack, else those its names allow."""
    if pack is None:
        lines: Schema = {"type": "object", "minProperties": 1}
        return parts.add("conditions", lines)
    point = one_of_names(name for name, each in pack.parameters.items() if each.low == each.high)
    parts.add("parameter", described(PARAMETER, point))
    words = {name: _tests(readable, parts) for name, readable in pack.names.items()}
    tree = _Tree(tuple(words), "test", parts, lambda name, below: _test_table(words, name, below))
    properties, patterns = tree.below("")
    lines = {"type": "object", "minProperties": 1, "additionalProperties": False}
    parts.add("lines", {**lines, "properties": properties, "patternProperties": patterns})
    blocks = listed(reference("conditions"), minItems=1)
    any_of_them = described(ANY, {"anyOf": [reference("lines"), blocks]})
    whole = {**lines, "properties": {"any": any_of_them, **properties}, "patternProperties": patterns}
    return parts.add("conditions", whole)


def answers(pack: Pack | None, parts: Definitions) -> Schema:
    """Give the schema of a table of answers: `question = value` lines."""
    if pack is None:
        return parts.add("answers", {"type": "object"})
    given = {name: _answer(question, parts) for name, question in pack.questions.items()}
    tree = _Tree(tuple(given), "given", parts, lambda name, below: _answer_or_table(given, name, below))
    properties, patterns = tree.below("")
    return parts.add("answers", table(properties, patternProperties=patterns))


Below = tuple[dict[str, Schema], dict[str, Schema]]


@frozen
class _Tree:
    """Names with dots as tables within tables; `"work.small".is` in quotes is the same as `work.small.is`."""

    names: tuple[str, ...]
    kind: str
    parts: Definitions
    node: Callable[[str, Below], Schema]

    def below(self, above: str) -> Below:
        """Give the keys that may follow a name, and those that may in quotes, with what stands under each."""
        start = f"{above}." if above else ""
        keys: dict[str, Schema] = {}
        quoted: dict[str, Schema] = {}
        for name in self.names:
            if not name.startswith(start):
                continue
            rest = name.removeprefix(start).split(".")
            for length in range(1, len(rest) + 1):
                key = ".".join(rest[:length])
                into, shown = (keys, key) if length == 1 else (quoted, f"^{escaped(key)}$")
                if shown not in into:
                    into[shown] = self._of(f"{start}{key}")
        return keys, quoted

    def _of(self, name: str) -> Schema:
        """Give the reference to what stands under a name, made on first use."""
        known = f"{self.kind} {name}"
        if known not in self.parts.by_name:
            self.parts.by_name[known] = {}
            self.parts.by_name[known] = self.node(name, self.below(name))
        return reference(known)


def escaped(key: str) -> str:
    """Give the pattern of exactly this text."""
    return "".join(f"\\{mark}" if mark in _MARKS else mark for mark in key)


def _test_table(words: Mapping[str, Schema], name: str, below: Below) -> Schema:
    keys, quoted = below
    own = words.get(name, {})
    about = str(own.get("description", ""))
    found = table({**own.get("properties", {}), **keys}, about=about, minProperties=1)
    return {**found, "patternProperties": quoted} if quoted else found


def _answer_or_table(given: Mapping[str, Schema], name: str, below: Below) -> Schema:
    keys, quoted = below
    if not keys:
        return given[name]
    inside = table(keys, minProperties=1)
    if quoted:
        inside["patternProperties"] = quoted
    return {"anyOf": [given[name], inside]} if name in given else inside


def _tests(readable: Readable, parts: Definitions) -> Schema:
    """Give the test words of a name, each with the constants it takes."""
    words = {word: described(WORDS[word], _constant(readable, word, parts)) for word in readable.words}
    words[ANSWERED] = described(WORDS[ANSWERED], {"type": "boolean"})
    return table(words, about=_about(readable.label, readable.options, _bounds_words(readable)))


def _constant(readable: Readable, word: str, parts: Definitions) -> Schema:
    if readable.kind == "yes_no":
        return {"type": "boolean"}
    if word in COUNT_WORDS:
        return _number_or_parameter({"minimum": 0, "maximum": len(readable.options)})
    if readable.kind in NUMBER_KINDS:
        return parts.add(f"value {readable.name}", _number_or_parameter(_bounds(readable.low, readable.high)))
    option = _options(readable.name, readable.options, parts)
    several = listed(option, minItems=1)
    if word == "excludes":
        return {"anyOf": [option, several]}
    return several if word in LIST_WORDS else option


def _number_or_parameter(bounds: Mapping[str, float]) -> Schema:
    named = table({"parameter": reference("parameter")}, ["parameter"])
    return either({"type": "number", **bounds}, named)


def _bounds(low: float, high: float) -> dict[str, float]:
    return {
        key: value
        for key, value, missing in (("minimum", low, float("-inf")), ("maximum", high, float("inf")))
        if value != missing
    }


def _options(name: str, options: Iterable[str], parts: Definitions) -> Schema:
    return parts.add(f"options {name}", one_of_names(options))


def _answer(question: Question, parts: Definitions) -> Schema:
    """Give what may be written as an answer: a value, a range, or text that a person could type."""
    about = _about(question.label, question.options, _question_bounds_words(question))
    return described(about, _answer_values(question, parts))


def _answer_values(question: Question, parts: Definitions) -> Schema:
    typed: Schema = {"type": "string"}
    match question.kind:
        case "text":
            return {"type": "string", "maxLength": question.max_length}
        case "choice" | "yes_no":
            stated = (True, False) if {"yes", "no"} & question.options.keys() else ()
            words = dict.fromkeys((*question.options, *question.options.values(), *SILENCE_WORDS))
            return {"enum": [*stated, *words]}
        case "several":
            option = _options(question.id, question.options, parts)
            return {"anyOf": [listed(option, minItems=1, uniqueItems=True), typed]}
    bounds: dict[str, Any] = dict(_bounds(question.low, question.high))
    if question.low_excluded:
        bounds["exclusiveMinimum"] = True
    if question.integer:
        bounds["multipleOf"] = 1
    if question.kind == "rate":
        return {"type": ["number", "string"], **bounds}
    number = {"type": "number", **bounds}
    span = table({"low": number, "high": number}, ["low", "high"])
    return either({"type": ["number", "string"], **bounds}, span)


def _about(label: str, options: Mapping[str, str], bounds: str) -> str:
    """Say what a name stands for: its label, and its options in words or its bounds."""
    if 0 < len(options) <= _MOST_SPELLED_OUT:
        return f"{label}: {'; '.join(f'{name} = {words}' for name, words in options.items())}"
    return f"{label} ({bounds})" if bounds else label


_MOST_SPELLED_OUT = 12


def _bounds_words(readable: Readable) -> str:
    if readable.kind not in NUMBER_KINDS:
        return ""
    if readable.high == float("inf"):
        return readable.unit
    return f"{readable.low:,g} to {readable.high:,g} {readable.unit}".rstrip()


def _question_bounds_words(question: Question) -> str:
    if question.kind not in NUMBER_KINDS:
        return ""
    start = f"above {question.low:,g}" if question.low_excluded else f"{question.low:,g}"
    return f"{start} to {question.high:,g} {question.unit}".rstrip()


def number_names(pack: Pack | None) -> list[str]:
    """Give the names of the pack that stand for a number."""
    return [name for name, each in (pack.names if pack else {}).items() if each.kind in NUMBER_KINDS]


def name_of(names: Iterable[str]) -> Schema:
    """Give the schema of one of these names, or of any text where none is known."""
    known = list(names)
    return one_of_names(known) if known else {"type": "string"}
