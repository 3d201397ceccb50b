"""What answers owe to each other: shares of a screen add up to its total, a part is at most its whole."""

from collections.abc import Mapping

from rules.knowledge import NUMBER_KINDS, Question
from rules.lint.axes import Axis
from rules.lint.boxes import Box
from rules.lint.spans import Span, can_add_up, can_be_at_most, point
from rules.pack import Pack


class Limits:
    """Says whether a box holds any answers that do not contradict each other."""

    def __init__(self, pack: Pack, axes: Mapping[str, Axis]) -> None:
        self._pack = pack
        self._axes = axes
        self._totals = [
            (screen.total, screen.questions, frozenset(screen.questions))
            for screen in pack.screens
            if screen.total is not None
        ]
        self._parts = [
            (name, question.at_most or "")
            for name, question in pack.questions.items()
            if _is_number(question) and _is_number(pack.questions.get(question.at_most or ""))
        ]
        bound = [name for _, names, _ in self._totals for name in names]
        self._bound = frozenset([*bound, *[name for pair in self._parts for name in pair]])
        self._known: dict[tuple[object, ...], bool] = {}

    def binds(self, name: str) -> bool:
        """Tell whether what a name may be depends on other answers."""
        return name in self._bound

    def possible(self, box: Box) -> bool:
        """Tell whether the shares of each screen can add up, and each part be at most its whole."""
        for total, names, asked in self._totals:
            if not asked.isdisjoint(box) and not self._of_total(total, names, box):
                return False
        return all(self._of_part(part, whole, box) for part, whole in self._parts if part in box)

    def _of_total(self, total: float, names: tuple[str, ...], box: Box) -> bool:
        key = (names, *(box.get(name) for name in names))
        if key not in self._known:
            left_out = all(self._may_not_apply(name, box) for name in names)
            spans = [self._share_spans(name, box) for name in names]
            self._known[key] = left_out or can_add_up(spans, total)
        return self._known[key]

    def _of_part(self, part: str, whole: str, box: Box) -> bool:
        if whole not in box:
            return True
        key = (part, whole, box[part], box[whole])
        if key not in self._known:
            left_out = self._may_not_apply(part, box) or self._may_not_apply(whole, box)
            self._known[key] = left_out or can_be_at_most(self._spans(part, box), self._spans(whole, box))
        return self._known[key]

    def _may_not_apply(self, name: str, box: Box) -> bool:
        axis = self._axes.get(name)
        return axis is None or bool(box.get(name, axis.full) & axis.not_applying)

    def _share_spans(self, name: str, box: Box) -> list[Span]:
        """Give what a share may add; one that does not apply adds nothing."""
        nothing = [point(0.0)] if self._may_not_apply(name, box) else []
        return nothing + self._spans(name, box)

    def _spans(self, name: str, box: Box) -> list[Span]:
        axis, question = self._axes.get(name), self._pack.questions[name]
        if axis is None:
            return [Span(question.low, question.low_excluded, question.high, high_open=False)]
        return axis.spans(box.get(name, axis.full))


def _is_number(question: Question | None) -> bool:
    return question is not None and question.kind in NUMBER_KINDS
