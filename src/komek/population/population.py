"""A population opened for reading: both tables checked, put in order where they are not, joined batch by batch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from types import TracebackType
from typing import Any, Protocol

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from komek.languages.problem import Problem
from komek.law import Fact

from .encoding import Codes, Encoding
from .joining import HOUSEHOLDS, Joined, joined
from .problems import PopulationError, _
from .reading import Table
from .schema import HOUSEHOLD, PERSON
from .sorting import RUN, in_order, is_ordered
from .streams import Rows

Lines = NDArray[np.int64]
SORTING = ".sorting-"  # begins the name of the folder in which tables are sorted
Sorting = Callable[[str], None]  # is told the name of a table that has to be sorted first


class Readable(Protocol):
    """Households and their persons, whatever they come from; see `Population`, whose words these are."""

    keyless: Any

    @property
    def key_type(self) -> pa.DataType: ...
    @property
    def person_type(self) -> pa.DataType: ...
    @property
    def facts(self) -> dict[str, Fact]: ...
    @property
    def codes(self) -> dict[str, Codes]: ...
    def batches(self, start: tuple[int, int] = ..., block: int = ..., sorting: Sorting = ...) -> Iterator[Joined]: ...


class Population:
    """A folder with `persons` and `households`, of which these facts are read, and further columns `also`.

    PopulationError names every column of a type that does not suit. Sorting, where it is needed, takes place in a
    temporary folder in `room`; leave the population as a context to have it removed.
    """

    def __init__(
        self, folder: Path, facts: Iterable[Fact], also: Sequence[str] = (), room: Path | None = None, run: int = RUN
    ) -> None:
        self.persons, self.households = Table(folder, "persons"), Table(folder, "households")
        known = list(facts)
        self.folder, self.also, self._run, self._room = folder, list(also), run, room
        self._people = Encoding(self.persons, [HOUSEHOLD, PERSON], [fact for fact in known if fact.of == "person"])
        self._homes = Encoding(self.households, [HOUSEHOLD], [fact for fact in known if fact.of == "household"], also)
        check_keys(folder, people=self._people, homes=self._homes)
        self.unknown = [fact for fact in known if fact.name not in self.facts]
        self._given_up = Event()  # ends a sort that another thread is in
        self._temporary: TemporaryDirectory[str] | None = None
        self.keyless: dict[
            str, list[Lines]
        ] = {}  # by table, the rows that have no key; told when sorting has read them

    def __enter__(self) -> Population:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._given_up.set()
        if self._temporary is not None:
            self._temporary.cleanup()

    @property
    def fingerprint(self) -> str:
        """Another one for other files."""
        return f"{self.persons.fingerprint()}-{self.households.fingerprint()}"

    @property
    def key_type(self) -> pa.DataType:
        return self._homes.keys[HOUSEHOLD]

    @property
    def person_type(self) -> pa.DataType:
        """The type of the persons' keys; null where they have none."""
        return self._people.keys.get(PERSON, pa.null())

    @property
    def facts(self) -> dict[str, Fact]:
        """The facts that have a column."""
        return {**self._people.facts, **self._homes.facts}

    @property
    def codes(self) -> dict[str, Codes]:
        """What the positions of each choice stand for, codes that are none included."""
        return {**self._people.strange, **self._homes.strange}

    def batches(
        self, start: tuple[int, int] = (0, 0), block: int = HOUSEHOLDS, sorting: Sorting = lambda name: None
    ) -> Iterator[Joined]:
        """Whole households in the order of their keys, from these rows of households and persons on."""
        homes = self._rows(self.households, self._homes, start[0], sorting)
        people = self._rows(self.persons, self._people, start[1], sorting)
        return joined(homes, people, self.also, block)

    def _rows(self, table: Table, encoding: Encoding, start: int, sorting: Sorting) -> Rows:
        if is_ordered(_keys(table, encoding)):
            return Rows(encoding.schema, map(encoding.encoded, table.batches(encoding.columns, start)), start)
        sorting(table.name)
        whole = map(encoding.encoded, table.batches(encoding.columns))
        rows = Rows(
            encoding.schema, in_order(encoding.schema, self._keyed(table, whole), self._place(table), self._run)
        )
        rows.skip(start)
        return rows

    def _keyed(self, table: Table, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Without the rows that have no key."""
        row, found = 0, self.keyless.setdefault(table.name, [])
        for batch in batches:
            if self._given_up.is_set():
                return
            has = batch.column(HOUSEHOLD).is_valid()
            if batch.column(HOUSEHOLD).null_count:
                found.append(row + np.flatnonzero(~has.to_numpy(zero_copy_only=False)))
                row, batch = row + batch.num_rows - has.true_count, batch.filter(has)
            row += batch.num_rows
            yield batch

    def _place(self, table: Table) -> Path:
        if self._temporary is None:
            if self._room is not None:
                self._room.mkdir(parents=True, exist_ok=True)
            self._temporary = TemporaryDirectory(prefix=SORTING, dir=self._room, ignore_cleanup_errors=True)
        place = Path(self._temporary.name, table.name)
        place.mkdir()
        return place


def check_keys(folder: Path, *, people: Encoding, homes: Encoding) -> None:
    """PopulationError where a table has no key of households, or keys of another type than the other table."""
    if missing := [name for name, one in (("persons", people), ("households", homes)) if HOUSEHOLD not in one.keys]:
        text = _("There is no column “household” with the household's key.")
        raise PopulationError(folder, [Problem(0, name, text) for name in missing])
    if (one := people.keys[HOUSEHOLD]) != (other := homes.keys[HOUSEHOLD]):
        text = _("The key is of type {one} in persons and {other} in households; one type is wanted.")
        raise PopulationError(folder, [Problem(0, HOUSEHOLD, text, {"one": str(one), "other": str(other)})])


def _keys(table: Table, encoding: Encoding) -> Iterator[pa.RecordBatch]:
    schema = pa.schema([(HOUSEHOLD, encoding.keys[HOUSEHOLD])])
    for batch in table.batches([HOUSEHOLD]):
        yield pa.RecordBatch.from_arrays([batch.column(HOUSEHOLD).cast(encoding.keys[HOUSEHOLD])], schema=schema)
