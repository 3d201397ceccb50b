"""The knowledge of a day: a copy of the packs in use, written once, proven when it is read."""

import stat
import zipfile
from datetime import date
from pathlib import Path

import pytest

from profiles.errors import ProfileUnwritable
from profiles.knowledge import digest_of, keep, recall
from profiles.paths import knowledge_folder, overrides_file
from rules.overrides import OverrideFile
from rules.pack import Pack, load_pack
from tests.profiles.folders import names_in
from tests.rules.samples import DAY, SMALL, rule_text, small_pack

OVERRIDE = """format = 1
[override."demand.small"]
off = true
because = "not so for me"
until = 2026-12-01
"""


def own_pack(folder: Path, name: str, rule: str) -> Path:
    pack = folder / name
    (pack / "rules").mkdir(parents=True)
    (pack / "pack.toml").write_text(f'format = 1\nid = "{name}"\nversion = "1.0"\ntitle = "Own"\n')
    (pack / "rules/own.toml").write_text(f"format = 1\n{rule_text(rule)}")
    return pack


def recalled(digest: str, day: date = DAY) -> Pack:
    pack = recall(digest, day)
    assert pack is not None
    return pack


def copy_of(digest: str) -> Path:
    return knowledge_folder() / f"{digest}.zip"


def test_packs_come_back_as_they_were() -> None:
    pack, kept = small_pack(), recalled(keep(small_pack()))

    assert (pack.rules, pack.questions, pack.findings) == (kept.rules, kept.questions, kept.findings)
    assert (pack.versions, ()) == (kept.versions, kept.problems)


def test_packs_of_ones_own_come_back_in_the_order_in_which_they_lie_over_each_other(tmp_path: Path) -> None:
    first, second = own_pack(tmp_path, "rules", "demand.one"), own_pack(tmp_path, "b", "demand.two")
    pack = load_pack(first, second, shipped=SMALL)

    kept = recalled(keep(pack))

    assert (list(pack.rules), list(pack.versions)) == (list(kept.rules), list(kept.versions))
    assert ["small", "rules", "b"] == list(kept.versions)


@pytest.mark.parametrize(("day", "off"), [(date(2026, 12, 1), True), (date(2026, 12, 2), False)])
def test_overrides_come_back_and_count_as_they_did_on_the_day(day: date, off: bool) -> None:
    overrides_file().parent.mkdir(parents=True)
    overrides_file().write_text(OVERRIDE)
    pack = load_pack(shipped=SMALL, overrides=OverrideFile(overrides_file(), DAY))
    digest = keep(pack)
    overrides_file().unlink()

    assert off == ("demand.small" in recalled(digest, day).off)


def test_the_same_packs_have_one_copy_and_the_same_bytes() -> None:
    digest = keep(small_pack())
    before = copy_of(digest).read_bytes()
    copy_of(digest).unlink()

    assert digest == keep(load_pack(shipped=SMALL))
    assert before == copy_of(digest).read_bytes()
    assert [f"{digest}.zip"] == names_in(knowledge_folder())


def test_any_other_text_has_another_copy(tmp_path: Path) -> None:
    other = load_pack(own_pack(tmp_path, "own", "demand.one"), shipped=SMALL)

    assert digest_of(other) != digest_of(small_pack())


def test_a_copy_is_for_its_owner_and_nobody_writes_it() -> None:
    assert stat.S_IMODE(copy_of(keep(small_pack())).stat().st_mode) == 0o400


def _with_a_stranger(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("packs/00/../../../evil.toml", "x = 1")


def _with_too_much(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("packs/00/pack.toml", b"#" * 300_000)


def _with_other_text(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("packs/00/pack.toml", "format = 1\n")


def _with_many(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(2001):
            archive.writestr(f"packs/00/rules/{number}.toml", "")


@pytest.mark.parametrize(
    "spoil",
    [
        Path.unlink,
        lambda path: path.write_bytes(b"no archive"),
        lambda path: path.write_bytes(path.read_bytes()[:-30]),
        _with_a_stranger,
        _with_too_much,
        _with_other_text,
        _with_many,
    ],
    ids=["gone", "no archive", "cut off", "a stranger", "too much", "other text", "too many"],
)
def test_a_copy_that_is_not_what_its_name_says_is_not_used_and_is_written_anew(spoil: object) -> None:
    digest = keep(small_pack())
    copy_of(digest).chmod(0o600)
    assert callable(spoil)
    spoil(copy_of(digest))

    assert recall(digest, DAY) is None
    assert digest == keep(small_pack())
    assert recall(digest, DAY) is not None


def test_a_pack_that_can_no_longer_be_read_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    digest = keep(small_pack())
    monkeypatch.setattr("rules.language.pack_files.FORMAT", 2)

    assert recall(digest, DAY) is None


def test_a_disk_that_does_not_take_it_is_said() -> None:
    knowledge_folder().parent.mkdir(parents=True)
    knowledge_folder().write_text("in the way")

    with pytest.raises(ProfileUnwritable):
        keep(small_pack())
