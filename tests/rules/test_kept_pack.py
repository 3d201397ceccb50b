"""A whole pack as text and back: equal in every field, and telling every person the same."""

from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

from rules.answers import Answers
from rules.assess import assess
from rules.keeping.batches import Unfit
from rules.keeping.kept_pack import CLASSES, read, written
from rules.overrides import OverrideFile
from rules.pack import Pack, load_pack
from rules.reload import changes
from rules.texts import PACKS_SAME
from tests.rules.overriding import of_rule, over, own_pack
from tests.rules.samples import DAY, SMALL, copied, rule_text, shipped_pack, small_pack


def kept(pack: Pack) -> Pack:
    return read(written(pack), bytes_of(pack))


def bytes_of(pack: Pack) -> dict[str, bytes]:
    return {path: source.text.encode() for path, source in pack.sources.items()}


def of_fields(pack: Pack) -> dict[str, Any]:
    return {each.name: getattr(pack, each.name) for each in fields(pack) if each.compare}


def assert_same(pack: Pack, again: Pack) -> None:
    assert of_fields(pack) == of_fields(again)
    assert _spelled(pack) == _spelled(again)
    assert list(pack.sources) == list(again.sources)
    assert {path: each.keys for path, each in pack.sources.items()} == {
        path: each.keys for path, each in again.sources.items()
    }


def _spelled(pack: Pack) -> dict[str, str]:
    """Give what is in no set as it is spelled, which tells 1 from 1.0 and from True."""
    told = (
        "scoring",
        "fields",
        "questions",
        "parameters",
        "figures",
        "findings",
        "rules",
        "personas",
        "names",
    )
    return {name: repr(getattr(pack, name)) for name in told}


def with_everything(folder: Path) -> Pack:
    """Give a pack with problems, a replaced rule, and overrides of rules and a parameter."""
    shipped = copied(
        folder, {"rules/broken.toml": "format = 1\n[[rule]]\nid = 7\n", "rules/cut.toml": "a = ["}
    )
    own = own_pack(folder, rule_text("mine.small", more='replaces = "demand.small"'))
    lines = of_rule("off = true\nuntil = 2027-03-01", "demand.fine") + of_rule(
        "nothing.here = 1", "demand.gone"
    )
    return over(folder, lines, own, shipped=shipped)


def test_the_shipped_pack_comes_back_equal_field_by_field() -> None:
    assert_same(shipped_pack(), kept(shipped_pack()))


def test_the_small_pack_comes_back_equal_field_by_field() -> None:
    assert_same(small_pack(), kept(small_pack()))


def test_a_pack_with_problems_and_overrides_comes_back_equal_field_by_field(tmp_path: Path) -> None:
    pack = with_everything(tmp_path)

    assert pack.problems
    assert_same(pack, kept(pack))


def test_rules_off_and_changed_come_back(tmp_path: Path) -> None:
    pack = over(tmp_path, of_rule("when.work.small.at_least = 80"))
    again = kept(pack)

    assert pack.overrides.changed
    assert_same(pack, again)
    off = over(tmp_path, of_rule("off = true\nuntil = 2027-03-01"))
    assert date(2027, 3, 1) == kept(off).off["demand.small"].until


def test_the_last_good_version_of_a_file_stays_stale(tmp_path: Path) -> None:
    shipped = copied(tmp_path)
    before = load_pack(shipped=shipped)
    (shipped / "fields.toml").write_text("format = [", encoding="utf-8")
    pack = load_pack(shipped=shipped, last_good=before.sources)

    assert pack.stale
    assert_same(pack, kept(pack))


@pytest.mark.parametrize("name", sorted(shipped_pack().personas))
def test_every_persona_is_told_the_same_by_it(name: str) -> None:
    again = _again()
    person = shipped_pack().personas[name]

    def found(pack: Pack, answers: Answers) -> Any:
        return assess(pack, answers, as_of=DAY, currency=person.currency)

    expected = found(shipped_pack(), person.answers)
    given = found(again, again.personas[name].answers)
    assert (expected.readings, expected.judged, expected.first, expected.advice) == (
        given.readings,
        given.judged,
        given.first,
        given.advice,
    )


_KEPT: list[Pack] = []


def _again() -> Pack:
    if not _KEPT:
        _KEPT.append(kept(shipped_pack()))
    return _KEPT[0]


def test_nothing_is_different_to_those_who_watch_for_changes() -> None:
    assert (PACKS_SAME,) == changes(shipped_pack(), _again())


def test_a_screen_and_a_rule_are_one_object_wherever_they_stand(tmp_path: Path) -> None:
    again = kept(over(tmp_path, of_rule("off = true")))

    assert all(again.screen_of(name) is screen for screen in again.screens for name in screen.questions)
    assert again.rules_left_out[0] is again.off["demand.small"].rule


def test_the_tables_of_a_file_are_there_once_someone_asks() -> None:
    pack, again = small_pack(), _small_again()

    assert {path: each.table for path, each in pack.sources.items()} == {
        path: each.table for path, each in again.sources.items()
    }
    rule = pack.rules["demand.small"]
    assert pack.fingerprint(rule) == again.fingerprint(again.rules["demand.small"])
    assert pack.place_of_id("demand.small") == again.place_of_id("demand.small")


def _small_again() -> Pack:
    return kept(small_pack())


def test_a_file_with_a_mark_at_its_beginning_keeps_its_places(tmp_path: Path) -> None:
    shipped = copied(tmp_path)
    path = shipped / "fields.toml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    pack = load_pack(shipped=shipped)
    files = {name: (shipped / name).read_bytes() for name in pack.sources}

    assert of_fields(pack) == of_fields(read(written(pack), files))


def test_a_pack_whose_files_are_not_at_hand_is_refused() -> None:
    with pytest.raises(Unfit):
        read(written(small_pack()), {})


@pytest.mark.parametrize(
    "text",
    [
        '[[0,"v",["a"]]]',
        '[[4,"vv",[2],["a","b"]]]',
        '[[4,"vv",[0,0],[]],[4,"vr",[2],[0,1]]]',
    ],
)
def test_what_is_no_pack_is_refused(text: str) -> None:
    with pytest.raises(Unfit):
        read(text, {})


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_class_of_a_pack_can_be_made_without_its_init(kind: type) -> None:
    assert issubclass(kind, Enum) or (is_dataclass(kind) and all(each.init for each in fields(kind)))
    assert not hasattr(kind, "__post_init__")
    assert issubclass(kind, Enum) or set(kind.__slots__) == {each.name for each in fields(kind)}  # type: ignore[attr-defined]  # all have slots


def test_overrides_that_are_not_there_change_nothing(tmp_path: Path) -> None:
    pack = load_pack(shipped=SMALL, overrides=OverrideFile(tmp_path / "overrides.toml", DAY))

    assert of_fields(pack) == of_fields(kept(pack))
