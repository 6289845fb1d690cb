"""Measures a new process: `komek assess FILE` beside `python -c pass`, by turns: `python benchmarks/cold.py [FILE]`.

What is measured and how to read it: `docs/benchmarks.md`. The last line is JSON.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from timing import Figure, Task, by_turns

from komek.packs import examples, programme

ROUNDS = 40
KOMEK = Path(sys.executable).with_name("komek")


def seconds_of(*command: str) -> float:
    """A whole process, from its start to its end. Raises CalledProcessError where it fails."""
    started = perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - started


def largest_example() -> str:
    """The worked example of bg.monthly_assistance with the most words in it."""
    return str(max(examples(programme("bg.monthly_assistance")), key=lambda path: path.stat().st_size))


def main() -> None:
    """Measure by turns and print. The first round, which fills the caches of compiled files, does not count."""
    file = sys.argv[1] if len(sys.argv) > 1 else largest_example()
    tasks: dict[str, Task] = {
        "python -c pass": lambda: seconds_of(sys.executable, "-c", "pass"),
        "komek assess FILE": lambda: seconds_of(str(KOMEK), "assess", file),
        "komek assess FILE --json": lambda: seconds_of(str(KOMEK), "assess", file, "--json"),
    }
    found = by_turns(tasks, ROUNDS)
    print(f"{'median ms':>10}  {'half of the rounds':>20}  what")
    for name, figure in found.items():
        low, high = figure.half_lies_in
        print(f"{figure.ms:10.1f}  {f'{low:.1f} … {high:.1f}':>20}  {name}")
    print(json.dumps(summary(*found.values())))


def summary(empty: Figure, plain: Figure, as_json: Figure) -> dict[str, float]:
    """The figures of the last line."""
    return {
        "cold_ms_above_interpreter": round(plain.above(empty), 1),
        "cold_json_ms_above_interpreter": round(as_json.above(empty), 1),
    }


if __name__ == "__main__":
    main()
