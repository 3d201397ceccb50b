"""The reading in lines: headline, eight readings with their sentences, moves, notices, open questions."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from rules.answers import is_given
from rules.assessment import AdviceGiven, Assessment, Word
from rules.knowledge import Advice
from rules.wording import answer_words, listed, quoted
from tui.lines.bar_rows import TITLE_WIDTH, CompactRow, ReadingRow, ScaleRow, says_nothing
from tui.lines.dimension import open_question, rule_title, title_of, two_sentences
from tui.lines.field import field_items
from tui.lines.items import Item, Paragraph, Target, Tone, heading, muted, sections
from tui.lines.money import money_brief_items, passed_over_items
from tui.lines.override import changed_sentences, off_sentences
from tui.lines.speech import counted, day_words
from tui.texts import reading as texts

_LOWEST = 2
"""How many of the lowest readings the headline names."""


def headline(assessment: Assessment) -> str:
    """Say in one breath where the person is exposed, where strong, and what is undecided."""
    if not any(each.reasons for each in assessment.readings) and not any(
        map(is_given, assessment.situation.answers.values())
    ):
        return texts.NOTHING_YET
    exposed = _titles(assessment, Word.EXPOSED)
    strong = _titles(assessment, Word.STRONG)
    undecided = _titles(assessment, Word.UNDECIDED)
    if lowest := _lowest(assessment):
        parts = [texts.HEAD_LOWEST.format(names=listed(lowest))]
    else:
        parts = [texts.HEAD_EXPOSED.format(names=listed(exposed)) if exposed else texts.HEAD_NOT_EXPOSED]
        parts.append(texts.HEAD_STRONG.format(names=listed(strong)) if strong else texts.HEAD_NOT_STRONG)
    if undecided:
        names = listed(undecided)
        form = texts.HEAD_UNDECIDED_ONE if len(undecided) == 1 else texts.HEAD_UNDECIDED
        parts.append(form.format(names=names[:1].upper() + names[1:]))
    return " ".join(parts)


def table_items(assessment: Assessment) -> tuple[Item, ...]:
    """Give the eight readings under their scale, with the legend."""
    rows = [ReadingRow(each, title_of(assessment, each.dimension)) for each in assessment.readings]
    return (ScaleRow(), *rows, muted(texts.LEGEND), muted(texts.LEGEND_WORDS))


def compact_items(assessment: Assessment) -> tuple[Item, ...]:
    """Give the eight readings with their answer bands alone."""
    return tuple(CompactRow(each, title_of(assessment, each.dimension)) for each in assessment.readings)


def move_items(assessment: Assessment, *, brief: bool, steps: bool = False) -> tuple[Item, ...]:
    """Give the first moves: slot and title, and what each says; where brief, its first step or nothing."""
    given = [each for name in assessment.first if (each := assessment.advice_of(name)) is not None]
    found: list[Item] = [heading(texts.FIRST_MOVES)]
    if not given:
        found.append(Paragraph(texts.NO_MOVES))
    for each in given:
        found.append(_advice_title(each))
        if steps or not brief:
            found.append(muted(each.first_step if brief else each.say, hang=TITLE_WIDTH))
    if told := _rest_words(assessment, given):
        found.append(muted(texts.REST_OF_ADVICE.format(told=told), hang=TITLE_WIDTH))
    return tuple(found)


def _rest_words(assessment: Assessment, given: Collection[AdviceGiven]) -> str:
    """Count what stands on the page of all advice and not among the first moves."""
    moves = sum(each not in given for each in assessment.moves)
    known = sum(each not in given for each in assessment.to_know)
    told = [counted(moves, texts.MORE_MOVES)] if moves else []
    if known:
        told.append(texts.REST_TO_KNOW.format(things=counted(known, texts.TO_KNOW_COUNTED)))
    if assessment.strengths:
        told.append(counted(len(assessment.strengths), texts.MORE_STRENGTHS))
    return listed(told)


def advice_list_items(assessment: Assessment) -> tuple[Item, ...]:
    """Give all advice, what to do, what to know, what is strong, the weightiest first, with what it says."""
    if not assessment.advice:
        return (Paragraph(texts.NO_MOVES),)
    return sections(
        *_advice_group(texts.ALL_MOVES, assessment.moves),
        *_advice_group(texts.TO_KNOW, assessment.to_know),
        *_advice_group(texts.STRENGTHS, assessment.strengths),
    )


def _advice_group(title: str, given: Sequence[AdviceGiven]) -> Iterator[Sequence[Item]]:
    if given:
        yield (heading(title),)
    for each in given:
        yield (_advice_title(each), muted(each.say, hang=TITLE_WIDTH))


def in_words_items(assessment: Assessment) -> tuple[Item, ...]:
    """Give the two sentences of every reading."""
    return (
        heading(texts.IN_WORDS),
        *(
            Paragraph(
                " ".join(two_sentences(assessment, each)),
                lead=title_of(assessment, each.dimension),
                hang=TITLE_WIDTH,
                target=Target("reading", each.dimension),
            )
            for each in assessment.readings
        ),
    )


def notice_items(assessment: Assessment, more: Iterable[str] = ()) -> tuple[Item, ...]:
    """Give what to know before relying on the reading; `more` are notices about the profile itself."""
    said = [*more, *assessment.notices]
    for each in assessment.rule_clashes:
        titles = (rule_title(assessment, each.first), rule_title(assessment, each.second))
        said.append(texts.ADVICE_CLASH.format(first=quoted(titles[0]), second=quoted(titles[1])))
    if pairs := len(assessment.clashes):
        said.append(texts.FINDINGS_CLASH_ONE if pairs == 1 else texts.FINDINGS_CLASH.format(count=pairs))
    pack = assessment.situation.pack
    said += [*off_sentences(pack), *changed_sentences(pack)]
    for off in assessment.off:
        if off.rule in pack.off:
            continue
        until = texts.OFF_UNTIL.format(day=day_words(off.until)) if off.until else ""
        said.append(
            texts.OFF.format(title=quoted(rule_title(assessment, off.rule)), because=off.because, until=until)
        )
    return (
        (heading(texts.NOTICES), *(Paragraph(each, lead="!", lead_tone=Tone.WARNING) for each in said))
        if said
        else ()
    )


def contradiction_items(assessment: Assessment) -> tuple[Item, ...]:
    """Give the answers that cannot all be right, each with the way to change it."""
    found: list[Item] = []
    situation = assessment.situation
    for each in assessment.contradictions:
        found.append(Paragraph(each.because, Tone.WARNING, lead="!", lead_tone=Tone.WARNING))
        for name in each.questions:
            question = situation.pack.questions[name]
            said = answer_words(question, situation.answers.get(name), assessment.currency)
            text = texts.CONTRADICTION_FIX.format(label=question.label, said=said)
            found.append(Paragraph(text, hang=4, target=Target("question", name)))
    return (heading(texts.CONTRADICTIONS), *found) if found else ()


def narrow_items(assessment: Assessment, *, most: int = 6) -> tuple[Item, ...]:
    """Give the open questions that would narrow the reading, the most useful first."""
    found = [open_question(assessment, each) for each in assessment.open_questions[:most]]
    return (heading(texts.NARROW), *(found or [Paragraph(texts.NARROW_NOTHING)]))


def first_items(assessment: Assessment, *, brief: bool, steps: bool = False) -> tuple[Item, ...]:
    """Give what the first look at a reading should hold: headline, table, and first moves."""
    return sections(
        (Paragraph(headline(assessment), Tone.STRONG),),
        table_items(assessment),
        move_items(assessment, brief=brief, steps=steps),
    )


def reading_items(
    assessment: Assessment,
    *,
    brief: bool,
    steps: bool = False,
    notices: Iterable[str] = (),
    money: Callable[[Assessment], Iterable[Item]] = money_brief_items,
) -> tuple[Item, ...]:
    """Give the whole reading, from the headline to the field; `money` sets the money lines."""
    return sections(
        first_items(assessment, brief=brief, steps=steps),
        passed_over_items(assessment),
        contradiction_items(assessment),
        notice_items(assessment, notices),
        in_words_items(assessment),
        narrow_items(assessment),
        money(assessment),
        field_items(assessment),
    )


def _titles(assessment: Assessment, word: Word) -> list[str]:
    return [title_of(assessment, each.dimension).lower() for each in assessment.readings if each.word is word]


def _lowest(assessment: Assessment) -> list[str]:
    """Give the lowest readings that have a reason, with their values, where no reading is decided."""
    told = [each for each in assessment.readings if not says_nothing(each)]
    if any(each.word is not Word.UNDECIDED for each in told):
        return []
    lowest = sorted((each for each in told if each.reasons), key=lambda each: each.value)[:_LOWEST]
    return [f"{title_of(assessment, each.dimension).lower()} {each.value:.0f}" for each in lowest]


def slot_words(advice: Advice | None) -> str:
    """Say what kind of move an advice is, or that it is only to know."""
    return texts.SLOT[advice.slot] if advice is not None and advice.slot is not None else texts.NO_SLOT


def _advice_title(given: AdviceGiven) -> Paragraph:
    slot = slot_words(given.rule.advice)
    return Paragraph(
        given.rule.title,
        Tone.STRONG,
        lead=slot,
        lead_tone=Tone.PLAIN,
        hang=TITLE_WIDTH,
        target=Target("advice", given.rule.id),
    )
