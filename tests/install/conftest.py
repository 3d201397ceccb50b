"""The distributions, built once a session from what git tracks, and wheels of what they need."""

import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.program import ROOT
from tests.install.wheelhouse import NotAtHand, fill_wheelhouse

SECONDS = 120

if sys.platform == "win32":
    collect_ignore_glob = ["test_installed.py"]  # it looks at the full screen through a pty


@dataclass(frozen=True)
class Built:
    """Where the tracked files were copied to, and what was built of them."""

    tracked: frozenset[str]
    checkout: Path
    sdist: Path
    wheel: Path
    unpacked: Path
    """The sdist's files, as somebody has them who unpacked it."""
    wheel_of_sdist: Path


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("built")
    tracked = _tracked()
    checkout = folder / "checkout"
    for name in tracked:
        (checkout / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, checkout / name)
    _build(checkout, folder / "dist", "--sdist", "--wheel")
    (sdist,) = (folder / "dist").glob("*.tar.gz")
    (wheel,) = (folder / "dist").glob("*.whl")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder / "unpacked", filter="data")
    unpacked = folder / "unpacked" / sdist.name.removesuffix(".tar.gz")
    _build(unpacked, folder / "again", "--wheel")
    (again,) = (folder / "again").glob("*.whl")
    return Built(tracked, checkout, sdist, wheel, unpacked, again)


@pytest.fixture(scope="session")
def wheelhouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a wheel of each package that installing and running needs."""
    folder = tmp_path_factory.mktemp("wheelhouse")
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    try:
        fill_wheelhouse(folder, *settings["project"]["dependencies"], *settings["build-system"]["requires"])
    except NotAtHand as why:
        pytest.skip(f"nothing to install from: {why}")
    return folder


def _tracked() -> frozenset[str]:
    try:
        told = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("what is to be built is what git tracks, and this is no git checkout")
    return frozenset(name for name in told.stdout.split("\0") if name and (ROOT / name).is_file())


def _build(source: Path, into: Path, *kinds: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", *kinds, "--outdir", str(into), str(source)],
        env={**os.environ, "TMPDIR": str(into.parent)},
        capture_output=True,
        check=False,
        timeout=SECONDS,
    )
    assert done.returncode == 0, (done.stdout + done.stderr).decode()
