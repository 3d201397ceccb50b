"""Saying what is wrong with text that is not TOML, in the words of someone who does not program."""

import re

from rules.language.scan import LEXEME

_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_TEXTS = re.compile(r""""(?:[^"\\]|\\.)*"|'[^']*'""")
_COMMENT = re.compile(r"#.*")

ONCE = "this name already has a value above; a name may stand only once"
BACKSLASH = "a backslash in a text must be doubled, or use single quotes"
NAME = "a name is missing here, or holds a character that needs quotes"
UNCLOSED_LIST = "a list is opened with [ and never closed with ], or a comma is missing in it"
UNCLOSED_TEXT = "a text is opened with a quote and never closed"

_USUAL: tuple[tuple[str, str], ...] = (
    (r"\r", "a line ends here in an old way: save the file with ordinary line ends and try again"),
    (r"[\u00a0\u200b\u200c\u200d\u2060\ufeff]", "an invisible character stands here: delete it"),
    (r"^\s*;", "a note begins with #, not with ;"),
    (r"^\s*//", "a note begins with #, not with //"),
    (r"^\s*=", NAME),
    (r"[\u201c\u201d\u2018\u2019]", 'curly quotes: use straight quotes, like "text"'),
    (r"==|=>|:=", "one equals sign joins a name and its value: name = value"),
    (r"^\s*[\w.-]+\s*:", "an equals sign joins a name and its value, not a colon: name = value"),
    (
        r"=\s*(True|False|TRUE|FALSE|Yes|No|yes|no)\b",
        "yes and no are written true and false, in small letters",
    ),
    (r"=\s*(null|nil|none|None|NULL)\b", "there is no empty value: leave the line out"),
    (r"=\s*[-+]?[\d.,]+\s*%", "a percent sign does not belong in a number: write 40, not 40%"),
    (r"=\s*[-+]?[$\u20ac\u00a3\u00a5]\s*\d", "a currency sign does not belong in a number: write 40"),
    (
        r"=\s*[-+]?[\d.,]+\s*([$\u20ac\u00a3\u00a5]|[A-Z]{3}\b)",
        "a currency does not belong in a number: write 40",
    ),
    (
        r"=\s*\d{4}-(\d-\d{1,2}|\d\d-\d)(?!\d)",
        "a date has two digits for month and day: write 2026-01-05, not 2026-1-5",
    ),
    (r"=\s*\d{4}-\d\d(-\d\d)?\s*$", "a date is written like 2026-01-09, and must exist"),
    (r"=\s*[-+]?\d{1,3}(,\d{3})+\s*$", "numbers have no commas: write 1000, not 1,000"),
    (r"=\s*[-+]?\d{1,3}(\.\d{3})+,\d+\s*$", "numbers have no separators: write 1000.5, not 1.000,5"),
    (r"=\s*[-+]?\d+,\d+\s*$", "a decimal number has a point, not a comma: write 40.5, not 40,5"),
    (r"=\s*\d+\s*(to|-|\u2013|\.\.)\s*\d+\s*$", "a range is written low = 40, high = 60 in braces"),
    (r"=\s*[-+]?0\d", "a number does not begin with 0: write 5, not 05"),
    (r"=\s*[-+]?\.\d", "a number needs a digit before its point: write 0.5, not .5"),
    (r"=\s*[-+]?\d+\.\s*$", "a number needs a digit after its point: write 5, not 5."),
    (r"=\s*[^\s=].*[;,]\s*$", "a line ends with its value: leave out the mark at its end"),
    (
        r'=\s*""\s*[^\s#,\]}]',
        "a quote inside a text ends it: put a backslash before it, or single quotes around the whole text",
    ),
    (r"=\s*\[[^\]]*[A-Za-z]", 'text in a list needs quotes: ["one", "two"]'),
    (r"=\s*[A-Za-z][^\"'\[\]{}]*$", 'text needs quotes: write name = "text"'),
    (r"=\s*$", "a value is missing after the equals sign"),
    (r"=\s*\[\s*$", UNCLOSED_LIST),
    (r"^\s*\[[^\[\]]*\]\]|^\s*\[\[[^\[\]]*\]\s*$", "a heading has as many brackets after its name as before"),
    (r"^\s*\[+[^\[\]]+\]+\s*\S", "a heading stands on a line of its own"),
    (
        r"^\s*[A-Za-z][\w-]*\s+[\w-]+[\w\s-]*=",
        "a name has no blanks: join its words with _, or put it in quotes",
    ),
    (r"^[^=]*[^\x00-\x7f][^=]*=", "a name has plain letters, digits, - and _ only: put any other in quotes"),
    (r"^\s*[^=\[\]#]+$", "a line needs a name, an equals sign and a value: name = value"),
)
_PATTERNS = tuple((re.compile(pattern), words) for pattern, words in _USUAL)

_SURE: tuple[tuple[str, str], ...] = (
    ("Cannot overwrite a value", ONCE),
    ("Cannot declare", "this heading already stands above; a list of things needs [[double brackets]]"),
    ("Cannot mutate immutable", ONCE),
    ("Cannot redefine namespace", "this name is a heading above: write its lines below that heading"),
    ("Duplicate inline table key", ONCE),
    ("Unterminated string", UNCLOSED_TEXT),
    ("Expected ']]'", "a list heading is opened with [[ and never closed with ]]"),
    ("Expected ']'", "a heading is opened with [ and never closed with ]"),
    ('Expected \'"""\'', UNCLOSED_TEXT),
    ("Expected \"'''\"", UNCLOSED_TEXT),
    ("Unescaped '\\'", BACKSLASH),
    ("Invalid hex value", BACKSLASH),
    ("Escaped character is not", BACKSLASH),
    ("Found invalid character", "a character that may not stand in a note: delete it"),
    ("Illegal character '\\n'", "a text must end on the line it begins: put a quote at its end"),
    ("Illegal character", "a character that may not stand in a text: delete it"),
    ("Invalid date", "there is no such day or time; a date is written like 2026-01-05"),
)
"""Refusals that say enough by themselves: tomllib's first words in Python 3.11 to 3.14, and ours."""
_UNCLOSED_TABLE = "braces are opened with { and never closed with }, or a comma is missing in them"
_LESS_SURE: tuple[tuple[str, str], ...] = (
    ("Unclosed array", UNCLOSED_LIST),
    ("Unclosed inline table", _UNCLOSED_TABLE),
    ("Invalid initial character for a key part", NAME),
    ("Expected newline or end of document", "something stands after the value that does not belong there"),
    ("Expected '='", "a line needs a name, an equals sign and a value: name = value"),
    ("Invalid statement", "a line needs a name, an equals sign and a value: name = value"),
    ("Invalid value", "this is no value: a text needs quotes, a number has digits only"),
)
_ONE_LINE = "what stands in braces must end on the line it begins, and not with a comma"


def explain_toml_error(message: str, text: str) -> tuple[int, int, str]:
    """Give the line, the column and a plain sentence for one refusal of the TOML parser."""
    text = text.replace("\r\n", "\n")
    at = _AT.search(message)
    bare = _AT.sub("", message)
    lines = text.split("\n")
    line, column = (
        (int(at.group(1)), int(at.group(2))) if at and at.group(1) else (len(lines), len(lines[-1]) + 1)
    )
    end = sum(len(each) + 1 for each in lines[: line - 1]) + column - 1
    for beginning, words in _SURE:
        if bare.startswith(beginning):
            opened = _opened_text(text) if words == UNCLOSED_TEXT else None
            return (*(_place(text, opened) if opened is not None else (line, column)), words)
    shown = _without_texts(lines[line - 1] if line <= len(lines) else "")
    opened = _opened_bracket(text, end)
    if bare.startswith("Unclosed") and opened is not None and _is_past(text, opened, line):
        return (*_place(text, opened), UNCLOSED_LIST if text[opened] == "[" else _UNCLOSED_TABLE)
    if bare.startswith("Invalid initial") and opened is not None and text[opened] == "{":
        return line, column, _ONE_LINE
    for pattern, words in _PATTERNS:
        if pattern.search(shown):
            return line, column, words
    for beginning, words in _LESS_SURE:
        if bare.startswith(beginning):
            return line, column, words
    return line, column, f"this is not valid TOML: {bare[:1].lower()}{bare[1:]}"


def _without_texts(line: str) -> str:
    """Give a line with every text in it emptied and its note left out: neither can be what is wrong."""
    return _COMMENT.sub("", _TEXTS.sub('""', line))


def _opened_text(text: str) -> int | None:
    """Give where the text begins that runs to the end: a quote is missing there, not at the end."""
    last = None
    for match in LEXEME.finditer(text):
        last = match
    if last is not None and last.group()[:3] in ('"""', "'''") and last.end() == len(text):
        return last.start()
    return None


def _opened_bracket(text: str, end: int) -> int | None:
    """Give where the innermost list or braces begin that are open before an offset."""
    opened: list[int] = []
    for match in LEXEME.finditer(text):
        if match.start() >= end:
            break
        if match.group() in "[{":
            opened.append(match.start())
        elif match.group() in "]}" and opened:
            opened.pop()
    return opened[-1] if opened else None


def _is_past(text: str, opened: int, line: int) -> bool:
    """Tell whether an opening bracket stands on an earlier line than what was refused."""
    return _place(text, opened)[0] < line or text.count("\n") + 1 == line


def _place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1
