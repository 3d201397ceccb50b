"""A rule file while it is being changed: read, kept apart while it is not saved, looked at, and saved."""

from enum import Enum, auto
from pathlib import Path
from threading import Lock

from profiles.errors import FileChanged
from profiles.own_packs import save_text
from profiles.unsaved import drop_unsaved, fingerprint, keep_unsaved, unsaved_text
from rules.language.source import RULE_FILE_LIMIT, SourceRefused, read_bytes
from rules.pack import Stamp
from rules.reload import stamps_of
from tui import codes
from tui.opened.refusals import SessionRefused
from tui.text import editable
from tui.texts import editing as texts

_MARK = b"\xef\xbb\xbf"


class Look(Enum):
    """What a look at the file found that another program did."""

    NOTHING = auto()
    READ = auto()
    """It put other text there, which was taken over, as nothing here was unsaved."""
    CLASH = auto()
    """It put something else there, while the text here is not saved or that cannot be read."""


class Draft:
    """One rule file and the text that it is to hold; raise `SessionRefused` where it cannot be edited."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._seen = self._now = _read(path)
        """What the file held when its text was taken over, and at the last look."""
        self.text = _decoded(path, self._seen)
        """The text of the file, as it can be edited."""
        self._stamp = self._moving = _stamp(path)
        self._unsaved = _UnsavedCopy(path)
        kept = unsaved_text(path)
        self.begun = self.text if kept is None else editable(kept.text.decode("utf-8", "replace"))
        """The text to begin with: that which was not saved last time, or that of the file."""
        self._begun_from = fingerprint(self._seen) if kept is None else kept.begun_from
        self._behind = self.begun != self.text and self._begun_from != fingerprint(self._seen)

    @property
    def remarks(self) -> tuple[str, ...]:
        """What to say when it is opened."""
        found = {
            texts.UNSAVED_BEHIND: self._behind,
            texts.UNSAVED_FOUND: self.begun != self.text and not self._behind,
            texts.SPELLED_OUT: self.is_spelled_out,
        }
        return tuple(remark for remark, so in found.items() if so)

    @property
    def is_spelled_out(self) -> bool:
        """Whether the text is not what the file holds, because some of that cannot be shown."""
        return self.bytes_of(self.text) != self._seen

    @property
    def clashes(self) -> bool:
        """Whether the file holds something else than what the text was begun from."""
        return self._behind or self._now != self._seen

    def bytes_of(self, text: str) -> bytes:
        """Give the bytes of a text with lines that end as those of the file do."""
        ended = text.replace("\n", "\r\n") if b"\r\n" in self._seen else text
        return (_MARK if self._seen.startswith(_MARK) else b"") + ended.encode()

    def is_unsaved(self, text: str) -> bool:
        """Tell whether a text is not that of the file."""
        return text != self.text or self.clashes

    def look(self, text: str, *, at_once: bool = False) -> Look:
        """See whether another program changed the file and is done with it; raise `SessionRefused`.

        Unless `at_once`, only a file is taken over that looks as it did at the look before: many programs
        write in two steps.
        """
        stamp = _stamp(self.path)
        if stamp == self._stamp:
            return Look.NOTHING
        if stamp != self._moving and not at_once:
            self._moving = stamp
            return Look.NOTHING
        self._stamp = self._moving = stamp
        now = _read(self.path) if stamp is not None else b""
        if now == self._now:
            return Look.NOTHING
        was_unsaved, self._now = self.is_unsaved(text), now
        if now == self._seen:
            return Look.NOTHING
        if now == self.bytes_of(text):
            self._take(now)
            return Look.READ
        if was_unsaved or stamp is None or not _is_text(now):
            return Look.CLASH
        self._take(now)
        return Look.READ

    def take_theirs(self) -> None:
        """Go on with what the file holds; raise `SessionRefused`."""
        self._take(_read(self.path))

    def save(self, text: str, *, over: bool = False) -> None:
        """Put a text into the file; raise `FileChanged` where it holds something else, unless `over` that.

        Raise `ProfileError` where it cannot be written, `SessionRefused` where it cannot be read.
        """
        if over:
            self._now = _read(self.path) if self.path.exists() else b""
        elif self.clashes:
            raise FileChanged(self.path)
        data = self.bytes_of(text)
        save_text(self.path, self._now, data)
        self._take(data)

    def note(self, text: str) -> None:
        """Take note of what is to be kept; `keep_noted` does so."""
        data = text.encode() if self.is_unsaved(text) else None
        self._unsaved.want(data, self._begun_from)

    def keep_noted(self) -> None:
        """Keep the text that was noted last, or forget what is saved, in any thread; raise `ProfileError`."""
        self._unsaved.settle()

    def drop(self) -> None:
        """Forget the text that is not saved, and go on with that of the file; raise `ProfileError`."""
        self._begun_from, self._behind, self._now = fingerprint(self._seen), False, self._seen
        self.note(self.text)
        self.keep_noted()

    def _take(self, data: bytes) -> None:
        self.text = _decoded(self.path, data)
        self._seen = self._now = data
        self._stamp = self._moving = _stamp(self.path)
        self._begun_from, self._behind = fingerprint(data), False


class _UnsavedCopy:
    """What is kept of one file on the disk: always that which was wanted last, whoever writes it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        self._wanted: tuple[bytes, str] | None = None
        self._kept: tuple[bytes, str] | None = (b"", "")

    def want(self, data: bytes | None, begun_from: str) -> None:
        self._wanted = None if data is None else (data, begun_from)

    def settle(self) -> None:
        with self._lock:  # a thread that began earlier must not put older text over newer
            wanted = self._wanted
            if wanted == self._kept:
                return
            if wanted is None:
                drop_unsaved(self._path)
            else:
                keep_unsaved(self._path, *wanted)
            self._kept = wanted


def _read(path: Path) -> bytes:
    try:
        return read_bytes(path, str(path), RULE_FILE_LIMIT)
    except SourceRefused as refused:
        raise SessionRefused(str(refused.problem), codes.NO_ACCESS) from refused


def _decoded(path: Path, data: bytes) -> str:
    try:
        return editable(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise SessionRefused(texts.NO_TEXT.format(path=path), codes.NOT_VALID) from error


def _is_text(data: bytes) -> bool:
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return True


def _stamp(path: Path) -> Stamp | None:
    return stamps_of([path]).get(path)
