"""`komek population make`: invented people of a country, for scans, simulations and tests of what scales."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from komek.cli.options import Options
from komek.cli.output import complain, prepare
from komek.languages import formats
from komek.law import FactsError

if TYPE_CHECKING:
    from rich.progress import Progress, ProgressColumn

    from komek.population.making.parts import Order


def make_population(
    folder: Path, country: str, households: int, options: Options, *, seed: int, nulls: float, on: date | None,
    replace: bool,
) -> int:  # fmt: skip
    """Make people. 0 done; 2 for what cannot be made, and for a folder that has a population already."""
    prepare()
    from komek.population.making.making import existing, order

    try:
        wanted = order(country, households, seed, nulls, on)
        if (there := existing(folder)) and not replace:
            text = options.t("{path} is there already. Name another folder, or add --replace to make it anew.")
            return complain([text.format(path=there[0])])
        _make(wanted, folder, options)
    except (FactsError, OSError) as error:
        return complain([str(error)])
    return 0


def _make(wanted: Order, folder: Path, options: Options) -> None:
    from komek.population.making.making import make

    begun = time.monotonic()
    with _progress(wanted.households, options) as told:
        people = make(wanted, folder, told)
    print("\n".join(_told(wanted, people, folder, time.monotonic() - begun, options)))


@contextmanager
def _progress(households: int, options: Options) -> Iterator[Callable[[int], None]]:
    """A bar on standard error with rate and time left, where somebody looks; what it gives hears of households made."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    shown: Progress = Progress(*_columns(options), console=console, transient=True, disable=not console.is_terminal)
    with shown:
        task = shown.add_task(options.t("Making households"), total=households)
        yield lambda made: shown.advance(task, made)


def _columns(options: Options) -> list[ProgressColumn]:
    from rich.progress import BarColumn, Task, TextColumn, TimeRemainingColumn
    from rich.progress import ProgressColumn as Column
    from rich.text import Text

    class Rate(Column):
        """Households made in a second."""

        def render(self, task: Task) -> Text:
            rate = formats.number(int(task.speed or 0), options.lang)
            return Text(options.t("{rate} a second").format(rate=rate))

    percentage = TextColumn("{task.percentage:>3.0f}%")
    return [TextColumn("{task.description}"), BarColumn(), percentage, Rate(), TimeRemainingColumn()]


def _told(wanted: Order, people: int, folder: Path, seconds: float, options: Options) -> Iterator[str]:
    def number(value: float) -> str:
        return formats.number(int(value), options.lang)

    t = options.t
    text = t("Invented people, as of {day}. Households: {households}. Persons: {persons}.")
    day = formats.date(wanted.on, options.lang)
    yield text.format(households=number(wanted.households), persons=number(people), day=day)
    rate = number(wanted.households / max(seconds, 0.001))
    yield t("Written to {folder}: {rate} households a second.").format(folder=folder, rate=rate)
