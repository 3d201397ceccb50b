"""Files spoiled at random in every way that files get spoiled, the same way each time for the same seed."""

import re
from collections.abc import Callable, Iterator, Sequence
from random import Random

HOSTILE_VALUES: tuple[str, ...] = (
    *("nan", "-nan", "inf", "-inf", "1e999", "-1e999", "1e308", "5e-324", "-0.0", "0", "-1", "2", "1e15"),
    *("99999999999999999999999", "1" + "0" * 190, "-" + "9" * 190, "9" * 400, "0x" + "f" * 190, "0b1", "0o7"),
    *("true", "false", "True", '""', '" "', '"12"', '"nan"', "[]", "{}", "[[]]", "[{}]", "{ is = {} }"),
    *("1979-05-27", "0001-01-01", "9999-12-31", "0001-01-01T00:00:00+23:59", "07:32:00", "2026-02-30"),
    *("[" * depth + "]" * depth for depth in (3, 13, 14, 15, 400)),
    *("{ a = " * depth + "1" + " }" * depth for depth in (3, 13, 15, 100)),
    *("[" + "1, " * 300 + "]", "[1, 'a', true, nan]", '"' + "x" * 900 + '"', '"' + "x" * 5000 + '"'),
    *(r'"\u001b[2J"', r'"\u0000"', r'"\u202e"', r'"\ud800"', r'"\U0010ffff"', r'"\q"', '"\\'),
    *('"\x1b]0;x\x07"', '"\x00"', '"\x9b2J"', '"\u202eabc\u2066"', '"\u200b"', '"[/] [@click=quit]x[/]"'),
    *(
        '"{"',
        '"{years|nothing}"',
        '"{{}}"',
        '"{a.b|money}"',
        "'''x",
        '"""x',
        '"../../x"',
        '"' + "\u0301" * 99 + '"',
    ),
)

HOSTILE_KEYS: tuple[str, ...] = (
    *(
        '""',
        "a.b",
        "is",
        "format",
        '"a b"',
        '"\x1b[31m"',
        r'"\u202e"',
        '"\u202e"',
        "__class__",
        "1",
        "-",
        "ключ",
    ),
    *("k" * 199, "k" * 201, '"' + "k" * 700 + '"', "k" * 1500, ".".join("a" * 11), ".".join("a" * 13)),
    ".".join("a" * 400),
)

HOSTILE_LINES: tuple[str, ...] = (
    *("[", "]", "[[", "[a", "[[a]]", "[answers]", "[[rule]]", "[rule.when]", "[[client]]", "= 1", "a", "a ="),
    *(
        "format = 1",
        "format = 2",
        "a = 1",
        "# " + "x" * 2000,
        "\x00",
        "\r",
        "\x0c",
        "\u2028",
        "\u202e",
        '"""',
    ),
)

_PAIR = re.compile(
    r"""(?P<key>[\w."'-]+)(?P<between>[ \t]*=[ \t]*)(?P<value>"[^"\n]*"|\[[^\]\n]*\]|[^,}\n#]+)"""
)
_KINDS_OF_PLACE = ("\n", "=", '"', "[", "]", "{", "}", ",", ".", "#", " ", "e")


def mutations(text: str, seed: str, count: int) -> Iterator[bytes]:
    """Give so many spoiled copies of a file."""
    return (mutated(text, Random(f"{seed} {number}")) for number in range(count))


def mutated(text: str, random: Random) -> bytes:
    """Give one copy of a file, spoiled once to three times, some of them down to its bytes."""
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        text = random.choice(_OF_TEXT)(text, random)
    data = text.encode("utf-8", "surrogatepass")
    return random.choice(_OF_BYTES)(data, random) if random.random() < 0.3 else data


def _value_swapped(text: str, random: Random) -> str:
    return _pair_swapped(text, random, "value", HOSTILE_VALUES)


def _key_swapped(text: str, random: Random) -> str:
    return _pair_swapped(text, random, "key", HOSTILE_KEYS)


def _pair_swapped(text: str, random: Random, part: str, by: Sequence[str]) -> str:
    pairs = list(_PAIR.finditer(text))
    if not pairs:
        return text
    start, end = random.choice(pairs).span(part)
    return text[:start] + random.choice(by) + text[end:]


def _values_exchanged(text: str, random: Random) -> str:
    pairs = list(_PAIR.finditer(text))
    if len(pairs) < 2:
        return text
    first, second = sorted(random.sample(pairs, 2), key=lambda pair: pair.start())
    (start, end), (other_start, other_end) = first.span("value"), second.span("value")
    return text[:start] + second["value"] + text[end:other_start] + first["value"] + text[other_end:]


def _cut(text: str, random: Random) -> str:
    """Cut after one place of one kind, so that rare kinds are cut at as often as common ones."""
    kind = random.choice(_KINDS_OF_PLACE)
    places = [place for place, mark in enumerate(text) if mark == kind] or [len(text) // 2]
    return text[: random.choice(places) + random.randint(0, 1)]


def _piece_lost(text: str, random: Random) -> str:
    start = random.randint(0, len(text))
    return text[:start] + text[start + random.randint(1, 200) :]


def _line_doubled(text: str, random: Random) -> str:
    lines = text.split("\n")
    lines.insert(random.randrange(len(lines)), random.choice(lines))
    return "\n".join(lines)


def _lines_exchanged(text: str, random: Random) -> str:
    lines = text.split("\n")
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def _line_lost(text: str, random: Random) -> str:
    lines = text.split("\n")
    del lines[random.randrange(len(lines))]
    return "\n".join(lines)


def _line_added(text: str, random: Random) -> str:
    lines = text.split("\n")
    lines.insert(random.randint(0, len(lines)), random.choice(HOSTILE_LINES))
    return "\n".join(lines)


def _mark_added(text: str, random: Random) -> str:
    place = random.randint(0, len(text))
    mark = random.choice("\"'[]{}=,.#\\\n\r\t\x00\x1b\x7f\x9b\u202e\u2066\u200b\ufeff\u2028e-")
    return text[:place] + mark * random.choice((1, 1, 2, 3, 20)) + text[place:]


def _blown_up(text: str, random: Random) -> str:
    return text + (random.choice(text.split("\n")) + "\n") * random.choice((10, 100, 1000))


def _bits_flipped(data: bytes, random: Random) -> bytes:
    spoiled = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 8))):
        if spoiled:
            spoiled[random.randrange(len(spoiled))] ^= 1 << random.randrange(8)
    return bytes(spoiled)


def _bytes_cut(data: bytes, random: Random) -> bytes:
    return data[: random.randint(0, len(data))]


def _zero_filled(data: bytes, random: Random) -> bytes:
    place = random.randint(0, len(data))
    return data[:place] + bytes(len(data) - place)


def _encoded_otherwise(data: bytes, random: Random) -> bytes:
    encoding = random.choice(("utf-16", "utf-8-sig", "latin-1", "utf-32-le"))
    return data.decode("utf-8", "replace").encode(encoding, "replace")


def _ended_otherwise(data: bytes, random: Random) -> bytes:
    return data.replace(b"\n", random.choice((b"\r\n", b"\r", b"\n\n")))


_OF_TEXT: tuple[Callable[[str, Random], str], ...] = (
    *(_value_swapped, _value_swapped, _value_swapped, _key_swapped, _values_exchanged, _cut, _piece_lost),
    *(_line_doubled, _lines_exchanged, _line_lost, _line_added, _mark_added, _blown_up),
)
_OF_BYTES: tuple[Callable[[bytes, Random], bytes], ...] = (
    *(_bits_flipped, _bits_flipped, _bytes_cut, _zero_filled, _encoded_otherwise, _ended_otherwise),
)
