"""`freehold profiles`: new, list, show, path."""

import json
import stat

import pytest

from tests.cli.program import Program


def test_new_says_where_the_profile_is_and_keeps_it_private(freehold: Program) -> None:
    told = freehold.run("profiles", "new", "asha", "--currency", "usd")
    path = freehold.profile("asha")

    assert (told.code, told.out) == (0, f"{path}\n")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert 'currency = "USD"' in path.read_text()
    assert path.read_text().endswith("# end of profile\n")


@pytest.mark.parametrize(
    ("locale", "currency"), [("en_US.UTF-8", "USD"), ("de_DE.UTF-8", "EUR"), ("ja_JP", "JPY"), ("C", "EUR")]
)
def test_the_currency_comes_from_the_locale(freehold: Program, locale: str, currency: str) -> None:
    freehold.run("profiles", "new", "asha", more={"LC_ALL": locale})

    assert f'currency = "{currency}"' in freehold.profile("asha").read_text()


def test_a_taken_name_is_refused_and_the_file_stays(freehold: Program) -> None:
    freehold.keep("asha", "years = { is = 3, on = 2026-11-01 }")
    before = freehold.profile("asha").read_bytes()

    told = freehold.run("profiles", "new", "Asha")

    assert told.code == 2
    assert "is there already" in told.err
    assert freehold.profile("asha").read_bytes() == before


@pytest.mark.parametrize("name", ["../up", "/nowhere/away", "a/b", "con", "x.", "", "asha.toml", "a\x1bb"])
def test_a_name_that_is_no_name_is_refused_and_nothing_is_written(freehold: Program, name: str) -> None:
    told = freehold.run("profiles", "new", name)

    assert (told.code, told.out) == (2, "")
    assert "cannot be the name of a profile" in told.err
    assert [path for path in freehold.folder.rglob("*") if path.is_file()] == []


def test_a_currency_that_is_none_is_refused(freehold: Program) -> None:
    told = freehold.run("profiles", "new", "asha", "--currency", "euro")

    assert told.code == 2
    assert "three letters" in told.err


def test_an_empty_list_says_how_to_start(freehold: Program) -> None:
    told = freehold.run("profiles", "list")

    assert (told.code, told.out) == (0, "")
    assert "freehold profiles new" in told.err


def test_the_list_shows_each_profile_and_what_is_wrong_with_one(freehold: Program) -> None:
    freehold.keep("asha", 'field = { is = "copywriting", on = 2026-11-01 }')
    freehold.keep("broken").write_text("format = [")

    told = freehold.run("profiles", "list")
    table = json.loads(freehold.run("profiles", "list", "--format", "json").out)

    assert told.code == 0
    assert "asha" in told.out
    assert "broken" in told.out
    assert table["schema"] == "freehold/profiles/1"
    listed = {each["name"]: each for each in table["profiles"]}
    assert set(listed["asha"]) == {"name", "path", "field", "answered", "modified", "problem"}
    assert (listed["asha"]["answered"], listed["asha"]["problem"]) == (1, None)
    assert listed["broken"]["problem"]


def test_show_gives_every_answer_as_it_is_understood(writer: Program) -> None:
    told = writer.run("profiles", "show", "mira")
    table = json.loads(writer.run("profiles", "show", "mira", "--format", "json").out)

    assert told.code == 0
    assert "40 to 45 EUR per hour" in told.out
    assert "not asked yet" in told.out
    assert (table["schema"], table["name"], table["currency"]) == ("freehold/profile/1", "mira", "EUR")
    assert {"question": "years", "said": "3 to 6 years", "state": "given"} in table["answers"]


def test_path_says_where_profiles_are(freehold: Program) -> None:
    assert freehold.run("profiles", "path").out == f"{freehold.home / 'profiles'}\n"
    assert freehold.run("profiles", "path", "asha").out == f"{freehold.profile('asha')}\n"


def test_showing_a_profile_leaves_its_file_untouched(freehold: Program) -> None:
    path = freehold.keep("asha", "years = { is = 3, on = 2026-11-01 }")
    before = (path.read_bytes(), path.stat().st_mtime_ns)

    freehold.run("profiles", "show", "asha")
    freehold.run("assess", "asha")

    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_a_copy_for_other_eyes_names_nothing_of_ones_own_packs(freehold: Program) -> None:
    own = freehold.home / "packs" / "acme-leavers"
    (own / "rules").mkdir(parents=True)
    (own / "pack.toml").write_text('format = 1\nid = "acme-leavers"\nversion = "1.0"\ntitle = "Mine"\n')
    (own / "rules" / "own.toml").write_text(
        'format = 1\n[[rule]]\nid = "demand.acme-is-leaving"\nbasis = "practice"\ntitle = "Acme leaves"\n'
        'kind = "context"\n[rule.when]\nyears.at_least = 0\n'
    )
    freehold.keep(
        "asha",
        "years = { is = 3 }",
        tail='[[plan]]\nrule = "demand.acme-is-leaving"\n[[disagree]]\nrule = "demand.acme-is-leaving"\n',
    )
    assert 0 == freehold.run("set", "asha", "money.runway", "3").code
    assert "acme-leavers" in freehold.profile("asha").read_text()

    told = freehold.run("profiles", "redact", "asha")

    assert 0 == told.code
    assert "years = { is = 3 }" in told.out
    assert "acme" not in told.out


def test_a_copy_for_other_eyes_is_printed_and_written_for_its_owner_alone(freehold: Program) -> None:
    freehold.keep("asha", "years = { is = 3 }")
    target = freehold.folder / "shared.toml"

    told = freehold.run("profiles", "redact", "asha", "--output", str(target))

    assert (0, told.out) == (told.code, target.read_text())
    assert 0o600 == target.stat().st_mode & 0o777


def test_a_copy_for_other_eyes_never_takes_the_place_of_a_file(freehold: Program) -> None:
    path = freehold.keep("asha", "years = { is = 3 }")
    before = path.read_bytes()

    told = freehold.run("profiles", "redact", "asha", "--output", str(path))

    assert (2, before) == (told.code, path.read_bytes())
    assert "is there already" in told.err
