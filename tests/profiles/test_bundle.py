import io
import stat
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiles.bundle import export, import_bundle, read_bundle
from profiles.errors import BundleInvalid, ProfileError, ProfileExists, ProfileInvalid, ProfileUnreadable
from profiles.frame import PROFILE_LIMIT
from profiles.paths import history_folder
from tests.profiles.folders import names_in

SAMPLE = Path(__file__).with_name("sample.toml").read_bytes()


@pytest.fixture
def asha(tmp_path: Path) -> Path:
    """A profile with a history of two snapshots."""
    path = tmp_path / "profiles" / "asha.toml"
    history_folder(path).mkdir(parents=True)
    path.write_bytes(SAMPLE + b"# as it lies there\n")
    for number in (1, 2):
        (history_folder(path) / f"000{number}.toml").write_bytes(SAMPLE)
    return path


def archive(tmp_path: Path, files: dict[str, bytes]) -> Path:
    path = tmp_path / "some.freehold"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in files.items():
            written.writestr(name, content)
    return path


def test_what_is_exported_comes_back_byte_for_byte(asha: Path, tmp_path: Path) -> None:
    assert 2 == export(asha, tmp_path / "out.freehold")

    stored = import_bundle(read_bundle(tmp_path / "out.freehold"), tmp_path / "new" / "ben.toml")

    assert asha.read_bytes() == stored.path.read_bytes()
    assert ["0001.toml", "0002.toml"] == names_in(history_folder(stored.path))
    assert ["ben.history", "ben.toml"] == names_in(stored.path.parent)


def test_a_profile_without_a_history_comes_back_without_one(tmp_path: Path) -> None:
    (tmp_path / "asha.toml").write_bytes(SAMPLE)
    export(tmp_path / "asha.toml", tmp_path / "out.freehold")

    import_bundle(read_bundle(tmp_path / "out.freehold"), tmp_path / "new" / "ben.toml")

    assert ["ben.toml"] == names_in(tmp_path / "new")


def test_the_same_profile_gives_the_same_bytes(asha: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        export(asha, tmp_path / name)

    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_the_file_is_for_the_owner_alone(asha: Path, tmp_path: Path) -> None:
    export(asha, tmp_path / "out")

    assert 0o600 == stat.S_IMODE((tmp_path / "out").stat().st_mode)


def test_no_file_is_overwritten(asha: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"mine")

    with pytest.raises(ProfileExists):
        export(asha, tmp_path / "out")

    assert (tmp_path / "out").read_bytes() == b"mine"


@pytest.mark.parametrize("taken", ["asha.toml", "ASHA.toml"])
def test_no_profile_is_overwritten(asha: Path, tmp_path: Path, taken: str) -> None:
    export(asha, tmp_path / "out")

    with pytest.raises(ProfileExists):
        import_bundle(read_bundle(tmp_path / "out"), asha.with_name(taken))

    assert ["asha.history", "asha.toml"] == names_in(asha.parent)


REFUSED = {
    "no archive": (b"not a zip", "no file that"),
    "nothing": (b"", "no file that"),
}


@pytest.mark.parametrize(("data", "said"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_archive_is_refused(tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "some").write_bytes(data)

    with pytest.raises(BundleInvalid, match=said):
        read_bundle(tmp_path / "some")


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "holds no profile"),
        ({"history/0001.toml": SAMPLE}, "holds no profile"),
        ({"profile.toml": SAMPLE, "../../up.toml": SAMPLE}, "belongs to no profile"),
        ({"profile.toml": SAMPLE, "/etc/up.toml": SAMPLE}, "belongs to no profile"),
        ({"profile.toml": SAMPLE, "history/../0001.toml": SAMPLE}, "belongs to no profile"),
        ({"profile.toml": b"#" * (PROFILE_LIMIT + 1)}, "too large"),
        ({"profile.toml": SAMPLE, **{f"history/{n:04}.toml": b"" for n in range(600)}}, "no file that"),
    ],
)
def test_an_archive_of_other_things_is_refused(tmp_path: Path, files: dict[str, bytes], said: str) -> None:
    with pytest.raises(BundleInvalid, match=said):
        read_bundle(archive(tmp_path, files))


def test_a_broken_profile_within_is_told_with_its_place(tmp_path: Path) -> None:
    path = archive(tmp_path, {"profile.toml": SAMPLE, "history/0001.toml": b"format = ["})

    with pytest.raises(ProfileInvalid, match=r"some\.freehold/history/0001\.toml:1:"):
        read_bundle(path)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProfileUnreadable):
        read_bundle(tmp_path / "none")


@given(st.data())
def test_an_archive_spoiled_anywhere_is_read_or_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as written:
        written.writestr("profile.toml", SAMPLE)
    spoiled = bytearray(whole.getvalue())
    for _ in range(data.draw(st.integers(1, 3))):
        spoiled[data.draw(st.integers(0, len(spoiled) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("spoiled") / "some"
    path.write_bytes(bytes(spoiled))

    try:
        found = read_bundle(path).profile.decode()
    except ProfileError as error:
        found = str(error)

    assert str(path) in found or found == SAMPLE.decode()
