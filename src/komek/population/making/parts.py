"""Makes a population piece by piece: a chunk has a seed of its own, a part is a file of some chunks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Event
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from komek.law import Country

from ..schema import HOUSEHOLD, PERSON
from .dice import Dice
from .facts import Maker
from .homes import settle
from .lives import live
from .naming import name
from .tables import NAME, regions, tables

CHUNK = 25_000  # households: changing it changes the people
CHUNKS = 10  # in a file
DIFFERENT = (HOUSEHOLD, PERSON, NAME)  # hardly two the same: a dictionary of their values would only cost
PEOPLE, NAMES, SILENCE = range(3)  # streams of draws: who is silent changes nobody, and neither does a name


class Order(NamedTuple):
    """Which people are wanted: `households` of a country on a day, with this share of registers silent."""

    country: Country
    maker: Maker
    on: date
    households: int
    seed: int
    nulls: float

    @property
    def about(self) -> dict[str, str]:
        """What is written into the files."""
        return {
            "country": self.country.code, "on": self.on.isoformat(), "seed": str(self.seed),
            "households": str(self.households), "nulls": str(self.nulls), "invented": "yes",
        }  # fmt: skip

    @property
    def parts(self) -> int:
        """How many files each table has."""
        return -(-self.households // (CHUNK * CHUNKS))


def chunk(order: Order, number: int) -> tuple[pa.Table, pa.Table]:
    """The persons and the households of one chunk."""
    first = number * CHUNK
    count = min(CHUNK, order.households - first)
    dice, names, silence = (Dice(order.seed, number, stream) for stream in (PEOPLE, NAMES, SILENCE))
    homes = settle(dice, count, order.maker.kinds, order.on)
    made = order.maker.facts(dice, homes, live(dice, homes, order.maker.pension_age))
    return tables(
        order.country, order.maker, homes, made, name(names, homes, order.maker.names),
        regions(names, count, order.maker), first + 1, silence, order.nulls,
    )  # fmt: skip


def write_part(order: Order, part: int, files: tuple[Path, Path], stop: Event, told: Callable[[int], None]) -> int:
    """Write a file of each table; gives the number of persons. `told` hears of every chunk's households."""
    people, writers = 0, list[pq.ParquetWriter]()
    try:
        for number in range(part * CHUNKS, min((part + 1) * CHUNKS, -(-order.households // CHUNK))):
            if stop.is_set():
                break
            made = chunk(order, number)
            writers = writers or [_writer(path, table, order) for path, table in zip(files, made, strict=True)]
            for writer, table in zip(writers, made, strict=True):
                writer.write_table(table)
            people += len(made[0])
            told(len(made[1]))
    finally:
        for writer in writers:
            writer.close()
    return people


def _writer(path: Path, table: pa.Table, order: Order) -> pq.ParquetWriter:
    schema = table.schema.with_metadata(order.about)
    repeated = [field.name for field in schema if field.name not in DIFFERENT and not pa.types.is_date(field.type)]
    return pq.ParquetWriter(path, schema, compression="zstd", compression_level=1, use_dictionary=repeated)
