"""Putting together what scenarios.toml, stances.toml and plan.toml of all packs hold."""

from collections.abc import Callable, Mapping, Sequence

from rules.guidance import (
    CardSentence,
    CardWords,
    CashLimit,
    Liked,
    PlanLimits,
    Scenario,
    StanceShare,
    StrainLimit,
)
from rules.knowledge import Finding
from rules.language.guidance_tables import GuidanceReader
from rules.language.pack_files import PackFile
from rules.language.report import is_new
from rules.language.vocabulary import Vocabulary


class GuidanceFiles:
    """Reads the files of guidance in order; later packs add to earlier ones, and set limits anew."""

    def __init__(self, files: Callable[[str], Sequence[PackFile]], vocabulary: Vocabulary) -> None:
        self._files = files
        self._vocabulary = vocabulary
        self.liked: tuple[Liked, ...] = self._read_liked()
        """What people may like about freelancing, which rules name by its id."""

    def plan_limits(self, rules: frozenset[str]) -> PlanLimits:
        """Give what keeps advice out of the first moves; the rules have been read by then."""
        cash: CashLimit | None = None
        strain: StrainLimit | None = None
        for file, reader in self._readers("plan"):
            if "cash" in file.table:
                cash = reader.cash(file.table["cash"], ("cash",)) or cash
            if "strain" in file.table:
                strain = reader.strain(file.table["strain"], ("strain",), rules) or strain
        return PlanLimits(cash, strain, self.liked)

    def scenarios(self, findings: Mapping[str, Finding]) -> dict[str, Scenario]:
        """Give the scenarios by id, in file order."""
        found: dict[str, Scenario] = {}
        for file, reader in self._readers("scenarios"):
            for index, table in file.tables("scenario"):
                value = reader.scenario(table, ("scenario", index), findings)
                if value is not None and is_new(value.id, found, ("scenario", index), file.report):
                    found[value.id] = value
        return found

    def card_words(self) -> CardWords:
        """Give all that may stand on the cards of clients."""
        stances: dict[str, StanceShare] = {}
        sentences: list[CardSentence] = []
        for file, reader in self._readers("stances"):
            for index, table in file.tables("stance"):
                stance = reader.stance(table, ("stance", index))
                if stance is not None and is_new(stance.id, stances, ("stance", index), file.report):
                    stances[stance.id] = stance
            for index, table in file.tables("sentence"):
                sentence = reader.sentence(table, ("sentence", index))
                if sentence is not None:
                    sentences.append(sentence)
        return CardWords(tuple(stances.values()), tuple(sentences))

    def _read_liked(self) -> tuple[Liked, ...]:
        found: dict[str, Liked] = {}
        for file, reader in self._readers("plan"):
            for index, table in file.tables("liked"):
                value = reader.liked(table, ("liked", index))
                if value is not None and is_new(value.id, found, ("liked", index), file.report):
                    found[value.id] = value
        return tuple(found.values())

    def _readers(self, kind: str) -> list[tuple[PackFile, GuidanceReader]]:
        return [(file, GuidanceReader(self._vocabulary, file.report)) for file in self._files(kind)]
