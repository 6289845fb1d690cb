"""Reads facts files: a family's situation in YAML or JSON, for the command line, worked examples and tests.

A file is read in three steps: `document` turns its text into a tree whose every value knows its line; `reading` (ours)
or `openfisca` (OpenFisca's test files) gives each value the type that its fact declares; `comparison` says where an
assessment differs from what the file expects. Everything wrong with a file is told at once, by line and field.
"""

from pathlib import Path

from komek.factsfile.comparison import Difference, differences
from komek.factsfile.document import Mapping, Sequence, load
from komek.factsfile.problem import FactsFileError, Problem
from komek.factsfile.reading import FactsFile, facts_file

__all__ = ["Difference", "FactsFile", "FactsFileError", "Problem", "differences", "read", "read_all"]


def read(path: Path | str) -> FactsFile:
    """The family's situation in a file; raises `FactsFileError` with every problem in it.

    Of an OpenFisca file with several tests, the first.
    """
    return read_all(path)[0]


def read_all(path: Path | str) -> list[FactsFile]:
    """The same for a file that may hold several: OpenFisca's test files are lists."""
    path = Path(path)
    node = load(path)
    if isinstance(node, Sequence) or (isinstance(node, Mapping) and node.get("input") and node.get("output")):
        from komek.factsfile.openfisca import tests

        return tests(node, path)
    return [facts_file(node, path)]
