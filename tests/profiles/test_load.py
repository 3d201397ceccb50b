from pathlib import Path

import pytest

from profiles import texts
from profiles.errors import ProfileError, ProfileInvalid, ProfileNewer
from profiles.frame import FIRST_LINE, LAST_LINE
from profiles.load import Loaded, load
from profiles.toml import to_bytes

SAMPLE = Path(__file__).with_name("sample.toml").read_bytes()


def read(text: str | bytes) -> Loaded:
    return load(text.encode() if isinstance(text, str) else text, "asha.toml", "asha")


def refusal(text: str | bytes) -> str:
    with pytest.raises(ProfileInvalid) as caught:
        read(text)
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "1:1: this file is empty"),
        ("name = 1", "1:1: format is missing"),
        ("format = 0", "1:10: format is 0"),
        ("format = -3", "1:10: format is -3"),
        ("format = 1.0", "1:10: format is 1.0"),
        ("format = true", "1:10: format is true"),
        ('format = "1"', '1:10: format is "1"'),
        ("format = [1]", "1:10: format is a list"),
    ],
)
def test_a_format_that_is_none_is_refused_at_its_place(text: str, told: str) -> None:
    assert f"asha.toml:{told}; expected a line that says format = 1" == refusal(text)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("first = 3", "7:9: first of [snapshot] is 3; expected a list of rule ids"),
        ('knowledge = "zz"', '7:13: knowledge of [snapshot] is "zz"; expected the 64 letters and digits'),
        ("reading = [3]", "7:12: [[snapshot.reading]] is 3; expected a heading [[snapshot.reading]]"),
        (
            "[[snapshot.reading]]\nvalue = 900",
            "8:9: value of [[snapshot.reading]] is 900; expected a number from 0 to 100",
        ),
        ("[[snapshot.reading]]", "7:1: dimension is missing; expected the id of a dimension"),
    ],
)
def test_what_is_wrong_in_a_snapshot_is_said_at_its_place(line: str, told: str) -> None:
    head = 'format = 1\n[answers]\n[snapshot]\nnumber = 1\non = 2026-11-22\nwhy = "asked"\n'

    assert f"asha.toml:{told}" in refusal(head + line)


@pytest.mark.parametrize("was", ["3", "{ is = 3 }"])
def test_what_an_answer_was_names_its_question(was: str) -> None:
    told = refusal(f"format = 1\n[answers]\nyears = {{ is = 3, was = {was} }}")

    assert "was of years is" in told
    assert 'expected a table in braces, like { question = "work.small", is = 60 }' in told


@pytest.mark.parametrize("newer", ["2", "99999999999999999999", "0x" + "f" * 190])
def test_a_newer_format_names_both_versions(newer: str) -> None:
    with pytest.raises(ProfileNewer, match=r"^asha.toml:2:10: this profile has format \S+ and .* format 1;"):
        read(f"# a line\nformat = {newer}\n")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('currency = "eur"', '2:12: currency is "eur"; expected three capital letters'),
        ("name = 5", "2:8: name is 5; expected a text"),
        ("created = 2026-11-22", "2:11: created is 2026-11-22; expected a moment"),
        ("at = 1", "2:6: at is 1; expected the id of a question"),
        ("packs = { freehold = 1 }", "2:22: freehold is 1; expected a version"),
        ("answers = 1", "2:11: answers is 1; expected a heading [answers]"),
        ("plan = { rule = 1 }", "2:8: plan is a table; expected a heading [[plan]]"),
        ("client = [5]", "2:11: [[client]] is 5; expected a heading [[client]]"),
        (
            '[[client]]\nnickname = "A"\nshare = 101',
            "4:9: share of [[client]] is 101; expected a number from 0 to 100",
        ),
        (
            '[[client]]\nnickname = "A"\ntold = "yes"',
            '4:8: told of [[client]] is "yes"; expected true or false',
        ),
        ("[[client]]\nshare = 1", "2:1: nickname is missing; expected a text"),
        ('[[plan]]\nrule = "a.b"\nstate = "soon"', '4:9: state of [[plan]] is "soon"; expected "todo"'),
        ("[[disagree]]\nrule = 7", "3:8: rule of [[disagree]] is 7; expected the id of a rule"),
    ],
)
def test_a_wrong_value_is_told_with_its_place_and_what_was_expected(line: str, told: str) -> None:
    assert refusal(f"format = 1\n{line}\n").startswith(f"asha.toml:{told}")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("years = 3", "3:9: years is 3; expected a table in braces"),
        ("years = {}", "3:9: years: an answer needs one of"),
        ('years = { is = 1, state = "later" }', "3:9: years: an answer needs one of"),
        ("years = { low = 3 }", "3:9: years: a range needs both low and high"),
        ("years = { low = 3, high = 2 }", "3:9: years: a range needs both low and high"),
        ("work.small = { is = 3 }", "3:1: work: a question with a dot in its name needs quotes"),
        ("years = { is = nan }", "3:16: is of years is nan; expected an ordinary number"),
        ("years = { is = 1e400 }", "3:16: is of years is inf; expected an ordinary number"),
        ("years = { is = 1e16 }", "3:16: is of years is 1e+16; expected an ordinary number"),
        ("years = { is = { a = 1 } }", "3:16: is of years is a table; expected an ordinary number"),
        ("years = { is = [1] }", "3:16: is of years is a list; expected an ordinary number"),
        ('years = { low = "1", high = 2 }', '3:17: low of years is "1"; expected an ordinary number'),
        ("years = { low = true, high = 2 }", "3:17: low of years is true; expected an ordinary number"),
        (
            "years = { is = 1, on = 2026-01-01T00:00:00 }",
            "3:24: on of years is 2026-01-01 00:00:00; expected a day",
        ),
        ('years = { state = "maybe" }', '3:19: state of years is "maybe"; expected "unknown"'),
        (f'"{"q" * 201}" = {{ is = 1 }}', "3:207: qqq"),
    ],
)
def test_a_wrong_answer_is_told_with_its_place_and_what_was_expected(line: str, told: str) -> None:
    assert refusal(f"format = 1\n[answers]\n{line}\n").startswith(f"asha.toml:{told}")


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            "[snapshot]\nnumber = 1\non = 2026-11-22\nwhy = 'asked'\nreading = [5]",
            "[[snapshot.reading]] is 5;",
        ),
        ("[snapshot]\nnumber = 0\non = 2026-11-22\nwhy = 'asked'", "number of [snapshot] is 0;"),
        (
            "[recovery]\nof = '/a'\ndrafts = { years = 7 }",
            "drafts of [recovery] is 7; expected a table of texts",
        ),
    ],
)
def test_a_wrong_value_in_a_snapshot_or_recovery_file_is_told_with_its_place(lines: str, told: str) -> None:
    assert told in refusal(f"format = 1\n{lines}\n")


def test_every_problem_of_a_file_is_told_in_the_order_of_its_lines() -> None:
    message = refusal("format = 1\nname = 1\n[answers]\na = { is = nan }\nb = 2\n[[plan]]\nrule = 3\n")

    assert [line.split(":")[1] for line in message.splitlines()] == ["2", "4", "5", "7"]


def test_too_many_answers_are_told_once() -> None:
    lines = "\n".join(f"q{number} = {{ is = 1 }}" for number in range(2001))

    assert refusal(f"format = 1\n[answers]\n{lines}\n") == "asha.toml:2:1: answers holds too many entries"


def test_a_value_is_told_cut_short_and_with_its_control_characters_spelled_out() -> None:
    message = refusal(f'format = 1\ncurrency = "\\u001b[2J\\u202e{"z" * 300}"\n')

    assert r'"\u001b[2J\u202ezzz' in message
    assert len(message.split(" is ")[1].split("; expected")[0]) <= 60


def test_text_that_is_no_toml_is_refused_at_its_place() -> None:
    assert refusal("format = 1\nname = “asha”\n").startswith("asha.toml:2:8: curly quotes")


def test_a_file_written_by_hand_without_our_marks_is_no_cause_for_a_notice() -> None:
    assert read('format = 1\ncurrency = "EUR"\n').notices == ()


def test_a_file_without_a_name_is_called_by_the_name_it_was_opened_with() -> None:
    assert read("format = 1\n").profile.name == "asha"


def test_a_file_without_a_currency_says_so() -> None:
    assert read("format = 1\n").notices == (texts.NO_CURRENCY,)


def test_a_byte_order_mark_is_accepted() -> None:
    assert read(b'\xef\xbb\xbfformat = 1\ncurrency = "EUR"\n').profile.currency == "EUR"


def test_windows_line_ends_are_accepted() -> None:
    loaded = read(SAMPLE.replace(b"\n", b"\r\n"))

    assert (to_bytes(loaded.profile), loaded.notices) == (SAMPLE, ())


def test_an_answer_added_below_the_last_line_does_not_look_like_a_cut() -> None:
    assert read(SAMPLE + b'[[plan]]\nrule = "a.b"\n').notices == ()


def test_a_file_cut_anywhere_is_noticed() -> None:
    whole = SAMPLE.rstrip(b"\n")
    unnoticed = [length for length in range(len(whole)) if not cut_is_noticed(whole[:length])]

    assert unnoticed == []


def test_a_file_zeroed_from_anywhere_on_is_noticed() -> None:
    whole = SAMPLE.rstrip(b"\n")
    zeroed = (whole[:length] + bytes(len(whole) - length) for length in range(0, len(whole), 7))

    assert all(cut_is_noticed(data) for data in zeroed)


def cut_is_noticed(data: bytes) -> bool:
    try:
        return texts.MAY_BE_CUT in read(data).notices
    except ProfileError:
        return True


def test_a_cut_file_that_is_no_toml_either_says_that_it_may_be_cut() -> None:
    assert refusal(SAMPLE[:400]).endswith(texts.MAY_BE_CUT)


def test_the_marks_are_those_of_the_sample() -> None:
    lines = SAMPLE.decode().splitlines()

    assert (lines[0], lines[-1]) == (FIRST_LINE, LAST_LINE)
