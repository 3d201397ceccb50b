"""Old answers meet new questions: each is kept, mapped, narrowed or parked, and none is lost in silence."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.answers import Amount, Answer, Choice, Rate, Several, Silence
from rules.asking.earlier import Carried, Fate, carried_answers, carry, is_older, lineage
from rules.changes import Cause, Side, changes
from rules.entry import refuse
from rules.pack import Pack, load_pack
from tests.rules.releases import EARLIER, HEAD, next_release, releases
from tests.rules.samples import DAY

FIRST = {"small": "0.1"}
WAYS = "write one of: now = a question, options = { old = new }, split = [...], dropped = the reason"


def carried(question: str, answer: Answer, given_by: dict[str, str] | None = None) -> Carried:
    versions = FIRST if given_by is None else given_by
    pack = releases()[1]
    older = is_older(versions, pack)
    return carry(question, answer, lineage(pack, versions, question), pack, older=older)


def test_both_releases_are_read_without_a_problem() -> None:
    assert [(), ()] == [pack.problems for pack in releases()]


@pytest.mark.parametrize(
    ("question", "answer", "fate", "now"),
    [
        ("years", Amount(3.0, 6.0), Fate.KEPT, {"years": Amount(3, 6)}),
        ("years", Silence.UNKNOWN, Fate.KEPT, {"years": Silence.UNKNOWN}),
        ("ai.use", Choice("daily"), Fate.MAPPED, {"ai.often": Choice("daily")}),
        ("ai.use", Choice("weekly"), Fate.MAPPED, {"ai.often": Choice("regularly")}),
        ("ai.use", Silence.UNKNOWN, Fate.MAPPED, {"ai.often": Silence.UNKNOWN}),
        (
            "ai.hours",
            Amount(8, 10),
            Fate.MAPPED,
            {"ai.hours_alone": Amount(0.5, 10), "ai.hours_with": Amount(0.5, 10)},
        ),
        ("quotes.pushed", Amount(3.0, 8.0), Fate.NARROWED, {"quotes.pushed": Amount(3, 5)}),
        ("quotes.pushed", Amount(2.0, 4.0), Fate.KEPT, {"quotes.pushed": Amount(2, 4)}),
        ("quotes.pushed", Amount(8.0, 8.0), Fate.PARKED, {}),
        ("quotes.pushed", Amount(7.0, 9.0), Fate.PARKED, {}),
        ("ai.use", Choice("hourly"), Fate.PARKED, {}),
        ("you.content", Amount(7, 7), Fate.PARKED, {}),
        ("never.asked", Choice("x"), Fate.PARKED, {}),
    ],
)
def test_an_answer_is_kept_mapped_narrowed_or_parked(
    question: str, answer: Answer, fate: Fate, now: dict[str, Answer]
) -> None:
    found = carried(question, answer)

    assert (fate, now) == (found.fate, found.answers)


@pytest.mark.parametrize(
    ("question", "answer", "because"),
    [
        ("you.content", Amount(7, 7), "no rule read it"),
        ("never.asked", Choice("x"), "it is not asked any more"),
        ("quotes.pushed", Amount(8.0, 8.0), "Quotes pushed down goes from 0 to 5; 8 is out of bounds"),
    ],
)
def test_what_is_parked_says_why(question: str, answer: Answer, because: str) -> None:
    assert because == carried(question, answer).because


@pytest.mark.parametrize("given_by", [{}, {"small": "0.2"}, {"small": "0.10"}, {"small": "beta"}])
def test_a_map_is_for_answers_of_the_releases_before_it_alone(given_by: dict[str, str]) -> None:
    assert carried("ai.use", Choice("weekly"), given_by).fate is Fate.PARKED


def test_an_answer_out_of_bounds_is_narrowed_only_where_the_bounds_were_others() -> None:
    assert carried("quotes.pushed", Amount(3.0, 8.0), {"small": "0.2"}).fate is Fate.PARKED


def test_an_answer_to_the_question_of_now_comes_before_one_carried_there() -> None:
    both: dict[str, Answer] = {"ai.use": Choice("daily"), "ai.often": Choice("never")}

    assert {"ai.often": Choice("never")} == carried_answers(both, FIRST, releases()[1])


def test_maps_of_several_releases_are_followed_one_after_the_other(tmp_path: Path) -> None:
    chain = EARLIER.replace('now      = "ai.often"', 'now      = "ai.rhythm"').replace(
        '{ weekly = "regularly" }', '{ weekly = "often" }'
    )
    chain += '[[earlier]]\nversion = "0.1.5"\nquestion = "ai.rhythm"\nnow = "ai.often"\noptions = { often = "regularly" }\n'
    pack = load_pack(shipped=next_release(tmp_path, chain))

    assert () == pack.problems
    for given_by, question, option in (("0.1", "ai.use", "weekly"), ("0.1.5", "ai.rhythm", "often")):
        answers: dict[str, Answer] = {question: Choice(option)}
        assert {"ai.often": Choice("regularly")} == carried_answers(answers, {"small": given_by}, pack)


def test_one_of_a_choice_becomes_one_of_several_and_back_where_it_is_alone(tmp_path: Path) -> None:
    text = HEAD + 'question = "proof.best"\nnow = "proof.kinds"\n'
    text += '[[earlier]]\nversion = "0.1"\nquestion = "work.where"\nnow = "ai.often"\n'
    pack = load_pack(shipped=next_release(tmp_path, text))

    def of(question: str, answer: Answer) -> dict[str, Answer]:
        return carried_answers({question: answer}, FIRST, pack)

    assert {"proof.kinds": Several(("results",))} == of("proof.best", Choice("results"))
    assert {"ai.often": Choice("daily")} == of("work.where", Several(("daily",)))
    assert {} == of("work.where", Several(("daily", "never")))


def survivors(old: Pack, new: Pack) -> dict[str, dict[str, Fate]]:
    """Carry every persona of a release into the next, and give what became of each answer."""
    told: dict[str, dict[str, Fate]] = {}
    for persona in old.personas.values():
        told[persona.id] = {}
        for question, answer in persona.answers.items():
            found = carry(question, answer, lineage(new, old.versions, question), new, older=True)
            told[persona.id][question] = found.fate
            for name, now in found.answers.items():
                assert isinstance(now, Silence) or refuse(new.questions[name], now) is None
            assert bool(found.because) == (found.fate is Fate.PARKED)
    return told


def test_every_persona_of_a_release_survives_into_the_next() -> None:
    parked = [
        (persona, question)
        for persona, fates in survivors(*releases()).items()
        for question, fate in fates.items()
        if fate is Fate.PARKED
    ]

    assert [("ada", "you.content"), ("bo", "quotes.pushed")] == parked


@given(
    st.floats(-50, 150, allow_nan=False).flatmap(
        lambda low: st.tuples(st.just(low), st.floats(low, 200, allow_nan=False))
    )
)
def test_whatever_is_taken_over_is_an_answer_that_its_question_takes(span: tuple[float, float]) -> None:
    pack = releases()[1]
    for question in ("ai.hours", "quotes.pushed", "work.small", "rates.price"):
        value = Rate(*span, "EUR", "hour") if question == "rates.price" else Amount(*span)
        for name, now in carried(question, value).answers.items():
            assert not isinstance(now, Silence)
            assert refuse(pack.questions[name], now) is None


def test_a_renamed_question_is_no_changed_answer_and_what_it_moves_is_of_the_rules() -> None:
    old, new = releases()
    before: dict[str, Answer] = {"ai.use": Choice("daily"), "work.small": Amount(90, 90)}
    after: dict[str, Answer] = {"ai.often": Choice("daily"), "work.small": Amount(90, 90)}

    found = changes(
        Side(pack=old, answers=before, currency="EUR", as_of=DAY),
        Side(pack=new, answers=after, currency="EUR", as_of=DAY),
    )

    assert () == found.answers
    assert all(each.moved.parts[Cause.ANSWERS] == 0 for each in found.readings)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('question = "a"\nnow = "years2"', "5:7: E02 unknown question 'years2' - did you mean 'years'?"),
        (
            'question = "ai.often"\noptions = { x = "hourly" }',
            "5:17: E03 'hourly' is no option of ai.often: never, regularly, daily",
        ),
        (
            'question = "a"\nsplit = [{ question = "no.such" }]',
            "5:23: E02 unknown question 'no.such'",
        ),
        (
            'question = "a"',
            f"2:1: E03 it does not say what became of a: {WAYS}",
        ),
        (
            'question = "a"\nnow = "years"\ndropped = "why"',
            f"2:1: E03 it does not say what became of a: {WAYS}",
        ),
        (
            'question = "a"\ndropped = "x"\n[[earlier]]\nversion = "0.1"\nquestion = "a"\nnow = "years"',
            "8:12: E04 what became of 'a' after 0.1 is said already",
        ),
        ('quest = "a"', "4:1: E02 unknown key 'quest' - did you mean 'question'?"),
        (
            'question = "a"\ndropped = "x"\n[[earlier]]\nversion = "0.2"\nquestion = "b"\ndropped = "x"',
            "7:11: E03 version is a release before 0.2, in numbers like 1.0.0",
        ),
        (
            'question = "a"\ndropped = "x"\n[[earlier]]\nversion = "beta"\nquestion = "b"\ndropped = "x"',
            "7:11: E03 version is a release before 0.2, in numbers like 1.0.0",
        ),
    ],
)
def test_what_is_wrong_in_a_map_is_said_at_its_place(tmp_path: Path, text: str, told: str) -> None:
    problems = load_pack(shipped=next_release(tmp_path, HEAD + text + "\n")).problems

    assert f"earlier.toml:{told}" in [str(each) for each in problems]
