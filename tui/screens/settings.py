"""The settings: the look, the currency of new profiles, and motion; each change holds at once."""

from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import OptionList, Static

from profiles.settings import Settings
from tui import keys
from tui.bindings import bindings
from tui.content import joined, words
from tui.forms.fields import FieldShown
from tui.screens.calm import CalmScreen
from tui.settings import Row, SettingShown, kept, setting_rows, turned, with_currency
from tui.texts import settings as texts
from tui.widgets.fields_form import FieldsForm
from tui.widgets.keybar import KeyBar
from tui.widgets.line_list import LineList
from tui.widgets.settled import settled
from tui.widgets.titlebar import TitleBar

if TYPE_CHECKING:
    from tui.app import FreeholdApp

_CURRENCY = "currency"
_LIST_KEYS = (keys.DO, keys.BACK, keys.HELP, keys.QUIT)
_FORM_KEYS = (keys.KEEP, keys.BACK, keys.HELP, keys.QUIT)
_LABEL, _VALUE = 26, 18


class SettingsScreen(CalmScreen[None]):
    """A row for each setting; Enter changes the one under the cursor."""

    app: "FreeholdApp"
    DEFAULT_CSS = """
    SettingsScreen {
        #settings { padding: 1 2; height: 1fr; }
        #settings-about { height: auto; color: $text-muted; margin-bottom: 1; }
        #rows { height: auto; }
        #row-about, #settings-problem { height: auto; margin-top: 1; }
        #row-about { color: $text-muted; }
        #settings-problem { color: $error; text-style: bold; }
        FieldsForm { margin-top: 1; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(keys.BACK, keys.DO),
        *bindings(keys.KEEP, priority=True),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._list = LineList(id="rows")
        self._about = Static("", id="row-about", markup=False)
        self._problem = Static("", id="settings-problem", markup=False)
        self._form = FieldsForm()
        self._keys = KeyBar(*_LIST_KEYS)
        self._rows: tuple[SettingShown, ...] = ()

    def compose(self) -> ComposeResult:
        """Give the rows, the line to type a currency in, and what went wrong."""
        yield TitleBar(texts.TITLE)
        with Vertical(id="settings"):
            yield Static(words(texts.ABOUT), id="settings-about", markup=False)
            yield self._list
            yield self._about
            yield self._form
            yield self._problem
        yield self._keys

    def on_mount(self) -> None:
        """Show what is set, and what of the file could not be used."""
        self._form.display = False
        self._show_rows(at=0)
        self._tell("\n".join(self.app.settings_problems))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Change what was chosen."""
        row = cast("Row", event.option_id)
        if row == _CURRENCY:
            self._ask_currency()
        else:
            self._use(turned(self.app.settings, row))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Say what the row under the cursor means."""
        self._about.update(words(self._rows[event.option_index].about))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  Textual's
        """Let Enter keep a currency while one is typed, and change a row otherwise."""
        return bool(self._form.display) == (action == "keep") if action in ("keep", "do") else True

    def action_do(self) -> None:
        """Do what Enter does."""
        self._list.call_next(self._list.action_select)

    async def action_keep(self) -> None:
        """Take the currency that was typed, or say what is wrong with it."""
        await settled(self.focused)
        changed = with_currency(self.app.settings, self._form.typed(_CURRENCY))
        if isinstance(changed, Settings):
            self._close_form()
            self._use(changed)
        else:
            self._form.refuse(_CURRENCY, changed)

    def on_fields_form_typed(self, event: FieldsForm.Typed) -> None:
        """Take a complaint back as soon as the text changes."""
        self._form.tell(event.question, "")

    def action_back(self) -> None:
        """Leave the line for the rows, or the rows for where they were opened."""
        if self._form.display:
            self._close_form()
        elif self.is_active:
            self.dismiss()

    def _use(self, settings: Settings) -> None:
        self.app.use_settings(settings)
        self._tell(kept(settings))
        self._show_rows(at=self._list.highlighted or 0)

    def _show_rows(self, *, at: int) -> None:
        self._rows = tuple(setting_rows(self.app.settings, coloured=self.app.ansi_color is None))
        lines = (
            joined([words(f"{each.label:<{_LABEL}}"), words(f"{each.value:<{_VALUE}}", "bold")])
            for each in self._rows
        )
        self._list.fill(lines, (each.row for each in self._rows), at=at)
        self._about.update(words(self._rows[at].about))
        self._list.focus()

    def _ask_currency(self) -> None:
        self._form.show(
            (
                FieldShown(
                    question=_CURRENCY,
                    label=texts.CURRENCY,
                    hint=texts.CURRENCY_HINT,
                    unit="",
                    typed=self.app.settings.currency or "",
                    said="",
                ),
            )
        )
        self._keys.show(*_FORM_KEYS)
        self._about.display = False
        self._form.take_focus(_CURRENCY, select=True)

    def _close_form(self) -> None:
        self._form.display = False
        self._about.display = True
        self._keys.show(*_LIST_KEYS)
        self._list.focus()

    def _tell(self, message: str) -> None:
        self._problem.update(words(f"! {message}" if message else ""))
        self._problem.display = bool(message)
