"""Zip archives in memory: the same bytes for the same contents, and bounded when they are read."""

import io
import zipfile
import zlib
from collections.abc import Mapping

from profiles import durable

_BEGINNING_OF_TIME = (1980, 1, 1, 0, 0, 0)
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


class NoArchive(Exception):
    """The bytes are no archive, or one of another kind than is read here."""


class EntryTooLarge(NoArchive):
    """One of the files in an archive is larger than such a file may be."""


def archived(files: Mapping[str, bytes]) -> bytes:
    """Give an archive of some files by their names, without a trace of when or where it was made."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _BEGINNING_OF_TIME)
            entry.external_attr = durable.OWNER_ONLY << 16
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return data.getvalue()


def unarchived(data: bytes, *, most: int, largest: int) -> dict[str, bytes]:
    """Give the files of an archive by their names, at most so many of at most so many bytes.

    Raise `EntryTooLarge` for a larger one, `NoArchive` for more of them, for a name that comes twice, and for
    what cannot be read.
    """
    found: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > most or len({entry.filename for entry in entries}) < len(entries):
                raise NoArchive
            for entry in entries:
                with archive.open(entry) as stream:
                    found[entry.filename] = stream.read(largest + 1)
                if len(found[entry.filename]) > largest:
                    raise EntryTooLarge
    except _DAMAGED as error:
        raise NoArchive from error
    return found
