"""An assessment as Markdown and as a page: everything that is told is in it, and what people wrote is only text."""

from collections.abc import Iterable
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from rules.assess import assess_persona
from rules.assessment import Assessment
from rules.clients import Client
from tests.tui.people import pack
from tui.exports.assessment_html import assessment_html
from tui.exports.assessment_html import escaped as html_text
from tui.exports.assessment_items import assessment_items
from tui.exports.assessment_markdown import assessment_markdown
from tui.exports.assessment_markdown import escaped as markdown_text
from tui.exports.blocks import Heading, Point, Points, Readings, Text, blocks
from tui.lines.items import Paragraph, heading
from tui.opened.coming_back import Person
from tui.text import clean
from tui.texts.reading import LEGEND

HOSTILE = [
    "<script>alert(1)</script>",
    "[a](javascript:alert(1))",
    "![a](https://example.org/a.png)",
    "`a` **b** _c_ ~d~ | e |",
    "# no heading",
    "- no list",
    "1. no list",
    "=== ---",
    "&lt;b&gt; &#60;",
    '" onload="alert(1)',
    "a\\b",
    "\x1b[2J\u202e",
]
TAGS = {
    *("html", "head", "meta", "title", "style", "body", "main", "article", "h1", "h2", "h3", "p", "ul", "li"),
    *("span", "strong", "figure", "figcaption", "svg", "line", "rect", "circle", "text", "pre"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
EMPTY = {"meta", "line", "rect", "circle"}
LOADING = {"src", "href", "srcset", "action", "data", "poster", "background", "style", "xlink:href"}


class Page(HTMLParser):
    """A page read: its tags with their attributes, its text, and the tags that stay open."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def tokens(markdown: str) -> list[Token]:
    """Give every token of Markdown, those in the text of blocks too."""
    found = MarkdownIt("commonmark", {"html": True}).enable("table").parse(markdown)
    return [each for block in found for each in (block, *(block.children or ()))]


def shown(markdown: str) -> str:
    """Give the words that Markdown shows."""
    read = tokens(markdown)
    words = [each.content for each in read if each.type in ("text", "text_special", "code_inline", "fence")]
    breaks = ["\n" if each.type in ("softbreak", "hardbreak") else "" for each in read]
    return "".join(words) + "".join(breaks)


def told(assessment: Assessment, person: Person) -> Iterable[str]:
    """Give every sentence that a document has to hold."""
    for item in assessment_items(assessment, person):
        if isinstance(item, Paragraph):
            yield from (each for each in (item.lead.strip().strip("-"), item.text) if each)


@pytest.fixture(scope="module", params=["mary", "ilse"])
def assessment(request: pytest.FixtureRequest) -> Assessment:
    people = pack().personas
    return assess_persona(pack(), people.get(request.param) or next(iter(people.values())))


@pytest.fixture(scope="module")
def person() -> Person:
    return Person(clients=tuple(Client(each, 5.0, "forbids", told=False) for each in HOSTILE))


@given(st.text(max_size=60))
def test_markdown_shows_every_mark_of_a_text_and_does_nothing_else(text: str) -> None:
    plain = " ".join(clean(text, most=len(text) + 1, lines=True).split("\n")).strip()
    read = tokens(markdown_text(text))

    assert shown(markdown_text(text)).strip() == plain
    assert {each.type for each in read} <= {
        "paragraph_open",
        "paragraph_close",
        "inline",
        "text",
        "text_special",
    }


@given(st.text(max_size=60))
def test_a_page_shows_every_mark_of_a_text_and_does_nothing_else(text: str) -> None:
    read = Page(f"<p>{html_text(text)}</p>")

    assert "".join(read.texts) == clean(text, most=len(text) + 1, lines=True)
    assert [("p", {})] == read.tags


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text_in_both(text: str) -> None:
    assert shown(markdown_text(text)) == clean(text)
    assert "".join(Page(html_text(text)).texts) == clean(text)


def test_markdown_holds_every_sentence_in_order_and_neither_markup_nor_links(
    assessment: Assessment, person: Person
) -> None:
    written = assessment_markdown(assessment, "<b>ilse</b>", person)
    read = tokens(written)

    assert [] == [each.type for each in read if each.type.startswith(("html", "link", "image"))]
    flat, at = " ".join(each.content for each in read if each.type in ("text", "text_special")), 0
    flat = "".join(flat.split())
    for sentence in told(assessment, person):
        at = flat.find("".join(clean(sentence).split()), at)
        assert at >= 0, sentence


def test_a_page_holds_every_sentence_in_order(assessment: Assessment, person: Person) -> None:
    read = Page(assessment_html([(assessment, "ilse", person)]))

    flat, at = "".join("".join(read.texts).split()), 0
    for sentence in told(assessment, person):
        if sentence != LEGEND:
            at = flat.find("".join(clean(sentence).split()), at)
            assert at >= 0, sentence


def test_a_page_is_whole_and_needs_nothing_from_elsewhere(assessment: Assessment, person: Person) -> None:
    written = assessment_html([(assessment, "<script>", person)])
    read = Page(written)

    assert [] == read.open
    assert set() == {tag for tag, _ in read.tags} - TAGS
    assert set() == {name for _, found in read.tags for name in found if name in LOADING or name[:2] == "on"}
    assert "url(" not in written
    assert "@import" not in written
    policy = [
        found["content"] for _, found in read.tags if found.get("http-equiv") == "Content-Security-Policy"
    ]
    assert ["default-src 'none'; style-src 'unsafe-inline'"] == policy


def test_a_chart_says_in_words_what_it_draws(assessment: Assessment) -> None:
    read = Page(assessment_html([(assessment, "ilse", Person())]))
    charts = [found for tag, found in read.tags if tag == "svg"]

    assert ["img"] * len(charts) == [each["role"] for each in charts]
    said = charts[0]["aria-label"] or ""
    for each in assessment.readings:
        title = pack().dimensions[each.dimension].title
        assert f"{title}: {each.value:.0f}, " in said


def test_several_people_stand_on_one_page(assessment: Assessment) -> None:
    read = Page(assessment_html([(assessment, "asha", Person()), (assessment, "bo", Person())]))

    assert ["article", "article"] == [tag for tag, _ in read.tags if tag == "article"]
    assert "Where asha and bo stand" in read.texts


def test_points_and_what_hangs_under_them_go_together() -> None:
    items = (
        heading("Title"),
        Paragraph("one", lead="A", hang=3),
        Paragraph("under one", hang=3),
        Paragraph("two", lead="-", hang=2),
        Paragraph("plain"),
        Paragraph("stands in", hang=2),
    )

    title, points, plain, inner = blocks(items)

    assert Heading("Title", 1) == title
    assert isinstance(points, Points)
    assert [Point("A", "one", items[1].tone, ["under one"]), Point("", "two", items[3].tone)] == points.points
    assert Text("plain", items[4].tone) == plain
    assert isinstance(inner, Points)


def test_the_readings_are_one_table(assessment: Assessment) -> None:
    tables = [each for each in blocks(assessment_items(assessment, Person())) if isinstance(each, Readings)]

    assert [len(assessment.readings)] == [len(each.rows) for each in tables]
