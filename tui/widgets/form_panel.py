"""A small form under a page, and the sentence that says what the last key did."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from tui.content import words
from tui.forms.fields import FieldShown
from tui.forms.small import SmallForm
from tui.widgets.fields_form import FieldsForm


class FormPanel(VerticalScroll, can_focus=False):
    """Nothing where nothing is asked and nothing was said; else a title, lines to type in, and a sentence."""

    DEFAULT_CSS = """
    FormPanel {
        height: auto;
        max-height: 14;
        padding: 0 1;
        border-top: hkey $border-blurred;
        background: $background;
        display: none;
    }
    FormPanel .title { text-style: bold; height: auto; }
    FormPanel .said { height: auto; padding-left: 2; }
    FormPanel .said.-wrong { color: $text-error; text-style: bold; }
    FormPanel _FieldRow { margin-bottom: 0; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._asked: SmallForm | None = None
        self._left: dict[str, Mapping[str, str]] = {}
        self._title = Static("", classes="title", markup=False)
        self._fields = FieldsForm()
        self._said = Static("", classes="said", markup=False)

    def compose(self) -> ComposeResult:
        """Give the title, the fields and the sentence."""
        yield self._title
        yield self._fields
        yield self._said

    @property
    def asked(self) -> SmallForm | None:
        """What is asked, while it is."""
        return self._asked

    @property
    def typed(self) -> Mapping[str, str]:
        """The text by field."""
        return {name: self._fields.typed(name) for name in self._fields.questions}

    def ask(self, form: SmallForm) -> None:
        """Ask something; what was typed to it before and not kept stands in it again."""
        self._asked = form
        left = self._left.get(form.id, {})
        self._title.update(words(form.title))
        self._fields.show(
            tuple(
                FieldShown(
                    question=each.id,
                    label=each.label,
                    hint=each.hint,
                    unit="",
                    typed=left.get(each.id, each.typed),
                    said="",
                )
                for each in form.fields
            )
        )
        self._show("", wrong=False)
        if form.fields:
            self._fields.take_focus(form.fields[0].id)

    def close(self, *, kept: bool) -> None:
        """Ask no more; unless it was kept, remember what was typed."""
        if self._asked is not None:
            self._left.pop(self._asked.id, None)
            if not kept:
                self._left[self._asked.id] = self.typed
        self._asked = None
        self._show("", wrong=False)

    def tell(self, said: str, *, wrong: bool = False) -> None:
        """Say what the last key did, or why it did nothing."""
        self._show(said, wrong=wrong)

    def refuse(self, field: str, message: str) -> None:
        """Say at a field what is wrong with its text, and go there."""
        self._fields.refuse(field, message)
        self._fields.take_focus(field)

    def go_on(self) -> bool:
        """Go to the next field; say False on the last."""
        names, at = self._fields.questions, self._fields.focused_question
        if not names or at == names[-1]:
            return False
        self._fields.take_focus(names[names.index(at) + 1 if at is not None else 0])
        return True

    def on_fields_form_typed(self, event: FieldsForm.Typed) -> None:
        """Take a complaint back as soon as the text changes."""
        event.stop()
        self._fields.tell(event.question, "")

    def on_fields_form_entered(self, event: FieldsForm.Entered) -> None:
        """Leave Enter to the screen, which has it as a key."""
        event.stop()

    def _show(self, said: str, *, wrong: bool) -> None:
        asked = self._asked is not None
        self._title.display = asked
        self._fields.display = asked and bool(self._fields.questions)
        self._said.update(words(f"! {said}" if wrong and said else said))
        self._said.set_class(wrong, "-wrong")
        self._said.display = bool(said)
        self.display = asked or bool(said)
