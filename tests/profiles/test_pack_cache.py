"""Packs kept from one start to the next: never another pack than the files give, and nothing that is told."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from profiles.pack_cache import MOST_BYTES, MOST_KEPT, pack_of
from profiles.paths import cache_folder, overrides_file, packs_folder
from rules.overrides import OverrideFile
from rules.pack import Pack, PackUnusable
from tests.rules.overriding import of_rule
from tests.rules.samples import DAY, SMALL, small_pack

ROOT = Path(__file__).parents[2]
VERSION = "1.0.0"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "freehold"
    folder.mkdir()
    monkeypatch.setenv("FREEHOLD_HOME", str(folder))
    return folder


def kept() -> list[Path]:
    return sorted(cache_folder().iterdir(), key=lambda path: path.stat().st_mtime_ns)


def read_again(program: str = VERSION) -> Pack:
    return pack_of((), None, program, SMALL)


def was_kept(pack: Pack) -> bool:
    """Tell whether a pack came out of the cache: its files were not taken apart for it."""
    return all(not source._parsed for source in pack.sources.values())


def own_pack(text: str) -> Path:
    folder = packs_folder() / "mine"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pack.toml").write_text('format = 1\nid = "mine"\nversion = "0.1.0"\ntitle = "Mine"\n' + text)
    return folder


def test_a_pack_is_read_once_and_then_taken_from_the_cache() -> None:
    first, second = read_again(), read_again()

    assert (False, True) == (was_kept(first), was_kept(second))
    assert small_pack() == first == second


def test_the_folder_and_the_file_are_for_the_owner_alone() -> None:
    read_again()

    assert 0o700 == cache_folder().stat().st_mode & 0o777
    assert [0o600] == [path.stat().st_mode & 0o777 for path in kept()]


def test_an_edited_file_is_read_afresh() -> None:
    folder = own_pack("")
    before = pack_of((folder,), None, VERSION, SMALL)
    own_pack('\n[[credit]]\nname = "Me"\ntitle = "Numbers"\nlicence = "mine"\nused_for = "all"\n')
    after = pack_of((folder,), None, VERSION, SMALL)

    assert (False, "Me") == (was_kept(after), after.credits[-1].name)
    assert before.credits == after.credits[:-1]
    assert was_kept(pack_of((folder,), None, VERSION, SMALL))


def test_problems_in_a_pack_of_ones_own_are_told_each_time() -> None:
    folder = own_pack("nothing = 1\n")
    first, second = (pack_of((folder,), None, VERSION, SMALL) for _ in range(2))

    assert was_kept(second)
    assert first.problems == second.problems != ()


def test_overrides_count_as_they_stand_on_each_day() -> None:
    overrides_file().parent.mkdir(parents=True)
    overrides_file().write_text(f"format = 1\n{of_rule('off = true', next(iter(small_pack().rules)))}")
    file = OverrideFile(overrides_file(), DAY)
    first, second = (pack_of((), file, VERSION, SMALL) for _ in range(2))
    overrides_file().write_text("format = 1\n")

    assert was_kept(second)
    assert first == second
    assert first.off
    assert not pack_of((), file, VERSION, SMALL).off


def test_another_version_of_the_program_reads_afresh() -> None:
    read_again("1.0.0")

    assert not was_kept(read_again("1.0.1"))


def test_packs_that_cannot_be_used_are_refused_each_time(tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(PackUnusable):
            pack_of((), None, VERSION, tmp_path)

    assert not cache_folder().exists()


def proven(path: Path, text: bytes) -> bytes:
    """Give a text as a file that proves itself, as one who knows how it is done would write it."""
    return sha256(path.stem.encode() + text).hexdigest().encode() + b"\n" + text


def _text(path: Path) -> bytes:
    return path.read_bytes().partition(b"\n")[2]


def _swapped(path: Path) -> bytes:
    """Give a file in which one batch is of another kind."""
    batches = json.loads(_text(path))
    batches[-1][0] = 5
    return proven(path, json.dumps(batches).encode())


DAMAGE: dict[str, Callable[[Path], bytes]] = {
    "empty": lambda _: b"",
    "only the first line": lambda path: path.read_bytes().partition(b"\n")[0],
    "cut off": lambda path: path.read_bytes()[:-1],
    "cut in the middle": lambda path: path.read_bytes()[: path.stat().st_size // 2],
    "one letter changed": lambda path: path.read_bytes().replace(b"demand.small", b"demand.smell", 1),
    "more at its end": lambda path: path.read_bytes() + b" ",
    "no text at all": lambda _: b"\x00\xff" * 4000,
    "proven, and no JSON": lambda path: proven(path, b"import os"),
    "proven, and no ASCII": lambda path: proven(path, b"\xff"),
    "proven, and nested deep": lambda path: proven(path, b"[" * 200_000),
    "proven, and of another kind": _swapped,
    "proven, and the pack left out": lambda path: proven(
        path, json.dumps(json.loads(_text(path))[:-1]).encode()
    ),
    "proven, and of a newer shape": lambda path: proven(path, b'{"format": 2}'),
    "too large": lambda path: proven(path, b" " * MOST_BYTES + _text(path)),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_file_that_is_not_as_it_was_written_is_not_used_and_is_written_anew(
    damage: Callable[[Path], bytes],
) -> None:
    read_again()
    (path,) = kept()
    whole = path.read_bytes()
    path.write_bytes(damage(path))
    again = read_again()

    assert (False, True) == (was_kept(again), small_pack() == again)
    assert whole.partition(b"\n")[2:] == path.read_bytes().partition(b"\n")[2:] or was_kept(read_again())


def test_a_file_under_the_name_of_another_is_not_used() -> None:
    read_again("1.0.0")
    (other,) = kept()
    read_again("1.0.1")
    path = kept()[-1]
    path.write_bytes(other.read_bytes())

    assert not was_kept(read_again("1.0.1"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_what_is_no_file_is_not_waited_for() -> None:
    read_again()
    (path,) = kept()
    path.unlink()
    os.mkfifo(path)

    assert small_pack() == read_again()


def test_a_link_is_replaced_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    read_again()
    (path,) = kept()
    theirs = tmp_path / "theirs"
    theirs.write_bytes(b"theirs")
    path.unlink()
    path.symlink_to(theirs)
    read_again()

    assert (b"theirs", False) == (theirs.read_bytes(), path.is_symlink())


def test_at_most_three_are_kept_and_the_oldest_goes() -> None:
    read_again("0")
    (first,) = kept()
    os.utime(first, (1, 1))
    for number in range(1, MOST_KEPT + 1):
        read_again(str(number))

    assert (MOST_KEPT, False) == (len(kept()), first.exists())


def test_what_a_killed_program_left_goes_as_well_and_what_is_not_ours_stays() -> None:
    read_again("0")
    left = cache_folder() / f".{'0' * 64}.pack.{'1' * 16}.tmp"
    theirs = cache_folder() / "notes.txt"
    for path in (left, theirs):
        path.write_bytes(b"")
        os.utime(path, (1, 1))
    for number in range(1, MOST_KEPT + 1):
        read_again(str(number))

    assert (False, True) == (left.exists(), theirs.exists())


def test_no_home_is_made_for_it(home: Path) -> None:
    home.rmdir()

    assert small_pack() == read_again()
    assert not home.exists()


def test_a_home_that_takes_no_folder_costs_nothing_but_time(home: Path) -> None:
    cache_folder().write_bytes(b"a file where the folder would be")

    assert small_pack() == read_again() == read_again()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_home_that_is_only_read_costs_nothing_but_time(home: Path) -> None:
    home.chmod(0o500)
    try:
        assert small_pack() == read_again() == read_again()
    finally:
        home.chmod(0o700)


def test_without_a_home_of_its_own_it_lies_where_the_platform_keeps_caches(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("FREEHOLD_HOME")
    read_again()
    assert not (tmp_path / "home").exists()
    (tmp_path / "home").mkdir()
    read_again()

    assert tmp_path in cache_folder().parents
    assert was_kept(read_again())


def run(*lines: str) -> subprocess.Popen[str]:
    """Start a program that reads the small pack by way of the cache, and then does what these lines say."""
    told = "import sys; from pathlib import Path; from profiles.pack_cache import pack_of"
    read = f"pack = pack_of((), None, {VERSION!r}, Path({str(SMALL)!r}))"
    code = "\n".join((told, read, *lines))
    return subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True)


def test_two_programs_at_once_both_get_the_whole_pack() -> None:
    programs = [run("print(len(pack.rules), len(pack.questions))") for _ in range(2)]
    told = [program.communicate(timeout=60)[0].split() for program in programs]

    assert [[str(len(small_pack().rules)), str(len(small_pack().questions))]] * 2 == told
    assert was_kept(read_again())
    assert 1 == len(kept())


def test_a_kept_pack_is_used_without_what_reads_files() -> None:
    read_again()
    loaded = run("print(*sys.modules)").communicate(timeout=60)[0].split()
    readers = {"rules.language.shapes", "rules.language.loader", "pydantic", "tomllib"}

    assert "rules.keeping.kept_pack" in loaded
    assert set() == readers & set(loaded)
