"""How the amount came about: the frozen facts of the decision before the law once more, with people's names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from komek.casework import service as casework
from komek.casework.lifecycle import Answer
from komek.evidence import service as evidence
from komek.languages import telling
from komek.languages.telling import Row
from komek.law import Assessment, assess
from komek.people import service as people


def rows(decision: casework.DecisionRecord, language: str) -> tuple[Row, ...]:
    """The calculation in a language; nothing where the decision is not what the law says of these facts.

    That is so where an officer departed from it, where a time limit passed, or where the law was corrected since.
    """
    if decision.answer is Answer.discontinued or decision.departure or not decision.law_hash:
        return ()
    found = assess(_case(decision))
    if not _explains(found, decision):
        return ()
    told = zip(found.explanation.table, telling.table(found, language), strict=True)
    known = (row for line, row in told if line.item.value.known)  # a refusal may hold whatever the rest is
    return tuple(row for row in known if decision.answer.grants or not row.total)


def _explains(found: Assessment, decision: casework.DecisionRecord) -> bool:
    """Whether this calculation is the decision's own."""
    if decision.answer.grants:
        return found.amount is not None and found.amount in {line.amount for line in decision.lines}
    unmet = {finding.law for finding in found.requirements if finding.met is False}
    return found.outcome == "refused" and {reason.law for reason in decision.reasons} <= unmet | {found.programme.law}


def _case(decision: casework.DecisionRecord) -> Any:
    frozen = evidence.snapshot(decision.snapshot)
    country = decision.programme.partition(".")[0]
    facts = _facts(country, frozen)
    return evidence.law_case(facts, decision.programme, called=_names(facts).__getitem__)


def _facts(country: str, frozen: evidence.Snapshot) -> evidence.Facts:
    """The frozen facts, typed."""
    persons: dict[int, dict[str, Any]] = {person: {} for person in frozen.content["persons"]}
    household: dict[str, Any] = {}
    for kept in frozen.content["facts"]:
        fact = evidence.fact_of(country, kept["person"], kept["fact"])
        place = household if kept["person"] is None else persons.setdefault(kept["person"], {})
        place[fact.name] = evidence.typed(fact, kept["value"], kept["person"])
    return evidence.Facts(country, frozen.on, persons, household)


def _names(facts: evidence.Facts) -> Mapping[int, str]:
    """What each person is called; two of the same name are told apart by a number."""
    known = people.lines(facts.persons)
    written = {person: known[person].written_name if person in known else f"{person}" for person in facts.persons}
    twice = {name for name in written.values() if list(written.values()).count(name) > 1}
    return {
        person: f"{name} ({place})" if name in twice else name
        for place, (person, name) in enumerate(written.items(), 1)
    }
