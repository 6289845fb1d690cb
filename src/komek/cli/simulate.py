"""`komek simulate PROGRAMME POPULATION`: what a change of law costs, who wins by it, and who loses."""

from __future__ import annotations

import gc
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from komek.cli.options import Options
from komek.cli.output import complain, prepare, print_json
from komek.cli.reforms import reform_of
from komek.cli.scan_progress import progress
from komek.cli.simulation_tables import show
from komek.factsfile import loading
from komek.law import FactsError, LawError
from komek.law.scan.scanner import Engine
from komek.population.problems import PopulationError
from komek.population.simulating.drawing import File, draw
from komek.population.simulating.result import Simulation
from komek.population.simulating.running import Question, Seen, scanners, simulate
from komek.population.simulating.wording import Wording
from komek.population.simulating.writing import Changes, write_tables

CHANGES, TABLES, DATA = "changes.parquet", "tables.parquet", "simulation.json"


@dataclass(frozen=True)
class Wanted:
    """What a simulation is to be of: the change of law as it was given, the groups, and where the results go."""

    programme: str
    values: list[str] = field(default_factory=list)
    reform: Path | None = None
    by: tuple[str, ...] = ()
    to: Path | None = None
    known: date | None = None
    engine: Engine = "auto"


def simulate_population(folder: Path, on: date, wanted: Wanted, options: Options) -> int:
    """Simulate and print. 2 where the law, the reform or the population cannot be read."""
    prepare()
    gc.enable()  # `komek` begins without: a simulation runs long
    try:
        question = _question(on, wanted)
        if wanted.to:
            wanted.to.mkdir(parents=True, exist_ok=True)
        simulation = _run(folder, question, wanted, options)
    except (FactsError, LawError) as error:
        return complain([str(error)])
    except PopulationError as error:
        return complain(error.lines(options.t))
    wording = Wording(simulation, options.t, options.lang)
    charts = _keep(wanted.to, simulation, wording) if wanted.to else []
    if options.json:
        print_json(simulation.as_data() | _files(charts))
    else:
        show(wording, wanted.to, charts)
    return 0


def _question(on: date, wanted: Wanted) -> Question:
    before = loading.programme(wanted.programme)
    reform = reform_of(wanted.reform, wanted.values, before, on)
    return Question(before, before.reformed(reform), on, wanted.by, wanted.known)


def _run(folder: Path, question: Question, wanted: Wanted, options: Options) -> Simulation:
    with ExitStack() as stack:
        population = stack.enter_context(question.population(folder, wanted.to))
        told: list[Callable[[Seen], None]] = []
        if wanted.to:
            told.append(stack.enter_context(Changes(wanted.to / CHANGES, question, population)).write)
        watcher = stack.enter_context(progress(population.households.rows, options))
        told.append(lambda seen: watcher.scanned(seen.found.read[0]))
        batches = population.batches(sorting=watcher.sorting)
        both = scanners(question, wanted.engine)
        return simulate(question, batches, both, question.groupings(population), lambda seen: _tell(told, seen))


def _tell(told: list[Callable[[Seen], None]], seen: Seen) -> None:
    for tell in told:
        tell(seen)


def _keep(folder: Path, simulation: Simulation, wording: Wording) -> list[File]:
    """Everything that was found, as files in a folder."""
    import json

    write_tables(folder / TABLES, simulation)
    charts = draw(folder, wording)
    data = json.dumps(simulation.as_data() | _files(charts), ensure_ascii=False, indent=2)
    (folder / DATA).write_text(data + "\n", encoding="utf-8")
    return charts


def _files(charts: list[File]) -> dict[str, object]:
    return {"charts": [{"file": chart.path.name, "alt": chart.alt} for chart in charts]} if charts else {}
