"""One key of the full screen: what it is, and how it is written."""

from rules.frozen import frozen


@frozen
class Key:
    """One thing a key does: its keys (first the shown one), its words for the key bar, and what it is for."""

    id: str
    keys: tuple[str, ...]
    words: str
    help: str
    action: str

    @property
    def shown(self) -> str:
        """The first key as it is written on the key bar."""
        return spelled(self.keys[0])

    @property
    def all_shown(self) -> str:
        """All keys, as help writes them."""
        return " or ".join(spelled(key) for key in self.keys)


_SPELLED = {
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "insert": "Ins",
    "delete": "Del",
    "question_mark": "?",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "backslash": "\\",
    "greater_than_sign": ">",
    "less_than_sign": "<",
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "at": "@",
    "number_sign": "#",
    "asterisk": "*",
    "slash": "/",
    "underscore": "_",
    "comma": ",",
    "full_stop": ".",
    "left": "Left",
    "right": "Right",
    "down": "Down",
    "up": "Up",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
}


def spelled(key: str) -> str:
    """Write a key as people do: `Esc`, `F2`, `Ctrl+T`."""
    if key in _SPELLED:
        return _SPELLED[key]
    *before, last = key.split("+")
    end = _SPELLED.get(last) or (last.upper() if before or last[1:] else last)
    return "+".join([*(part.capitalize() for part in before), end])
