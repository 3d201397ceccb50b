"""Conditions in words: labels in place of ids, units beside numbers, and what the person said."""

import math

from rules.answers import Silence, is_given
from rules.pack import Pack
from rules.possible import Interval, OneOf, Subset
from rules.situation import Situation
from rules.texts import NOT_APPLICABLE
from rules.truth import Truth
from rules.wording import answer_words, span, styled
from tui import texts_reading as texts
from tui.speech import listed, quoted

_WORDINGS = {
    "includes none of": "includes none of {any}",
    "includes any of": "includes {any}",
    "includes all of": "includes {all}",
    "counts at least": "at least {plain} of them",
    "counts at most": "at most {plain} of them",
    "counts less than": "fewer than {plain} of them",
    "counts more than": "more than {plain} of them",
    "is not answered": "not answered",
    "is none of": "not {any}",
    "is one of": "{any}",
    "lacks one of": "lacks one of {all}",
    "not answered": "not answered",
    "is answered": "answered",
    "answered": "answered",
    "at least": "at least {plain}",
    "at most": "at most {plain}",
    "is not": "not {any}",
    "includes": "includes {any}",
    "excludes": "does not include {any}",
    "above": "above {plain}",
    "below": "below {plain}",
    "is": "{any}",
}
_UNIT_STYLES = {"money": "money", "percent": "percent", "times": "times", "hours": "hours"}


def condition_in_words(words: str, pack: Pack, currency: str) -> str:
    """Say a line such as `work.small at least 40` with label and unit: `Small, simple jobs: at least 40%`."""
    name, _, rest = words.partition(" ")
    readable = pack.names.get(name)
    found = next((each for each in _WORDINGS if rest == each or rest.startswith(f"{each} ")), None)
    if readable is None or found is None:
        return words
    constants = [part for part in rest[len(found) :].strip().split(", ") if part]
    labels = [quoted(readable.options[each]) if each in readable.options else each for each in constants]
    plain = _with_unit(constants[0], name, pack, currency) if len(constants) == 1 else ", ".join(constants)
    counted = found.startswith("counts")
    said = _WORDINGS[found].format(
        any=listed(labels, "or"), all=listed(labels), plain=constants[0] if counted and constants else plain
    )
    return f"{readable.label}: {said}"


def said_in(name: str, situation: Situation, currency: str) -> str:
    """Say what is known of a name for this person, with its unit."""
    pack, known = situation.pack, situation.known[name]
    if known.applies is Truth.FAILS:
        return NOT_APPLICABLE
    question, answer = pack.questions.get(name), situation.answers.get(name)
    if question is not None and (is_given(answer) or answer in (Silence.UNKNOWN, Silence.NOT_APPLICABLE)):
        return answer_words(question, answer, currency)
    match known.possible:
        case Interval() as possible if name in pack.figures and known.answered:
            return styled(possible, _UNIT_STYLES.get(pack.figures[name].unit, ""), currency)
        case Interval(low, high):
            return _still_possible(name, low, high, situation, answered=known.answered)
        case OneOf(options) if len(options) == 1:
            readable = pack.names.get(name)
            return readable.options.get(options[0], options[0]) if readable else options[0]
        case Subset(surely) if known.answered:
            return ", ".join(sorted(surely))
        case _:
            return texts.NOT_KNOWN


def _still_possible(name: str, low: float, high: float, situation: Situation, *, answered: bool) -> str:
    if answered:
        return span(low, high)
    readable = situation.pack.names.get(name)
    whole = readable is None or (low <= readable.low and high >= readable.high)
    if whole or math.isinf(low) or math.isinf(high):
        return texts.NOT_KNOWN
    unit = "%" if readable is not None and readable.unit == "%" else ""
    return texts.POSSIBLE.format(span=f"{span(low, high)}{unit}")


def _with_unit(constant: str, name: str, pack: Pack, currency: str) -> str:
    readable = pack.names[name]
    if readable.options or readable.kind in ("choice", "several", "yes_no", "text"):
        return constant
    if readable.unit in ("%", "percent"):
        return f"{constant}%"
    if readable.unit == "money" or readable.kind in ("money", "rate"):
        return f"{constant} {currency}"
    return f"{constant} {readable.unit}".rstrip()
