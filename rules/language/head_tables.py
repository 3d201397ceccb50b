"""From the heads of packs (pack.toml) to what a pack is, how it scores, whom it thanks, what it waives."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rules.frozen import frozen
from rules.knowledge import Credit, Dimension, Waiver
from rules.language.pack_files import PackFile
from rules.language.report import is_new
from rules.language.shapes import fit
from rules.language.waiver_tables import read_waiver
from rules.pack import Scoring


@frozen(kw_only=True)
class DimensionTable:
    """The keys of a `[dimension.name]`."""

    title: str
    asks: str
    base: float


@frozen(kw_only=True)
class ScoringTable:
    """The keys of `[scoring]`."""

    evidence_width: Mapping[str, float]
    advice_weight: Mapping[str, float]


@dataclass(slots=True)
class Heads:
    """What the heads of all packs say; later packs add to earlier ones, and set the scoring anew."""

    versions: dict[str, str] = field(default_factory=dict)
    dimensions: dict[str, Dimension] = field(default_factory=dict)
    scoring: Scoring = field(default_factory=lambda: Scoring({}, {}))
    credits: list[Credit] = field(default_factory=list)
    waivers: list[Waiver] = field(default_factory=list)

    def read(self, file: PackFile) -> None:
        """Add what one head says; nothing of it counts without an id and a version."""
        name, version = file.table.get("id"), file.table.get("version")
        if not (isinstance(name, str) and isinstance(version, str)):
            file.report.key("E03", (), "a pack needs id and version, both text in quotes")
            return
        if is_new(name, self.versions, (), file.report):
            self.versions[name] = version
        if not isinstance(file.table.get("title", ""), str):
            file.report.value("E03", ("title",), "'title' must be text in quotes")
        self._read_dimensions(file)
        self._read_scoring(file)
        self._read_credits(file)
        self._read_waivers(file)

    def _read_dimensions(self, file: PackFile) -> None:
        for key, table in file.named("dimension").items():
            path = ("dimension", key)
            shape = fit(DimensionTable, table, path, file.report)
            if shape is not None and is_new(key, self.dimensions, path, file.report):
                self.dimensions[key] = Dimension(id=key, title=shape.title, asks=shape.asks, base=shape.base)

    def _read_scoring(self, file: PackFile) -> None:
        if "scoring" in file.table:
            shape = fit(ScoringTable, file.table["scoring"], ("scoring",), file.report)
            if shape is not None:
                self.scoring = Scoring(shape.evidence_width, shape.advice_weight)

    def _read_credits(self, file: PackFile) -> None:
        for index, table in file.tables("credit"):
            credit = fit(Credit, table, ("credit", index), file.report)
            if credit is not None:
                self.credits.append(credit)

    def _read_waivers(self, file: PackFile) -> None:
        for index, table in file.tables("waive"):
            waiver = read_waiver(table, ("waive", index), file.report)
            if waiver is not None:
                self.waivers.append(waiver)


def read_heads(files: Iterable[PackFile]) -> Heads:
    """Give what the heads of packs say, in their order."""
    heads = Heads()
    for file in files:
        heads.read(file)
    return heads
