"""What a terminal of a size shows after some output: just enough of one to read the full screen."""

import re

_TOKEN = re.compile(
    r"\x1b\[(?P<numbers>[0-9;]*)(?P<final>[A-Za-z])"
    r"|\x1b\[[<>=?][0-9;$]*[A-Za-z]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1bP[^\x1b]*\x1b\\|\x1b[^\[\]P]"
    r"|(?P<mark>[\r\n])|(?P<text>[^\x1b\r\n\x07\x08]+)"
)


class ShownScreen:
    """A grid of characters that follows cursor addressing, erasing and plain text."""

    def __init__(self, columns: int, rows: int) -> None:
        self._columns = columns
        self._grid = [[" "] * columns for _ in range(rows)]
        self._row = self._column = 0

    def feed(self, output: str) -> None:
        """Follow more output; what is no text and no placing is skipped."""
        for token in _TOKEN.finditer(output):
            if token["text"] is not None:
                self._write(token["text"])
            elif token["mark"] == "\r":
                self._column = 0
            elif token["mark"] == "\n":
                self._row = min(self._row + 1, len(self._grid) - 1)
            elif token["final"] is not None:
                numbers = [int(each) for each in token["numbers"].split(";") if each]
                self._obey(token["final"], numbers)

    @property
    def size(self) -> tuple[int, int]:
        """The columns and rows."""
        return self._columns, len(self._grid)

    @property
    def lines(self) -> list[str]:
        """The rows without trailing blanks."""
        return ["".join(row).rstrip() for row in self._grid]

    @property
    def flat(self) -> str:
        """Everything shown, every run of blanks as one space."""
        return " ".join(" ".join(self.lines).split())

    def _obey(self, final: str, numbers: list[int]) -> None:
        match final:
            case "H":
                down, across = [*numbers, 1, 1][:2]
                self._row = min(down, len(self._grid)) - 1
                self._column = min(across, self._columns) - 1
            case "J":
                for row in self._grid:
                    row[:] = [" "] * self._columns
            case "K":
                self._grid[self._row][self._column :] = [" "] * (self._columns - self._column)
            case "C":
                self._column = min(self._column + (numbers or [1])[0], self._columns - 1)

    def _write(self, text: str) -> None:
        for mark in text:
            if self._column < self._columns:
                self._grid[self._row][self._column] = mark
                self._column += 1
