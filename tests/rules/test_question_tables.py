"""Screen tables become screens and questions; what is wrong in one is told, the others are asked."""

from pathlib import Path

import pytest

from rules.asking.interview import begin
from rules.pack import Pack
from tests.rules.samples import SMALL, small_pack, with_files

FILE = "questions/10.toml"
SCREEN = '\n[[screen]]\nid = "extra"\nsection = "You"\ntitle = "Extra"\nask = "What?"\nwhy = "So."\n'
QUESTION = '\n[[screen.question]]\nid = "extra"\nlabel = "Extra"\n'


def _with_screen(folder: Path, text: str) -> tuple[Pack, list[str]]:
    before = (SMALL / FILE).read_text(encoding="utf-8")
    pack = with_files(folder, {FILE: before + text})
    lines = before.count("\n")
    told = []
    for problem in pack.problems:
        place = problem.place
        told.append(f"{place.line - lines}:{place.column}: {problem.code} {problem.message}")
    return pack, told


def test_questions_keep_the_order_of_their_files() -> None:
    assert ["field", "years", "mix", "ai-use", "drafts", "proof", "regulars"] == [
        screen.id for screen in small_pack().screens
    ][:7]


def test_a_question_knows_its_bounds_its_unit_and_its_options() -> None:
    questions = small_pack().questions
    price = questions["rates.price"]

    assert (0, 60, "years", True) == (
        questions["years"].low,
        questions["years"].high,
        questions["years"].unit,
        questions["years"].integer,
    )
    assert (0, True, 10_000_000) == (price.low, price.low_excluded, price.high)
    assert ["copywriting", "web", "other"] == list(questions["field"].options)
    assert {"yes": "Yes", "no": "No"} == questions["clients.regular"].options


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            'kind = "number"\nmin = 0',
            "9:1: E03 extra needs min (or above) and max, the first below the second",
        ),
        (
            'kind = "number"\nmin = 5\nmax = 5',
            "9:1: E03 extra needs min (or above) and max, the first below the second",
        ),
        ('kind = "choice"', "9:1: E03 extra needs options"),
        ('kind = "several"', "9:1: E03 extra needs options"),
        ('kind = "rate"\nabove = 0\nmax = 9', "9:1: E03 extra needs units"),
        ('kind = "text"', "9:1: E03 extra needs max_length"),
        ('kind = "choice"\noptions_from = "groups"', "13:16: E03 options_from can only be 'fields'"),
        (
            'kind = "several"\noptions = { a = "A" }\nexcludes = ["b"]',
            "14:13: E03 'b' is no option of extra",
        ),
        (
            'kind = "numbar"',
            (
                "12:8: E03 'numbar' is no choice of kind: choice, several, number, money, percent, scale, share,"
                " rate, text, yes_no - did you mean 'number'?"
            ),
        ),
        ('kind = "yes_no"\nlabl = "x"', "13:1: E02 unknown key 'labl' - did you mean 'label'?"),
        (
            'kind = "yes_no"\nmore_is = { demand = "worse" }',
            "13:1: E03 extra is no number, so there is no more of it",
        ),
        (
            'kind = "scale"\nmin = 0\nmax = 9\nmore_is = { demnd = "worse" }',
            "15:13: E02 unknown dimension 'demnd' - did you mean 'demand'?",
        ),
        (
            'kind = "scale"\nmin = 0\nmax = 9\nmore_is = { demand = "wors" }',
            "15:22: E03 'wors' is no choice of demand: better, worse - did you mean 'worse'?",
        ),
        ('kind = "yes_no"\nseconds = 1.5', "13:11: E03 'seconds' must be a whole number"),
        ('kind = "yes_no"\nat_most = "yeers"', "13:11: E02 at_most names an unknown question 'yeers'"),
        (
            'kind = "yes_no"\n[screen.question.applies]\nyeers.above = 3',
            "14:1: E02 unknown name 'yeers': no question or figure has it - did you mean 'years'?",
        ),
    ],
)
def test_a_wrong_question_is_told_at_its_place(tmp_path: Path, text: str, told: str) -> None:
    _, problems = _with_screen(tmp_path, SCREEN + QUESTION + text)

    assert [told] == problems


def test_an_id_can_be_taken_once(tmp_path: Path) -> None:
    _, problems = _with_screen(
        tmp_path, SCREEN + QUESTION.replace('id = "extra"', 'id = "years"') + 'kind = "yes_no"'
    )

    assert ["10:6: E04 the id 'years' is taken"] == problems


def test_a_screen_without_a_question_is_told(tmp_path: Path) -> None:
    _, problems = _with_screen(tmp_path, SCREEN)

    assert ["2:1: E03 a screen needs at least one [[screen.question]]"] == problems


def test_a_wrong_applies_leaves_the_question_asked(tmp_path: Path) -> None:
    pack, _ = _with_screen(
        tmp_path, f'{SCREEN}{QUESTION}kind = "yes_no"\n[screen.question.applies]\nyeers.above = 3'
    )

    assert pack.questions["extra"].applies is None


def test_a_pack_whose_first_screen_lost_its_question_can_still_be_asked(tmp_path: Path) -> None:
    before = (SMALL / FILE).read_text(encoding="utf-8")
    pack = with_files(tmp_path, {FILE: before.replace('kind         = "choice"', 'kind         = "x"', 1)})

    assert begin(pack, {}, "EUR").screen.id == "years"


def test_a_question_takes_some_time(tmp_path: Path) -> None:
    _, problems = _with_screen(tmp_path, f'{SCREEN}{QUESTION}kind = "yes_no"\nseconds = 0')

    assert problems
