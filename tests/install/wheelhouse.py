"""A folder of wheels to install from without the network, packed again from what the tests themselves run on.

So an installation is tested with the pinned versions, on any machine that can run the tests at all.
"""

import base64
import csv
import hashlib
import io
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

from packaging.requirements import Requirement
from packaging.tags import parse_tag

_ONLY_INSTALLED = ("INSTALLER", "REQUESTED", "RECORD", "direct_url.json", "uv_cache.json")
"""Files beside a package's metadata that its installer wrote."""


class NotAtHand(Exception):
    """A package that is needed is not installed here in a way that can be packed again."""


def fill_wheelhouse(folder: Path, *needed: str) -> None:
    """Put a wheel of each requirement and of all that it needs into a folder; raise `NotAtHand`."""
    waiting, done = [Requirement(each) for each in needed], set[tuple[str, str]]()
    while waiting:
        requirement = waiting.pop()
        found = _installed(requirement)
        for extra in ("", *sorted(requirement.extras)):
            if (found.name, extra) not in done:
                done.add((found.name, extra))
                waiting += _needs(found, extra)
    for name in sorted({name for name, _ in done}):
        _pack(distribution(name), folder)


def _installed(requirement: Requirement) -> Distribution:
    try:
        found = distribution(requirement.name)
    except PackageNotFoundError as error:
        raise NotAtHand(f"{requirement.name} is not installed here") from error
    if not requirement.specifier.contains(found.version, prereleases=True):
        raise NotAtHand(f"{requirement} is needed, and {found.version} is installed here")
    return found


def _needs(found: Distribution, extra: str) -> list[Requirement]:
    all_needs = [Requirement(each) for each in found.requires or ()]
    return [each for each in all_needs if each.marker is None or each.marker.evaluate({"extra": extra})]


def _pack(found: Distribution, folder: Path) -> None:
    """Write a distribution as the wheel it was installed from, without what its installer added."""
    names = [str(each).replace("\\", "/") for each in found.files or ()]
    kept = sorted(name for name in names if _came_in_the_wheel(name))
    tags = [
        line.split(":")[1].strip() for line in (found.read_text("WHEEL") or "").splitlines() if "Tag:" in line
    ]
    if not kept or not tags:
        raise NotAtHand(f"{found.name} was not installed from a wheel here")
    info = next(name.split("/")[0] for name in kept if name.endswith(".dist-info/METADATA"))
    written = io.StringIO()
    record = csv.writer(written, lineterminator="\n")
    with ZipFile(folder / f"{info.removesuffix('.dist-info')}-{_joined(tags)}.whl", "w", ZIP_STORED) as wheel:
        for name in kept:
            data = Path(str(found.locate_file(name))).read_bytes()
            wheel.writestr(name, data)
            record.writerow((name, f"sha256={_digest(data)}", len(data)))
        record.writerow((f"{info}/RECORD", "", ""))
        wheel.writestr(f"{info}/RECORD", written.getvalue())


def _came_in_the_wheel(name: str) -> bool:
    """Tell a package's own files from commands, bytecode and notes that were made when it was installed."""
    made_here = ".dist-info/" in name and name.rsplit("/", 1)[-1] in _ONLY_INSTALLED
    return not (name.startswith(("../", "/")) or "__pycache__/" in name or made_here)


def _joined(tags: list[str]) -> str:
    """Give the tags of a wheel as its name holds them: `cp311-cp311-a.b` for two platforms."""
    found = [tag for each in tags for tag in parse_tag(each)]
    parts = ([tag.interpreter for tag in found], [tag.abi for tag in found], [tag.platform for tag in found])
    return "-".join(".".join(sorted(set(part))) for part in parts)


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
