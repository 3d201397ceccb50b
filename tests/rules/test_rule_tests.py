"""The tests that rules and personas carry in their own files."""

from pathlib import Path

from rules.measuring.rule_tests import failed_test_problems, failing_personas
from rules.pack import Pack, load_pack
from tests.rules.samples import copied, rule_text, small_pack, with_files, with_rules

TEST = '[[rule.test]]\nname = "three years"\nexpect = "{expect}"\ngiven.years = 3\n'
PERSONA = 'format = 1\n[[persona]]\nid = "ada"\nabout = "A person."\ncurrency = "EUR"\n'


def test_a_pack_whose_tests_come_out_as_written_has_nothing_to_tell() -> None:
    assert [] == list(failed_test_problems(small_pack()))


def test_a_rule_test_that_comes_out_otherwise_is_told_where_it_stands(tmp_path: Path) -> None:
    pack = with_rules(tmp_path, rule_text() + TEST.format(expect="silent"))

    told = [str(each) for each in failed_test_problems(pack)]
    assert [
        "rules/demand.toml:10:1: E09 test 'three years': demand.some should be silent, but it fires"
    ] == told


def test_a_persona_that_is_told_otherwise_than_promised_is_named(tmp_path: Path) -> None:
    rules = f"format = 1\n{rule_text()}"
    persona = PERSONA + 'fires = ["demand.some"]\n[persona.answers]\nyears = 1\n'
    (tmp_path / "personas").mkdir()
    pack = with_files(tmp_path / "personas", {"rules/demand.toml": rules})
    assert [] == list(failing_personas(pack))

    copy = tmp_path / "personas" / "small" / "personas"
    copy.mkdir(exist_ok=True)
    (copy / "people.toml").write_text(persona, encoding="utf-8")
    told = [each.message for each in failing_personas(_loaded(copy.parent))]
    assert ["demand.some should be fires and is silent"] == told


def test_a_persona_with_other_first_moves_than_promised_is_named(tmp_path: Path) -> None:
    pack = with_files(tmp_path, {})
    folder = tmp_path / "small" / "personas"
    folder.mkdir()
    text = PERSONA + 'first = ["demand.small"]\n[persona.answers]\nyears = 1\n'
    (folder / "people.toml").write_text(text, encoding="utf-8")
    assert [] == list(failing_personas(pack))

    (failure,) = failing_personas(_loaded(folder.parent))
    assert ("first moves are none, not demand.small", None) == (failure.message, failure.rule)


def test_a_persona_whose_reading_is_worded_otherwise_than_promised_is_named(tmp_path: Path) -> None:
    pack = _with_persona(tmp_path, 'words = { demand = "strong" }\n[persona.answers]\nyears = 1\n')

    told = [each.message for each in failing_personas(pack)]
    assert [] == [each.message for each in pack.problems]
    assert ["demand should read strong and reads undecided"] == told


def test_a_persona_with_an_unknown_dimension_or_word_is_refused(tmp_path: Path) -> None:
    pack = _with_persona(tmp_path, 'words = { deman = "fair", demand = "thinn" }\n')

    assert {} == pack.personas
    assert [
        "unknown dimension 'deman' - did you mean 'demand'?",
        "'thinn' is no word for a reading: exposed, thin, fair, strong, undecided - did you mean 'thin'?",
    ] == [each.message for each in pack.problems]


def test_a_persona_of_an_unknown_rule_is_refused(tmp_path: Path) -> None:
    pack = with_files(tmp_path, {})
    folder = tmp_path / "small" / "personas"
    folder.mkdir(exist_ok=True)
    (folder / "people.toml").write_text(PERSONA + 'fires = ["demand.smal"]\n', encoding="utf-8")

    told = [each.message for each in _loaded(folder.parent).problems]
    assert [] == [each.message for each in pack.problems]
    assert ["unknown rule 'demand.smal' - did you mean 'demand.small'?"] == told


def _with_persona(folder: Path, more: str) -> Pack:
    copy = copied(folder)
    (copy / "personas").mkdir(exist_ok=True)
    (copy / "personas" / "people.toml").write_text(PERSONA + more, encoding="utf-8")
    return _loaded(copy)


def _loaded(folder: Path) -> Pack:
    return load_pack(shipped=folder)
