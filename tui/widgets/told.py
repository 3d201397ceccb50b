"""A text that draws itself anew only when it says something else."""

from textual.content import Content
from textual.widgets import Static

from tui.widgets.still import Still


class Told(Static, Still):
    """Plain words; told the same again, it does nothing."""

    def __init__(
        self,
        content: Content | str = "",
        *,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
        fixed: bool = False,
    ) -> None:
        """Start with words; where `fixed`, the size does not follow them, and nothing is laid out anew."""
        super().__init__(content, id=id, classes=classes, markup=False)
        self._said = Content(content) if isinstance(content, str) else content
        self._fixed = fixed

    def tell(self, content: Content) -> None:
        """Say this instead."""
        if not content.is_same(self._said):
            self._said = content
            self.update(content, layout=not self._fixed)
