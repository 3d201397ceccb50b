"""Evidence: one finding in full, beside the one that disagrees with it."""

from collections.abc import Iterable

from tui.lines.finding import clashing, evidence_items, finding_items
from tui.lines.items import Item, Target
from tui.opened.session import Session
from tui.screens.paged import PagedScreen


class EvidenceScreen(PagedScreen):
    """One finding; on a wide screen the finding that disagrees stands beside it, else under it."""

    def __init__(self, session: Session, finding: str) -> None:
        super().__init__(session)
        self._finding = finding
        self.add_class("-halves")

    @property
    def subject(self) -> Target:
        """The finding."""
        return Target("finding", self._finding)

    def items(self) -> Iterable[Item]:
        """Give the finding with its neighbours."""
        return evidence_items(self.assessment, self.session.pack.findings[self._finding])

    def beside(self, target: Target) -> Iterable[Item]:
        """Give the finding under the cursor in full, or what else the line stands for."""
        findings = self.session.pack.findings
        if target.kind == "finding" and findings[target.id] in clashing(findings[self._finding], findings):
            return finding_items(findings[target.id], self.assessment.as_of)
        return super().beside(target)
