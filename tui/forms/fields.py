"""A field to type in, as whoever draws it needs it."""

from rules.frozen import frozen


@frozen(kw_only=True)
class FieldShown:
    """One field as it is to be drawn."""

    question: str
    label: str
    hint: str
    unit: str
    typed: str
    said: str
    wide: bool = False
    points: bool = False
    """Whether keys move points in it."""
