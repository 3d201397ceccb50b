"""Keeping one opened profile on disk: saved, or in a recovery file until that works, and tried again."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from profiles import recovery
from profiles.errors import ProfileChanged, ProfileError, ProfileUnwritable, shown_path
from profiles.housekeeping import Deleted
from profiles.model import Profile
from profiles.paths import is_snapshot
from profiles.recovery import Offer
from profiles.store import Stored, open_profile, save
from rules.frozen import frozen
from tui.texts import session as texts


@frozen
class SavedState:
    """Whether everything said so far is on disk, in a sentence and as few words."""

    words: str
    ok: bool
    code: int = 0
    brief: str = ""


class Saving:
    """The disk's side of a session: what stands in the file, what does not, and what to say about it."""

    def __init__(self, stored: Stored) -> None:
        self._stored = stored
        self.recovers = True
        """Whether what cannot be saved goes into a recovery file."""
        self._opened = stored.path
        self._safe = stored
        self._profile = stored.profile
        self._drafts: dict[str, str] = {}
        self._recovery: Path | None = None
        self._told = ""
        self._news = ""
        self._gathers = False
        self._waits = False
        self._state = (
            SavedState(texts.READ_ONLY, ok=False, code=5, brief=texts.READ_ONLY_BRIEF)
            if stored.read_only
            else SavedState(texts.SAVED, ok=True)
        )

    @property
    def stored(self) -> Stored:
        """The profile as it stands in its file."""
        self._settle()
        return self._stored

    @property
    def read_only(self) -> bool:
        """Whether the profile can be looked at and not written."""
        return self._stored.read_only

    @property
    def state(self) -> SavedState:
        """How the last save went, and where that which is not saved was put."""
        self._settle()
        return replace(self._state, words=f"{self._state.words}; {self._told}") if self._told else self._state

    @property
    def drafts(self) -> dict[str, str]:
        """Text by question that was typed and is no answer yet."""
        return dict(self._drafts)

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Save what is changed within once: at the end, or as soon as somebody asks how it stands."""
        gathers, self._gathers = self._gathers, True
        try:
            yield
        finally:
            self._gathers = gathers
            if not gathers:
                self._settle()

    def save(self, profile: Profile) -> None:
        """Save a profile, or keep it in a recovery file; `state` says which."""
        self._profile, self._waits = profile, True
        if not self._gathers:
            self._settle()

    def _settle(self) -> None:
        if self._waits:
            self._save()

    def _save(self, *, patient: bool = True) -> None:
        self._waits = False
        profile = self._profile
        try:
            saved = save(self._stored, profile, patient=patient)
        except ProfileChanged as error:
            self._not_saved(error, texts.BESIDE.format(name=error.conflict.name))
            self._go_on_beside(error.conflict)
        except ProfileUnwritable as error:
            self._stored = error.standing or self._stored
            self._not_saved(error, error.reason)
        except ProfileError as error:
            self._not_saved(error, texts.IN_USE)
        else:
            if saved.original is not None and saved.original != self._stored.original:
                self._news = texts.ORIGINAL.format(path=shown_path(saved.original))
            if saved is not self._stored:
                recovery.remove_idle(saved)
            self._stored = self._safe = saved
            self._state = SavedState(self._saved_words(), ok=True)
        self._recover()

    def save_again(self) -> bool:
        """Try again what could not be saved, without waiting for anybody; tell whether that has succeeded."""
        if self.state.ok or not self._differs():
            return False
        self._save(patient=False)
        return self.state.ok

    def take_news(self) -> str:
        """Give what the person has to hear once about the last save, if there is anything."""
        self._settle()
        news, self._news = self._news, ""
        return news

    def draft(self, question: str, typed: str) -> None:
        """Keep typed text that is no answer yet."""
        if typed.strip() and self._drafts.get(question) != typed:
            self._drafts[question] = typed
            self._recover()

    def drop_draft(self, question: str) -> None:
        """Forget typed text, because it has become an answer or was taken back."""
        if self._drafts.pop(question, None) is not None:
            self._recover()

    def offers(self) -> tuple[Offer, ...]:
        """Give the recovery files that earlier runs left of this profile."""
        return tuple(each for each in recovery.offers(self.stored) if each.path != self._recovery)

    def into_trash(self, offer: Offer) -> Deleted:
        """Put a recovery file into the trash; raise `ProfileUnmoved`."""
        return recovery.put_into_trash(offer)

    def take_over(self, offer: Offer) -> None:
        """Go on from a recovery file; it stands until everything in it is saved."""
        before, self._recovery = self._recovery, offer.path
        self._drafts |= offer.drafts
        self._profile = offer.profile
        self._save()
        recovery.discard(before)

    def _saved_words(self) -> str:
        """Say that all is saved, and under which name where that is no longer the one that was opened."""
        here = self._stored.path.name
        return texts.SAVED if here == self._opened.name else texts.SAVED_AS.format(name=here)

    def _not_saved(self, error: ProfileError, brief: str) -> None:
        self._state = SavedState(str(error), ok=False, code=error.exit_code, brief=brief)

    def _go_on_beside(self, conflict: Path) -> None:
        try:
            self._stored = self._safe = open_profile(conflict)
        except ProfileError as error:
            self._not_saved(error, texts.NOT_OPENED)

    def _differs(self) -> bool:
        """Tell whether anything but the place of the interview is not safe on the disk."""
        return any(recovery.differing(self._safe.profile, self._profile))

    def _recover(self) -> None:
        """Bring the recovery file in line with what is not saved: write it, or remove it."""
        if self._waits:
            return  # the save that waits will do it
        if is_snapshot(self._opened) or not self.recovers:
            return
        self._told = ""
        unsaved = not self._state.ok and self._differs()
        if not unsaved and not self._drafts:
            recovery.discard(self._recovery)
            self._recovery = None
            return
        try:
            self._recovery = recovery.keep(self._safe, self._profile, self._drafts, self._recovery)
            told = texts.RECOVERED.format(path=shown_path(self._recovery))
        except ProfileUnwritable as error:
            told = texts.NOT_RECOVERED.format(why=error.reason)
        self._told = told if unsaved else ""
