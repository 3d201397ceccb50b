"""Saying what is wrong with text that is not TOML, in the words of someone who does not program."""

import re

_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")

_USUAL: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^\s*="), "a name is missing here, or holds a character that needs quotes"),
    (re.compile(r"[\u201c\u201d\u2018\u2019]"), 'curly quotes: use straight quotes, like "text"'),
    (
        re.compile(r"=\s*(True|False|TRUE|FALSE|Yes|No|yes|no)\b"),
        "yes and no are written true and false, in small letters",
    ),
    (re.compile(r"=\s*[-+]?[\d.,]+\s*%"), "a percent sign does not belong in a number: write 40, not 40%"),
    (
        re.compile(r"=\s*[-+]?[$\u20ac\u00a3\u00a5]\s*\d"),
        "a currency sign does not belong in a number: write 40",
    ),
    (re.compile(r"=\s*[-+]?\d{1,3}(,\d{3})+\s*(#.*)?$"), "numbers have no commas: write 1000, not 1,000"),
    (
        re.compile(r"=\s*[-+]?\d+,\d+\s*(#.*)?$"),
        "a decimal number has a point, not a comma: write 40.5, not 40,5",
    ),
    (
        re.compile(r"=\s*\d{4}-\d{1,2}(-\d{1,2})?\s*(#.*)?$"),
        "a date is written like 2026-01-09, and must exist",
    ),
    (
        re.compile(r"=\s*\d+\s*(to|-|\.\.)\s*\d+\s*(#.*)?$"),
        "a range is written low = 40, high = 60 in braces",
    ),
    (re.compile(r"=\s*[A-Za-z][^\"'\[\]{}]*$"), 'text needs quotes: write name = "text"'),
    (re.compile(r"=\s*(#.*)?$"), "a value is missing after the equals sign"),
    (re.compile(r"^\s*[^=\[\]#]+$"), "a line needs a name, an equals sign and a value: name = value"),
)

_MESSAGES: tuple[tuple[str, str], ...] = (
    ("Cannot overwrite a value", "this name already has a value above; a name may stand only once"),
    ("Cannot declare", "this heading already stands above; a list of things needs [[double brackets]]"),
    ("Cannot mutate immutable", "this name already has a value above; a name may stand only once"),
    ("Unclosed array", "a list is opened with [ and never closed with ]"),
    ("Unterminated string", "a text is opened with a quote and never closed"),
    ("Expected ']]'", "a list heading is opened with [[ and never closed with ]]"),
    ("Expected ']'", "a heading is opened with [ and never closed with ]"),
    ('Expected \'"""\'', "a text is opened with three quotes and never closed"),
    ("Illegal character", "a character that may not stand here; a text must end on the line it begins"),
    (
        "Invalid initial character for a key part",
        "a name is missing here, or holds a character that needs quotes",
    ),
    ("Expected newline or end of document", "something stands after the value that does not belong there"),
    ("Unescaped '\\'", "a backslash in a text must be doubled, or use single quotes"),
)


def explain_toml_error(message: str, text: str) -> tuple[int, int, str]:
    """Give the line, the column and a plain sentence for one refusal of the TOML parser."""
    lines = text.split("\n")
    at = _AT.search(message)
    if at and at.group(1):
        line, column = int(at.group(1)), int(at.group(2))
    else:
        line, column = len(lines), len(lines[-1]) + 1
    bare = _AT.sub("", message)
    for beginning, words in _MESSAGES:
        if bare.startswith(beginning) and not beginning.startswith(("Illegal", "Expected newline")):
            return line, column, words
    shown = lines[line - 1] if line <= len(lines) else ""
    for pattern, words in _USUAL:
        if pattern.search(shown):
            return line, column, words
    for beginning, words in _MESSAGES:
        if bare.startswith(beginning):
            return line, column, words
    return line, column, f"this is not valid TOML: {bare[:1].lower()}{bare[1:]}"
