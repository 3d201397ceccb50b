"""Explanations as lines of text: one rule in full, or every rule by its verdict."""

from collections.abc import Iterator

from rules.assessment import Assessment, Verdict
from rules.explaining.explain import Explanation, Line
from rules.explaining.flips import Flip
from rules.explaining.near import near_misses
from rules.explaining.standing import Standing, Standings
from rules.phrases import read_back
from rules.truth import Truth
from rules.wording import known_words, listed
from tui.exports.layout import wrapped
from tui.lines.why import curve_words, near_words, points_words
from tui.texts import why as texts

_OUTCOME = {Truth.HOLDS: "yes", Truth.FAILS: "no", Truth.OPEN: "open"}
_ORDER = (Verdict.FIRES, Verdict.OPEN, Verdict.SILENT)


def explanation_text(found: Explanation, assessment: Assessment) -> str:
    """Give the verdict, every condition with its line and value, what it weighs, and what would flip it."""
    rule, situation = found.rule, assessment.situation
    lines = [_heading(found), *wrapped(read_back(rule, situation.pack, assessment.currency), "  ")]
    lines += _lines(found)
    for standing in Standings(assessment).of(rule):
        lines += [f"  {each}" for each in _weight(standing, assessment)]
    lines += [f"  to change that: {_flip(flip, assessment)}" for flip in found.flips]
    return "\n".join(lines)


def lines_text(found: Explanation) -> str:
    """Give the verdict and every condition with its line and value alone."""
    return "\n".join([_heading(found), *_lines(found)])


def _heading(found: Explanation) -> str:
    return f"{found.verdict.value.upper():<7} {found.rule.title}   [{found.rule.id}]"


def _lines(found: Explanation) -> list[str]:
    width = max((len(_indented(line)) for line in found.lines), default=0)
    return [_explained(line, width) for line in found.lines]


def every_rule_text(assessment: Assessment) -> str:
    """Give every rule under its verdict, a line each, and then the near misses."""
    judged = list(assessment.judged.values())
    width = max((len(each.rule.id) for each in judged), default=0)
    standings = Standings(assessment)
    lines: list[str] = []
    for verdict in _ORDER:
        of_it = [each.rule for each in judged if each.verdict is verdict]
        if of_it:
            lines += [f"{texts.COUNTED[verdict]} ({len(of_it)})"]
            lines += [
                f"  {rule.id:<{width}}  {_brief(standings.of(rule)):<10}  {rule.title}" for rule in of_it
            ]
            lines += [""]
    misses = near_misses(assessment)
    lines += [f"{texts.NEAR} ({len(misses)})"] if misses else [texts.NO_NEAR]
    for miss in misses:
        lines += [f"  {miss.rule.id}: {miss.rule.title}"]
        lines += wrapped(near_words(miss, assessment), "    ")
    return "\n".join(lines)


def _brief(standings: tuple[Standing, ...]) -> str:
    """Give the points of a rule in a column: in brackets where it does not count."""
    if not standings:
        return ""
    total = f"{sum(each.points.middle for each in standings):+.3g}"
    counts = any(each.fires and each.counts for each in standings)
    return total if counts else f"({total})"


def _explained(line: Line, width: int) -> str:
    where = f"line {line.number}" if line.number else ""
    outcome = _OUTCOME[line.truth] if line.truth is not None else ""
    yours = f"yours: {line.yours}" if line.truth is not None else ""
    return f"  {where:<9} {outcome:<5}{_indented(line):<{width}}   {yours}".rstrip()


def _indented(line: Line) -> str:
    return "  " * line.depth + line.words


def _weight(standing: Standing, assessment: Assessment) -> Iterator[str]:
    title = assessment.situation.pack.dimensions[standing.dimension].title.lower()
    would = "" if standing.fires else "would be "
    before, after = f"{standing.before:.0f}", f"{standing.after:.0f}"
    moved = f"{before} -> {after}" if before != after else f"stays {before}"
    yield f"{would}{points_words(standing.points)} points: {title} {moved}"
    if standing.stronger is not None:
        yield f"  {texts.COUNTS_NOT_BY_ID.format(rule=standing.stronger)}"
    elif standing.group and standing.counts:
        form = texts.COUNTS_BY_ID if standing.fires else texts.WOULD_COUNT_BY_ID
        yield f"  {form.format(group=standing.group)}"
    if standing.curve is not None:
        yield f"  {curve_words(standing.curve, standing.points, assessment)}"


def _flip(flip: Flip, assessment: Assessment) -> str:
    """Give a flip by the ids in it, with what the person said and where a figure comes from."""
    said = []
    for change in flip.changes:
        known = assessment.situation.known[change.name]
        notes = [f"yours: {known_words(known)}"] if change.decided else []
        notes += [f"from {listed(change.feeds)}"] if change.feeds else []
        notes += ["not yours to change"] if change.decided and not change.movable else []
        said.append(f"{change.words} ({'; '.join(notes)})" if notes else change.words)
    return " and ".join(said)
