"""The answers of a profile as the engine gets them, and a profile with one answer more or less."""

from collections.abc import Mapping
from datetime import date

from profiles.model import Profile, StoredAnswer
from rules.answers import Answer, Answers, Silence
from rules.assessment import Disagreement
from rules.entry import Refusal, refuse
from rules.frozen import frozen
from rules.knowledge import Question


@frozen
class AnswerProblem:
    """An answer that is kept in the file and not used, and why."""

    question: str
    message: str


@frozen
class UsedAnswers:
    """What the engine gets of a profile, and what it does not get.

    `unknown` are questions that the packs do not have; their answers are kept in the file.
    """

    answers: Answers
    problems: tuple[AnswerProblem, ...] = ()
    unknown: tuple[str, ...] = ()


def used_answers(profile: Profile, questions: Mapping[str, Question]) -> UsedAnswers:
    """Read every stored answer by its question; what cannot be used is told, never dropped from the file."""
    answers: dict[str, Answer] = {}
    problems: list[AnswerProblem] = []
    for question_id, stored in profile.answers.items():
        if question := questions.get(question_id):
            answer = _usable(stored.to_answer(question, profile.currency), question)
            if isinstance(answer, Refusal):
                problems.append(AnswerProblem(question_id, answer.message))
            else:
                answers[question_id] = answer
    unknown = tuple(question_id for question_id in profile.answers if question_id not in questions)
    return UsedAnswers(answers, tuple(problems), unknown)


def with_answer(profile: Profile, question_id: str, answer: Answer, today: date) -> Profile:
    """Give the profile with one answer set; the note on it, and keys that we do not know, stay."""
    if before := profile.answers.get(question_id):
        stored = StoredAnswer.from_answer(answer, today, before.note, before.unknown_keys())
    else:
        stored = StoredAnswer.from_answer(answer, today)
    return profile.model_copy(update={"answers": {**profile.answers, question_id: stored}})


def without_answer(profile: Profile, question_id: str) -> Profile:
    """Give the profile with one answer cleared."""
    answers = {key: stored for key, stored in profile.answers.items() if key != question_id}
    return profile.model_copy(update={"answers": answers})


def with_stored(profile: Profile, question_id: str, stored: StoredAnswer | None) -> Profile:
    """Give the profile with one answer as it stood in it before, its day and note included, or cleared."""
    if stored is None:
        return without_answer(profile, question_id)
    return profile.model_copy(update={"answers": {**profile.answers, question_id: stored}})


def at_question(profile: Profile, question_id: str) -> Profile:
    """Give the profile with the interview standing at a question."""
    return profile.model_copy(update={"at": question_id})


def disagreements(profile: Profile) -> tuple[Disagreement, ...]:
    """Give the rules that the person set aside, as the engine takes them."""
    return tuple(Disagreement(stored.rule, stored.because, stored.until) for stored in profile.disagree)


def _usable(answer: Answer | Refusal, question: Question) -> Answer | Refusal:
    if isinstance(answer, Silence | Refusal):
        return answer
    return refuse(question, answer) or answer
