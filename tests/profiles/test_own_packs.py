"""A person's own pack on disk: made where it is missing; a rule file is only added to, byte for byte."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profiles.errors import FileChanged, ProfileError, ProfileInvalid, ProfileUnwritable
from profiles.own_packs import add_rule, save_text
from tests.profiles.folders import temporary

HEAD = 'format = 1\nid = "mine"\nversion = "0.1.0"\n'
RULE = '[[rule]]\nid = "demand.mine"\n'


def keep(pack: Path, text: bytes) -> Path:
    path = pack / "rules" / "demand.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text)
    return path


def test_a_pack_is_made_with_its_head_and_a_first_rule(tmp_path: Path) -> None:
    pack = tmp_path / "packs" / "mine"
    line = add_rule(pack, HEAD, "demand.toml", RULE)

    assert (HEAD, f"format = 1\n\n{RULE}", 3) == (
        (pack / "pack.toml").read_text("utf-8"),
        (pack / "rules/demand.toml").read_text("utf-8"),
        line,
    )


def test_a_head_that_stands_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "pack.toml").write_text("# mine\n", encoding="utf-8")
    add_rule(tmp_path, HEAD, "demand.toml", RULE)

    assert "# mine\n" == (tmp_path / "pack.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("stood", "between", "line"),
    [
        (b'# mine  \nformat=1\n[[rule]]\nid="a"\n', b"\n", 6),
        (b'format = 1\n[[rule]]\nid = "a" # no end of line', b"\n\n", 5),
        (b'\xef\xbb\xbfformat = 1\r\n[[rule]]\r\nid = "a"\r\n', b"\r\n", 5),
        (b"format = 1\n", b"\n", 3),
    ],
)
def test_what_stands_is_kept_byte_for_byte(tmp_path: Path, stood: bytes, between: bytes, line: int) -> None:
    path = keep(tmp_path, stood)
    at = add_rule(tmp_path, HEAD, "demand.toml", RULE)

    rule = RULE.replace("\n", "\r\n") if b"\r\n" in stood else RULE
    assert (stood + between + rule.encode(), line) == (path.read_bytes(), at)


@pytest.mark.parametrize(
    ("stood", "says"),
    [
        (b"format = 1\n[[rule]\n", ":2:"),
        (b'format = 1\nrule = [{ id = "a" }]\n', ":"),
        (b'format = 1\n[rule]\nid = "a"\n', ":"),
        (b'[[rule]]\nid = "a"\n', "format = 1 is missing at the top"),
        (b'format = 1\n[[rule]]\nsay = """\n', ":"),
        (b"\xff", "UTF-8"),
    ],
)
def test_a_file_that_no_rule_can_be_added_to_is_left_as_it_is(
    tmp_path: Path, stood: bytes, says: str
) -> None:
    path = keep(tmp_path, stood)

    with pytest.raises(ProfileInvalid) as refused:
        add_rule(tmp_path, HEAD, "demand.toml", RULE)

    assert says in str(refused.value).removeprefix(str(path))
    assert stood == path.read_bytes()


def test_a_file_never_grows_beyond_what_can_be_read(tmp_path: Path) -> None:
    stood = b"format = 1\n" + b"# x\n" * 65_530
    path = keep(tmp_path, stood)

    with pytest.raises(ProfileUnwritable, match="larger than 256 KiB"):
        add_rule(tmp_path, HEAD, "demand.toml", RULE + "#" * 100)

    assert stood == path.read_bytes()


@settings(max_examples=25)
@given(
    text=st.lists(
        st.sampled_from(
            ["\n", "\r\n", "# c", "[[rule]]", 'id = "a"', " ", "[rule.when]", "x = 1", '"""', "é"]
        )
    ).map("".join)
)
def test_whatever_stands_is_the_beginning_of_what_comes_out_or_all_of_it(text: str) -> None:
    stood = f"format = 1\n{text}".encode()
    with temporary() as folder:
        path = keep(folder, stood)
        try:
            line = add_rule(folder, HEAD, "demand.toml", RULE)
        except ProfileError:
            assert stood == path.read_bytes()
            return
        after = path.read_bytes()
        assert after.startswith(stood)
        assert after.split(b"\n")[line - 1].startswith(b"[[rule]]")


def test_a_text_is_put_in_the_place_of_the_one_that_was_seen_and_of_no_other(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_bytes(b"seen")
    path.chmod(0o640)
    save_text(path, b"seen", b"after")
    save_text(path, b"seen", b"after")
    with pytest.raises(FileChanged, match=r"own\.toml was changed by another program"):
        save_text(path, b"seen", b"other")

    assert (b"after", 0o640) == (path.read_bytes(), path.stat().st_mode & 0o777)


def test_a_text_whose_file_is_gone_is_only_written_where_that_was_seen(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    with pytest.raises(FileChanged):
        save_text(path, b"seen", b"after")
    save_text(path, b"", b"after")

    assert b"after" == path.read_bytes()
