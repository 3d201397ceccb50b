"""Two programs that save one profile at the same time, for the test that starts them."""

from multiprocessing.synchronize import Barrier
from pathlib import Path

from profiles.errors import ProfileChanged
from profiles.model import Profile
from profiles.store import open_profile, save


def save_many(path: Path, who: str, times: int, barrier: Barrier, acknowledged: Path) -> None:
    """Save one's own words again and again, noting each that was called saved or kept beside."""
    barrier.wait()
    words = []
    for number in range(times):
        stored = open_profile(path)
        word = f"{who}{number}"
        profile = stored.profile.model_copy(update={"at": word, "name": f"{stored.profile.name}|{word}"})
        try:
            save(stored, Profile.model_validate(profile.to_table()))
            words.append(word)
        except ProfileChanged as error:
            words.append(f"{word}@{error.conflict.name}")
    acknowledged.write_text("\n".join(words))
