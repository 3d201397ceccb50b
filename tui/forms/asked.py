"""What the full screen draws of one screen of the interview, worked out from its view."""

from collections.abc import Mapping
from dataclasses import replace

from rules.answers import Amount
from rules.asking import walking
from rules.asking.interview import Interview, QuestionView, ScreenView
from rules.entry import Refusal, read_entry
from rules.knowledge import LISTED_KINDS, NUMBER_KINDS, Question
from rules.wording import answer_words
from tui.forms.entries import typed_form
from tui.forms.fields import FieldShown
from tui.texts import shared as texts
from tui.texts.returning import SAID_ON


def standing_at(view: ScreenView, at: str) -> ScreenView:
    """Give the screen as it is asked: a question that was opened and does not apply stands there alone."""
    alone = tuple(each for each in view.questions if each.question.id == at and not each.applies)
    return replace(view, questions=alone) if alone else view


def asked_now(view: ScreenView) -> tuple[QuestionView, ...]:
    """Give the questions of the screen that are to be answered; all, where none applies."""
    return tuple(each for each in view.questions if each.applies) or view.questions


def typed_questions(view: ScreenView) -> tuple[QuestionView, ...]:
    """Give those that are answered by typing."""
    return tuple(each for each in asked_now(view) if each.question.kind not in LISTED_KINDS)


def listed_questions(view: ScreenView) -> tuple[QuestionView, ...]:
    """Give those that are answered from a list."""
    return tuple(each for each in asked_now(view) if each.question.kind in LISTED_KINDS)


def asked_order(view: ScreenView) -> tuple[str, ...]:
    """Give the ids of the questions to be answered, from top to bottom: fields first, then lists."""
    return tuple(each.question.id for each in (*typed_questions(view), *listed_questions(view)))


def field_shown(each: QuestionView, currency: str, unread: Mapping[str, str]) -> FieldShown:
    """Give one question as a line to type in; text that could not be read before stands in it again."""
    question = each.question
    return FieldShown(
        question=question.id,
        label=question.label,
        hint=question.hint,
        unit=unit_words(question, currency),
        typed=unread.get(question.id, typed_form(each.answer)),
        said=said_words(each),
        wide=question.kind == "text",
        points=question.kind == "share",
    )


def unit_words(question: Question, currency: str) -> str:
    """Give what stands beside the field: the unit, and the currency of money; a price names its own."""
    match question.kind:
        case "money":
            return f"{currency} {question.unit}".rstrip()
        case "rate":
            return ""
        case "scale":
            return texts.SCALE.format(low=f"{question.low:g}", high=f"{question.high:g}")
        case _:
            return question.unit


def said_words(each: QuestionView) -> str:
    """Give what was understood, or what the other shares leave."""
    if each.answer is None:
        return each.narrowed
    said = texts.YOU_SAID.format(said=each.said)
    if each.said_on is not None:
        said = f"{said} ({SAID_ON.format(day=each.said_on.isoformat())})"
    return f"{said} ({texts.KEPT_NOT_USED})" if each.parked else said


def echo(interview: Interview, question: str, typed: str) -> str:
    """Give how typed text reads, while it is being typed; nothing where it does not read yet."""
    asked = interview.pack.questions[question]
    if asked.kind == "text":
        return texts.LENGTH.format(used=len(typed), most=asked.max_length) if typed else ""
    understood = interview.understand(question, typed)
    if isinstance(understood, Refusal):
        return ""
    return texts.YOU_MEAN.format(said=answer_words(asked, understood.answer, interview.currency))


_WIDE = 100
"""Questions that go this far have 40-60 as an example of a range; the others a smaller one."""


def rest_of(interview: Interview, question: str) -> str:
    """Give the one number that the other shares leave for a share, as it would be typed; else nothing."""
    rest = walking.rest_of(interview, question)
    return "" if rest is None else f"{rest:.12g}"


def with_points(view: ScreenView, question: str, typed: str, by: int) -> str:
    """Give a share as it would be typed with points more or fewer, never over what the others leave.

    A range, and text that does not read as a number, stay as they are.
    """
    asked = next(each.question for each in view.questions if each.question.id == question)
    read = read_entry(asked, typed, "") if typed.strip() else Amount(asked.low, asked.low)
    if not isinstance(read, Amount) or read.low != read.high:
        return typed
    others = [each.answer for each in view.questions if each.question.id != question]
    taken = sum(each.low for each in others if isinstance(each, Amount))
    total = asked.high if view.screen.total is None else view.screen.total
    most = max(asked.low, min(asked.high, total - taken))
    moved = min(read.low + by, max(read.low, most)) if by > 0 else max(read.low + by, asked.low)
    return typed_form(Amount(moved, moved))


def writing_hint(view: ScreenView, currency: str) -> str:
    """Say how the numbers of the screen may be written; nothing where none is asked."""
    kinds = {each.question.kind for each in asked_now(view)}
    if "rate" in kinds:
        return texts.RATE_HINT.format(currency=currency)
    if not kinds & NUMBER_KINDS:
        return ""
    shares = any(each.question.kind == "share" for each in asked_now(view))
    highest = min(each.question.high for each in asked_now(view) if each.question.kind in NUMBER_KINDS)
    hint = texts.RANGE_HINT.format(example="4-6" if highest < _WIDE else "40-60")
    return f"{hint} {texts.POINTS_HINT}" if shares else hint
