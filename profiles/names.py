"""Which names a profile may have, and when two of them are the same name."""

import re
from unicodedata import category, normalize

from profiles import texts
from profiles.errors import NameRefused

LONGEST_NAME = 60
_MOST_BYTES = 180
"""So that every name made from it (conflict copies, temporary files) fits the 255 bytes a disk allows."""

_MARKS = frozenset(" ._-")
_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
"""Letters and marks that draw nothing, so that two names could look alike."""

_RESERVED = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9])\s*(?:\..*)?")


def name_key(name: str) -> str:
    """Give what two spellings of one name share: letter case and compatible forms do not count."""
    folded = normalize("NFKC", normalize("NFD", name).casefold())
    return normalize("NFKC", folded.casefold())


def checked_name(name: str) -> str:
    """Give the name as it is used for a file; raise `NameRefused` for one that is not safe everywhere."""
    composed = normalize("NFC", name)
    if reason := _reason_against(composed):
        raise NameRefused(name, reason)
    return composed


def _reason_against(name: str) -> str:
    if not name.strip():
        return texts.NAME_EMPTY
    if len(name) > LONGEST_NAME or len(name.encode(errors="replace")) > _MOST_BYTES:
        return texts.NAME_LONG
    if not all(mark in _MARKS or category(mark)[0] in "LMN" for mark in name) or _UNSEEN.search(name):
        return texts.NAME_LETTERS
    if name[0] in " .-" or category(name[0])[0] == "M":
        return texts.NAME_START
    if name[-1] in " .":
        return texts.NAME_END
    if ".." in name:
        return texts.NAME_DOTS
    return texts.NAME_RESERVED if _RESERVED.fullmatch(name_key(name)) else ""
