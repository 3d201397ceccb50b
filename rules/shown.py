"""Text from outside as it may stand inside a message."""


def shown(text: str, most: int = 60) -> str:
    """Give text from outside cut short, control characters spelled out, for use inside a message."""
    spelled = "".join(mark if mark.isprintable() else f"\\u{ord(mark):04x}" for mark in text)
    return spelled if len(spelled) <= most else spelled[: most - 3] + "..."
