"""An assessment as one HTML page that needs nothing else: no script, no file, no address from elsewhere."""

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import assert_never

from rules.assessment import Assessment
from rules.wording import listed
from tui.exports.assessment_items import assessment_items, assessment_title
from tui.exports.blocks import Block, Drawing, Heading, Point, Points, Readings, Text, blocks
from tui.exports.charts import marks_chart, readings_chart
from tui.lines.bar_rows import ReadingRow
from tui.lines.field import MarksRow
from tui.lines.items import Tone
from tui.opened.coming_back import Person
from tui.text import clean
from tui.texts import reading as texts

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What a browser may load for the page: nothing."""
_WIDTH = 80


def assessment_html(told: Sequence[tuple[Assessment, str, Person]]) -> str:
    """Give assessments, each with the name of its profile, as one page for the screen and for paper."""
    names = listed([name for _, name, _ in told])
    form = texts.NAME_OF_PAGE if len(told) == 1 else texts.NAME_OF_PAGES
    title = escaped(form.format(name=names, names=names))
    style = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
    articles = "\n".join(_article(*each) for each in told)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{title}</title>\n<style>\n{style}</style>\n</head>\n"
        f"<body>\n<main>\n{articles}\n</main>\n</body>\n</html>"
    )


def _article(assessment: Assessment, name: str, person: Person) -> str:
    title = escaped(texts.NAME_OF_PAGE.format(name=name))
    found = (each for each in blocks(assessment_items(assessment, person)) if not _is_legend(each))
    body = "\n".join(part for block in found for part in _parts(block))
    about = escaped(assessment_title(assessment, name))
    return f'<article>\n<h1>{title}</h1>\n<p class="muted">{about}</p>\n{body}\n</article>'


def escaped(text: str) -> str:
    """Give text so that a browser shows every mark of it and does nothing else."""
    return escape(clean(text, most=len(text) + 1, lines=True))


def _is_legend(block: Block) -> bool:
    """Tell whether a block explains bars drawn in characters, which the page draws otherwise."""
    return isinstance(block, Text) and block.text == texts.LEGEND


def _parts(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, level):
            yield f"<h{level + 1}>{escaped(text)}</h{level + 1}>"
        case Text(text, tone):
            yield f'<p class="{tone.value}">{_toned(text, tone)}</p>'
        case Points(points):
            yield from ("<ul>", *map(_point, points), "</ul>")
        case Readings(rows):
            legend = escaped(texts.CHART_LEGEND)
            yield f"<figure>{readings_chart(rows)}<figcaption>{legend}</figcaption></figure>"
            yield from _table(rows)
        case Drawing(MarksRow(field)):
            yield f"<figure>{marks_chart(field)}</figure>"
        case Drawing(item):
            drawn = "\n".join(line.text for line in item.lines(_WIDTH))
            yield f"<pre>{escaped(drawn)}</pre>"
        case _ as never:
            assert_never(never)


def _point(point: Point) -> str:
    lead = f'<span class="lead">{escaped(point.lead)}</span>' if point.lead else ""
    under = "".join(f'<span class="under">{escaped(each)}</span>' for each in point.under)
    return f'<li class="{point.tone.value}">{lead}{_toned(point.text, point.tone)}{under}</li>'


def _table(rows: list[ReadingRow]) -> Iterator[str]:
    heads = (
        texts.COLUMN_READING,
        texts.COLUMN_VALUE,
        texts.COLUMN_WORD,
        texts.COLUMN_ANSWERS,
        texts.COLUMN_EVIDENCE,
    )
    yield "<table><thead><tr>" + "".join(f'<th scope="col">{head}</th>' for head in heads) + "</tr></thead>"
    yield "<tbody>"
    for row in rows:
        title, _, value, *others = row.cells(_WIDTH)
        cells = "".join(f"<td>{escaped(each)}</td>" for each in others)
        yield f'<tr><th scope="row">{escaped(title)}</th><td class="number">{value}</td>{cells}</tr>'
    yield "</tbody></table>"


def _toned(text: str, tone: Tone) -> str:
    return f"<strong>{escaped(text)}</strong>" if tone is Tone.STRONG else escaped(text)
