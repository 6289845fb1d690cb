"""What becomes of each batch, put down part by part by the thread that writes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pyarrow as pa

from .rejecting import counted
from .summary import Summary
from .writing import REJECTS, Manifest, Part

PART = 1 << 20  # households of a part: no more than these are scanned again when a scan was broken off


class Piece(NamedTuple):
    """What became of a batch; `read`: rows of households and persons taken up to its end."""

    tables: Mapping[str, pa.Table]
    rejects: list[pa.Table]
    summaries: Mapping[str, Summary]
    read: tuple[int, int]


@dataclass
class Totals:
    """What programmes come to: a summary of each, and rejected rows by what is wrong with them."""

    summaries: dict[str, Summary]
    rejects: Counter[str] = field(default_factory=Counter)

    @staticmethod
    def of(programmes: Iterable[str]) -> Totals:
        """Nothing counted yet."""
        return Totals({code: Summary() for code in programmes})

    def add(self, piece: Piece) -> None:
        """Count a batch."""
        for code, summary in piece.summaries.items():
            self.summaries[code].include(summary)
        self.rejects.update(counted(piece.rejects))

    def include(self, part: Mapping[str, Any]) -> None:
        """Count a part as the manifest has it."""
        for code, data in part["summaries"].items():
            self.summaries[code].include(Summary.of(data))
        self.rejects.update(part["rejects"])

    def as_data(self) -> dict[str, Any]:
        """For the manifest and for JSON."""
        summaries = {code: summary.as_data() for code, summary in self.summaries.items()}
        return {"summaries": summaries, "rejects": dict(self.rejects.most_common())}


class Counting:
    """Keeps no results, only their counts: a scan without a folder."""

    read, complete = (0, 0), False

    def __init__(self, programmes: Iterable[str]) -> None:
        self.totals = Totals.of(programmes)

    def record(self, piece: Piece) -> None:
        """Count a batch."""
        self.totals.add(piece)

    def finish(self) -> None:
        """Nothing is left to do."""

    def abandon(self) -> None:
        """Nothing is to be left undone."""


class Recording:
    """Writes results; `totals` are those of whole parts, earlier starts included."""

    def __init__(self, manifest: Manifest, schemas: Mapping[str, pa.Schema], size: int = PART) -> None:
        self._manifest, self._schemas, self._size = manifest, schemas, size
        self._programmes = [name for name in schemas if name != REJECTS]
        self.totals = Totals.of(self._programmes)
        for part in manifest.parts:
            self.totals.include(part)
        self._part: Part | None = None
        self._counts, self._read = Totals.of(self._programmes), manifest.read

    @property
    def read(self) -> tuple[int, int]:
        """Rows of households and persons that need not be scanned again."""
        return self._manifest.read

    @property
    def complete(self) -> bool:
        return self._manifest.complete

    def record(self, piece: Piece) -> None:
        """Write what became of a batch; a part that is large enough is closed."""
        part = self._part = self._part or self._begun()
        for code, table in piece.tables.items():
            part.write(code, table)
        for table in piece.rejects:
            part.write(REJECTS, table)
        self._counts.add(piece)
        self._read = piece.read
        if piece.read[0] - self.read[0] >= self._size:
            self._close(part)

    def finish(self) -> None:
        """Everything is read. Where nothing was, there is one part without rows."""
        if self._part is not None or not self._manifest.parts:
            self._close(self._part or self._begun())
        self._manifest.finish()

    def abandon(self) -> None:
        """Leave the part that is not whole; the next start removes it."""
        if self._part is not None:
            self._part.abandon()

    def _begun(self) -> Part:
        return Part(self._manifest.folder, len(self._manifest.parts), self._schemas)

    def _close(self, part: Part) -> None:
        """The part is whole: it counts."""
        part.close()
        data = {"households": self._read[0], "persons": self._read[1]} | self._counts.as_data()
        self._manifest.add(data)
        self.totals.include(data)
        self._part, self._counts = None, Totals.of(self._programmes)
