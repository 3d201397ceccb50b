"""The full screen, answered with its own keys by a script."""

from collections.abc import Sequence

from textual.events import Key

from rules.answers import Silence
from rules.knowledge import LISTED_KINDS
from tests.parity.scripts import BACK, KEEP, SILENT, Script, pack
from tests.tui.helpers import flat_text, wait_for
from tests.tui.walks import Walk, typed
from tui.app import FreeholdApp
from tui.forms.asked import rest_of
from tui.forms.options import options_of
from tui.opened.session import Session
from tui.screens.interview import InterviewScreen
from tui.screens.reading import ReadingScreen
from tui.texts.shared import DOUBT_AGAIN
from tui.widgets.asked_panel import AskedPanel

Said = tuple[str, str]
"""A question that was asked, and what was said to it."""

_SILENCES = dict(zip(SILENT, ("f3", "f4", "f5"), strict=True))
_MARKS = {"space": " ", "minus": "-", "slash": "/", "full_stop": ".", "comma": ","}
_MANY = 20
_DOUBT = DOUBT_AGAIN.removeprefix("{doubt} ")


class FullScreen:
    """One run of the full screen, and what was asked in it."""

    def __init__(self, pilot: Walk) -> None:
        self._pilot = pilot
        self.asked: list[Said] = []
        self.first: int | None = None
        """How many questions were answered before the first reading, where the person went on after it."""

    @property
    def session(self) -> Session:
        app = self._pilot.app
        assert isinstance(app, FreeholdApp)
        assert app.session is not None
        return app.session

    @property
    def at(self) -> str:
        """The question whose field or list is ready, which is where the interview stands."""
        panel = self._pilot.app.screen.query_one(AskedPanel)
        assert panel.current == self.session.interview.at
        return panel.current

    async def opened(self) -> None:
        await wait_for(self._pilot, lambda: self._went_on(""), "the interview is open")

    async def answer(self, script: Script, *, most: int = 1000) -> None:
        """Answer to the end of the path, or so many questions."""
        while len(self.asked) < most:
            if self._shows(ReadingScreen):
                if not script.more or not self.session.more_questions():
                    return
                script.more, self.first = False, len(self.asked)
                await self._pilot.press("escape")
                await self.opened()
                continue
            question = self.at
            reply = script.reply(question)
            if reply == KEEP:  # Enter takes what the other shares leave, where there is just one number
                reply = rest_of(self.session.interview, question) or KEEP
            self.asked.append((question, reply))
            await self._say(question, reply)

    async def _say(self, question: str, reply: str) -> None:
        keys = self._keys(question, reply)
        if len(keys) > 1:
            await self._erase(question)
        await self._press(*keys)
        await wait_for(self._pilot, lambda: self._heard(question), f"{question} hears {reply}")
        if self._doubted():
            self.asked.append((question, "yes"))
            await self._press("enter")
            await wait_for(self._pilot, lambda: self._went_on(question), f"{question} is sure of {reply}")

    async def _erase(self, question: str) -> None:
        form = self._pilot.app.screen.query_one(AskedPanel).form
        if question in form.questions:
            await self._pilot.press(*["backspace"] * len(form.typed(question)))

    async def _press(self, *keys: str) -> None:
        """Press keys as fast as they can be; the screen has to keep up."""
        for key in keys:
            self._pilot.app.post_message(Key(key, _MARKS.get(key, key if len(key) == 1 else None)))

    def _heard(self, question: str) -> bool:
        return self._doubted() or self._went_on(question)

    def _doubted(self) -> bool:
        """Tell whether it is asked back; typed text alone is kept as a draft too."""
        return _DOUBT in flat_text(self._pilot.app)

    def _went_on(self, question: str) -> bool:
        """Tell whether the next thing is shown and ready."""
        if not self._shows(InterviewScreen):
            return bool(question)
        panel = self._pilot.app.screen.query_one(AskedPanel)
        if not panel.order:
            return False
        at = self.session.interview.at
        focused = panel.form.focused_question or (panel.listed.question.id if panel.listed else "")
        return at != question and panel.current == at == focused

    def _keys(self, question: str, reply: str) -> Sequence[str]:
        if reply == BACK:
            return ("escape",)
        if reply in _SILENCES:
            return (_SILENCES[reply],)
        asked = pack().questions[question]
        if reply == KEEP:
            answer = self.session.interview.answers.get(question)
            listed = asked.kind in LISTED_KINDS and isinstance(answer, Silence)
            return (_SILENCES[answer.value],) if listed and isinstance(answer, Silence) else ("enter",)
        options = [each.id for each in options_of(asked, pack())]
        if not options:
            return (*typed(reply), "enter")
        if asked.kind == "several":
            return self._ticks(options, reply.split(","))
        if len(options) >= _MANY:
            label = next(each.label for each in options_of(asked, pack()) if each.id == reply)
            return (*typed(label.lower()), "enter")
        return ("home", *["down"] * options.index(reply), "enter")

    def _ticks(self, options: Sequence[str], wanted: Sequence[str]) -> Sequence[str]:
        panel = self._pilot.app.screen.query_one(AskedPanel)
        ticked = panel.finder.list.chosen
        first = [key for option in options for key in (*_tick(option in ticked), "down")]
        then = [key for option in options for key in (*_tick(option in wanted), "down")]
        return ("home", *first, "home", *then, "enter")

    def _shows(self, kind: type) -> bool:
        return isinstance(self._pilot.app.screen, kind)


def _tick(wanted: bool) -> Sequence[str]:
    return ["space"] if wanted else []
