import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiles.errors import NameRefused
from profiles.names import checked_name, name_key


@pytest.mark.parametrize(
    "name", ["asha", "Asha 2", "a", "_x", "client-work_2026", "v1.0", "Ünal", "हिन्दी", "名前", "e" * 60]
)
def test_an_ordinary_name_is_taken_as_it_is(name: str) -> None:
    assert name == checked_name(name)


def test_a_name_is_kept_in_its_composed_form() -> None:
    assert checked_name("Zoe\u0308") == "Zo\u00eb"


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        "x" * 61,
        "x" * 5000,
        "\U00020000" * 60,
        ".hidden",
        "-flag",
        " lead",
        "\u0301x",
        "trail.",
        "trail ",
        "a..b",
        "..",
        "../up",
        "a/b",
        "a\\b",
        "a:b",
        "a\0b",
        "a\nb",
        "a\x1b[2Jb",
        "a\x9bb",
        "a\u202eb",
        "a\u200bb",
        "a\u034fb",
        "a\ufe0fb",
        "a\u3164b",
        "a\u2028b",
        "a\ud800b",
        "a*b",
        "a~b",
        "con",
        "CON",
        "nul.txt",
        "Com1",
        "com\u00b9",
        "LPT9.old",
        "aux .x",
    ],
)
def test_a_name_that_is_not_safe_everywhere_is_refused(name: str) -> None:
    with pytest.raises(NameRefused) as caught:
        checked_name(name)

    assert (caught.value.exit_code, str(caught.value).isprintable()) == (2, True)


@pytest.mark.parametrize("name", ["console", "com", "com10", "nully", "auxiliary", "lpt"])
def test_a_name_that_only_begins_like_a_device_is_taken(name: str) -> None:
    assert name == checked_name(name)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("acme", "ACME"),
        ("\u00e9", "e\u0301"),
        ("Stra\u00dfe", "STRASSE"),
        ("\uff41cme", "acme"),
        ("\ufb01n", "FIN"),
    ],
)
def test_two_spellings_of_one_name_are_the_same_name(one: str, two: str) -> None:
    assert name_key(one) == name_key(two)


def test_names_that_differ_in_a_letter_are_two() -> None:
    assert name_key("acme") != name_key("acne")


@given(st.text())
def test_the_key_of_a_key_is_itself(text: str) -> None:
    assert name_key(text) == name_key(name_key(text))


@given(st.text(max_size=80))
def test_a_name_that_is_taken_stays_inside_its_folder(text: str) -> None:
    try:
        name = checked_name(text)
    except NameRefused:
        return

    assert name.isprintable()
    assert set(name).isdisjoint('/\\:*?"<>|\0')
    assert len(f".{name}.conflict-1.toml.{'0' * 16}.tmp".encode()) <= 255
