"""Text from outside inside a message: short, and harmless to a terminal."""

from rules.shown import shown


def test_text_from_outside_is_shown_short_and_without_control_characters() -> None:
    assert (r"a\u001bb", "x" * 57 + "...") == (shown("a\x1bb"), shown("x" * 61))
