"""Scans a population part by part; goes on after the last whole part when an earlier start was killed."""

from __future__ import annotations

from typing import Any

from komek.law import Programme
from komek.law.scan.columns import OUTCOMES
from komek.law.scan.scanner import scanner
from komek.population.population import Population
from komek.population.results import AMOUNT, AMOUNT_ZERO
from komek.population.running import Watcher, facts_of, scan_files
from komek.studies.folders import population_folder, study_folder
from komek.studies.models import Study
from komek.studies.parameters import programme_of

from .progress import Progress

PART = 1 << 18  # households: so many at most are scanned again after a kill


class Watching(Watcher):
    """Tells the progress."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def scanned(self, households: int) -> None:
        self._progress.tell(households)


def scan(study: Study, progress: Progress) -> dict[str, Any]:
    """The result: outcomes, the sum for one payment, and why households are refused or undetermined."""
    programme = programme_of(study.programme)
    folder = study_folder(study.pk) / "scan"
    with Population(population_folder(study.population), facts_of([programme], study.on), room=folder) as population:
        totals = scan_files(
            population, {programme: scanner(programme, study.on)}, study.on, folder,
            watcher=Watching(progress), part=PART,
        )  # fmt: skip
        unknown = [fact.label for fact in population.unknown]
    found = totals.summaries[programme.code]
    return {
        "currency": programme.currency_on(study.on),
        "per": programme.per,
        "amount": found.amount,
        "outcomes": {name: found.outcomes[name] for name in OUTCOMES},
        "reasons": [[_reason(programme, code, study), n] for code, n in found.reasons.most_common()],
        "open": [[_name(programme, code), n] for code, n in found.open.most_common()],
        "rejects": dict(totals.rejects),
        "unknown": unknown,
    }


def _reason(programme: Programme, code: str, study: Study) -> str:
    """Why it is refused, as the law says it; English, translated on the page."""
    if code == AMOUNT_ZERO:
        return programme.amount_zero
    rule = next(rule for rule in programme.requirements if rule.code == code)
    return rule.version(study.on, None).refusal or rule.name


def _name(programme: Programme, code: str) -> str:
    if code == AMOUNT:
        return ""
    return next(rule for rule in programme.requirements if rule.code == code).name
