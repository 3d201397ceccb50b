"""What the plain face says after a reading, by one word each: advice, evidence, money, plan and more."""

from collections.abc import Callable, Sequence

from profiles.clients import clients
from profiles.errors import ProfileError
from rules.assessment import AdviceGiven
from rules.clients import cards
from tui.lines.items import Item, Paragraph, Tone
from tui.opened import planning
from tui.opened.refusals import SessionRefused
from tui.opened.session import Session
from tui.plain.lines import Lines, number_in
from tui.plain.pages import spoken
from tui.plain.side import Side
from tui.plain.steps import Steps
from tui.texts import plain as texts


class Places:
    """The pages of an assessment by lines; each is one word, some with a number behind it."""

    def __init__(self, session: Session, lines: Lines) -> None:
        self._session = session
        self._lines = lines
        self._pages: dict[str, Callable[[], None]] = {
            "help": self._help,
            "?": self._help,
            "reading": lambda: say_reading(session, lines),
            "advice": self._all_advice,
            "evidence": self._all_evidence,
            "money": self._money,
            "clients": self._clients,
            "moves": self._moves,
            "whatif": lambda: Side(session, lines).run(),
            "plan": lambda: Steps(session, lines).list(),
            "agree": self._asides,
            "history": self._history,
        }
        self._numbered: dict[str, Callable[[str], None]] = {
            "advice": self._advice,
            "evidence": self._evidence,
            "why": self._why,
            "accept": self._accept,
            "disagree": self._disagree,
            "agree": self._agree,
            "plan": lambda typed: Steps(session, lines).change(typed),
        }

    def went(self, typed: str) -> bool:
        """Say the page that was asked for; give False where there is none of that name."""
        word, _, rest = typed.casefold().partition(" ")
        try:
            if (rest or word not in self._pages) and word in self._numbered:
                self._numbered[word](rest.strip())
            elif not rest and word in self._pages:
                self._pages[word]()
            else:
                return False
        except (SessionRefused, ProfileError) as refused:
            self._lines.print(str(refused))
        return True

    def _say(self, items: Sequence[Item]) -> None:
        self._lines.print(spoken(items) or texts.NONE_LISTED)

    def _help(self) -> None:
        for line in texts.HELP:
            self._lines.say(line)

    def _list(self, title: str, said: Sequence[str]) -> None:
        self._lines.say(title)
        for count, each in enumerate(said, 1):
            self._lines.say(texts.NUMBERED.format(number=count, text=each))
        if not said:
            self._lines.say(texts.NONE_LISTED)

    def _all_advice(self) -> None:
        given = self._session.assessment().advice
        self._list(texts.ADVICE, [each.rule.title for each in given])

    def _advice(self, typed: str) -> None:
        from tui.lines.rule import advice_items  # noqa: PLC0415  the same
        from tui.opened.coming_back import own_record  # noqa: PLC0415  not needed to start one

        if (given := self._given("advice", typed)) is not None:
            assessment, own = self._session.assessment(), own_record(self._session)
            self._lines.say(texts.ADVICE_TITLE.format(number=typed, title=given.rule.title))
            self._say(advice_items(assessment, given, own.get(given.rule.id)))

    def _why(self, typed: str) -> None:
        from tui.lines.rule import rule_items  # noqa: PLC0415  not needed to start one

        if (given := self._given("why", typed)) is not None:
            self._say(rule_items(self._session.assessment(), given.rule))

    def _given(self, word: str, typed: str) -> AdviceGiven | None:
        given = self._session.assessment().advice
        place = self._place(word, typed, len(given))
        return given[place] if place is not None else None

    def _place(self, word: str, typed: str, most: int) -> int | None:
        """Give the place that a number names; say what is needed where it names none."""
        if (number := number_in(typed, most)) is not None:
            return number - 1
        self._lines.say(texts.NUMBER_NEEDED.format(word=word, most=most) if most else texts.NONE_LISTED)
        return None

    def _all_evidence(self) -> None:
        found = self._session.assessment().findings
        said = [texts.FINDING_LINE.format(grade=it.grade, claim=it.claim, name=it.id) for it in found]
        self._list(texts.FINDINGS, said)

    def _evidence(self, typed: str) -> None:
        from tui.lines.finding import evidence_items  # noqa: PLC0415  not needed to start one

        assessment = self._session.assessment()
        named = self._session.pack.findings.get(typed)
        if named is None and (place := self._place("evidence", typed, len(assessment.findings))) is not None:
            named = assessment.findings[place]
        if named is not None:
            self._say(evidence_items(assessment, named))

    def _money(self) -> None:
        from tui.lines.money import money_items, scenario_items  # noqa: PLC0415  not needed to start one

        assessment = self._session.assessment()
        self._say((*money_items(assessment), *scenario_items(assessment)))

    def _clients(self) -> None:
        from tui.lines.client import client_items  # noqa: PLC0415  not needed to start one

        assessment = self._session.assessment()
        self._say(client_items(cards(assessment, clients(self._session.profile)), assessment))

    def _moves(self) -> None:
        from rules.asking.next_question import next_questions  # noqa: PLC0415  the same
        from rules.moves.result import moves_from  # noqa: PLC0415  not needed to start one
        from tui.lines.ask import ask_items  # noqa: PLC0415  the same
        from tui.lines.move import next_items  # noqa: PLC0415  the same

        self._lines.say(texts.LOOKING)
        before, name = self._session.assessment(), self._session.name
        questions = next_questions(before.situation, before.judged.values())
        asked = ask_items(questions, before.situation.pack, name)
        self._say((*next_items(moves_from(before), name), *asked))

    def _history(self) -> None:
        from profiles.history import read_history  # noqa: PLC0415  not needed to start one
        from tui.lines.history import history_items  # noqa: PLC0415  the same

        found = read_history(self._session.path)
        items = history_items(found, self._session.assessment(), None)
        if found.snapshots:
            self._say([each for each in items if not _speaks_of_keys(each)])
        else:
            self._lines.say(texts.NO_HISTORY)

    def _accept(self, typed: str) -> None:
        if (given := self._given("accept", typed)) is not None:
            Steps(self._session, self._lines).accept(given.rule.id)

    def _disagree(self, typed: str) -> None:
        given, lines, session = self._given("disagree", typed), self._lines, self._session
        if given is None:
            return
        planning.check_changeable(session)
        if not (because := lines.ask(texts.BECAUSE_PROMPT)):
            lines.say(texts.LEFT_AS_IT_IS)
            return
        until = lines.ask(texts.UNTIL_PROMPT)
        day = planning.day_in(until, "Until which day", session.today) if until else None
        lines.say(planning.set_aside(session, given.rule.id, because, day))

    def _asides(self) -> None:
        from tui.lines.plan import title_of  # noqa: PLC0415  not needed to start one

        asides = self._session.profile.disagree
        said = [f"{title_of(it.rule, self._session.pack)}: {it.because}" for it in asides]
        self._list(texts.ASIDE, said)

    def _agree(self, typed: str) -> None:
        asides = self._session.profile.disagree
        if (place := self._place("agree", typed, len(asides))) is not None:
            planning.check_changeable(self._session)
            self._lines.say(planning.let_count(self._session, asides[place].rule))


def _speaks_of_keys(item: Item) -> bool:
    """Tell whether a line stands back: in the history those say which keys do what."""
    return isinstance(item, Paragraph) and item.tone is Tone.MUTED


def say_reading(session: Session, lines: Lines) -> None:
    """Say where the person stands, everything in words."""
    from tui.exports.assessment_items import assessment_title  # noqa: PLC0415  only a reading needs it
    from tui.lines.reading import reading_items  # noqa: PLC0415  the same

    assessment = session.assessment()
    lines.say(f"{assessment_title(assessment, session.name)}.")
    lines.print(spoken(reading_items(assessment, brief=False, money=lambda _: ())))
