"""The text of a rule to start from: whole and passing, or a copy of another rule's own text."""

import tomllib
from pathlib import Path

import pytest

from rules.language.new_rule import copied_rule, pack_head, starting_rule
from rules.measuring.rule_tests import failed_test_problems
from rules.pack import Pack, load_pack
from tests.rules.samples import SMALL, rule_text, small_pack, with_files, with_rules


def copy(pack: Pack, rule: str, name: str) -> str | None:
    found = pack.rules[rule]
    return copied_rule(found, pack.sources[found.file], name)


@pytest.mark.parametrize("name", ["demand.mine", "conflict.mine"])
def test_a_rule_to_start_from_is_right_and_its_tests_pass(tmp_path: Path, name: str) -> None:
    pack = with_rules(tmp_path, starting_rule(name))

    assert ([name], (), []) == (list(pack.rules), pack.problems, list(failed_test_problems(pack)))
    assert ["fires", "silent", "open"] == [test.expect for test in pack.rules[name].tests]
    assert [0] == [each.points for each in pack.rules[name].effects] or name.startswith("conflict")


def test_the_head_of_a_pack_names_it() -> None:
    assert ("mine", 1) == (tomllib.loads(pack_head("mine"))["id"], tomllib.loads(pack_head("mine"))["format"])


def test_a_copy_is_the_rules_own_text_under_another_id() -> None:
    text = (SMALL / "rules/demand.toml").read_text("utf-8").removeprefix("format = 1\n\n")
    renamed = 'id    = "demand.mine"\nreplaces = "demand.small"\n'

    assert text.replace('id    = "demand.small"\n', renamed) == copy(
        small_pack(), "demand.small", "demand.mine"
    )


def test_a_copy_of_one_among_others_takes_no_comment_of_the_next(tmp_path: Path) -> None:
    first, second = rule_text("demand.one"), rule_text("demand.two")
    pack = with_rules(tmp_path, f"{first}\n# --- the next ---\n\n{second}")

    copied = copy(pack, "demand.one", "demand.mine") or ""
    assert (True, False, False) == ("years.at_least" in copied, "next" in copied, "demand.two" in copied)


def test_a_copy_of_a_file_with_other_line_ends_has_ours(tmp_path: Path) -> None:
    text = (SMALL / "rules/demand.toml").read_text("utf-8")
    (tmp_path / "a").mkdir()
    pack = with_files(tmp_path / "a", {})
    (tmp_path / "a/small/rules/demand.toml").write_bytes(text.replace("\n", "\r\n").encode())
    pack = load_pack(shipped=tmp_path / "a/small")

    assert copy(small_pack(), "demand.small", "demand.mine") == copy(pack, "demand.small", "demand.mine")


@pytest.mark.parametrize(
    "text",
    [
        'rule = [{ id = "demand.one", title = "x", kind = "context", basis = "practice", always = true }]\n',
        rule_text("demand.one").replace('id = "demand.one"', 'id = """\\\ndemand.one"""'),
    ],
)
def test_a_rule_that_is_written_oddly_is_not_copied(tmp_path: Path, text: str) -> None:
    assert copy(with_rules(tmp_path, text), "demand.one", "demand.mine") is None
