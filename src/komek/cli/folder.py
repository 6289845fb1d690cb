"""`komek assess DIR`: every facts file below a folder."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from komek.cli.assess import ASSESSED, DIFFERENT, difference_lines
from komek.cli.options import Options
from komek.cli.output import UNREADABLE, complain, print_json
from komek.factsfile import FactsFile, FactsFileError, differences, read_all
from komek.law import LawError, assess
from komek.law.as_data import to_json

_SUFFIXES = (".yaml", ".yml", ".json")
_NOT_FACTS = ("parameters", "locale")


class _Tally:
    """How the files came out so far."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.passed, self.failed, self.status = 0, 0, ASSESSED

    def run(self, path: Path) -> None:
        """Assess one file; what went wrong is printed, with what was expected and what came out."""
        try:
            for file in read_all(path):
                self._assess(file)
        except FactsFileError as error:
            self._fail(error.lines(self.options.t), UNREADABLE)
        except LawError as error:
            self._fail([f"{path}: {error}"], UNREADABLE)

    def _assess(self, file: FactsFile) -> None:
        result = assess(file.case)
        if self.options.json:
            print_json({"file": str(file.path), "name": file.name} | to_json(result, self.options.t), indent=None)
        different = differences(file, result)
        if different:
            self._fail(difference_lines(file, different, self.options), DIFFERENT)
        else:
            self.passed += 1

    def _fail(self, lines: list[str], status: int) -> None:
        self.failed += 1
        self.status = max(self.status, status)
        stream = sys.stderr if self.options.json else sys.stdout
        print("\n".join(lines), file=stream)


def assess_folder(folder: Path, options: Options) -> int:
    """Assess every file below a folder; ends with `N passed, M failed`. 2 where there is none."""
    gc.enable()  # `komek` begins without: thousands of files do leave something to collect
    paths = sorted(facts_files(folder))
    tally = _Tally(options)
    with _progress(len(paths)) as advance:
        for path in paths:
            tally.run(path)
            advance()
    if not paths:
        complain([options.t("There is no facts file (.yaml, .yml, .json) below {folder}.").format(folder=folder)])
    print(f"{tally.passed} passed, {tally.failed} failed")
    return tally.status if paths else UNREADABLE


def facts_files(folder: Path) -> Iterator[Path]:
    """Every YAML and JSON file below, but for parameters, catalogues, and what lies beside a pack's `country.py`."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in _NOT_FACTS and not name.startswith(".")]
        if "country.py" not in names:
            yield from (Path(place, name) for name in names if name.endswith(_SUFFIXES))


@contextmanager
def _progress(total: int) -> Iterator[Any]:
    """A bar on standard error, where somebody watches and there is something to wait for."""
    if total < 20 or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress

    with Progress(BarColumn(), MofNCompleteColumn(), console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda: bar.advance(task)
