"""Odd locales, zones and homes: the same files, no traceback, and a sentence where nothing can be written."""

import os

import pytest

from tests.cli.program import Program

NAME = "m\u0131na"  # the letter that Turkish writes for a capital I
PLACES = {
    "C": {"LC_ALL": "C"},
    "Turkish": {"LC_ALL": "tr_TR.UTF-8"},
    "Arabic": {"LC_ALL": "ar_EG.UTF-8"},
    "unknown": {"LC_ALL": "xx_XX.odd", "LANG": "nothing"},
    "far zone": {"TZ": "Pacific/Kiritimati"},
    "no zone": {"TZ": "Nowhere/At_All"},
}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES.keys())
def test_a_file_is_the_same_utf_8_everywhere(freehold: Program, place: dict[str, str]) -> None:
    freehold.keep(NAME, 'field = { is = "copywriting" }')
    done = freehold.run("set", NAME, "years", "3,5", more=place)

    assert (0, "years: 3.5 years") == (done.code, done.out.strip())
    assert f'name = "{NAME}"' in freehold.profile(NAME).read_bytes().decode("utf-8")


@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="needs a place where nobody can write")  # noqa: PTH112
def test_a_home_that_nobody_can_write_is_said_and_what_can_be_read_is_read(writer: Program) -> None:
    home = {"FREEHOLD_HOME": "/proc/freehold", "TMPDIR": "/proc/freehold"}
    started = writer.run("profiles", "new", "asha", more=home)
    listed = writer.run("profiles", "list", more=home)
    shown = writer.run("assess", str(writer.profile("mira")), more=home)
    plain = writer.run("--plain", str(writer.profile("mira")), typed="q\n", more=home)

    assert (5, True) == (started.code, "was not saved" in started.err)
    assert (0, 0, 0) == (listed.code, shown.code, plain.code)
