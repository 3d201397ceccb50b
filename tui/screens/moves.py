"""What to do next: the changes that would help most, and the question that would."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from rules.asking.next_question import next_questions
from tui.lines.ask import ask_items
from tui.lines.items import Item, sections
from tui.screens.worked import Told, WorkedScreen
from tui.texts import moves as texts

if TYPE_CHECKING:
    from rules.moves.result import NextMoves
    from tui.opened.on_the_side import Side


class NextMovesScreen(WorkedScreen["NextMoves"]):
    """The sets of changes that no other set beats, what they take and bring, and what to answer next."""

    def job(self) -> Callable[[Told], "NextMoves"]:
        """Give the search, from where the person stands now."""
        from rules.moves.result import moves_from  # noqa: PLC0415  the search is loaded when it is wanted

        before = self.assessment
        return lambda told: moves_from(before, told=told)

    def waiting_words(self, count: int) -> str:
        """Say how many sets are looked through."""
        return super().waiting_words(count) if count else texts.LOOKING

    def found_items(self, found: "NextMoves") -> Iterable[Item]:
        """Give the sets, and the question that would help most."""
        from tui.lines.move import next_items  # noqa: PLC0415  it stands on the search

        name, before = self.session.name, found.before
        questions = next_questions(before.situation, before.judged.values())
        return sections(
            next_items(found, name, command=False),
            ask_items(questions, before.situation.pack, name),
        )

    def side_of(self, found: "NextMoves", place: int) -> "Side":
        """Give what a set changes."""
        return {name: it for move in found.sets[place].moves for name, it in move.answers.items()}

    def way_back(self) -> Callable[[], None]:
        """Come back here from a question, with the reading behind it."""
        app, session = self.app, self.session

        def back() -> None:
            app.open_reading()
            app.open_place(NextMovesScreen, session)

        return back
