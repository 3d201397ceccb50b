"""JSON Schemas of scenarios.toml, stances.toml and plan.toml."""

from rules.language.guidance_tables import (
    CashTable,
    LikedTable,
    ScenarioTable,
    SentenceTable,
    StanceTable,
    StrainTable,
)
from rules.language.schema_names import Definitions, conditions, name_of, number_names
from rules.language.schema_shapes import Schema, described, listed, of_shape, suggested
from rules.language.schema_texts import ABOUT
from rules.pack import Pack


def scenario_files(pack: Pack | None, parts: Definitions) -> dict[str, Schema]:
    """Give what a file of scenarios holds; only findings whose numbers may be quoted are offered."""
    cited = (name for name, each in pack.findings.items() if each.use == "number") if pack else ()
    scenario = of_shape(
        ScenarioTable,
        "scenario",
        instead={"cites": name_of(cited), "touches": name_of(number_names(pack))},
        tables={"when": conditions(pack, parts)},
        needs=["when"],
    )
    return {"scenario": listed(scenario)}


def stance_files(pack: Pack | None, parts: Definitions) -> dict[str, Schema]:
    """Give what a file of words for clients holds."""
    stance = of_shape(StanceTable, "stance", instead={"share": name_of(number_names(pack))})
    sentence = of_shape(SentenceTable, "sentence", tables={"when": conditions(pack, parts)})
    return {"stance": listed(stance), "sentence": listed(sentence)}


def plan_files(pack: Pack | None, parts: Definitions) -> dict[str, Schema]:
    """Give what the file of a plan holds."""
    when = {"when": conditions(pack, parts)}
    strain = of_shape(StrainTable, "strain", instead={"rule": suggested(pack.rules if pack else ())})
    return {
        "cash": described(ABOUT["cash"][""], of_shape(CashTable, "cash", tables=when, needs=["when"])),
        "strain": described(ABOUT["strain"][""], strain),
        "liked": listed(of_shape(LikedTable, "liked", tables=when, needs=["when"])),
    }
