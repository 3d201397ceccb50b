"""Packs: one bad rule, file or finding is set aside and named; later packs add, replace and take over."""

import tomllib
from contextlib import suppress
from pathlib import Path

import pytest
import tomli_w

from rules.pack import PackUnusable, is_whole, load_pack
from tests.rules.samples import SMALL, copied, rule_text, small_pack, with_files, with_rules


def _own_pack(folder: Path, rules: str, name: str = "mine") -> Path:
    own = folder / name
    (own / "rules").mkdir(parents=True)
    (own / "rules/own.toml").write_text(f"format = 1\n{rules}", encoding="utf-8")
    return own


def test_the_small_pack_has_no_problems() -> None:
    assert () == small_pack().problems


def test_one_bad_rule_is_set_aside_and_the_others_are_used(tmp_path: Path) -> None:
    pack = with_rules(
        tmp_path,
        rule_text("demand.one") + rule_text("demand.two", "nothing.is = 1") + rule_text("demand.three"),
    )

    assert (["demand.one", "demand.three"], ["E02"]) == (
        list(pack.rules),
        [each.code for each in pack.problems],
    )


def test_one_bad_file_is_set_aside_and_the_others_are_used(tmp_path: Path) -> None:
    pack = with_files(tmp_path, {"rules/broken.toml": "format = 1\n[[rule]\n"})

    assert (["demand.small"], "rules/broken.toml") == (list(pack.rules), pack.problems[0].place.path)


def test_a_bad_finding_is_set_aside_with_the_rules_that_cite_it(tmp_path: Path) -> None:
    text = (SMALL / "findings/10.toml").read_text(encoding="utf-8")
    pack = with_files(
        tmp_path,
        {
            "findings/10.toml": text.replace('grade      = "A"', 'grade      = "F"'),
            "rules/more.toml": "format = 1\n" + rule_text(more='cites = ["grade.b"]'),
        },
    )

    assert (["demand.some"], "grade.a" in pack.findings) == (list(pack.rules), False)
    assert ["E03", "E05"] == [problem.code for problem in pack.problems]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[rule]]\n", "rules/more.toml:1:1: E03 format = 1 is missing at the top"),
        ("format = 2\n", "rules/more.toml:1:10: E03 only format 1 can be read"),
        ("format = true\n", "rules/more.toml:1:10: E03 only format 1 can be read"),
        (
            "format = 1\nrules = 3\n",
            "rules/more.toml:2:1: E02 unknown key 'rules' in a file of rules - did you mean 'rule'?",
        ),
        (
            "format = 1\n[[rules]]\n",
            "rules/more.toml:2:1: E02 unknown key 'rules' in a file of rules - did you mean 'rule'?",
        ),
        (
            "format = 1\n[rule]\n",
            "rules/more.toml:2:1: E03 write [[rule]] with double brackets: it is one of a list",
        ),
    ],
)
def test_a_file_says_its_format_and_holds_what_its_folder_is_for(
    tmp_path: Path, text: str, told: str
) -> None:
    assert told == str(with_files(tmp_path, {"rules/more.toml": text}).problems[0])


def test_a_later_pack_adds_its_rules(tmp_path: Path) -> None:
    pack = load_pack(_own_pack(tmp_path, rule_text()), shipped=SMALL)

    assert (["demand.small", "demand.some"], ()) == (list(pack.rules), pack.problems)


def test_a_later_pack_may_be_one_file(tmp_path: Path) -> None:
    pack = load_pack(_own_pack(tmp_path, rule_text()) / "rules/own.toml", shipped=SMALL)

    assert ["demand.small", "demand.some"] == list(pack.rules)


def test_a_problem_of_a_later_pack_names_its_whole_path(tmp_path: Path) -> None:
    own = _own_pack(tmp_path, rule_text(when="nothing.is = 1"))

    assert f"{own}/rules/own.toml" == load_pack(own, shipped=SMALL).problems[0].place.path


def test_a_rule_replaces_another(tmp_path: Path) -> None:
    pack = load_pack(_own_pack(tmp_path, rule_text(more='replaces = "demand.small"')), shipped=SMALL)

    assert ["demand.some"] == list(pack.rules)


def test_an_id_that_is_taken_keeps_its_first_rule(tmp_path: Path) -> None:
    pack = load_pack(_own_pack(tmp_path, rule_text("demand.small")), shipped=SMALL)

    assert ("Small jobs are much of your income", ["E04"]) == (
        pack.rules["demand.small"].title,
        [each.code for each in pack.problems],
    )


def test_an_edited_copy_can_take_over(tmp_path: Path) -> None:
    own = _own_pack(tmp_path, rule_text("demand.small")) / "rules"
    copy = (own / "own.toml").rename(own / "demand.toml")
    pack = load_pack(copy, shipped=SMALL, take_over=True)

    assert ("Some rule", ()) == (pack.rules["demand.small"].title, pack.problems)


def test_a_rule_of_another_file_takes_over_from_none(tmp_path: Path) -> None:
    own = _own_pack(tmp_path, rule_text("demand.small"))

    assert ["E04"] == [each.code for each in load_pack(own, shipped=SMALL, take_over=True).problems]


def test_a_rule_contradicts_only_rules_that_there_are(tmp_path: Path) -> None:
    pack = with_rules(tmp_path, rule_text(more='contradicts = ["demand.none"]'))

    assert ["E02"] == [each.code for each in pack.problems]


@pytest.mark.parametrize("name", ["Bad Id", "demand", "nothing.small", "demand.Small", "demand.small.rule"])
def test_a_rule_is_named_by_a_dimension_and_small_words(tmp_path: Path, name: str) -> None:
    assert ["E04"] == [each.code for each in with_rules(tmp_path, rule_text(name)).problems]


def test_a_rule_with_points_rests_on_something(tmp_path: Path) -> None:
    bare = rule_text().replace('basis = "practice"\n', "") + "[rule.effect]\ndemand = -3\n"

    assert ["E05"] == [each.code for each in with_rules(tmp_path, bare).problems]


def test_within_one_file_nothing_takes_over(tmp_path: Path) -> None:
    own = _own_pack(tmp_path, rule_text() + rule_text())

    assert ["E04"] == [each.code for each in load_pack(own, shipped=SMALL, take_over=True).problems]


def test_a_rule_stays_when_the_one_to_replace_it_is_refused(tmp_path: Path) -> None:
    pack = with_rules(
        tmp_path,
        rule_text("demand.one")
        + rule_text("demand.two")
        + rule_text("demand.two", more='replaces = "demand.one"'),
    )

    assert ["demand.one", "demand.two"] == list(pack.rules)


def test_a_figure_cannot_take_the_id_of_a_question(tmp_path: Path) -> None:
    text = (SMALL / "figures.toml").read_text(encoding="utf-8")
    pack = with_files(
        tmp_path, {"figures.toml": f'{text}\n[figure."years"]\ntitle = "x"\nunit = ""\nsum = [1, 2]\n'}
    )

    assert ["E04"] == [each.code for each in pack.problems]


def test_the_second_of_two_parameters_is_told_where_it_stands(tmp_path: Path) -> None:
    text = (SMALL / "parameters.toml").read_text(encoding="utf-8")
    wrong = text.replace("value  = 8\n", "").replace('"wage.usual"', '"low_end.heavy"')
    pack = with_files(tmp_path, {"parameters.toml": wrong, "figures.toml": "format = 1\n"})

    line = wrong[: wrong.rindex('"low_end.heavy"')].count("\n") + 1
    assert line in [each.place.line for each in pack.problems if each.code == "E04"]


@pytest.mark.parametrize(
    ("inputs", "told"),
    [
        ('sum = ["loop.b"]', "E07 figure 'loop.a' needs itself, or another figure that is wrong"),
        ('sum = ["yeers"]', "E07 unknown input 'yeers' of figure 'loop.a' - did you mean 'years'?"),
        ('sum = ["ai.use"]', "E07 'ai.use' is no number, as inputs of 'loop.a' are"),
        ('ratio = ["years"]', "E07 ratio needs two names or numbers"),
        ("sum = []", "E07 sum needs a list of names or numbers"),
        ("", "E07 figure 'loop.a' needs exactly one of"),
        ('sum = ["years"]\nproduct = ["years"]', "E07 figure 'loop.a' needs exactly one of"),
    ],
)
def test_a_wrong_figure_is_told(tmp_path: Path, inputs: str, told: str) -> None:
    text = (SMALL / "figures.toml").read_text(encoding="utf-8")
    loop = f'\n[figure."loop.a"]\ntitle = "x"\nunit = ""\n{inputs}\n'
    back = '\n[figure."loop.b"]\ntitle = "x"\nunit = ""\nsum = ["loop.a"]\n'
    pack = with_files(tmp_path, {"figures.toml": text + loop + back})

    assert told in str(pack.problems[0])
    assert "loop.a" not in pack.figures


def test_figures_may_stand_in_any_order(tmp_path: Path) -> None:
    text = '\n[figure."b"]\ntitle = "x"\nunit = ""\nsum = ["a"]\n[figure."a"]\ntitle = "x"\nunit = ""\nsum = [1]\n'
    pack = with_files(tmp_path, {"figures.toml": f"format = 1\n{text}"})

    assert ["a", "b"] == list(pack.figures)


@pytest.mark.parametrize("file", ["pack.toml", "questions/10.toml"])
def test_a_pack_that_can_ask_or_score_nothing_is_unusable_and_says_why(tmp_path: Path, file: str) -> None:
    folder = copied(tmp_path, {file: "format ="})
    (folder / "questions/20.toml").unlink()

    with pytest.raises(PackUnusable) as unusable:
        load_pack(shipped=folder)

    assert f"{file}:1:9: E01 a value is missing after the equals sign" in map(str, unusable.value.problems)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    pack = load_pack(tmp_path / "none", shipped=SMALL)

    assert "cannot read this file" in pack.problems[0].message


def test_a_whole_pack_has_its_own_questions_and_dimensions(tmp_path: Path) -> None:
    assert (True, False) == (is_whole(SMALL), is_whole(_own_pack(tmp_path, "")))


def test_a_pack_read_twice_is_the_same() -> None:
    first, second = load_pack(shipped=SMALL), load_pack(shipped=SMALL)

    assert (first.rules, first.questions, first.figures) == (second.rules, second.questions, second.figures)


_KNOWN_CRASHES: tuple[tuple[tuple[str | int, ...], object], ...] = (
    (("screen",), [3]),
    (("screen", 0), 7),
    (("screen", 0, "question"), [3]),
    (("screen", 0, "question", 0), 7),
)


def _spots(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    below = (
        [spot for key, each in value.items() for spot in _spots(each, (*path, key))]
        if isinstance(value, dict)
        else [spot for index, each in enumerate(value[:1]) for spot in _spots(each, (*path, index))]
        if isinstance(value, list)
        else []
    )
    return ([path] if path else []) + below


def _wrong(file: str, path: tuple[str | int, ...], value: object) -> str:
    table = tomllib.loads((SMALL / file).read_text(encoding="utf-8"))
    inside = table
    for part in path[:-1]:
        inside = inside[part]  # type: ignore[index]  # a path leads through tables and lists
    inside[path[-1]] = value  # type: ignore[index]  # the same
    return tomli_w.dumps(table)


@pytest.mark.parametrize(
    "file",
    [
        "pack.toml",
        "fields.toml",
        "parameters.toml",
        "figures.toml",
        "questions/10.toml",
        "findings/10.toml",
        "rules/demand.toml",
    ],
)
def test_a_value_of_the_wrong_type_anywhere_is_told_and_never_a_crash(tmp_path: Path, file: str) -> None:
    folder = copied(tmp_path)
    wrong: tuple[object, ...] = (7, [], {}, [3])
    for path in _spots(tomllib.loads((SMALL / file).read_text(encoding="utf-8"))):
        for value in wrong:
            (folder / file).write_text(_wrong(file, path, value), encoding="utf-8")
            with suppress(PackUnusable):
                load_pack(shipped=folder)


@pytest.mark.parametrize(("path", "value"), _KNOWN_CRASHES)
def test_a_screen_or_question_that_is_no_table_is_told(
    tmp_path: Path, path: tuple[str | int, ...], value: object
) -> None:
    file = "questions/10.toml"
    assert with_files(tmp_path, {file: _wrong(file, path, value)}).problems
