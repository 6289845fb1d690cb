"""Measures the scan of a population beside OpenFisca-Core, NumPy by hand, and only reading the same bytes.

`python benchmarks/population.py --households 10000000`. What is measured and how to read it: `docs/benchmarks.md`.
The last line is JSON. Exit status 3 where OpenFisca-Core cannot be installed, 1 where amounts do not agree.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from openfisca_environment import HERE, NotInstalled
from scanning import apart, by_numpy, people
from scanning.chart import chart
from scanning.clock import Rounds
from scanning.openfisca import OpenFisca
from scanning.ours import batch, compiled
from scanning.turns import CURVES, WHAT, turns

from komek.packs import programme

IMAGE = HERE.parent / "docs" / "images" / "population.svg"
Found = dict[str, Rounds]


def agree(everybody: people.People, openfisca: OpenFisca, threads: int) -> bool:
    """Whether we and NumPy give every household the same; what OpenFisca's float32 makes different is said."""
    exact = by_numpy.amounts(everybody)
    ours = compiled(programme("xx.minimum_income"), threads).scan(batch(everybody))
    wrong = int((ours.amount != exact).sum()) + len(ours.problems)
    theirs = np.load(openfisca.ask("amounts", everybody.households))
    off = np.abs(theirs - exact)
    print(f"{len(exact):,} households compared; {int((exact > 0).sum()):,} are given something.")
    print(
        f"Kömek differs from NumPy for {wrong:,}; OpenFisca for {int((off > 0).sum()):,}, by {off.max()} cents at most."
    )
    return not wrong


def show(sizes: Sequence[int], found: Sequence[Found]) -> None:
    """A table: nanoseconds for a household."""
    print(f"\n{'ns for a household: clock (processor)':42}" + "".join(f"{size:>20,}" for size in sizes))
    for name, said in WHAT.items():
        cells = [
            f"{one[name].wall / n * 1e9:.4g} ({one[name].cpu / n * 1e9:.4g})"
            for n, one in zip(sizes, found, strict=True)
        ]
        print(f"{said:42}" + "".join(f"{cell:>20}" for cell in cells))


def summary(size: int, last: Found, threads: int) -> dict[str, Any]:
    """The ratios at the largest size; of the clock, and for one core each of the processor's time."""
    pairs = {
        "vs_openfisca_calculate": ("calculate", "unchecked"),
        "vs_openfisca_calculate_checked": ("calculate", "checked"),
        "vs_openfisca_build_calculate": ("build_calculate", "built"),
        "vs_numpy": ("numpy", "unchecked"),
        "vs_read_bound": ("unchecked", "read"),
        "vs_read_bound_checked": ("checked", "read"),
    }
    ratios = {name: last[one].over(last[other]) for name, (one, other) in pairs.items()}
    per_core = {name: _short(ratio.cpu) for name, ratio in ratios.items()}
    per_core["households_per_second"] = _short(size / last["unchecked"].cpu)
    return {
        "households": size, "threads": threads,
        "households_per_second": _short(size / last["unchecked"].wall),
        **{name: _short(ratio.wall) for name, ratio in ratios.items()},
        "three_nullable_columns": _short(last["nullable"].over(last["unchecked"]).cpu),
        "per_core": per_core,
    }  # fmt: skip


def _short(value: float) -> float:
    return float(f"{value:.4g}")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--households", type=int, default=10_000_000, help="of the largest population (10,000,000)")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1, help="of ours and of the reading")
    parser.add_argument("--only-turns", action="store_true", help="leave out rules, compiling, memory and files")
    parser.add_argument("--chart", type=Path, default=IMAGE)
    return parser.parse_args()


def measured(wanted: argparse.Namespace, folder: Path) -> int:
    """Check that the sides agree, measure by turns, then apart; print and draw."""
    sizes = [10**power for power in range(3, 8) if 10**power < wanted.households] + [wanted.households]
    everybody = people.made(wanted.households)
    everybody.save(folder)
    with OpenFisca(folder) as openfisca:
        if not agree(everybody, openfisca, wanted.threads):
            return 1
        found = [turns(everybody.first(size), openfisca, wanted.threads, wanted.rounds) for size in sizes]
        show(sizes, found)
        said = summary(sizes[-1], found[-1], wanted.threads)
        said |= {} if wanted.only_turns else apart.rules(everybody, folder, openfisca)
    if not wanted.only_turns:
        said |= apart.compiling(folder) | apart.memory(folder, wanted.households) | apart.files(everybody, folder)
    curves = {
        name: [one[key].cpu / n * 1e9 for n, one in zip(sizes, found, strict=True)] for name, key in CURVES.items()
    }
    wanted.chart.write_text(chart(sizes, curves).svg, encoding="utf-8")
    print(json.dumps(said))
    return 0


def main() -> int:
    os.environ["KOMEK_PACKS"] = str(HERE / "benefit")
    with tempfile.TemporaryDirectory() as folder:
        try:
            return measured(arguments(), Path(folder))
        except NotInstalled as problem:
            print(
                f"OpenFisca-Core cannot be installed, so there is nothing to compare with: {problem}", file=sys.stderr
            )
            return 3


if __name__ == "__main__":
    raise SystemExit(main())
