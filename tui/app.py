"""The full screen: looks, signals, faults, and which screen is on top."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.events import Event, InputEvent
from textual.widgets import Static

from profiles.settings import Settings, read_settings
from tui import collector, crash, keys, signals, theme
from tui.bindings import bindings
from tui.colours import told_to_textual, without_colours
from tui.content import words
from tui.key import Key
from tui.open_screens import let_each
from tui.texts import shared as texts
from tui.texts.session import NOTHING_TO_UNDO
from tui.widgets.news import News
from tui.widgets.settled import followed, settled
from tui.widgets.titlebar import TitleBar

if TYPE_CHECKING:
    from rules.pack import Pack
    from tui.app_packs import AppPacks
    from tui.opened.session import Session
    from tui.packs.sampled import Sampled
    from tui.screens.paged import PagedScreen

FAULT = 70
LOOK_EVERY = 1.0
"""Seconds between two looks at the pack files; each asks the times of some thirty files and no more."""
SAVE_AGAIN = 3.0
"""Seconds after which what could not be saved is tried again."""


class FreeholdApp(App[None]):
    """One run of the full screen, with at most one opened profile at a time."""

    TITLE = texts.NAME
    ENABLE_COMMAND_PALETTE = False
    CSS_PATH = theme.STYLESHEETS
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(keys.QUIT, keys.SUSPEND, keys.COMMANDS, keys.UNDO, priority=True),
        *bindings(keys.HELP, keys.SETTINGS),
    ]

    def __init__(self, start: str | None = None, opener: "Callable[[str], Session] | None" = None) -> None:
        plain = without_colours()
        with told_to_textual(plain):
            super().__init__(ansi_color=True if plain else None)
        for each in theme.THEMES.values():
            self.register_theme(each)
        read = read_settings()
        self.use_settings(read.settings)
        self.settings_problems = read.problems
        self._start = start
        self._opener = opener
        self.session: Session | None = None
        self.packs: AppPacks | None = None
        self.last_pack: Pack | None = None
        """The pack that the last opened profile was read by: what a broken file was before it broke."""
        self.sampled: Sampled | None = None
        """For which made-up people the rules of the packs in use fire, once somebody has asked for it."""
        self.came_from: Callable[[], None] | None = None
        """How to go back to the review or the reading from a question that was opened there."""
        self.last_words = ""
        """What to say on the terminal once the screen is gone."""

    def compose(self) -> ComposeResult:
        """Give what stands on the screen until the first real one is ready."""
        opening = texts.OPENING.format(name=self._start) if self._start is not None else ""
        yield Static(words(opening))

    def on_load(self) -> None:
        """Listen to the signals that end the program, before the terminal is taken over."""
        signals.listen(self.leave)

    def on_mount(self) -> None:
        """Show the first screen."""
        self.set_interval(LOOK_EVERY, self.look_at_packs)
        self.set_interval(SAVE_AGAIN, self._save_again)
        if self._start is None:
            self.go_home()
        else:
            self.call_after_refresh(self.open_start, self._start)

    def on_unmount(self) -> None:
        """Stop listening to signals."""
        signals.stop_listening()

    def on_ready(self) -> None:
        """Let the collector work again once profiles and packs are read, and skip what start-up made."""
        self.set_timer(collector.RESTS, collector.go_on)

    async def on_event(self, event: Event) -> None:
        """Answer what a person does, until they have left, no faster than the focused part can follow."""
        if not (self._exit and isinstance(event, InputEvent)):
            await super().on_event(event)
            await followed(self, event)

    def open_start(self, name: str) -> None:
        """Open the profile named on the command line; where that cannot be, leave with its exit code."""
        from tui.opened.opening import open_session  # noqa: PLC0415  pydantic waits for the first frame
        from tui.opened.refusals import SessionRefused  # noqa: PLC0415  pydantic waits for the first frame

        try:
            self.open_session((self._opener or open_session)(name))
        except SessionRefused as error:
            self.last_words = error.message
            self.exit(return_code=error.code)

    def open_session(self, session: "Session") -> None:
        """Work with an opened profile: go on where it stands, or show the reading when nothing is left."""
        from tui.app_packs import AppPacks  # noqa: PLC0415  not needed for the first frame
        from tui.screens.interview import InterviewScreen  # noqa: PLC0415  the same

        self.session, self.packs = session, AppPacks(self, session)
        self._clear_screens()
        self.push_screen(InterviewScreen(session))
        self.start_session(session)

    def start_session(self, session: "Session") -> None:
        """Show first what is due since last time; else the reading, where nothing is left to ask."""
        from tui.opened.coming_back import coming_back, rules_changed  # noqa: PLC0415  not needed for the first frame

        if coming_back(session, session.today).anything or rules_changed(session, session.today):
            self.open_returning()
        elif session.interview.settled:
            self.open_reading()
        self.offer_recovery()

    def offer_recovery(self) -> None:
        """Show what an earlier run could not save of the opened profile, if anything."""
        from tui.screens.recovery import RecoveryScreen  # noqa: PLC0415  not needed for the first frame

        if self.session is not None and (offers := self.session.saving.offers()):
            self.push_screen(RecoveryScreen(self.session, offers[0]))

    def open_returning(self) -> None:
        """Show what is due since last time."""
        from tui.screens.returning import ReturningScreen  # noqa: PLC0415  not needed for the first frame

        if self.session is not None:
            self.came_from = None
            self.open_interview()
            self.push_screen(ReturningScreen(self.session))

    def ask_again(self) -> None:
        """Ask the stale answers one after the other; then go on where the interview stood."""
        from tui.screens.interview import InterviewScreen  # noqa: PLC0415  not needed for the first frame

        if self.session is None:
            return
        question = next(iter(self.session.stale), None)
        if question is not None:
            self.open_question(question, lambda: self._asked_again(question))
        else:
            self.came_from = None
            self.session.come_back()
        if question is None and self.session.interview.settled:
            self.open_reading()
        elif isinstance(self.screen, InterviewScreen):
            self.screen.ask()

    def _asked_again(self, question: str) -> None:
        """Go on to the next stale answer; where this one was left as it is, show again what is due."""
        if self.session is not None and question in self.session.stale:
            self.open_returning()
        else:
            self.ask_again()

    def go_home(self) -> None:
        """Show the list of profiles."""
        from tui.screens.home import HomeScreen  # noqa: PLC0415  not needed when a profile is named

        self._clear_screens()
        if self.session is not None:
            self.last_pack = self.session.pack
        self.session = self.came_from = self.packs = None
        self.push_screen(HomeScreen())

    def open_interview(self) -> None:
        """Go back to the interview, wherever it stands."""
        while len(self.screen_stack) > 2:  # noqa: PLR2004  the ground screen and the interview
            self.pop_screen()

    def open_question(self, question: str, came_from: Callable[[], None]) -> None:
        """Go to one question, and remember how to go back."""
        if self.session is not None and question in self.session.pack.questions:
            self.session.visit(question)
            self.came_from = came_from
            self.open_interview()

    def open_reading(self) -> None:
        """Show where the person stands."""
        from tui.opened.coming_back import keep_finished  # noqa: PLC0415  not needed for the first frame
        from tui.screens.reading import ReadingScreen  # noqa: PLC0415  the same

        if self.session is not None:
            self.came_from = None
            self.session.come_back()
            self.session.tell(keep_finished(self.session))
            self.open_interview()
            self.push_screen(ReadingScreen(self.session))

    def open_review(self, under: str = "") -> None:
        """Show every answer, with the cursor on a question, else on the one where the interview stands."""
        from tui.screens.review import ReviewScreen  # noqa: PLC0415  not needed for the first frame

        if self.session is not None:
            self.came_from = None
            self.session.come_back()
            self.open_interview()
            self.push_screen(ReviewScreen(self.session, under))

    def browse(self, name: str, pack: "Pack", done: Callable[["Pack"], None]) -> None:
        """Go to a place that needs no profile; give the pack as it is then when all is looked at."""
        from tui.app_packs import AppPacks  # noqa: PLC0415  not needed for the first frame
        from tui.opened.browsing import Browsing  # noqa: PLC0415  the same
        from tui.screens import opening  # noqa: PLC0415  the same

        session = Browsing(pack)
        self.packs = AppPacks(self, session)
        self.push_screen(opening.places()[name](session), lambda _: done(session.pack))

    def sampled_of(self, pack: "Pack") -> "Sampled":
        """Give what was counted of made-up people with a pack, or where to count it."""
        from tui.packs.sampled import Sampled  # noqa: PLC0415  not needed for the first frame

        if self.sampled is None or self.sampled.pack is not pack:
            self.sampled = Sampled(pack)
        return self.sampled

    def open_place(self, place: "Callable[[Session], PagedScreen]", session: "Session") -> None:
        """Go to a place; where it was passed on the way, back to it."""
        passed = [at for at, screen in enumerate(self.screen_stack) if type(screen) is place]
        if not passed:
            self.push_screen(place(session))
        while passed and len(self.screen_stack) > passed[0] + 1:
            self.pop_screen()

    async def action_undo(self) -> None:
        """Take back the last change of an answer, or of a text; without one, say so and stay."""
        from tui.screens.interview import InterviewScreen  # noqa: PLC0415  not needed for the first frame

        await settled(self.screen.focused)
        if let_each(self.screen_stack, "take_back") or self.session is None:
            return
        self.keep_typed()
        told = self.session.undo()
        if told == NOTHING_TO_UNDO and not isinstance(self.screen, InterviewScreen):
            for news in self.screen.query(News):
                news.show([told])
            return
        self.came_from = None
        self.open_interview()
        if isinstance(self.screen, InterviewScreen):
            self.screen.ask(told)

    def action_commands(self) -> None:
        """Let what can be done here be found by typing."""
        from tui.screens.commands import CommandsScreen  # noqa: PLC0415  not needed for the first frame

        if not isinstance(self.screen, CommandsScreen):
            offered = [key for key in self._keys_here() if key not in (keys.COMMANDS, *keys.WITHIN)]
            self.push_screen(CommandsScreen(offered), self._do)

    def _keys_here(self) -> list[Key]:
        here = {each.binding.id for each in self.screen.active_bindings.values() if each.enabled}
        return [key for key in keys.ALL if key.id in here]

    async def _do(self, name: str | None) -> None:
        for key in keys.ALL:
            if key.id == name:
                await self.run_action(key.action)

    def action_help(self) -> None:
        """Show what the keys do, those that do something here first."""
        from tui.screens.help import HelpScreen  # noqa: PLC0415  not needed for the first frame

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self._keys_here()))

    def use_settings(self, settings: Settings) -> None:
        """Look and move as it is set; without colours there is no look to choose."""
        self.settings = settings
        self.animation_level = "full" if settings.motion else "none"
        if self.ansi_color is None:
            self.theme = theme.THEMES[settings.look].name

    def action_settings(self) -> None:
        """Show what can be set."""
        from tui.screens.settings import SettingsScreen  # noqa: PLC0415  not needed for the first frame

        if not isinstance(self.screen, SettingsScreen):
            self.push_screen(SettingsScreen())

    async def action_to_shell(self) -> None:
        """Give the terminal back to the shell, with what was typed kept: some never come back."""
        await settled(self.screen.focused)
        self.keep_typed()
        self.action_suspend_process()

    async def action_quit(self) -> None:
        """Leave, with what was typed kept."""
        await settled(self.screen.focused)
        self.leave(0)

    def leave(self, code: int) -> None:
        """Let every screen keep what was typed, and end."""
        self.keep_typed()
        if self.session is not None:
            self.last_words = self.session.last_words
            if self.session.unsaved:
                code = code or self.session.saved.code
        self.exit(return_code=code)

    def keep_typed(self) -> None:
        """Let every screen keep what was typed."""
        let_each(self.screen_stack, "keep_typed")

    def look_at_packs(self) -> None:
        """See whether the packs in use have changed."""
        if self.packs is not None:
            self.packs.look()

    def _save_again(self) -> None:
        """Try again what could not be saved, and say so on the screen that is shown once it is."""
        if self.session is not None and self.session.saving.save_again():
            for bar in self.screen.query(TitleBar):
                bar.show(self.session.name, self.session.saved_line)
            let_each(self.screen_stack, "saved_now")

    def _clear_screens(self) -> None:
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def _handle_exception(self, error: Exception) -> None:
        # Textual's own handler prints the values of local variables, and those are answers.
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        with suppress(Exception):
            self.keep_typed()
        self.last_words = crash.recorded(error)
        self.exit(return_code=FAULT)
