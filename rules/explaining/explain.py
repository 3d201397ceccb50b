"""Why a rule fires, is silent, or is open: every line with the value read, and what would flip it."""

from collections.abc import Mapping

from rules.assess import judge_rule
from rules.assessment import Judged, Points, Verdict
from rules.explaining.flips import Flip, flips_of
from rules.explaining.outline import Row
from rules.frozen import frozen
from rules.knowledge import Rule
from rules.situation import Situation
from rules.truth import Truth
from rules.wording import known_words


@frozen
class Line:
    """One line of an explanation: a test with its outcome and the value read, or a heading."""

    row: Row
    truth: Truth | None = None
    yours: str = ""

    @property
    def depth(self) -> int:
        """How deep it stands within blocks."""
        return self.row.depth

    @property
    def words(self) -> str:
        """The line by the ids in it, or the heading."""
        return self.row.words

    @property
    def number(self) -> int:
        """The line of the rule's file, counted from 1; headings have none (0)."""
        return self.row.number

    @property
    def name(self) -> str:
        """The name it reads; nothing for a heading."""
        return self.row.test.name if self.row.test is not None else ""


@frozen
class Explanation:
    """A rule's verdict with its lines, its points, and what would change it."""

    rule: Rule
    verdict: Verdict
    lines: tuple[Line, ...]
    points: Mapping[str, Points]
    flips: tuple[Flip, ...]


def explain(rule: Rule, situation: Situation, judged: Judged | None = None) -> Explanation:
    """Explain a rule for one person; `judged` spares judging it once more."""
    judged = judged or judge_rule(rule, situation)
    known = situation.known
    lines = tuple(
        Line(row) if row.test is None else Line(row, row.test.truth(known), known_words(known[row.test.name]))
        for row in situation.pack.outline(rule).rows
    )
    return Explanation(rule, judged.verdict, lines, judged.points, flips_of(rule, judged.verdict, situation))
