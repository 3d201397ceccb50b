"""How long profiles take to be saved, listed and compared, each beside the same bytes without this program.

Run by `make bench`. A save is set against the bare write, fsync and rename of the same bytes, round by round;
a list against listing the folder and reading its files; a history against parsing its snapshots. Ratios are
what counts.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from profiles.answers import at_question, with_answer
from profiles.compared import compared
from profiles.history import History, read_history, take
from profiles.listing import list_profiles
from profiles.model import Client, Profile, new_profile
from profiles.paths import snapshot_paths
from profiles.store import create, save, serialized
from rules.assess import assess
from rules.language.source import parse
from rules.measuring.sampling import sampled_people
from rules.pack import Pack, load_pack
from tui.exports.history_text import history_text, steps_text

ANSWERS, CLIENTS, PROFILES, SNAPSHOTS = 40, 20, 1000, 200
DAY = date(2026, 11, 22)
NOTE = "as the invoices of last year have it, rounded to the nearest five"
_SAVES, _ROUNDS = 400, 7


def main() -> None:
    """Print a row for each of the three."""
    pack = load_pack()
    profile = full_profile(pack)
    _say("| what | reference | ms | times the reference | worst tenth |")
    _say("|---|---|---:|---:|---:|")
    for measure in (_save, _list, _history):
        with tempfile.TemporaryDirectory() as folder:
            _say(measure(Path(folder), profile, pack))


def full_profile(pack: Pack) -> Profile:
    """Give a profile with forty answers, a note on each third, and twenty clients."""
    person = max(sampled_people(pack, 30, 7), key=len)
    profile = new_profile("full", "EUR", pack.versions, datetime(2026, 11, 22, 10, 15, tzinfo=UTC))
    for number, (question, answer) in enumerate(islice(person.items(), ANSWERS)):
        profile = with_answer(profile, question, answer, DAY)
        if number % 3 == 0:
            noted = profile.answers[question].model_copy(update={"note": NOTE})
            profile = profile.model_copy(update={"answers": {**profile.answers, question: noted}})
    clients = (Client(nickname=f"Client {n}", share=5, stance="accepts", told=True) for n in range(CLIENTS))
    return profile.model_copy(update={"client": tuple(clients)})


def _save(folder: Path, profile: Profile, pack: Pack) -> str:
    stored = create(profile, folder / "full.toml")
    data = stored.path.read_bytes()
    bare, ours = [], []
    for changed in islice(_changed(profile, pack), _SAVES):
        bare.append(_timed(lambda: _write(folder / "bare", data)))
        begun = time.perf_counter()
        stored = save(stored, changed)
        ours.append(time.perf_counter() - begun)
    size = f"{ANSWERS} answers and {CLIENTS} clients, {len(data):,} bytes"
    return _row(f"a save of {size}", "write, fsync, rename", ours, bare)


def _changed(profile: Profile, pack: Pack) -> Iterator[Profile]:
    """Give the profile again and again, each time with one answer more as another person gives it."""
    people = list(sampled_people(pack, 30, 7))
    for number, name in enumerate(cycle(profile.answers)):
        answers = [each[name] for each in people if name in each]
        said = with_answer(profile, name, answers[number % len(answers)], DAY + timedelta(number))
        profile = at_question(said, name)
        yield profile


def _write(path: Path, data: bytes) -> None:
    temporary = path.with_suffix(".tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    os.write(descriptor, data)
    os.fsync(descriptor)
    os.close(descriptor)
    temporary.replace(path)


def _list(folder: Path, profile: Profile, pack: Pack) -> str:
    del pack
    for number in range(PROFILES):
        named = profile.model_copy(update={"name": f"p{number}"})
        data = create(named, folder / "one.toml").path.read_bytes()
        (folder / "one.toml").unlink()
        (folder / f"p{number}.toml").write_bytes(data)
    bare, ours = _in_turn(
        lambda: [path.read_bytes() for path in folder.iterdir()], lambda: list_profiles(folder)
    )
    return _row(f"a list of {PROFILES:,} profiles", "listing and reading", ours, bare)


def _history(folder: Path, profile: Profile, pack: Pack) -> str:
    os.environ["FREEHOLD_HOME"] = str(folder)
    stored = create(profile, folder / "full.toml")
    first = take(profile, stored.path, assess(pack, {}, as_of=DAY, currency="EUR"), "asked")
    for number, changed in enumerate(islice(_changed(profile, pack), SNAPSHOTS - 1), start=2):
        head = first.head.model_copy(update={"number": number, "on": DAY + timedelta(number)})
        path = first.stored.path.with_name(f"{number:04}.toml")
        path.write_bytes(serialized(changed.model_copy(update={"snapshot": head}), path))
    paths = snapshot_paths(stored.path)
    bare, ours = _in_turn(
        lambda: [parse(path.read_bytes(), "") for path in paths],
        lambda: _compare(read_history(stored.path), pack),
    )
    return _row(f"a history of {len(paths)} snapshots", "parsing them", ours, bare)


def _compare(found: History, pack: Pack) -> str:
    steps = tuple(compared(found, pack))
    assert any(each.figures for each in steps), "the snapshots do not differ"
    return history_text("full", found, pack.dimensions) + steps_text("full", steps, pack)


def _in_turn(reference: Callable[[], object], run: Callable[[], object]) -> tuple[list[float], list[float]]:
    """Time both in turn, so that what else the machine does falls on both."""
    times = [(_timed(reference), _timed(run)) for _ in range(_ROUNDS)]
    return [it for it, _ in times], [it for _, it in times]


def _timed(run: Callable[[], object]) -> float:
    begun = time.perf_counter()
    run()
    return time.perf_counter() - begun


def _row(what: str, reference: str, ours: list[float], bare: list[float]) -> str:
    worst = sorted(ours)[int(len(ours) * 0.9)] / median(bare)
    return f"| {what} | {reference} | {median(ours) * 1000:.2f} | {median(ours) / median(bare):.2f} | {worst:.2f} |"


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
