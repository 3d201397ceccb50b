"""Files that nobody vouches for: bounded, refused fast, and with the reason in plain words."""

import os
import time
from contextlib import suppress
from pathlib import Path

import pytest

from rules.language.source import RULE_FILE_LIMIT, SourceRefused, parse, read_source

ANSWERED_WITHIN = 5.0


def _refused(data: bytes) -> str:
    with pytest.raises(SourceRefused) as refused:
        parse(data, "a.toml")
    return str(refused.value)


def test_a_file_is_read_with_its_text_and_tables(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text("one = 1\ntwo = 2\n", encoding="utf-8")

    source = read_source(path, "shown.toml")

    assert ("shown.toml", {"one": 1, "two": 2}) == (source.path, source.table)
    assert ("one = 1", "two = 2", "") == (source.line(1), source.line(2), source.line(9))


def test_a_byte_order_mark_is_passed_over() -> None:
    assert {"one": 1} == parse(b"\xef\xbb\xbfone = 1\n", "a.toml").table


def test_lines_may_end_as_on_windows() -> None:
    source = parse(b"one = 1\r\ntwo = 2\r\n", "a.toml")

    assert ({"one": 1, "two": 2}, "two = 2") == (source.table, source.line(2))


def test_a_line_is_what_an_editor_counts_as_one() -> None:
    assert parse("one = 1 # a\u2028b\ntwo = 2\n".encode(), "a.toml").line(2) == "two = 2"


def test_what_is_not_utf_8_is_refused_at_its_place() -> None:
    assert "a.toml:2:6: E01 this is not UTF-8 text; save the file as UTF-8 and try again" == _refused(
        b'a = 1\nb = "\xff"\n'
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a = " + "[" * 15 + "]" * 15, "a.toml:1:19: E01 values are nested more than 14 deep"),
        (".".join("a" * 13) + " = 1", "a.toml:1:24: E01 a name has more than 12 parts"),
        ("a = 1 #" + "x" * 994, "a.toml:1:1001: E01 this line is longer than 1,000 characters"),
        ("a" * 201 + " = 1", "a.toml:1:1: E01 a name or number has more than 200 characters"),
    ],
)
def test_what_goes_over_a_limit_is_refused_at_its_place(text: str, told: str) -> None:
    assert told == _refused(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 14 + "]" * 14,
        ".".join("a" * 12) + " = 1",
        "a = 1 #" + "x" * 993,
        'a = "' + "." * 900 + '"',
        "a = '" + "[" * 900 + "'",
        'a = """\n' + "[[[[.\n" * 40 + '"""',
        "# " + "[" * 100,
        "a = 1 # " + ".x" * 100,
    ],
)
def test_what_keeps_within_the_limits_or_stands_in_text_is_read(text: str) -> None:
    assert "a" in parse(text.encode(), "a.toml").table or text.startswith("#")


def test_a_file_may_have_256_kib_and_no_byte_more(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"#" * 999 + b"\n" + b"#\n" * ((RULE_FILE_LIMIT - 1000) // 2))
    whole = read_source(path, "a.toml")
    path.write_bytes(path.read_bytes() + b"\n")

    with pytest.raises(SourceRefused) as refused:
        read_source(path, "a.toml")

    assert RULE_FILE_LIMIT == 256 * 1024 == len(whole.text)
    assert str(refused.value) == "a.toml:1:1: E01 this file is larger than 256 KiB"


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceRefused) as refused:
        read_source(tmp_path / "none.toml", "none.toml")

    assert refused.value.unreadable
    assert str(refused.value) == "none.toml:1:1: E01 cannot read this file: No such file or directory"


def test_a_folder_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(SourceRefused) as refused:
        read_source(tmp_path, "folder")

    assert refused.value.unreadable


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_that_nobody_writes_to_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")

    with pytest.raises(SourceRefused) as refused:
        read_source(tmp_path / "pipe.toml", "pipe.toml")

    assert str(refused.value) == "pipe.toml:1:1: E01 this is not a regular file"


def _full(piece: str) -> bytes:
    return (piece * (RULE_FILE_LIMIT // len(piece.encode())))[:RULE_FILE_LIMIT].encode()


@pytest.mark.parametrize(
    "data",
    [
        _full("a."),
        _full("["),
        _full("a=["),
        _full("a={"),
        _full('"'),
        _full("'"),
        _full('a="""'),
        _full("a='''\n"),
        _full("\\"),
        _full('"\\'),
        _full("a.b.c.d.e.f.g.h.i.j.k.l = 1\n"),
        _full("[[a.b.c.d.e.f.g.h.i.j.k.l]]\n"),
        _full("[[a]]\n"),
        _full("#\n"),
        _full(" "),
        _full("\n"),
        b"a = " + b"1" * (RULE_FILE_LIMIT - 4),
        b"a = 0x" + b"f" * 900,
        b"a = 1" + b"_1" * 450,
        "".join(f"[t{n}.a.b.c.d.e.f]\nx = 1\n" for n in range(9000)).encode()[:RULE_FILE_LIMIT],
        "".join(f"k{n}.a.b.c.d.e.f.g = {n}\n" for n in range(9000)).encode()[:RULE_FILE_LIMIT],
        b"a = {" + b", ".join(b"k%d = 1" % n for n in range(90)) + b"}",
        b"a = [" + b"[],\n" * 60000 + b"]",
    ],
    ids=range(23),
)
def test_a_hostile_file_is_answered_fast(data: bytes) -> None:
    start = time.perf_counter()
    with suppress(SourceRefused):
        parse(data, "a.toml")

    assert time.perf_counter() - start < ANSWERED_WITHIN
