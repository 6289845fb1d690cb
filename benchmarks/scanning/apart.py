"""What is measured apart from the turns: the number of rules, compiling, memory, files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
from openfisca_environment import HERE

from . import by_numpy
from . import files as on_disk
from . import rules as law
from .openfisca import OpenFisca
from .people import People

COUNTS = (20, 50, 100, 400)  # rules; 50 for what compiling may take
GROWTH = 1_000_000  # households of the laws with many rules, at most
BENEFIT = "xx.minimum_income"


class Disagreement(Exception):
    """A side gives a household something else than NumPy."""


def rules(people: People, folder: Path, openfisca: OpenFisca) -> dict[str, Any]:
    """How the time for a household, compiling and memory grow with the number of rules."""
    packs, some = law.write(folder, COUNTS), people.first(min(GROWTH, people.households))
    found: dict[str, Any] = {}
    print("\nns of one core for a household, by the number of rules; seconds to compile, and from disk; bytes above")
    for count in COUNTS:
        code, cache = f"xx.steps_{count}", folder / f"cache_{count}"
        cold, again = (_worker("compiling", folder, code, 1, packs, cache)["seconds"] for _ in range(2))
        ours = _worker("growth", folder, code, some.households, packs, cache)["ns"]
        if (np.load(folder / "ours.npy") != by_numpy.steps(some, count)).any():
            raise Disagreement(f"{code}: not what NumPy gives.")
        above = _worker("memory", folder, code, some.households, packs, cache)["bytes"]
        theirs = _theirs(openfisca, some.households, f"steps_{count}")
        found[str(count)] = {
            "ns": _short(ours), "openfisca_ns": _short(theirs), "times": _short(theirs / ours),
            "compile_seconds": _short(cold), "from_disk_seconds": _short(again), "bytes_per_household": _short(above),
        }  # fmt: skip
        print(f"{count:5} {json.dumps(found[str(count)])}", flush=True)
    return {"rules": found}


def _theirs(openfisca: OpenFisca, households: int, variable: str) -> float:
    openfisca.measure(1000, variable)
    return min(openfisca.measure(households, variable)[1].cpu for _ in range(3)) / households * 1e9


def compiling(folder: Path) -> dict[str, Any]:
    """Seconds of the processor until the benefit's first outcome: with nothing kept, and from disk."""
    packs, cache = HERE / "benefit", folder / "cache"
    cold, again = (_worker("compiling", folder, BENEFIT, 1, packs, cache)["seconds"] for _ in range(2))
    return {"compile_seconds": _short(cold), "from_disk_seconds": _short(again)}


def memory(folder: Path, households: int) -> dict[str, Any]:
    """Bytes at most for a household, above the columns, of both sides."""
    ours = _worker("memory", folder, BENEFIT, households, HERE / "benefit", folder / "cache")["bytes"]
    with OpenFisca(folder) as openfisca:
        theirs = openfisca.ask("memory", households) / households
    return {"bytes_per_household": _short(ours), "openfisca_bytes_per_household": _short(theirs)}


def files(people: People, folder: Path) -> dict[str, Any]:
    """`komek scan` from Parquet to Parquet: everybody's amount is checked."""
    packs, to = HERE / "benefit", folder / "result"
    found = on_disk.scan(on_disk.write(people, folder), to, packs)
    if (on_disk.amounts(to) != by_numpy.amounts(people)).any():
        raise Disagreement("komek scan: not what NumPy gives.")
    per_second = people.households / found.wall
    return {"files": {"households_per_second": _short(per_second), "seconds": _short(found.wall),
                      "cpu_seconds": _short(found.cpu), "peak_bytes": found.peak}}  # fmt: skip


def _worker(what: str, folder: Path, code: str, households: int, packs: Path, cache: Path) -> dict[str, float]:
    """See `worker`."""
    environment = os.environ | {"KOMEK_PACKS": str(packs), "KOMEK_CACHE": str(cache)}
    command = [sys.executable, "-m", "scanning.worker", what, str(folder), code, str(households)]
    done = subprocess.run(command, cwd=HERE, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _short(value: float) -> float:
    return float(f"{value:.4g}")
