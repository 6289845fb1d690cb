"""Measures a new process: `komek assess FILE` beside `python -c pass`, by turns: `python benchmarks/cold.py [FILE]`.

What is measured and how to read it: `docs/benchmarks.md`. The last line is JSON. On a machine that others use too, the
time by the clock counts their work as well; the time of the processor does not.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter

from timing import Figure, Task, by_turns, show

from komek.packs import examples, programme

ROUNDS = 40
KOMEK = Path(sys.executable).with_name("komek")


def by_clock() -> float:
    return perf_counter()


def by_processor() -> float:
    """Of the processes that have ended."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def seconds_of(now: Callable[[], float], command: list[str]) -> float:
    """A whole process, from its start to its end. Raises CalledProcessError where it fails."""
    started = now()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return now() - started


def largest_example() -> str:
    """The worked example of bg.monthly_assistance with the most words in it."""
    return str(max(examples(programme("bg.monthly_assistance")), key=lambda path: path.stat().st_size))


def main() -> None:
    """Measure by turns and print. The first round, which fills the cache of compiled law, does not count."""
    file = sys.argv[1] if len(sys.argv) > 1 else largest_example()
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "komek assess FILE": [str(KOMEK), "assess", file],
        "komek assess FILE --json": [str(KOMEK), "assess", file, "--json"],
        "komek assess FILE, nothing kept": ["env", "KOMEK_CACHE=", str(KOMEK), "assess", file],
    }
    tasks: dict[str, Task] = {
        f"{name}, {told}": partial(seconds_of, now, command)
        for told, now in (("by the clock", by_clock), ("by the processor", by_processor))
        for name, command in commands.items()
    }
    found = by_turns(tasks, ROUNDS)
    show(found, {name: name for name in found}, 1)
    print(json.dumps(summary(list(found.values()))))


def summary(found: list[Figure]) -> dict[str, float]:
    """The figures of the last line."""
    half = len(found) // 2
    empty, plain, as_json, anew = found[:half]
    empty_cpu, plain_cpu, as_json_cpu, anew_cpu = found[half:]
    return {
        "cold_ms_above_interpreter": round(plain.above(empty), 1),
        "cold_json_ms_above_interpreter": round(as_json.above(empty), 1),
        "cold_compiling_ms_above_interpreter": round(anew.above(empty), 1),
        "cold_cpu_ms_above_interpreter": round(plain_cpu.above(empty_cpu), 1),
        "cold_json_cpu_ms_above_interpreter": round(as_json_cpu.above(empty_cpu), 1),
        "cold_compiling_cpu_ms_above_interpreter": round(anew_cpu.above(empty_cpu), 1),
        "interpreter_ms": round(empty.ms, 1),
    }


if __name__ == "__main__":
    main()
