"""A person's own packs together with the shipped one and its overrides: what adds, what replaces."""

from pathlib import Path

import pytest

from rules.pack import load_pack
from tests.rules.overriding import of_rule, over, own_pack
from tests.rules.samples import SMALL, copied, rule_text, small_pack, verdict


def test_overrides_lie_over_the_persons_own_packs(tmp_path: Path) -> None:
    own = own_pack(tmp_path, rule_text())
    pack = over(tmp_path, of_rule("when.years.at_least = 9", "demand.some"), own)

    assert ("silent", ()) == (verdict(pack, {"years": "5"}), pack.problems)


def test_a_rule_of_one_pack_replaces_a_rule_of_another_which_others_may_still_name(tmp_path: Path) -> None:
    shipped = copied(
        tmp_path,
        {"rules/more.toml": "format = 1\n" + rule_text("demand.more", more='contradicts = ["demand.small"]')},
    )
    own = own_pack(tmp_path, rule_text(more='replaces = "demand.small"'))
    pack = load_pack(own, shipped=shipped)

    assert (["demand.more", "demand.some"], ()) == (list(pack.rules), pack.problems)
    assert ("demand.some", "demand.small") == (
        pack.replaced["demand.small"].by,
        pack.replaced["demand.small"].rule.id,
    )


def test_a_later_pack_replaces_what_an_earlier_one_put_in_place(tmp_path: Path) -> None:
    first = own_pack(tmp_path, rule_text("demand.one", more='replaces = "demand.small"'), "a")
    second = own_pack(tmp_path, rule_text("demand.two", more='replaces = "demand.one"'), "b")

    assert ["demand.two"] == list(load_pack(first, second, shipped=SMALL).rules)
    assert ["E04"] == [each.code for each in load_pack(second, first, shipped=SMALL).problems]


def test_a_replaced_rule_of_the_same_name_is_known_as_replaced(tmp_path: Path) -> None:
    own = own_pack(tmp_path, rule_text("demand.small", more='replaces = "demand.small"'))
    pack = load_pack(own, shipped=SMALL)

    assert ("Some rule", "Small jobs are much of your income") == (
        pack.rules["demand.small"].title,
        pack.replaced["demand.small"].rule.title,
    )
    assert ((), False) == (pack.rules_left_out, pack.is_as_written("demand.small"))


def test_two_packs_of_one_name_are_told_and_the_rules_of_both_are_used(tmp_path: Path) -> None:
    head = 'format = 1\nid = "mine"\nversion = "2.0.0"\n'
    first, second = (
        own_pack(tmp_path, rule_text()),
        own_pack(tmp_path, rule_text("demand.two"), "other", head),
    )
    pack = load_pack(first, second, shipped=SMALL)

    assert [f"{second}/pack.toml:2:6: E04 the id 'mine' is taken"] == [str(each) for each in pack.problems]
    assert ("0.1.0", True) == (pack.versions["mine"], {"demand.some", "demand.two"} <= pack.rules.keys())


def test_a_pack_needs_no_dimensions_and_may_not_change_those_there_are(tmp_path: Path) -> None:
    head = 'format = 1\nid = "mine"\nversion = "1"\n[dimension.demand]\ntitle = "x"\nasks = "x"\nbase = 90\n'
    pack = load_pack(own_pack(tmp_path, rule_text(), head=head), shipped=SMALL)

    assert ["E04"] == [each.code for each in pack.problems]
    assert small_pack().dimensions == pack.dimensions


@pytest.mark.parametrize(
    ("file", "text", "says"),
    [
        ("questions/q.toml", '[[screen]]\nid = "mine"\nsection = "s"\ntitle = "t"\nask = "a"\nwhy = "w"\n[[screen.question]]\nid = "years"\nkind = "yes_no"\nlabel = "l"\n', "9:6: E04 the id 'years' is taken"),
        ("figures.toml", '[figure."years"]\ntitle = "x"\nunit = ""\nsum = [1]\n', "E04 the id 'years' is taken"),
        ("parameters.toml", '[[parameter]]\nid = "day.hours"\nvalue = 1\nunit = ""\ntitle = "x"\nsource = "x"\nas_of = 2026-11-22\n', "3:6: E04 the id 'day.hours' is taken"),
    ],
)  # fmt: skip
def test_what_a_pack_declares_again_is_told_and_stays_as_it_was(
    tmp_path: Path, file: str, text: str, says: str
) -> None:
    own = own_pack(tmp_path, "")
    (own / "questions").mkdir()
    (own / file).write_text(f"format = 1\n{text}", encoding="utf-8")
    pack = load_pack(own, shipped=SMALL)

    assert says in str(pack.problems[0])
    assert (small_pack().questions, small_pack().parameters) == (pack.questions, pack.parameters)


def test_a_pack_in_use_without_a_head_is_used_and_warned_of(tmp_path: Path) -> None:
    own = own_pack(tmp_path, rule_text())
    (own / "pack.toml").unlink()
    pack = over(tmp_path, "", own)

    says = "W16 this pack has no pack.toml: write one with format, id, version and title"
    assert [f"{own}/pack.toml:1:1: {says}"] == [str(each) for each in pack.problems]
    assert "demand.some" in pack.rules


# --- fingerprints ---
