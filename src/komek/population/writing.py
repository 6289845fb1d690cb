"""Results on disk, part by part; the manifest names what is whole, so that a scan that was broken off can go on.

FOLDER/manifest.json                        what was scanned, the parts that are whole, their counts
FOLDER/bg.heating_aid/part-00000.parquet    a row for each household
FOLDER/rejects.parquet                      rows that could not be scanned; in parts until the scan is complete
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

import pyarrow as pa
import pyarrow.parquet as pq

from .population import SORTING
from .problems import _, refusal
from .schema import HOUSEHOLD

VERSION = 1
MANIFEST, REJECTS = "manifest.json", "rejects"
COMPRESSION = {"compression": "zstd", "compression_level": 1}


class Manifest:
    """What a folder of results holds. `what`: input, law and day, which a scan that goes on has to share."""

    def __init__(self, folder: Path, what: Mapping[str, Any], parts: list[dict[str, Any]], complete: bool) -> None:
        self.folder, self.what, self.parts, self.complete = folder, what, parts, complete
        self._lock: IO[str] | None = None  # held as long as this manifest is

    @staticmethod
    def begin(folder: Path, what: Mapping[str, Any], restart: bool) -> Manifest:
        """The manifest of a folder: a new one, or the one of the same scan. PopulationError where it is of another."""
        folder.mkdir(parents=True, exist_ok=True)
        lock = _locked(folder)
        place = folder / MANIFEST
        if restart or not place.is_file():
            found = Manifest(folder, what, [], False)
        else:
            data = json.loads(place.read_text(encoding="utf-8"))
            if data.get("version") != VERSION or data["what"] != what:
                text = _("The folder holds the results of another scan. Name another folder, or add --restart.")
                raise refusal(folder, text)
            found = Manifest(folder, what, data["parts"], data["complete"])
        found._lock = lock
        for stale in folder.glob(f"{SORTING}*"):  # of a scan that was killed: nobody else holds the lock
            shutil.rmtree(stale)
        found.tidy()
        return found

    @property
    def read(self) -> tuple[int, int]:
        """The rows of households and persons that whole parts have taken."""
        return (self.parts[-1]["households"], self.parts[-1]["persons"]) if self.parts else (0, 0)

    def add(self, part: dict[str, Any]) -> None:
        """A part is whole."""
        self.parts.append(part)
        self.write()

    def finish(self) -> None:
        """All is read: the rejects of all parts become one file."""
        if not self.complete:
            _together(self._parts_of(REJECTS), self.folder / f"{REJECTS}.parquet")
            self.complete = True
            self.write()
        self.tidy()

    def write(self) -> None:
        """Whole or not at all."""
        data = {"version": VERSION, "what": self.what, "complete": self.complete, "parts": self.parts}
        with _whole(self.folder / MANIFEST) as path:
            path.write_text(json.dumps(data, indent=1), encoding="utf-8")

    def tidy(self) -> None:
        """Remove what a scan that was broken off left unfinished."""
        for name in (*self.what["programmes"], REJECTS):
            whole = [] if name == REJECTS and self.complete else self._parts_of(name)
            for path in (self.folder / name).glob("*part-*.parquet"):
                if path not in whole:
                    path.unlink()
        if self.complete and (self.folder / REJECTS).is_dir():
            (self.folder / REJECTS).rmdir()

    def _parts_of(self, name: str) -> list[Path]:
        return [part_of(self.folder, name, number) for number in range(len(self.parts))]


def part_of(folder: Path, name: str, number: int) -> Path:
    """Where a part of a programme's results, or of the rejects, lies."""
    return folder / name / f"part-{number:05}.parquet"


class Part:
    """The files of one part; nobody sees them before it is closed."""

    def __init__(self, folder: Path, number: int, schemas: Mapping[str, pa.Schema]) -> None:
        self._paths = {name: part_of(folder, name, number) for name in schemas}
        self._writers: dict[str, pq.ParquetWriter] = {}
        for name, schema in schemas.items():
            self._paths[name].parent.mkdir(exist_ok=True)
            self._writers[name] = _writer(_unfinished(self._paths[name]), schema)

    def write(self, name: str, table: pa.Table) -> None:
        """Add rows to one of the files."""
        if table.num_rows:
            self._writers[name].write_table(table, row_group_size=table.num_rows)

    def close(self) -> None:
        """All rows are written: the files become visible."""
        for name, writer in self._writers.items():
            writer.close()
            _settle(_unfinished(self._paths[name]), self._paths[name])

    def abandon(self) -> None:
        """Leave the files as they are; the next start removes them."""
        for writer in self._writers.values():
            writer.close()


def _writer(path: Path, schema: pa.Schema) -> pq.ParquetWriter:
    """Keys rise, so only their differences are written; everything else has few values."""
    coded = [field.name for field in schema if field.name != HOUSEHOLD]
    kinds = {HOUSEHOLD: "DELTA_BINARY_PACKED"} if schema.field(HOUSEHOLD).type == pa.int64() else {}
    flat = [name for name in coded if not pa.types.is_list(schema.field(name).type)]
    return pq.ParquetWriter(path, schema, use_dictionary=flat, column_encoding=kinds or None, **COMPRESSION)


def _locked(folder: Path) -> IO[str]:
    """PopulationError where another process writes to the folder."""
    lock = (folder / ".lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.close()
        raise refusal(folder, _("Another scan is writing to this folder.")) from None
    return lock


def _together(parts: list[Path], path: Path) -> None:
    if not parts:
        return
    with _whole(path) as unfinished, pq.ParquetWriter(unfinished, pq.read_schema(parts[0]), **COMPRESSION) as writer:
        for part in parts:
            with pq.ParquetFile(part) as file:
                for batch in file.iter_batches():
                    writer.write_batch(batch)


class _whole:
    """A file that appears under its name only when it is written to its end."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> Path:
        return _unfinished(self._path)

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            _settle(_unfinished(self._path), self._path)


def _unfinished(path: Path) -> Path:
    return path.with_name(f".{path.name}")


def _settle(unfinished: Path, path: Path) -> None:
    with unfinished.open("rb") as file:
        os.fsync(file.fileno())
    unfinished.replace(path)
