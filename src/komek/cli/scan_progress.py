"""How a scan goes on, on standard error where somebody watches: a bar, households in a second, the time left."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from komek.cli.options import Options
from komek.languages import formats
from komek.population.running import Watcher


@contextmanager
def progress(households: int, options: Options) -> Iterator[Watcher]:
    """What a scan of so many households tells."""
    t = options.t
    if not sys.stderr.isatty():
        yield _Plain(options)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"))
    with Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True), transient=True) as bar:
        yield _Bar(bar, bar.add_task(t("Households"), total=households, rate=""), options)


class _Plain(Watcher):
    """Says only what takes long."""

    def __init__(self, options: Options) -> None:
        self._t = options.t

    def sorting(self, table: str) -> None:
        t = self._t
        text = t("{table} is not in the order of its households; it is sorted first.")
        print(text.format(table=table), file=sys.stderr)


class _Bar(Watcher):
    """Moves a bar."""

    def __init__(self, bar: Any, task: Any, options: Options) -> None:
        self._bar, self._task, self._lang, self._t = bar, task, options.lang, options.t
        self._begun: int | None = None

    def sorting(self, table: str) -> None:
        t = self._t
        text = t("{table} is not in the order of its households; it is sorted first.")
        self._bar.console.print(text.format(table=table), highlight=False)

    def scanned(self, households: int) -> None:
        if self._begun is None:
            self._begun = households
            self._bar.reset(self._task, completed=households)
            return
        task = self._bar.tasks[0]
        rate = (households - self._begun) / max(task.elapsed or 0.001, 0.001)
        t = self._t
        said = t("{count} per second").format(count=formats.number(int(rate), self._lang))
        self._bar.update(self._task, completed=households, rate=said)
