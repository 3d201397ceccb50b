"""What an edited rule file would change, as plain text of 80 columns."""

from collections.abc import Iterator, Sequence

from rules.assessment import Reading
from rules.measuring.impact import AnswerSet, Impact, PersonImpact, ReadingChange
from rules.wording import listed
from tui.columns import room
from tui.lines.items import Item, Paragraph, heading, printed, sections
from tui.lines.speech import counted
from tui.texts import measure as texts

WIDTH = 80
_HANG = 17
_INDENT = "  "


def impact_text(found: Impact, unused: Sequence[str]) -> str:
    """Give who would be told something else, and what, as lines of text."""
    return printed(impact_items(found, unused), room(WIDTH))


def impact_items(found: Impact, unused: Sequence[str]) -> tuple[Item, ...]:
    """Give who would be told something else, and what."""
    ending: list[Item] = []
    if found.people and found.unchanged:
        ending.append(
            Paragraph(texts.NOTHING_NEW.format(names=listed([_name(it) for it in found.unchanged])))
        )
    if unused:
        ending.append(Paragraph(texts.SET_ASIDE.format(names=listed(unused))))
    people = (tuple(_person(each)) for each in found.people)
    return sections((Paragraph(_summary(found)),), *people, ending)


def _summary(found: Impact) -> str:
    everybody = [*(each.person for each in found.people), *found.unchanged]
    if not everybody:
        return texts.NO_ONE_THERE
    personas = sum(each.persona for each in everybody)
    compared = listed(
        [counted(len(everybody) - personas, "profile"), counted(personas, "persona")],
    )
    if not found.people:
        return texts.NOBODY.format(compared=compared)
    return texts.SOMEBODY.format(changed=len(found.people), all=len(everybody), compared=compared)


def _name(person: AnswerSet) -> str:
    return texts.PERSONA.format(name=person.name) if person.persona else person.name


def _person(found: PersonImpact) -> Iterator[Item]:
    yield heading(_name(found.person))
    for each in found.readings:
        yield _line(each.dimension, _reading(each))
    for verdict, words in texts.NOW.items():
        rules = [each.rule for each in found.verdicts if each.after is verdict]
        if rules:
            yield _line(words, ", ".join(rules))
    if found.first_before != found.first_after:
        yield _line(texts.FIRST, _other_moves(found.first_before, found.first_after))
    if found.advice:
        changed = [
            f"{each.rule} ({', '.join(texts.PARTS[part] for part in each.parts)})" for each in found.advice
        ]
        yield _line(texts.SAYS_OTHERWISE, ", ".join(changed))


def _line(lead: str, text: str) -> Item:
    return Paragraph(text, lead=f"{_INDENT}{lead}", hang=_HANG)


def _other_moves(before: Sequence[str], after: Sequence[str]) -> str:
    """Say which first moves give way to which; all of them where only their order changes."""
    out = [each for each in before if each not in after]
    come = [each for each in after if each not in before]
    return f"{_moves(out)} -> {_moves(come)}" if out or come else f"{_moves(before)} -> {_moves(after)}"


def _moves(rules: Sequence[str]) -> str:
    return ", ".join(rules) or texts.NO_MOVES


def _reading(change: ReadingChange) -> str:
    before, after = change.before, change.after
    if before is None or after is None:
        return f"{_value(before)} -> {_value(after)}"
    bands = (
        ("answers", _band(before.answer_low, before.answer_high), _band(after.answer_low, after.answer_high)),
        (
            "evidence",
            _band(before.evidence_low, before.evidence_high),
            _band(after.evidence_low, after.evidence_high),
        ),
    )
    same_word = before.word is after.word
    said = [_moved(f"{before.value:.0f}" if same_word else _value(before), _value(after))]
    if same_word and f"{before.value:.0f}" == f"{after.value:.0f}":
        said = [_value(after)]
    said += [f"{name} {_moved(was, becomes)}" for name, was, becomes in bands if was != becomes]
    return "; ".join(said)


def _moved(was: str, becomes: str) -> str:
    return f"{was} -> {becomes}" if was != becomes else was


def _value(reading: Reading | None) -> str:
    return texts.NOT_READ if reading is None else f"{reading.value:.0f} {reading.word.value}"


def _band(low: float, high: float) -> str:
    return f"{low:.0f}" if round(low) == round(high) else f"{low:.0f}-{high:.0f}"
