"""A few lines to type in on a page: what is asked, what its text does, and why it may be refused."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from profiles.errors import ProfileError
from rules.frozen import frozen
from tui.opened.refusals import SessionRefused


class FieldRefused(Exception):
    """Typed text that cannot be taken: its field, and a sentence for the person."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field
        self.message = message


@frozen(kw_only=True)
class FormField:
    """One line to type in."""

    id: str
    label: str
    hint: str = ""
    typed: str = ""


@frozen(kw_only=True)
class SmallForm:
    """What is asked, and what Enter does with the typed text by field.

    `keep` gives the sentence that says what it did; it raises `FieldRefused`, `SessionRefused` or a
    `ProfileError`. `id` is that of the same question about the same thing: what was typed there and not
    kept stands in it again.
    """

    id: str
    title: str
    keep: Callable[[Mapping[str, str]], str]
    fields: tuple[FormField, ...] = ()


@contextmanager
def at_field(field: str) -> Iterator[None]:
    """Let what is refused be told at a field."""
    try:
        yield
    except (SessionRefused, ProfileError) as refused:
        raise FieldRefused(field, str(refused)) from refused
