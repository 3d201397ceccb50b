"""Sentences with placeholders: `{name}` and `{name|filter}`, checked when read, never executed.

The closed list of filters and this small reader are used instead of `str.format` or a template engine
because a text comes from a file that somebody else may have written.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rules.language.places import Path
from rules.language.problems import listing, nearest
from rules.language.report import Report

FILTERS = ("money", "percent", "times", "hours")

_HOLE = re.compile(r"\{([^{}|]*)(?:\|([^{}]*))?\}")


@dataclass(frozen=True, slots=True)
class Hole:
    """A placeholder: the name it shows, and how (one of `FILTERS`, or nothing)."""

    name: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """A sentence as its fixed pieces and its placeholders, in order."""

    parts: tuple[str | Hole, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names the sentence shows, in order."""
        return tuple(part.name for part in self.parts if isinstance(part, Hole))

    def render(self, show: Callable[[str, str], str]) -> str:
        """Give the sentence, each placeholder replaced by `show(name, style)`."""
        return "".join(part if isinstance(part, str) else show(part.name, part.style) for part in self.parts)


def read_template(text: str) -> Template:
    """Split a text into pieces and placeholders; white space is folded into single spaces."""
    folded = " ".join(text.split())
    parts: list[str | Hole] = []
    end = 0
    for match in _HOLE.finditer(folded):
        if match.start() > end:
            parts.append(folded[end : match.start()])
        parts.append(Hole(match.group(1).strip(), (match.group(2) or "").strip()))
        end = match.end()
    if end < len(folded):
        parts.append(folded[end:])
    return Template(tuple(parts))


def checked_template(text: str, names: Mapping[str, object], path: Path, report: Report) -> Template:
    """Give a text as a template; report braces that stand alone, and unknown names and filters."""
    template = read_template(text)
    for part in template.parts:
        if isinstance(part, str):
            if "{" in part or "}" in part:
                report.value("E02", path, "a brace stands alone; a placeholder is written {name}")
            continue
        if part.name not in names:
            report.value("E02", path, f"unknown placeholder '{part.name}'{nearest(part.name, names)}")
        if part.style and part.style not in FILTERS:
            guess = nearest(part.style, FILTERS)
            report.value("E02", path, f"unknown filter '{part.style}': {listing(FILTERS)}{guess}")
    return template
