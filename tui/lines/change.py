"""What changed between two assessments, in lines: readings and sums with their parts, rules, answers."""

from collections.abc import Iterable, Iterator, Mapping

from rules.assessment import Verdict
from rules.changes import Cause, ChangedAnswer, Changes, Moved, MovedFigure, MovedReading, Switched
from rules.frozen import frozen
from rules.knowledge import Dimension, Figure
from rules.possible import Interval
from rules.wording import answer_words, span
from tui.lines.items import Item, Line, Paragraph, Run, Target, Tone, cells, heading, muted, padded, sections
from tui.text import clean
from tui.texts import changes as texts

_NAME = 12
_COLUMN = 9
_LEAD = 6


@frozen
class Row:
    """One row of the table of readings: a name, six numbers, and words, which go below where it is narrow."""

    name: str
    cells: tuple[str, ...]
    words: str = ""
    tone: Tone = Tone.PLAIN
    target: Target | None = None

    def lines(self, width: int) -> tuple[Line, ...]:
        """Give the row in one line, or in two."""
        row = padded(clean(self.name), _NAME) + "".join(f"{cell:>{_COLUMN}}" for cell in self.cells)
        whole = f"{row}  {self.words}".rstrip()
        parts = (whole,) if cells(whole) <= width else (row, f"{' ' * _NAME}   {self.words}".rstrip())
        return tuple(Line((Run(part, self.tone),), self.target) for part in parts)


def change_items(found: Changes, before: str, after: str) -> tuple[Item, ...]:
    """Give everything that changed; `before` and `after` name the two assessments."""
    title = Paragraph(texts.TITLE.format(before=before, after=after), Tone.MUTED)
    if found.nothing:
        return (title, Paragraph(texts.NOTHING))
    return sections(
        (title,),
        tuple(reading_items(found)),
        tuple(_figures(found)),
        (heading(texts.RULES), *rule_items(found)) if found.switched else (),
        tuple(_answers(found)),
    )


def tenths(value: int) -> str:
    """Give a number of tenths as people read it: 83 is 8.3."""
    return f"{value / 10:.1f}"


def signed(value: int) -> str:
    """Give a change in tenths with its sign; no change is a plain 0."""
    return f"{value / 10:+.1f}" if value else "0"


def reading_items(found: Changes) -> Iterator[Item]:
    """Give the readings that moved, with each cause's part."""
    if not found.readings:
        yield Paragraph(texts.NO_READING)
        return
    yield Row("", texts.COLUMNS, tone=Tone.MUTED)
    dimensions = found.after.situation.pack.dimensions
    for each in found.readings:
        name = each.moved.name
        yield Row(dimensions[name].title, _cells(each.moved), _words(each), target=Target("reading", name))
    yield muted(texts.PARTS)


def _cells(moved: Moved) -> tuple[str, ...]:
    change = signed(moved.after - moved.before)
    return tenths(moved.before), tenths(moved.after), change, *(signed(moved.parts[it]) for it in Cause)


def _words(each: MovedReading) -> str:
    before, after = each.word_before.value, each.word_after.value
    return after if before == after else f"{before} -> {after}"


def _figures(found: Changes) -> Iterator[Item]:
    if not found.figures:
        return
    yield heading(texts.SUMS)
    figures = {**found.before.situation.pack.figures, **found.after.situation.pack.figures}
    yield from figure_items(found.figures, figures, found.after.currency)


def figure_items(
    moved: Iterable[MovedFigure], figures: Mapping[str, Figure], currency: str
) -> Iterator[Item]:
    """Give a line for each sum that moved, with each cause's part."""
    for each in moved:
        figure = figures.get(each.name)
        unit = currency if figure is None or figure.unit == "money" else figure.unit
        title = each.name if figure is None else figure.title
        way = f"{_span(each.before)} -> {_span(each.after)} {unit}"
        yield Paragraph(f"{title}: {way}{_parts(each)}", lead="-", hang=2)


def moved_items(moved: Iterable[Moved], dimensions: Mapping[str, Dimension]) -> Iterator[Item]:
    """Give a line for each reading that moved, with each cause's part."""
    for each in moved:
        title = dimensions[each.name].title if each.name in dimensions else each.name
        said = [f"{texts.CAUSE[cause]} {signed(part)}" for cause, part in each.parts.items() if part]
        way = f"{tenths(each.before)} -> {tenths(each.after)}"
        yield Paragraph(f"{title}: {way} ({', '.join(said)})", lead="-", hang=2)


def _span(interval: Interval | None) -> str:
    return texts.NOT_KNOWN if interval is None else span(round(interval.low, 1), round(interval.high, 1))


def _parts(each: MovedFigure) -> str:
    if each.ends is None:
        return ""
    low, high = each.ends
    said = []
    for cause in Cause:
        parts = low.parts[cause], high.parts[cause]
        if any(parts):
            same = parts[0] == parts[1]
            shown = (
                signed(parts[0]) if same else texts.ENDS.format(low=signed(parts[0]), high=signed(parts[1]))
            )
            said.append(f"{texts.CAUSE[cause]} {shown}")
    return f" ({', '.join(said)})" if said else ""


def rule_items(found: Changes) -> Iterator[Item]:
    """Give the rules that switched, with what did it."""
    for each in found.switched:
        lead = texts.VERDICT[each.after]
        target = Target("rule", each.rule) if each.rule in found.after.situation.pack.rules else None
        yield Paragraph(f"{each.title} [{each.rule}]", lead=lead, hang=_LEAD, target=target)
        yield muted(_because(each, found), hang=_LEAD, target=target)


def _because(each: Switched, found: Changes) -> str:
    was = texts.WAS[each.before]
    causes = " and ".join(texts.CAUSE[cause] for cause in each.causes)
    told = [_answer(it, found) for it in found.answers if it.question in each.questions]
    if Cause.ANSWERS in each.causes and told:
        return texts.BECAUSE_OF.format(was=was, causes=causes, answers="; ".join(told))
    return texts.BECAUSE.format(was=was, causes=causes)


def _answers(found: Changes) -> Iterator[Item]:
    if found.answers:
        yield heading(texts.ANSWERS)
    for each in found.answers:
        known = each.question in found.after.situation.pack.questions
        target = Target("question", each.question) if known else None
        yield Paragraph(_answer(each, found), lead="-", hang=2, target=target)


def _answer(each: ChangedAnswer, found: Changes) -> str:
    packs = found.after.situation.pack, found.before.situation.pack
    question = next(
        (pack.questions[each.question] for pack in packs if each.question in pack.questions), None
    )
    if question is None:
        return each.question
    before = answer_words(question, each.before, found.before.currency)
    after = answer_words(question, each.after, found.after.currency)
    return f"{question.label}: {before} -> {after}"


def verdict_name(verdict: Verdict | None) -> str | None:
    """Give a verdict as the JSON says it; nothing where there was no such rule."""
    return verdict.value if verdict is not None else None
