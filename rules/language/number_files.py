"""Putting together what parameters.toml and figures.toml of all packs hold."""

from collections.abc import Iterable, Mapping

from rules.frozen import frozen
from rules.knowledge import Figure, Parameter
from rules.language.number_tables import (
    ReadFigure,
    compile_figure,
    ordered,
    read_figures,
    read_parameter,
)
from rules.language.pack_files import PackFile
from rules.language.report import is_new
from rules.language.source import Table
from rules.language.vocabulary import Readable, Vocabulary, of_figure


@frozen
class ReadParameters:
    """The parameters of all packs by id, and the tables they were read from."""

    values: Mapping[str, Parameter]
    tables: Mapping[str, Table]


@frozen
class ReadFigures:
    """The figures that can be computed, each after those it needs; when they apply is not compiled yet."""

    values: Mapping[str, ReadFigure]

    @property
    def names(self) -> dict[str, Readable]:
        """What may be said about each figure."""
        return {name: of_figure(each.figure) for name, each in self.values.items()}

    def compiled(self, vocabulary: Vocabulary) -> dict[str, Figure]:
        """Give the figures with their conditions."""
        return {name: compile_figure(each, vocabulary) for name, each in self.values.items()}


def parameters_of(files: Iterable[PackFile]) -> ReadParameters:
    """Give the parameters in file order."""
    values: dict[str, Parameter] = {}
    tables: dict[str, Table] = {}
    for file in files:
        for index, table in file.tables("parameter"):
            value = read_parameter(table, ("parameter", index), file.report)
            if value is not None and is_new(value.id, values, ("parameter", index), file.report):
                values[value.id] = value
                tables[value.id] = table
    return ReadParameters(values, tables)


def figures_of(
    files: Iterable[PackFile], names: Mapping[str, Readable], parameters: Mapping[str, Parameter]
) -> ReadFigures:
    """Give the figures over questions, derived names, parameters and each other."""
    read: dict[str, ReadFigure] = {}
    for file in files:
        for name, figure in read_figures(file.named("figure"), file.report).items():
            if is_new(name, names if name in names else read, ("figure", name), file.report):
                read[name] = figure
    return ReadFigures({name: read[name] for name in ordered(read, names, parameters)})
