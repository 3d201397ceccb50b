"""Conditions that decide about each other through too many names to be worked out or explained."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from rules.knowledge import Figure, Question
from rules.language.conditions import tests_of
from rules.language.number_tables import ReadFigure
from rules.language.question_tables import UncompiledQuestion

FARTHEST_APPLIES = 30
"""Questions and figures that decide through each other whether one applies."""


def without_far_reaches(
    questions: dict[str, Question],
    read_questions: Sequence[UncompiledQuestion],
    figures: dict[str, Figure],
    read_figures: Mapping[str, ReadFigure],
) -> None:
    """Take its condition from each question and figure that too many others decide about."""
    for asked in read_questions:
        name = asked.question.id
        if _is_far(name, questions, figures):
            asked.report.key("E03", asked.path, _MESSAGE.format(name=name, most=FARTHEST_APPLIES))
            questions[name] = replace(questions[name], applies=None)
    for name, figure in figures.items():
        if figure.applies is not None and _is_far(name, questions, figures):
            path, report = ("figure", name, "applies"), read_figures[name].report
            report.key("E03", path, _MESSAGE.format(name=name, most=FARTHEST_APPLIES))
            figures[name] = replace(figure, applies=None)


_MESSAGE = "{name} applies by more than {most} others, through each other"


def _is_far(name: str, questions: Mapping[str, Question], figures: Mapping[str, Figure]) -> bool:
    """Tell whether too many names decide whether one applies, or decide about those that do."""
    found: set[str] = set()
    waiting = [name]
    while waiting and len(found) <= FARTHEST_APPLIES:
        for each in _deciding(waiting.pop(), questions, figures):
            if each not in found and (each in questions or each in figures):
                found.add(each)
                waiting.append(each)
    return len(found) > FARTHEST_APPLIES


def _deciding(name: str, questions: Mapping[str, Question], figures: Mapping[str, Figure]) -> Iterator[str]:
    """Give the names in the condition of a question or figure, and those a figure is worked out from."""
    asked = questions.get(name) or figures.get(name)
    if asked is None:
        return
    yield from (test.name for test in tests_of(asked.applies))
    if isinstance(asked, Figure):
        yield from (each for each in asked.inputs if isinstance(each, str))
