"""The one place that makes styled content from text, so that no text is ever read as markup."""

from collections.abc import Iterable

from textual.content import Content

from tui.text import clean


def words(text: str, style: str = "") -> Content:
    """Give text from anywhere as content, cleaned, in a style such as `bold` or `$text-muted`."""
    return Content.styled(clean(text, lines=True), style)


def joined(parts: Iterable[Content | str], between: str = "") -> Content:
    """Put pieces one after the other; plain strings among them are cleaned."""
    pieces = [words(part) if isinstance(part, str) else part for part in parts]
    return Content(between).join(pieces)


def stacked(parts: Iterable[Content | str]) -> Content:
    """Put pieces under each other, one a line."""
    return joined(parts, "\n")
