"""Makes a whole population: parts side by side, each written by one thread, and moved into place when all are done."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from tempfile import mkdtemp
from threading import Event

from komek import packs
from komek.law import FactsError

from .facts import Maker
from .parts import Order, write_part

TABLES = ("persons", "households")
FORMATS = (".parquet", ".arrow", ".feather")  # in which a population may be kept; what is made is Parquet
MOST = 10**9  # households
FIRST_YEAR, LAST_YEAR = 2006, 2199  # so that all who live were born between the bounds of dates


def order(country: str, households: int, seed: int, nulls: float, on: date | None = None) -> Order:
    """What is to be made. FactsError for what cannot be."""
    land = packs.country(country)
    maker = _maker(country)
    day = on or maker.on
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise FactsError(None, "on", f"nobody can be made for {day}.", f"Name a day of {FIRST_YEAR} to {LAST_YEAR}.")
    if not 1 <= households <= MOST:
        raise FactsError(None, "households", f"{households} cannot be made.", f"Ask for 1 to {MOST}.")
    if not 0 <= nulls <= 1:
        raise FactsError(None, "nulls", f"{nulls} is no share.", "Write a number from 0 to 1.")
    if seed < 0:
        raise FactsError(None, "seed", f"{seed} is negative.", "Write a whole number from 0 up.")
    return Order(land, maker, day, households, seed, nulls)


def _maker(country: str) -> Maker:
    if country == "bg":
        from .bulgaria import MAKER
    elif country == "kz":
        from .kazakhstan import MAKER
    elif country == "az":
        from .azerbaijan import MAKER
    else:
        raise FactsError(None, "country", f"no people of “{country}” can be made.", "Write bg, kz or az.")
    return MAKER


def existing(folder: Path) -> list[Path]:
    """The tables that are in the folder already, in any format."""
    tables = (folder / f"{table}{suffix}" for table in TABLES for suffix in FORMATS)
    return [table for table in tables if table.exists()]


def make(wanted: Order, folder: Path, told: Callable[[int], None], threads: int | None = None) -> int:
    """Make it, in place of what is there; gives the number of persons. What is there stays until all is made."""
    folder.mkdir(parents=True, exist_ok=True)
    aside = Path(mkdtemp(prefix=".making-", dir=folder))
    try:
        people = _written(wanted, aside, told, threads or os.cpu_count() or 1)
        for table in existing(folder):
            _remove(table)
        for table in aside.iterdir():
            table.replace(folder / table.name)
    finally:
        shutil.rmtree(aside)
    return people


def _written(wanted: Order, aside: Path, told: Callable[[int], None], threads: int) -> int:
    stop = Event()
    with ThreadPoolExecutor(threads) as pool:
        work = [pool.submit(write_part, wanted, part, _files(wanted, aside, part), stop, told)
                for part in range(wanted.parts)]  # fmt: skip
        try:
            return sum(done.result() for done in work)
        finally:
            stop.set()  # whoever fails or is interrupted stops the others at their next chunk


def _files(wanted: Order, aside: Path, part: int) -> tuple[Path, Path]:
    """One file for each table where one is enough, else a folder of parts."""
    persons, households = (aside / f"{table}.parquet" for table in TABLES)
    if wanted.parts == 1:
        return persons, households
    for folder in (persons, households):
        folder.mkdir(exist_ok=True)
    return persons / f"part-{part:05}.parquet", households / f"part-{part:05}.parquet"


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()
