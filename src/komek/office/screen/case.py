"""A case on one screen: everything that its page shows, asked for in a constant number of queries."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from komek import clock, packs
from komek.access.service import CaseFile
from komek.accounts import service as accounts
from komek.casework.lifecycle.under_way import AwaitingCorrection
from komek.casework.service import ProceedingRecord
from komek.evidence import service as evidence
from komek.evidence.service import Facts, Item
from komek.law import Assessment, Country, Programme, assess
from komek.office.desk import Desk
from komek.office.screen.checks import Check, checks
from komek.office.screen.clock import ClockBox, clock_box
from komek.office.screen.facts import FactTable, Telling, fact_table
from komek.office.screen.family import MemberLine, members, names
from komek.office.screen.papers import PaperLine, paper_lines
from komek.office.screen.timeline import Moment, timeline
from komek.offices import service as offices
from komek.offices.service import Office
from komek.people import service as people
from komek.people.service import PersonLine
from komek.portal.calculation import Row, rows


class CaseScreen:
    """One case for one reader. Each part is made when it is first looked at, and once."""

    def __init__(self, desk: Desk, file: CaseFile) -> None:
        self.desk, self.file, self.words = desk, file, desk.words
        self.record = file.case

    @cached_property
    def proceeding(self) -> ProceedingRecord:
        """The open proceeding, else the last one."""
        return self.record.open or self.record.last

    @cached_property
    def country(self) -> Country:
        return packs.country(self.record.country)

    @cached_property
    def programme(self) -> Programme:
        return packs.programme(self.record.programme)

    @property
    def currency(self) -> str:
        """Of amounts on the day whose facts are looked at."""
        return self.country.currency_on(self.proceeding.received_on)

    @cached_property
    def office(self) -> Office:
        return offices.office_by_id(self.record.office)

    @cached_property
    def calendar(self) -> clock.Calendar:
        return offices.calendar(self.office)

    @cached_property
    def people(self) -> dict[int, PersonLine]:
        """The persons of the case, and whom its facts are about."""
        return people.lines({*self.record.persons, self.record.applicant, *self.facts.persons})

    @cached_property
    def names(self) -> dict[int, str]:
        """By person, a name that nobody else in the family has."""
        return names(self.people, tuple(self.facts.persons))

    @property
    def applicant(self) -> PersonLine:
        return self.people[self.record.applicant]

    @cached_property
    def facts(self) -> Facts:
        """The facts that count on the day of the application."""
        return self.file.facts(self.proceeding.received_on)

    @cached_property
    def assessment(self) -> Assessment:
        """The law applied to the facts as they are now."""
        return assess(evidence.law_case(self.facts, self.record.programme, called=lambda person: self.names[person]))

    @cached_property
    def clock(self) -> ClockBox:
        return clock_box(self.proceeding, self.desk.today(self.record.country), self.calendar, self.words)

    @cached_property
    def members(self) -> list[MemberLine]:
        return members(self.people, self.facts.persons, self.proceeding.received_on, self.words)

    @cached_property
    def table(self) -> FactTable:
        told = self.file.sides(self.proceeding.received_on)
        missing = self.assessment.missing if self.record.open else []
        telling = Telling(self.words, self.proceeding.received_on, self.currency)
        return fact_table(told, missing, self.names, telling)

    @cached_property
    def checks(self) -> list[Check]:
        return checks(self.assessment, self.words)

    @cached_property
    def calculation(self) -> list[Row]:
        """The steps to the amount; nothing while the outcome is open."""
        if self.assessment.outcome == "undetermined":
            return []
        return rows(self.assessment.explanation.amount, self.words, with_total=self.assessment.outcome == "entitled")

    @cached_property
    def checklist(self) -> list[Item]:
        return self.file.checklist(self.proceeding.received_on)

    @property
    def asked(self) -> tuple[str, ...]:
        """What the applicant is asked to correct just now."""
        state = self.proceeding.state
        return state.items if isinstance(state, AwaitingCorrection) else ()

    @cached_property
    def papers(self) -> list[PaperLine]:
        return paper_lines(self.checklist, self.file.documents, self.words)

    @cached_property
    def timeline(self) -> list[Moment]:
        return timeline(self.file.events, self.country, self.desk)

    @cached_property
    def actors(self) -> dict[str, str]:
        """The names of everybody who worked on it."""
        told = [review.proposer for known in self.record.proceedings for review in known.reviews]
        told += [review.checker for known in self.record.proceedings for review in known.reviews if review.checker]
        told += [f"user:{known.claimed_by}" for known in self.record.proceedings if known.claimed_by]
        told += [one.decided_by for one in self.record.appeals if one.decided_by]
        told += [actor for one in self.record.messages for actor in (one.by, one.answered_by) if actor]
        return accounts.names([*told, *(report.by for report in self.file.surveys)])

    def item_text(self, item: str) -> str:
        """What was asked for: “Ivan Petrov: Pension”, “Income certificate”."""
        kind, _colon, code = item.partition(":")
        if kind == "document":
            label = next((paper.label for paper in self.programme.documents if paper.code == code), code)
            return self.words.t(label)
        who, _dot, name = code.partition(".")
        facts: Any = self.country.household.facts if who == "household" else self.country.person.facts
        label = self.words.label(facts[name]) if name in facts else name
        person = self.names.get(int(who[1:])) if who[1:].isdigit() else None
        return f"{person}: {label}" if person else label
