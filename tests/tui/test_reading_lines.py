"""The reading in words: headline, sentences, notices, moves, money and field, with no screen at all."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.assess import assess, assess_persona
from rules.assessment import Assessment, Disagreement, RuleClash, Word
from rules.situation import Contradiction
from tests.tui.people import DAY, WRITER, answers_of, assessed, pack
from tui.lines.dimension import dimension_items, two_sentences
from tui.lines.items import Gap, Item, Paragraph, Target, cells, printed, sections, set_lines, wrap
from tui.lines.reading import (
    advice_list_items,
    compact_items,
    contradiction_items,
    headline,
    in_words_items,
    move_items,
    narrow_items,
    notice_items,
    reading_items,
    table_items,
)
from tui.texts import reading as texts

WIDTH = 76


def text_of(items: tuple[Item, ...]) -> str:
    """Give items as one run of words."""
    return " ".join(printed(items, WIDTH).split())


def with_words(assessment: Assessment, **words: Word) -> Assessment:
    """Give an assessment whose readings have these words, all others fair."""
    readings = tuple(replace(each, word=words.get(each.dimension, Word.FAIR)) for each in assessment.readings)
    return replace(assessment, readings=readings)


def with_reading(assessment: Assessment, **changes: object) -> Assessment:
    """Give an assessment whose first reading has these values."""
    first, *others = assessment.readings
    return replace(assessment, readings=(replace(first, **changes), *others))  # type: ignore[arg-type]  # any field


@pytest.fixture(scope="module")
def writer() -> Assessment:
    return assessed(WRITER)


@pytest.fixture(scope="module")
def strong() -> Assessment:
    """Somebody with some strengths."""
    everyone = (assess_persona(pack(), each) for each in pack().personas.values())
    return max(everyone, key=lambda each: len(each.strengths))


def test_an_empty_profile_is_told_that_nothing_is_known() -> None:
    assert headline(assessed({})) == texts.NOTHING_YET


def test_the_headline_names_what_is_exposed_strong_and_undecided(writer: Assessment) -> None:
    shown = with_words(
        writer, demand=Word.EXPOSED, craft=Word.EXPOSED, trust=Word.STRONG, price=Word.UNDECIDED
    )

    assert headline(shown) == (
        "You are exposed in demand and craft. You are strong in trust. "
        "Price is undecided: your answers still allow more than one word."
    )


def test_the_headline_says_when_nothing_is_exposed_or_strong(writer: Assessment) -> None:
    assert headline(with_words(writer)) == "No reading is exposed so far. Nothing reads as strong so far."


def test_every_reading_has_a_line_with_its_numbers_and_both_bands(writer: Assessment) -> None:
    lines = [line for line in set_lines(table_items(writer), WIDTH) if line.target]

    assert [line.target for line in lines] == [Target("reading", each) for each in pack().dimensions]
    demand, reading = lines[0].text, writer.reading_of("demand")
    assert f"{reading.value:.0f}  {reading.word}" in demand
    assert f"{reading.answer_low:.0f} to {reading.answer_high:.0f}" in demand
    assert f"{reading.evidence_low:.0f} to {reading.evidence_high:.0f}" in demand


def test_a_reading_on_which_nothing_counts_claims_no_evidence() -> None:
    empty = assessed({})

    assert all(texts.NO_EVIDENCE in line.text for line in set_lines(table_items(empty), WIDTH) if line.target)
    assert two_sentences(empty, empty.readings[0])[0] == texts.COUNTS_NOTHING.format(
        value=f"{empty.readings[0].value:.0f}"
    )


def test_the_first_sentence_names_the_rule_that_counts_most(writer: Assessment) -> None:
    reading = next(each for each in writer.readings if each.reasons and each.reasons[0].points < 0)
    most = reading.reasons[0]

    assert two_sentences(writer, reading)[0].startswith(
        f"What pulls it down most: “{pack().rules[most.rule].title}” ({most.points:+.0f})"
    )


def test_a_wide_answer_band_over_two_words_is_said_with_both_words(writer: Assessment) -> None:
    shown = with_reading(writer, answer_low=20.0, answer_high=60.0, word=Word.UNDECIDED)

    assert two_sentences(shown, shown.readings[0])[1].endswith("still allows 20 to 60, exposed to fair.")


def test_a_settled_reading_says_what_the_evidence_leaves_open(writer: Assessment) -> None:
    shown = with_reading(writer, answer_low=38.0, answer_high=39.0, evidence_low=30.0, evidence_high=46.0)

    assert two_sentences(shown, shown.readings[0])[1] == (
        "Your answers settle it; the evidence behind it leaves 30 to 46 open."
    )


def test_a_reading_that_nothing_can_move_says_so(writer: Assessment) -> None:
    shown = with_reading(writer, answer_low=60.0, answer_high=60.0, reasons=())

    assert two_sentences(shown, shown.readings[0])[1] == texts.SURE_SETTLED_NOTHING


def test_first_moves_come_with_slot_and_title_and_open_their_advice(writer: Assessment) -> None:
    moves = [item for item in move_items(writer, brief=True) if isinstance(item, Paragraph) and item.target]

    assert [move.target for move in moves] == [Target("advice", name) for name in writer.first]
    assert [move.text for move in moves] == [pack().rules[name].title for name in writer.first]


def test_moves_say_what_they_advise_unless_brief(writer: Assessment) -> None:
    given = writer.advice_of(writer.first[0])
    assert given is not None

    assert given.say in text_of(move_items(writer, brief=False))
    assert given.say not in text_of(move_items(writer, brief=True))


@pytest.mark.parametrize(
    ("moves", "known", "strengths", "words"),
    [
        (0, 0, 0, ""),
        (1, 0, 0, "and 1 more move"),
        (2, 0, 0, "and 2 more moves"),
        (0, 1, 0, "and 1 thing to know"),
        (0, 0, 1, "and 1 strength"),
        (2, 2, 2, "and 2 more moves, 2 things to know and 2 strengths"),
    ],
)
def test_what_is_not_among_the_first_moves_is_counted(
    strong: Assessment, moves: int, known: int, strengths: int, words: str
) -> None:
    given = (*strong.moves[: 1 + moves], *strong.to_know[:known], *strong.strengths[:strengths])
    few = replace(strong, advice=given, first=(strong.moves[0].rule.id,))

    assert text_of(move_items(few, brief=True)).endswith(words or strong.moves[0].rule.title)


def test_no_advice_is_said_and_not_left_blank(writer: Assessment) -> None:
    silent = replace(writer, advice=(), first=())

    assert texts.NO_MOVES in text_of(move_items(silent, brief=True))
    assert texts.NO_MOVES in text_of(advice_list_items(silent))


def test_all_advice_is_listed_what_to_do_then_what_to_know_then_what_is_strong(strong: Assessment) -> None:
    lines = set_lines(advice_list_items(strong), WIDTH)

    opened = list(dict.fromkeys(line.target for line in lines if line.target))
    told = (*strong.moves, *strong.to_know, *strong.strengths)
    assert opened == [Target("advice", each.rule.id) for each in told]


def test_notices_of_the_profile_stand_before_those_of_the_reading(writer: Assessment) -> None:
    said = text_of(notice_items(writer, ["The file is newer than this program."]))

    assert said.index("The file is newer") < said.index(writer.notices[0])


def test_advice_that_pulls_apart_is_told(writer: Assessment) -> None:
    first, second = writer.first[:2]
    shown = replace(writer, rule_clashes=(RuleClash(first, second),))

    assert f"“{pack().rules[first].title}” / “{pack().rules[second].title}”" in text_of(notice_items(shown))


def test_a_rule_set_aside_is_told_with_reason_and_end() -> None:
    off = Disagreement("demand.lowend-heavy", "two retainers signed", date(2027, 6, 1))
    found = assess(pack(), answers_of(WRITER, "EUR"), as_of=DAY, currency="EUR", disagreements=(off,))

    assert "(two retainers signed, until 1 June 2027)" in text_of(notice_items(found))


def test_nothing_to_notice_gives_no_section(writer: Assessment) -> None:
    assert notice_items(replace(writer, notices=(), clashes=())) == ()


def test_contradicting_answers_stand_together_with_a_way_to_change_each() -> None:
    found = assessed({**WRITER, "work.small": "80", "work.scratch": "40"})
    opened = [
        item.target for item in contradiction_items(found) if isinstance(item, Paragraph) and item.target
    ]

    assert opened == [Target("question", "work.small"), Target("question", "work.scratch")]
    assert "Small, simple jobs (80%)" in text_of(contradiction_items(found))


def test_no_contradiction_gives_no_section(writer: Assessment) -> None:
    assert contradiction_items(writer) == ()


def test_a_contradiction_shows_its_reason(writer: Assessment) -> None:
    clash = Contradiction(("work.small",), "The parts are more than the whole")
    shown = replace(writer, situation=replace(writer.situation, contradictions=(clash,)))

    assert clash.because in text_of(contradiction_items(shown))


def test_open_questions_lead_to_their_question(writer: Assessment) -> None:
    opened = [item.target for item in narrow_items(writer) if isinstance(item, Paragraph) and item.target]

    assert opened == [Target("question", each.question) for each in writer.open_questions[:6]]


def test_a_reading_that_nothing_would_narrow_says_so(writer: Assessment) -> None:
    assert texts.NARROW_NOTHING in text_of(narrow_items(replace(writer, open_questions=())))


@pytest.mark.parametrize("dimension", list(pack().dimensions))
def test_a_dimension_in_full_shows_its_bands_apart(writer: Assessment, dimension: str) -> None:
    reading = writer.reading_of(dimension)
    lines = [line.text for line in set_lines(dimension_items(writer, dimension), WIDTH)]

    answers = next(line for line in lines if line.startswith(texts.DRAWN_ANSWERS))
    evidence = next(line for line in lines if line.startswith(texts.DRAWN_EVIDENCE))
    assert answers.endswith(f"{reading.answer_high:.0f}")
    assert evidence.endswith(f"{reading.evidence_high:.0f}" if reading.reasons else texts.NO_EVIDENCE)


def test_the_whole_reading_fits_every_width_and_opens_only_what_exists(writer: Assessment) -> None:
    known: dict[str, Collection[str]] = {
        "reading": pack().dimensions,
        "advice": pack().rules,
        "rule": pack().rules,
        "finding": pack().findings,
        "question": pack().questions,
    }
    for width in (66, 75, 96, 160):
        for line in set_lines(reading_items(writer, brief=False), width):
            assert cells(line.text) <= width, line.text
            assert line.target is None or line.target.id in known[line.target.kind]


def test_a_small_reading_fits_beside_a_question(writer: Assessment) -> None:
    lines = [line.text for line in set_lines(compact_items(writer), 40)]

    assert len(lines) == 8
    assert all(cells(line) <= 40 for line in lines)


def test_each_reading_is_told_in_two_sentences(writer: Assessment) -> None:
    said = text_of(in_words_items(writer))

    assert all(" ".join(two_sentences(writer, each)) in said for each in writer.readings)


def test_a_paragraph_hangs_under_its_lead() -> None:
    assert printed([Paragraph("one two three", lead="yes", hang=5)], 13) == "yes  one two\n     three\n"


def test_sections_leave_out_what_is_empty() -> None:
    first, second = Paragraph("a"), Paragraph("b")

    assert sections((first,), (), (second,)) == (first, Gap(), second)


@given(st.text(max_size=200), st.integers(8, 60))
def test_no_text_breaks_out_of_its_line(text: str, width: int) -> None:
    lines = wrap(text, width)

    assert all(cells(line) <= width for line in lines)
    assert all(line.isprintable() for line in lines)


def test_wide_characters_count_twice() -> None:
    assert wrap("翻訳者 翻訳者", 8) == ["翻訳者", "翻訳者"]
