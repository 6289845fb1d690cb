"""Asking for a study: checked, written down, audited, and put aside for the worker; and stopping one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime

from django.db import transaction
from django.db.models import F

from komek import packs
from komek.audit import service as audit
from komek.jobs import service as jobs
from komek.languages.problem import Problem, Refusal
from komek.services import service as services

from .folders import populations_folder
from .models import Study
from .parameters import Change, programme_of, reform
from .populations import People, population
from .words import _

QUEUE = "studies"
TASK = "studies.run"
MOST_HOUSEHOLDS = 1_000_000
MOST_WAITING = 10
OPEN = (Study.State.waiting, Study.State.running)

_NO_PEOPLE = _("Choose a population.")
_OTHER_COUNTRY = _("This population is of another country than the programme.")
_NO_PROGRAMME = _("Choose a programme.")
_TOO_MANY_HOUSEHOLDS = _("Enter a number from 1 to {most}.")
_TOO_MANY = _("Many studies wait already. Stop one of them, or ask again when one of them is finished.")


@transaction.atomic
def make(country: str, households: int, by: str, at: datetime) -> Study:
    """Ask for invented people. Refusal where it cannot be."""
    known = {one.code for one in packs.countries()}
    if not 1 <= households <= MOST_HOUSEHOLDS or country not in known:
        raise Refusal([Problem(0, "households", _TOO_MANY_HOUSEHOLDS, {"most": f"{MOST_HOUSEHOLDS:,}"})])
    study = _asked(Study(
        kind=Study.Kind.make, country=country, on=at.date(), population="", asked_by=by, asked_at=at, total=households,
    ))  # fmt: skip
    study.population = _free_name(f"{country}-{households}-{study.pk}")
    study.save(update_fields=["population"])
    return study


@transaction.atomic
def scan(programme: str, on: date, people: str, by: str, at: datetime) -> Study:
    """Ask what the law gives every household. Refusal where it cannot be."""
    found = _checked(programme, people)
    return _asked(Study(
        kind=Study.Kind.scan, country=programme.partition(".")[0], programme=programme, on=on, population=found.name,
        asked_by=by, asked_at=at, total=found.households,
    ))  # fmt: skip


@transaction.atomic
def simulate(programme: str, on: date, people: str, written: Mapping[str, str], by: str, at: datetime) -> Study:
    """Ask what new values would change for whom. Refusal with every problem, also of the values."""
    problems: list[Problem] = []
    found, changes = None, list[Change]()
    try:
        found = _checked(programme, people)
    except Refusal as refused:
        problems += refused.problems
    try:
        if services.is_published(programme):
            _reform, changes = reform(programme_of(programme), on, written)
    except Refusal as refused:
        problems += refused.problems
    if problems or found is None:
        raise Refusal(problems)
    return _asked(Study(
        kind=Study.Kind.simulate, country=programme.partition(".")[0], programme=programme, on=on,
        population=found.name, changes=[asdict(change) for change in changes], asked_by=by, asked_at=at,
        total=found.households,
    ))  # fmt: skip


@transaction.atomic
def stop(id: int, by: str, at: datetime) -> None:
    """Let a study end: at once where it waits, within a moment where it runs; one that has ended stays as it is."""
    study = Study.objects.select_for_update().get(pk=id)
    if not study.is_open or study.stop_wanted:
        return
    study.stop_wanted = True
    if study.state == Study.State.waiting:
        study.state, study.ended_at = Study.State.stopped, at
    study.save(update_fields=["stop_wanted", "state", "ended_at"])
    audit.record(f"study:{id}", "studies.stop_wanted", by, at, {})


def taken_away(study: Study, file: str, by: str, at: datetime) -> None:
    """Note that somebody took a file of a study away."""
    with transaction.atomic():
        audit.record(f"study:{study.pk}", "studies.taken_away", by, at, {"file": file})


def study(id: int) -> Study | None:
    """One study."""
    return Study.objects.filter(pk=id).first()


def studies(country: str | None = None, most: int = 100) -> list[Study]:
    """The newest first; of one country, or all. What they found is left out."""
    rows = Study.objects.defer("result").order_by(F("id").desc())
    return list((rows.filter(country=country) if country else rows)[:most])


def _checked(programme: str, people: str) -> People:
    if not services.is_published(programme):
        raise Refusal([Problem(0, "programme", _NO_PROGRAMME)])
    found = population(people)
    if found is None:
        raise Refusal([Problem(0, "population", _NO_PEOPLE)])
    if found.country not in ("", programme.partition(".")[0]):
        raise Refusal([Problem(0, "population", _OTHER_COUNTRY)])
    return found


def _asked(study: Study) -> Study:
    if Study.objects.filter(state__in=OPEN).count() >= MOST_WAITING:
        raise Refusal([Problem(0, "", _TOO_MANY)])
    study.save()
    about = {"kind": study.kind, "programme": study.programme, "on": study.on.isoformat(), "changes": study.changes}
    audit.record(f"study:{study.pk}", "studies.asked", study.asked_by, study.asked_at, about)
    put_aside(study.pk)
    return study


def put_aside(study: int) -> None:
    """Let a worker run the study."""
    jobs.later(TASK, key=str(study), queue=QUEUE, study=study)


def _free_name(name: str) -> str:
    """A folder that is not there: the data folder may be older than the database."""
    number, found = 2, name
    while (populations_folder() / found).exists():
        found, number = f"{name}-{number}", number + 1
    return found
