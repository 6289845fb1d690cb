"""One measurement in a process of its own: `KOMEK_PACKS=… python -m scanning.worker WHAT FOLDER PROGRAMME HOUSEHOLDS`.

So that peaks of memory are its own, and compiling begins with nothing or with what is on disk. Answers in JSON.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import process_time

import numpy as np

from komek.packs import programme

from .clock import repeated
from .ours import batch, compiled, unchecked
from .peak import above
from .people import People

ROUNDS = 3


def compiling(people: People, code: str) -> dict[str, float]:
    """Seconds of the processor from the imported program to the first outcome of one household."""
    began = process_time()
    unchecked(compiled(programme(code), 1), batch(people.first(1)))
    return {"seconds": process_time() - began}


def memory(people: People, code: str) -> dict[str, float]:
    """Bytes at most, above the columns, for a household: door and results included."""
    scan = compiled(programme(code), 2)
    scan.scan(batch(people.first(1000)))
    return {"bytes": above(lambda: scan.scan(batch(people))) / people.households}


def growth(people: People, code: str) -> dict[str, float]:
    """Nanoseconds of the processor for a household, and the sum of all amounts."""
    scan, rows = compiled(programme(code), 1), batch(people)
    given = unchecked(scan, rows)
    np.save(Path(sys.argv[2]) / "ours.npy", given.amount)
    task = repeated(lambda: unchecked(scan, rows))
    best = min(task().cpu for _ in range(ROUNDS))
    return {"ns": best / people.households * 1e9}


if __name__ == "__main__":
    what, folder, code, households = sys.argv[1:]
    print(json.dumps(globals()[what](People.load(Path(folder)).first(int(households)), code)))
