"""What a rule weighs and what would flip it, in words; every face puts these into its own lines."""

from collections.abc import Iterator

from rules.assessment import Assessment, Points
from rules.explaining.flips import Change, Flip
from rules.explaining.near import WHOLE, NearMiss
from rules.explaining.standing import Curve, Standing
from rules.phrases import phrase, said_in, with_unit
from rules.wording import listed, quoted
from tui.texts import why as texts


def points_words(points: Points) -> str:
    """Give points with their sign, a range where answers leave one."""
    low, middle, high = f"{points.low:+.3g}", f"{points.middle:+.3g}", f"{points.high:+.3g}"
    return middle if low == high else f"{low} to {high}"


def standing_words(standing: Standing, assessment: Assessment) -> str:
    """Say what points an effect brings and from where to where they move the reading."""
    title = assessment.situation.pack.dimensions[standing.dimension].title.lower()
    form = texts.POINTS if standing.fires else texts.WOULD_BE
    points = form.format(points=points_words(standing.points), dimension=title)
    before, after = f"{standing.before:.0f}", f"{standing.after:.0f}"
    return (texts.STAYS if before == after else texts.MOVES).format(points=points, before=before, after=after)


def group_words(standing: Standing, assessment: Assessment) -> str:
    """Say which rule of the group counts; nothing for a rule without a group."""
    if standing.stronger is not None:
        return texts.COUNTS_NOT.format(title=assessment.situation.pack.rules[standing.stronger].title)
    if not standing.group or not standing.counts:
        return ""
    form = texts.COUNTS if standing.fires else texts.WOULD_COUNT
    return form.format(group=standing.group)


def curve_words(curve: Curve, points: Points, assessment: Assessment) -> str:
    """Say which curve the points follow, and where this person stands on it."""
    readable = assessment.situation.pack.names[curve.follows]
    currency = assessment.currency
    at = texts.CURVE_OPEN
    if curve.at is not None:
        value = said_in(curve.follows, assessment.situation, currency)
        at = texts.CURVE_AT.format(value=value, points=points_words(points))
    steps = ", ".join(f"{with_unit(value, readable, currency)}: {brings:+g}" for value, brings in curve.steps)
    return texts.CURVE.format(label=readable.label, at=at, steps=steps)


def weight_words(standing: Standing, assessment: Assessment) -> Iterator[str]:
    """Say all there is to say of one effect, a sentence a line."""
    yield standing_words(standing, assessment)
    if group := group_words(standing, assessment):
        yield group
    if standing.curve is not None:
        yield curve_words(standing.curve, standing.points, assessment)


def flip_words(flip: Flip, assessment: Assessment) -> str:
    """Say a flip with labels and units; what is not the person's to change is named as such."""
    return " and ".join(change_words(each, assessment) for each in flip.changes)


def change_words(change: Change, assessment: Assessment) -> str:
    """Say one line that would have to come out otherwise, beside what it reads now."""
    situation, currency = assessment.situation, assessment.currency
    said = phrase(change.test, situation.pack, currency, holds=change.holds)
    if change.decided and situation.known[change.name].answered:
        said = texts.YOURS.format(change=said, yours=said_in(change.name, situation, currency))
    if change.feeds:
        labels = [quoted(situation.pack.questions[name].label) for name in change.feeds]
        said = texts.FEEDS.format(change=said, labels=listed(labels))
    return texts.FIXED.format(change=said) if change.decided and not change.movable else said


def near_words(miss: NearMiss, assessment: Assessment) -> str:
    """Say what one change would turn a rule, and how far it is."""
    far = (
        texts.FAR_CHOICE
        if miss.distance >= WHOLE
        else texts.FAR.format(share=f"{max(1, round(miss.distance * 100))}")
    )
    change = texts.NEAR_FIRES[miss.verdict].format(change=change_words(miss.change, assessment))
    points = f", {texts.NEAR_POINTS.format(points=f'{miss.points:.3g}')}" if miss.points else ""
    return f"{change} — {far}{points}"
