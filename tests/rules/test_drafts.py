"""Packs read as if one of their files held something else: what an editor checks before it saves."""

from pathlib import Path

import pytest

from rules.language.source import RULE_FILE_LIMIT
from rules.pack import Pack, load_pack
from tests.rules.samples import copied, rule_text


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A pack of one's own with one rule file."""
    folder = tmp_path / "own/mine"
    (folder / "rules").mkdir(parents=True)
    (folder / "rules/own.toml").write_text(f"format = 1\n{rule_text('price.mine')}", encoding="utf-8")
    return folder


def drafted(own: Path, data: bytes, before: Pack | None = None) -> Pack:
    small = own.parents[1] / "small"
    if not small.exists():
        small = copied(own.parents[1])
    last_good = before.sources if before is not None else None
    return load_pack(own, shipped=small, last_good=last_good, drafts={own / "rules/own.toml": data})


def test_a_draft_is_read_in_place_of_its_file_which_stays_as_it_is(own: Path) -> None:
    pack = drafted(own, f"format = 1\n{rule_text('price.other')}".encode())

    assert "price.other" in pack.rules
    assert "price.mine" not in pack.rules
    assert "price.mine" in (own / "rules/own.toml").read_text(encoding="utf-8")


def test_a_draft_of_a_file_that_is_gone_is_read_too(own: Path) -> None:
    (own / "rules/own.toml").unlink()

    assert "price.other" in drafted(own, f"format = 1\n{rule_text('price.other')}".encode()).rules


def test_a_draft_that_cannot_be_read_leaves_the_last_good_version(own: Path) -> None:
    before = drafted(own, (own / "rules/own.toml").read_bytes())
    for data in (b"format = 1\n[[rule]\n", b"\xff", b"#" * (RULE_FILE_LIMIT + 1)):
        pack = drafted(own, data, before)

        assert "price.mine" in pack.rules
        assert [str(own / "rules/own.toml")] == [each.place.path for each in pack.stale]


def test_what_was_parsed_before_comes_to_the_same_rules(own: Path) -> None:
    before = drafted(own, (own / "rules/own.toml").read_bytes())
    small = own.parents[1] / "small"
    parsed = {small / name: each for name, each in before.sources.items() if (small / name).is_file()}
    again = load_pack(own, shipped=small, drafts=parsed)

    assert len(parsed) > 3
    assert before.rules == again.rules
    assert before.problems == again.problems
