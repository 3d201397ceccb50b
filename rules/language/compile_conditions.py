"""From condition tables to condition trees: every name, word and constant checked on the way."""

from collections.abc import Mapping
from typing import Any

from rules.knowledge import NUMBER_KINDS
from rules.language.conditions import All, Condition, Test, tests_of
from rules.language.conditions import Any as AnyOf
from rules.language.places import Path
from rules.language.problems import listing
from rules.language.report import Report
from rules.language.vocabulary import Readable, Vocabulary
from rules.possible import Constant

ANSWERED = "answered"
LIST_WORDS = frozenset({"is_one_of", "is_none_of", "includes_any", "includes_all"})
COUNT_WORDS = frozenset({"count_at_least", "count_at_most"})
MOST_LINES = 300
"""Lines of one condition: more can be neither read back nor explained."""


class ConditionCompiler:
    """Compiles the condition tables of one file against one vocabulary."""

    def __init__(self, vocabulary: Vocabulary, report: Report) -> None:
        self._vocabulary = vocabulary
        self._report = report

    def compile(self, table: Any, path: Path) -> Condition | None:
        """Give the tree of a table of lines with an optional `any`; nothing when it is wrong."""
        if not isinstance(table, dict) or not table:
            self._report.key(
                "E08", path, "conditions are lines like work.small.at_least = 40; none stands here"
            )
            return None
        parts: list[Condition | None] = []
        for key, value in table.items():
            if key == "any":
                parts.append(self._any(value, (*path, key)))
            else:
                parts.extend(self._lines(value, (key,), (*path, key)))
        good = tuple(part for part in parts if part is not None)
        if len(good) < len(parts) or not good:
            return None
        condition = good[0] if len(good) == 1 else All(good)
        if sum(1 for _ in tests_of(condition)) > MOST_LINES:
            self._report.key("E01", path, f"conditions have at most {MOST_LINES} lines")
            return None
        return condition

    def _any(self, value: Any, path: Path) -> Condition | None:
        if isinstance(value, list):
            blocks = [self.compile(block, (*path, index)) for index, block in enumerate(value)]
        elif isinstance(value, dict) and value:
            blocks = [
                line for key, below in value.items() for line in self._lines(below, (key,), (*path, key))
            ]
        else:
            blocks = []
        good = tuple(block for block in blocks if block is not None)
        if not blocks:
            self._report.key("E08", path, "'any' needs at least one line")
        return AnyOf(good) if blocks and len(good) == len(blocks) else None

    def _lines(self, value: Any, parts: tuple[str, ...], path: Path) -> list[Condition | None]:
        if isinstance(value, dict) and value and not self._is_parameter(value, parts):
            return [
                line
                for key, below in value.items()
                for line in self._lines(below, (*parts, key), (*path, key))
            ]
        return [self._test(".".join(parts[:-1]), parts[-1], value, path)]

    def _is_parameter(self, value: Mapping[str, Any], parts: tuple[str, ...]) -> bool:
        return set(value) == {"parameter"} and ".".join(parts[:-1]) in self._vocabulary.names

    def _test(self, name: str, word: str, constant: Any, path: Path) -> Test | None:
        readable = self._vocabulary.names.get(name)
        if readable is None:
            self._unknown(name, word, path)
            return None
        words = [*readable.words, ANSWERED]
        if word not in words:
            guess = self._report.nearest(word, words)
            message = f"'{word}' is no test for {name}; its tests are {listing(words)}{guess}"
            self._report.key("E02", path, message)
            return None
        if isinstance(constant, dict):
            return self._with_parameter(readable, word, constant, path)
        checked = self._constant(readable, word, constant, path)
        return None if checked is None else Test(name, word, checked, "", path)

    def _unknown(self, name: str, word: str, path: Path) -> None:
        whole = f"{name}.{word}" if name else word
        if readable := self._vocabulary.names.get(whole):
            words = listing([*readable.words, ANSWERED])
            self._report.line("E02", path, f"a test word is missing after {whole}: {words}")
            return
        shown = name or word
        guess = self._report.nearest(shown, self._vocabulary.names)
        self._report.line("E02", path, f"unknown name '{shown}': no question or figure has it{guess}")

    def _with_parameter(
        self, readable: Readable, word: str, table: Mapping[str, Any], path: Path
    ) -> Test | None:
        name = table.get("parameter")
        parameter = self._vocabulary.parameters.get(name) if isinstance(name, str) else None
        if parameter is None:
            guess = self._report.nearest(str(name), self._vocabulary.parameters)
            self._report.value("E02", path, f"unknown parameter '{name}'{guess}")
            return None
        if parameter.low != parameter.high:
            self._report.value("E03", path, f"parameter '{name}' is a range; a test needs one number")
            return None
        checked = self._constant(readable, word, parameter.low, path)
        return None if checked is None else Test(readable.name, word, checked, parameter.id, path)

    def _constant(self, readable: Readable, word: str, constant: Any, path: Path) -> Constant | None:
        if word == ANSWERED or readable.kind == "yes_no":
            return self._yes_or_no(f"{readable.name}.{word}", constant, path)
        if word in COUNT_WORDS:
            return self._number(f"{readable.name}.{word}", constant, 0, len(readable.options), path)
        if readable.kind in NUMBER_KINDS:
            return self._number(readable.name, constant, readable.low, readable.high, path)
        if word in LIST_WORDS or (word == "excludes" and isinstance(constant, list)):
            return self._options(readable, word, constant, path)
        return self._option(readable, constant, path)

    def _yes_or_no(self, shown: str, constant: Any, path: Path) -> bool | None:
        if isinstance(constant, bool):
            return constant
        self._report.value("E03", path, f"{shown} needs true or false")
        return None

    def _number(self, shown: str, constant: Any, low: float, high: float, path: Path) -> float | None:
        if isinstance(constant, bool) or not isinstance(constant, int | float):
            self._report.value("E03", path, f"{shown} needs a number")
            return None
        if not low <= constant <= high:
            self._report.value("E03", path, f"{constant:g} is out of bounds of {shown}: {low:g} to {high:g}")
            return None
        return constant

    def _options(self, readable: Readable, word: str, constant: Any, path: Path) -> tuple[str, ...] | None:
        if not isinstance(constant, list) or not constant:
            self._report.value("E03", path, f"{readable.name}.{word} needs a list of options")
            return None
        checked: list[str | None] = []
        for index, option in enumerate(constant):
            checked.append(self._option(readable, option, (*path, index)))
            if self._report.is_full:
                return None
        return tuple(option for option in checked if option is not None) if None not in checked else None

    def _option(self, readable: Readable, constant: Any, path: Path) -> str | None:
        if isinstance(constant, str) and constant in readable.options:
            return constant
        guess = self._report.nearest(str(constant), readable.options)
        message = f"'{constant}' is no choice of {readable.name}: {listing(readable.options)}{guess}"
        self._report.value("E03", path, message)
        return None
