"""Parquet to Parquet: the population written as files, and `komek scan` over them as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter, sleep
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from .people import MONEY, People

CODES = ("applicant", "spouse", "child")
GROUP = 1 << 20  # rows of a Parquet group
LOOKING = 0.02  # seconds between two looks at the memory of a running program


class Scan(NamedTuple):
    """What one whole process took: seconds by the clock and of the processor, bytes of memory at most."""

    wall: float
    cpu: float
    peak: int


def write(people: People, folder: Path) -> Path:
    """`persons.parquet` and `households.parquet`, in the order of households."""
    to = folder / "files"
    to.mkdir()
    owner = people.owner
    persons = {
        "household": pa.array(owner),
        "person": pa.array(np.arange(len(owner)) - people.offsets[:-1][owner]),
        "birth_date": pa.array(people.persons["birth_date"]).cast(pa.date32()),
        "relation": pa.DictionaryArray.from_arrays(pa.array(people.persons["relation"]), pa.array(CODES)),
        **{name: pa.array(people.persons[name]) for name in MONEY},
    }
    homes = {"household": pa.array(np.arange(people.households)), "savings": pa.array(people.savings)}
    pq.write_table(pa.table(persons), to / "persons.parquet", row_group_size=GROUP)
    pq.write_table(pa.table(homes), to / "households.parquet", row_group_size=GROUP)
    return to


def scan(files: Path, to: Path, packs: Path) -> Scan:
    """`komek scan` from start to end. RuntimeError where it fails."""
    command = [sys.executable, "-m", "komek.cli", "scan", "xx.minimum_income", str(files), "--on", "2025-03-01"]
    began = perf_counter()
    process = subprocess.Popen(
        [*command, "--to", str(to), "--json"], stdout=subprocess.DEVNULL, env=os.environ | {"KOMEK_PACKS": str(packs)}
    )
    peak, done = 0, 0
    while not done:
        peak = max(peak, _most(process.pid))
        sleep(LOOKING)
        done, status, used = os.wait4(process.pid, os.WNOHANG)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"komek scan ended with {process.returncode}.")
    return Scan(perf_counter() - began, used.ru_utime + used.ru_stime, peak)


def _most(pid: int) -> int:
    """The most memory that a running program has had so far. `ru_maxrss` would count that of who started it."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    return 0


def amounts(to: Path) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    """What the files of the result give each household, in cents."""
    found: np.ndarray[tuple[int, ...], np.dtype[np.int64]] = (
        pq.read_table(to / "xx.minimum_income", columns=["amount"])["amount"].fill_null(0).to_numpy()
    )
    return found
