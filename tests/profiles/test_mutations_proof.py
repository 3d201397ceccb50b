"""A valid profile spoiled at random, thousands of times: used or refused with a place, never changed."""

import re
import time
from datetime import date
from functools import cache
from pathlib import Path

import pytest

import profiles
from profiles.answers import disagreements, used_answers
from profiles.errors import ProfileInvalid, ProfileNewer
from profiles.store import Stored, open_profile
from profiles.toml import NotWritable, to_bytes
from rules.asking.interview import begin
from rules.assess import assess
from rules.pack import Pack, load_pack
from tests.mutations import mutations

BASES = (Path(__file__).with_name("sample.toml"), Path(profiles.__file__).parent / "examples" / "ilse.toml")
CHUNKS = 20
MUTATIONS = 1000
LONGEST = 5.0
_RAW = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b-\u200f]")


@cache
def pack() -> Pack:
    return load_pack()


def used(stored: Stored) -> None:
    """Do with a profile that was read what every face does: ask on, assess, save."""
    answers = used_answers(stored.profile, pack().questions).answers
    begin(pack(), answers, stored.profile.currency, at=stored.profile.at).view()
    assess(
        pack(),
        answers,
        as_of=date(2026, 11, 22),
        currency=stored.profile.currency,
        disagreements=disagreements(stored.profile),
    )
    to_bytes(stored.profile)


def outcome(path: Path) -> str:
    """Say how a profile was taken: `used`, `refused`, or what is wrong with how it was refused."""
    try:
        used(open_profile(path))
    except NotWritable as error:
        return "used" if str(error) else "not written without a reason"
    except (ProfileInvalid, ProfileNewer) as error:
        told = str(error)
        if _RAW.search(told) or len(told) > 10_000:
            return f"refused with {told!r}"
        return "refused" if re.match(rf"{re.escape(str(path))}:\d+:\d+: .", told) else f"no place: {told!r}"
    return "used"


def taken(path: Path, data: bytes) -> str:
    """Give the outcome for one file, or what else went wrong."""
    path.write_bytes(data)
    before, start = path.stat(), time.monotonic()
    found = outcome(path)
    if time.monotonic() - start > LONGEST:
        return "took too long"
    unchanged = path.stat().st_mtime_ns == before.st_mtime_ns and path.read_bytes() == data
    return found if unchanged else "changed"


def outcomes(folder: Path, seed: str, count: int) -> set[str]:
    """Give every outcome of so many spoiled profiles; an exception is told with the file it came from."""
    found: set[str] = set()
    for base in BASES:
        for number, data in enumerate(mutations(base.read_text(encoding="utf-8"), seed, count // len(BASES))):
            try:
                found.add(taken(folder / "asha.toml", data))
            except Exception as error:
                error.add_note(f"{base.name}, seed {seed!r}, mutation {number}: {data!r}")
                raise
    return found


def test_some_hundred_spoiled_profiles_are_used_or_refused_with_a_place(tmp_path: Path) -> None:
    assert {"used", "refused"} == outcomes(tmp_path, "short", 400)


@pytest.mark.prove
@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_thousands_of_spoiled_profiles_are_used_or_refused_with_a_place(tmp_path: Path, chunk: int) -> None:
    assert {"used", "refused"} == outcomes(tmp_path, f"chunk {chunk}", MUTATIONS)
