"""Simulates a change of law: both laws over all households; counts, tables and charts in every language."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from komek.languages import NAMES, translator
from komek.population.population import Population
from komek.population.problems import PopulationError
from komek.population.simulating.drawing import pictures
from komek.population.simulating.result import Simulation
from komek.population.simulating.running import Question, Seen, scanners
from komek.population.simulating.running import simulate as simulated
from komek.population.simulating.wording import Wording
from komek.population.simulating.writing import Changes, write_tables
from komek.studies.folders import population_folder, study_folder
from komek.studies.models import Study
from komek.studies.parameters import Change, of_changes, programme_of

from .progress import Progress

REGION = "region"


def simulate(study: Study, progress: Progress) -> dict[str, Any]:
    """The result: sums of everybody and of every group, in minor units. An earlier start is begun anew."""
    folder = study_folder(study.pk)
    folder.mkdir(parents=True, exist_ok=True)
    question, population = _question(study, folder)
    with population, Changes(folder / "changes.parquet", question, population) as changes:
        both = scanners(question)
        tell = _telling(changes, progress)
        simulation = simulated(question, population.batches(), both, question.groupings(population), tell)
    write_tables(folder / "tables.parquet", simulation)
    return _data(simulation) | {"told": {language: _told(simulation, language, folder) for language in NAMES}}


def _question(study: Study, folder: Path) -> tuple[Question, Population]:
    """By region too, where the population knows regions."""
    before = programme_of(study.programme)
    after = before.reformed(of_changes(before, study.on, [Change(**change) for change in study.changes]))
    people = population_folder(study.population)
    by_region = Question(before, after, study.on, (REGION,))
    try:
        return by_region, by_region.population(people, folder)
    except PopulationError:
        plain = Question(before, after, study.on)
        return plain, plain.population(people, folder)


def _telling(changes: Changes, progress: Progress) -> Callable[[Seen], None]:
    def tell(seen: Seen) -> None:
        changes.write(seen)
        progress.tell(seen.found.read[0])

    return tell


def _data(simulation: Simulation) -> dict[str, Any]:
    return {
        "currency": simulation.currency,
        "periods": simulation.periods,
        "total": dict(simulation.total.values),
        "tables": [
            {
                "by": table.by,
                "rows": [
                    {"group": group, "up_to": (table.limits or {}).get(group), **sums.values}
                    for group, sums in table.rows.items()
                ],
            }
            for table in simulation.tables
        ],
        "income_facts": simulation.income_facts,
        "income_step": simulation.income_step,
    }


def _told(simulation: Simulation, language: str, folder: Path) -> dict[str, Any]:
    """Titles and names of groups, and the charts, which are drawn into a folder of the language."""
    wording = Wording(simulation, translator(language), language)
    place = folder / language
    place.mkdir(exist_ok=True)
    charts = []
    for name, picture in pictures(wording):
        (place / f"{name}.svg").write_text(picture.svg, encoding="utf-8")
        charts.append({"name": name, "title": picture.title, "alt": picture.alt})
    return {
        "titles": {table.by: wording.title(table) for table in simulation.tables},
        "groups": {table.by: [wording.group(table, group) for group in table.rows] for table in simulation.tables},
        "charts": charts,
    }
