"""What is made of text before it is shown: from outside, from answers, from options, from a fault."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.answers import Amount, Answer, Choice, Rate, Silence, Text
from rules.entry import read_entry
from tests.tui.people import pack
from tui import crash, keys
from tui.content import words
from tui.forms.entries import typed_form
from tui.forms.options import found_as, matching, options_of
from tui.text import clean, one_line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Zoë, 日本, é", "Zoë, 日本, é"),
        ("a\x1b]52;c;x\x07b", "a\\u001b]52;c;x\\u0007b"),
        ("a\u202eb", "a\\u202eb"),
        ("a\u200bb\ufeff", "a\\u200bb\\ufeff"),
        ("a\x9bb", "a\\u009bb"),
        ("a\u2028b", "a\\u2028b"),
        ("a\U000e0041b", "a\\U000e0041b"),
        ("a\ud800b", "a\\ud800b"),
        ("a\u3164b\ufe0f", "a\\u3164b\\ufe0f"),
        ("1\u202f000\u00a0km", "1 000 km"),
        ("a\nb", "a\\u000ab"),
    ],
)
def test_unseen_marks_are_spelled_out(text: str, shown: str) -> None:
    assert clean(text) == shown


def test_line_breaks_stay_where_they_are_wanted() -> None:
    assert clean("a\nb\x1b", lines=True) == "a\nb\\u001b"


def test_long_text_is_cut_with_an_ellipsis() -> None:
    assert one_line("abcdef", 4) == "abc…"


@given(st.text())
def test_cleaned_text_is_always_printable_and_stays_as_it_is(text: str) -> None:
    assert clean(text).isprintable()
    assert clean(clean(text)) == clean(text)


@given(st.text(alphabet="[]/\\ared$@=()'\"x"))
def test_content_is_never_read_as_markup(text: str) -> None:
    assert words(text, "bold").plain == text


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("years", Amount(3, 6)),
        ("years", Amount(1.125, 1.125)),
        ("rates.change", Amount(-10, -5)),
        ("rates.change", Amount(-5, -5)),
        ("rates.change", Amount(-5, 2.5)),
        ("money.need", Amount(1234567, 1234567)),
        ("rates.price", Rate(0.12, 0.15, "USD", "word")),
        ("rates.price", Rate(45, 45, "EUR", "hour")),
        ("proof.only_you", Text("I know the trade")),
    ],
)
def test_an_answer_written_into_its_field_reads_back_as_itself(question: str, answer: Answer) -> None:
    assert read_entry(pack().questions[question], typed_form(answer), "EUR") == answer


@given(st.floats(0, 60, allow_nan=False), st.floats(0, 60, allow_nan=False))
def test_every_range_of_years_reads_back(one: float, other: float) -> None:
    low, high = sorted((round(one, 6), round(other, 6)))

    assert read_entry(pack().questions["years"], typed_form(Amount(low, high)), "EUR") == Amount(low, high)


@pytest.mark.parametrize("answer", [None, Silence.UNKNOWN, Choice("daily")])
def test_what_is_not_typed_leaves_a_field_empty(answer: Answer | None) -> None:
    assert typed_form(answer) == ""


FIELDS = options_of(pack().questions["field"], pack())


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("", "copywriting"),
        ("illus", "illustration"),
        ("LOGO", "graphic_design"),
        ("podcast", "audio_podcast_production"),
        ("seo content", "content_blog_writing"),
        ("zzz", "other"),
    ],
)
def test_typing_finds_fields_by_any_of_their_names(typed: str, first: str) -> None:
    assert matching(FIELDS, typed)[0].id == first


def test_another_field_is_always_offered_last() -> None:
    assert matching(FIELDS, "illus")[-1].id == "other"


def test_every_field_is_found_by_its_title_and_by_each_alias() -> None:
    lost = [
        (option.id, name)
        for option in FIELDS
        for name in (option.label, *option.found_by)
        if option not in matching(FIELDS, name)
    ]

    assert lost == []


def test_a_field_says_by_which_other_name_it_was_found() -> None:
    design = next(option for option in FIELDS if option.id == "graphic_design")

    assert found_as(design, "logo") == "logo"
    assert found_as(design, "graphic") == ""
    assert found_as(design, "") == ""


def test_every_action_has_two_keys_and_no_key_two_meanings_on_one_screen() -> None:
    assert [key.id for key in keys.ALL if len(key.keys) < 2] == []

    shared = {
        *(keys.KEEP.keys, keys.OPEN.keys, keys.TICK.keys),  # no page has anything to keep or to tick
        *(key.keys for key in keys.SHARE_KEYS),  # on a page, what looks like them moves the cursor
        *(keys.NEW.keys, keys.INTO_TRASH.keys),  # one more, or one less, of what the screen lists
    }
    single = [name for key in keys.ALL if key.keys not in shared for name in key.keys]
    assert len(single) == len(set(single))


def test_keys_are_listed_as_text_with_what_they_are_for() -> None:
    assert "Esc or F2" in keys.keys_text()
    assert "Ctrl+T" in keys.keys_text()


def fail(rate: str) -> None:
    try:
        float(rate)
    except ValueError as error:
        raise KeyError(rate) from error


def test_a_fault_is_kept_without_any_value(tmp_path: Path) -> None:
    rate = "45 EUR"
    with pytest.raises(KeyError) as fault:
        fail(rate)
    path = crash.record(fault.value, tmp_path / "new")

    assert path is not None
    told = path.read_text(encoding="utf-8")
    assert rate not in told
    assert "builtins.KeyError" in told
    assert "builtins.ValueError" in told
    assert "in fail" in told
    assert path.stat().st_mode & 0o077 == 0


def test_a_fault_that_cannot_be_kept_is_no_second_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    assert crash.record(ValueError(), tmp_path / "file") is None


def test_the_log_of_faults_does_not_grow_for_ever(tmp_path: Path) -> None:
    (tmp_path / crash.LOG).write_text("x" * 70_000, encoding="utf-8")
    crash.record(ValueError(), tmp_path)

    assert (tmp_path / crash.LOG).stat().st_size < 1000
