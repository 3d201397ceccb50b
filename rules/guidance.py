"""What guides a person beyond the rules of a pack: scenarios, words for clients, limits of the plan."""

from dataclasses import field
from typing import TYPE_CHECKING, Literal

from rules.frozen import frozen

if TYPE_CHECKING:
    from rules.knowledge import Number
    from rules.language.conditions import Condition
    from rules.language.texts import Template

Stance = Literal["wants", "accepts", "forbids", "unsaid"]
CardPart = Literal["lane", "disclosure", "clause", "warning"]


@frozen(kw_only=True)
class Scenario:
    """What would become of an income if it went the way a finding measured, for those whom it covers.

    `number` is the finding's own, in percent, so that no figure is typed twice; `touches` names the share of
    income that the finding is about, all of it where there is none.
    """

    id: str
    title: str
    cites: str
    number: "Number"
    scope: str
    when: "Condition"
    touches: str | None = None


@frozen(kw_only=True)
class StanceShare:
    """One stance of clients on AI: what it is called, and the question for its share of income."""

    id: Stance
    title: str
    share: str | None = None


@frozen(kw_only=True)
class CardSentence:
    """A sentence for the cards of clients of some stances, told or not, while a condition holds."""

    part: CardPart
    stances: tuple[Stance, ...]
    say: "Template"
    told: bool | None = None
    when: "Condition | None" = None


@frozen
class CardWords:
    """All that a pack says on the cards of clients."""

    stances: tuple[StanceShare, ...] = ()
    sentences: tuple[CardSentence, ...] = ()


@frozen(kw_only=True)
class CashLimit:
    """While it holds, no move that costs money before it pays; `possibly` is said while it is open."""

    when: "Condition"
    because: "Template"
    possibly: "Template"


@frozen(kw_only=True)
class StrainLimit:
    """While its rule fires, the plan is one move, and that rule's own advice is none."""

    rule: str
    because: "Template"


@frozen(kw_only=True)
class Liked:
    """Something a person likes about freelancing; while it holds, no move that takes just that away."""

    id: str
    title: str
    when: "Condition"
    because: "Template"


@frozen
class PlanLimits:
    """What keeps advice out of the first moves."""

    cash: CashLimit | None = None
    strain: StrainLimit | None = None
    liked: tuple[Liked, ...] = field(default=())
