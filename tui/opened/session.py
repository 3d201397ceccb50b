"""One opened profile with its interview and its saving: what every face drives, without a screen."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from profiles.answers import disagreements, used_answers, with_answer, without_answer
from profiles.carried import carried_over
from profiles.clients import clients
from profiles.errors import shown_path
from profiles.model import Profile
from profiles.recovery import Offer
from profiles.returning import stale_answers
from profiles.store import Stored
from rules.answers import Answer, Silence
from rules.asking.interview import Interview, ScreenView, begin, dated, resumed
from rules.asking.walking import taken_along
from rules.assess import assess
from rules.assessment import Assessment
from rules.clients import ClientCard, cards
from rules.entry import Refusal, refuse
from rules.frozen import frozen
from rules.pack import Pack
from rules.reassess import reassess
from rules.reload import Reloaded
from rules.texts import STALE
from rules.wording import answer_words
from tui.clock import today
from tui.lines.review import ReviewLine, review_lines
from tui.opened.notices import unused_notices
from tui.opened.saving import SavedState, Saving
from tui.opened.stepping import Stepping
from tui.opened.undo import Undo
from tui.texts import session as texts


@frozen
class Kept:
    """An answer that was taken, as it was understood."""

    said: str
    along: tuple[str, ...] = ()
    """Other questions of the screen that it answers too."""


@frozen
class Doubt:
    """A possible but unusual answer: one question back before it is taken."""

    message: str
    answer: Answer


@frozen
class _Viewed:
    """A screen as it was last drawn, and what it was drawn of."""

    interview: Interview
    profile: Profile
    day: date
    view: ScreenView

    def is_of(self, interview: Interview, profile: Profile, day: date) -> bool:
        return self.interview is interview and self.profile is profile and self.day == day


class Session(Stepping):
    """One person's profile, opened; every change is saved as it is made."""

    def __init__(self, stored: Stored, pack: Pack, day: Callable[[], date] = today) -> None:
        self.pack = pack
        self.pack_news: tuple[str, ...] = ()
        """What the last change of the packs was, in sentences."""
        self._packs_kept = ""
        self.saving = Saving(stored)
        self._opened = stored.path
        carried = carried_over(stored.profile, pack)
        self._profile: Profile = carried.profile
        self._given_before = carried.profile.answers
        self._day = day
        used = used_answers(carried.profile, pack.questions)
        self.interview: Interview = begin(pack, used.answers, stored.profile.currency, at=stored.profile.at)
        self.notices: tuple[str, ...] = (*stored.notices, *unused_notices(carried, used, pack))
        self._assessed: Assessment | None = None
        self._viewed: _Viewed | None = None
        self._undo = Undo()
        self.side: Mapping[str, Answer | None] = {}
        """What was changed on the side, in what-if; never saved, and used as far as the packs ask for it."""

    @property
    def name(self) -> str:
        """The profile's name, or its file's where it has none."""
        return self._profile.name or self.path.stem

    @property
    def path(self) -> Path:
        """The profile's file."""
        return self.saving.stored.path

    @property
    def profile(self) -> Profile:
        """The profile as it stands, saved or not."""
        return self._profile

    @property
    def pack_notices(self) -> tuple[str, ...]:
        """What was set aside in the packs in use, for the faces that do not print it before they start."""
        return tuple(texts.SET_ASIDE.format(problem=problem) for problem in self.pack.errors)

    @property
    def stale_notices(self) -> tuple[str, ...]:
        """What stays in use although its file cannot be read as it is now, and why."""
        kept = (self._packs_kept,) if self._packs_kept else ()
        return (*kept, *(STALE.format(problem=problem) for problem in self.pack.stale))

    @property
    def saved(self) -> SavedState:
        """Whether everything said so far is on disk."""
        return self.saving.state

    @property
    def saved_line(self) -> str:
        """How the saving stands, in the few words that a title has room for."""
        return self.saved.words if self.saved.ok else texts.NOT_SAVED.format(why=self.saved.brief)

    @property
    def unsaved(self) -> bool:
        """Whether an answer that was changed in this session is not in the profile's file."""
        return not self.saved.ok and self._profile.answers != self._given_before

    @property
    def last_words(self) -> str:
        """What a person has to know who leaves now: what is not saved, or which other file holds it."""
        if self.unsaved:
            return self.saved.words
        if self.path != self._opened:
            return texts.LEFT_IN.format(path=shown_path(self.path))
        return ""

    @property
    def read_only(self) -> bool:
        """Whether the profile can be looked at and not written."""
        return self.saving.read_only

    def stale_in(self, file: str) -> tuple[str, ...]:
        """Give why a file is not used as it is now, where its last good version stands in for it."""
        return tuple(STALE.format(problem=each) for each in self.pack.stale if each.place.path == file)

    def use_packs(self, read: Reloaded) -> None:
        """Go on with what packs came to that were read again; the interview stays where it stands.

        Answers are taken from the profile anew: a question that comes back finds its answer.
        """
        carried = carried_over(self._profile, read.pack)
        self._profile = carried.profile
        used = used_answers(self._profile, read.pack.questions)
        known = set(self.notices)
        self.notices = (*self.saving.stored.notices, *unused_notices(carried, used, read.pack))
        self.pack_news = (*read.news, *(each for each in self.notices if each not in known))
        self._packs_kept = read.refused
        if read.pack is not self.pack:
            self.pack = read.pack
            self.interview = resumed(self.interview, read.pack, used.answers)
            self._assessed = None
            self._undo.forget()

    def view(self) -> ScreenView:
        """Give the present screen of the interview."""
        of = (self.interview, self._profile, self.today)
        if self._viewed is None or not self._viewed.is_of(*of):
            self._viewed = _Viewed(*of, dated(self.interview.view(), self.stale))
        return self._viewed.view

    @property
    def stale(self) -> Mapping[str, date]:
        """The day of each answer that is too old to go on with unasked, by its question, in order."""
        if self.read_only:
            return {}
        found = stale_answers(self._profile, self.interview.situation, self.today)
        return {each.question: each.said_on for each in found}

    @property
    def today(self) -> date:
        """The day that everything counts from."""
        return self._day()

    def tell(self, notice: str) -> None:
        """Let a notice stand with the others, once; an empty one is none."""
        if notice and notice not in self.notices:
            self.notices = (*self.notices, notice)

    def renew(self, question: str) -> None:
        """Go on with an answer that has gone stale, said again today, and save."""
        if question in self.stale:
            self._keep(question, self.interview.answers[question])

    def change(self, profile: Profile) -> None:
        """Go on with another plan or other rules set aside, and save."""
        self._assessed = None
        self._change(self.interview, profile)

    def say(self, question: str, typed: str, *, sure: bool = False) -> Kept | Doubt | Refusal:
        """Take typed text as an answer, and save; an unusual value is questioned once unless `sure`."""
        understood = self.interview.understand(question, typed)
        if isinstance(understood, Refusal):
            return understood
        if understood.doubt and not sure:
            return Doubt(understood.doubt, understood.answer)
        return self._keep(question, understood.answer)

    def choose(self, question: str, answer: Answer) -> Kept | Refusal:
        """Take an answer made from a list, and save."""
        refusal = None if isinstance(answer, Silence) else refuse(self.pack.questions[question], answer)
        return refusal or self._keep(question, answer)

    def clear(self, question: str) -> None:
        """Forget an answer, and save."""
        self._undo.note(question, self.interview, self._profile)
        self._change(self.interview.drop(question), without_answer(self._profile, question))
        self.saving.drop_draft(question)

    def undo(self) -> str:
        """Take back the last change of an answer, go to its question, and save; say what is as it was."""
        undone = self._undo.back(self.interview, self._profile)
        if undone is None:
            return texts.NOTHING_TO_UNDO
        self._change(replace(undone.interview, left=None), undone.profile)
        self.saving.drop_draft(undone.question)
        return undone.told

    def take_over(self, offer: Offer) -> None:
        """Go on with what a recovery file holds, and save it."""
        used = used_answers(offer.profile, self.pack.questions)
        self.interview = begin(self.pack, used.answers, offer.profile.currency, at=offer.profile.at)
        self._profile, self._assessed = offer.profile, None
        self._undo.forget()
        self.saving.take_over(offer)

    def assessment(self) -> Assessment:
        """Say where the person stands today."""
        day = self._day()
        if self._assessed is None or self._assessed.as_of != day:
            self._assessed = assess(
                self.pack,
                self.interview.answers,
                as_of=day,
                currency=self._profile.currency,
                disagreements=disagreements(self._profile),
            )
        self._assessed = reassess(self._assessed, self.interview.answers)
        return self._assessed

    def cards(self) -> tuple[ClientCard, ...]:
        """Give the cards of the person's clients."""
        return cards(self.assessment(), clients(self._profile))

    def review(self) -> tuple[ReviewLine, ...]:
        """Give every question of the pack with its answer, in the order of the interview."""
        return review_lines(self.interview)

    def _keep(self, question: str, answer: Answer) -> Kept:
        along = taken_along(self.interview, question, answer)
        with self.saving.at_once():
            for name in (question, *along):
                self._keep_one(name, answer)
        said = answer_words(self.pack.questions[question], answer, self._profile.currency)
        return Kept(said, along)

    def _keep_one(self, question: str, answer: Answer) -> None:
        if answer != self.interview.answers.get(question):
            self._undo.note(question, self.interview, self._profile)
        self._change(
            self.interview.keep(question, answer), with_answer(self._profile, question, answer, self._day())
        )
        self.saving.drop_draft(question)

    def _change(self, interview: Interview, profile: Profile) -> None:
        self.interview, self._profile = interview, profile
        self.saving.save(profile)
