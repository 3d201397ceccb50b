"""Sentences with placeholders: `{name}` and `{name|filter}`, checked when read, never executed.

The closed list of filters and this small reader are used instead of `str.format` or a template engine
because a text comes from a file that somebody else may have written.
"""

import re
from collections.abc import Callable, Mapping

from rules.frozen import frozen
from rules.language.places import Path
from rules.language.problems import listing
from rules.language.report import Report

FILTERS = ("money", "percent", "times", "hours")

_HOLE = re.compile(r"\{([^{}|]*)(?:\|([^{}]*))?\}")


@frozen
class Hole:
    """A placeholder: the name it shows, and how (one of `FILTERS`, or nothing)."""

    name: str
    style: str = ""


@frozen
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


def checked_template(text: str, names: Mapping[str, object], path: Path, report: Report) -> Template | None:
    """Give a text as a template; report lone braces, unknown names and filters, and then give nothing."""
    template, sound = read_template(text), True
    for part in template.parts:
        if report.is_full:
            return None
        wrong = _wrong_piece(part) if isinstance(part, str) else _wrong_hole(part, names, report)
        if wrong:
            report.value("E02", path, wrong)
            sound = False
    return template if sound else None


def _wrong_piece(piece: str) -> str:
    return "a brace stands alone; a placeholder is written {name}" if "{" in piece or "}" in piece else ""


def _wrong_hole(hole: Hole, names: Mapping[str, object], report: Report) -> str:
    if hole.name not in names:
        return f"unknown placeholder '{hole.name}'{report.nearest(hole.name, names)}"
    if hole.style and hole.style not in FILTERS:
        return f"unknown filter '{hole.style}': {listing(FILTERS)}{report.nearest(hole.style, FILTERS)}"
    return ""
