"""Made-up people: always the same ones, answering as a person could, in the middle of every reading."""

from rules.answers import Amount, Silence
from rules.entry import refuse
from rules.measuring.sampling import sampled_people
from rules.pack import load_pack
from tests.rules.bases import median_scores

PEOPLE = 200


def test_the_same_seed_gives_the_same_people() -> None:
    pack = load_pack()

    assert list(sampled_people(pack, 3, 7)) == list(sampled_people(pack, 3, 7))
    assert list(sampled_people(pack, 3, 7)) != list(sampled_people(pack, 3, 8))


def test_every_answer_is_one_that_a_person_may_give() -> None:
    pack = load_pack()
    refused = [
        (name, answer)
        for person in sampled_people(pack, PEOPLE, 7)
        for name, answer in person.items()
        if isinstance(answer, Silence) or refuse(pack.questions[name], answer)
    ]

    assert [] == refused


def test_shares_add_up_to_their_total() -> None:
    pack = load_pack()
    screens = [screen for screen in pack.screens if screen.total is not None]
    totals = set()
    for person in sampled_people(pack, PEOPLE, 7):
        for screen in screens:
            parts = [answer.low for name in screen.questions if isinstance(answer := person[name], Amount)]
            totals.add(sum(parts))

    assert {100.0} == totals


def test_quick_people_answer_the_quick_path_alone() -> None:
    pack = load_pack()
    person = next(sampled_people(pack, 1, 7, quick=True))

    assert all(pack.screen_of(name).quick for name in person)


def test_the_median_of_sampled_people_reads_fifty() -> None:
    pack = load_pack()
    medians = median_scores(pack)
    middle = {name: each.base + medians[name] for name, each in pack.dimensions.items()}

    assert [] == [(name, score) for name, score in middle.items() if abs(score) > 0.5]
