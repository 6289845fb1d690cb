"""Letters for tests: of every kind, in every country and language, from values alone. The families are invented."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from komek import packs
from komek.casework.lifecycle import Answer, AppealRight, Cause, Line, Lines, ProceedingType, Reason
from komek.casework.service import Outcome
from komek.clock import Month
from komek.correspondence.content import Asked, Body, Coming, Decided, Heard, LetterContent, Taken, TakenBack, Wanted
from komek.languages import telling
from komek.law import Amount, Assessment, Case, assess
from komek.law.procedure import calendar_days
from komek.offices.service import Office
from tests.correspondence.offices import BAKU, BURGAS, DOST, SEMEY, SOZOPOL

AT = datetime(2019, 3, 4, 14, 5, tzinfo=UTC)


@dataclass(frozen=True)
class Land:
    """What a country's letters are about: a family, its papers, its numbers."""

    programme: str
    on: date
    office: Office
    above: Office | None
    languages: tuple[str, ...]
    address: tuple[str, ...]
    persons: Mapping[str, Mapping[str, Any]]
    household: Mapping[str, Any]
    numbers: tuple[str, str]
    appeal: AppealRight


def _born(day: str, relation: str, wages: int = 0) -> dict[str, Any]:
    return {"birth_date": date.fromisoformat(day), "relation": relation, **({"wages": wages} if wages else {})}


LANDS = {
    "bg": Land(
        "bg.monthly_assistance", date(2019, 2, 20), SOZOPOL, BURGAS, ("bg", "en", "ru", "kk", "az"),
        ("ул. „Ропотамо“ № 50", "8290 гр. Приморско", "Бургас"),
        {"Мария Иванова Георгиева": _born("1990-05-05", "applicant"),
         "Георги Петров Георгиев": _born("1988-05-05", "spouse"), "Ани": _born("2016-06-01", "child")},
        {"rooms": 2}, ("ЗСП/Д-СОЗ/118", "СОЗ/2019/000417"),
        AppealRight("Director of the Regional Directorate for Social Assistance", calendar_days(14)),
    ),
    "kz": Land(
        "kz.targeted_assistance", date(2019, 2, 15), SEMEY, None, ("kk", "ru", "en"),
        ("Абай көшесі, 12", "Семей қаласы", "Абай облысы"),
        {"Ахметов Асқар Болатұлы": _born("1980-03-14", "applicant", 15000000),
         "Ахметова Айгүл Серікқызы": _born("1982-08-02", "spouse", 3151200), "Дана": _born("2006-05-20", "child"),
         "Ерлан": _born("2009-11-03", "child"), "Мадина": _born("2013-02-17", "child"),
         "Тимур": _born("2016-09-30", "child")},
        {"region": "national"}, ("АБЙ-ЦЗ/2019/000088", "АБЙ-ЦЗ/2019/000412"),
        AppealRight("Абай облысының жұмыспен қамту және әлеуметтік бағдарламалар басқармасы", calendar_days(30)),
    ),
    "az": Land(
        "az.targeted_assistance", date(2020, 2, 10), BAKU, DOST, ("az", "ru", "en"),
        ("Nizami küçəsi, 14", "Yasamal rayonu", "Bakı şəhəri"),
        {"Əliyev Elvin Rauf oğlu": _born("1985-04-12", "applicant", 480000),
         "Əliyeva Aysel Həsən qızı": _born("1988-09-30", "spouse"), "Nigar": _born("2012-01-20", "child"),
         "Murad": _born("2015-06-05", "child")},
        {"cause_beyond_control": True}, ("BAKI-1/2020/000063", "BAKI-1/2020/000231"),
        AppealRight("DOST Agentliyi", calendar_days(30)),
    ),
}  # fmt: skip


@cache
def assessed(country: str, wages: int | None = None) -> Assessment:
    """The family of a country before the law; `wages`: what the applicant earns instead."""
    land = LANDS[country]
    persons = {name: dict(facts) for name, facts in land.persons.items()}
    if wages is not None:
        persons[next(iter(persons))]["wages"] = wages
    programme = packs.programme(land.programme)
    return assess(Case(programme, land.on, persons, dict(land.household), assume_defaults=True))


def reasons(found: Assessment) -> tuple[Reason, ...]:
    """Why the law refuses."""
    return tuple(Reason(finding.text, finding.law) for finding in found.requirements if finding.met is False)


def decided(country: str, language: str, answer: Answer = Answer.granted) -> Decided:
    """A decision on that family."""
    land, found, rich = LANDS[country], assessed(country), assessed(country, 90_000_000)
    start, amount = Month.of(land.on), found.amount
    assert amount is not None
    half = Amount(amount.minor // 2, amount.currency)
    lines = (Line(start, start.plus(2), amount), Line(start.plus(3), start.plus(11), half))
    told = telling.table(found if answer.grants else rich, language)
    rows = told if answer.grants else [row for row in told if not row.total]
    return Decided(
        answer=answer, type=ProceedingType.first, cause=Cause.application, per="month",
        law=packs.programme(land.programme).law, lines=Lines(lines) if answer.grants else Lines(), before=Lines(),
        reasons=() if answer is Answer.granted else reasons(rich),
        rows=tuple(rows) if answer is not Answer.discontinued else (),
        appeal=land.appeal, appeal_law="ППЗСП" if country == "bg" else "",
        then="Administrative court, whose judgment is final" if country == "bg" else "",
        decided_by="Даниела Стоянова" if country == "bg" else "",
    )  # fmt: skip


def asked(country: str, lapse: str | None = "refused") -> Asked:
    """A request for two papers and two answers."""
    papers = packs.programme(LANDS[country].programme).documents[:2]
    who = next(iter(LANDS[country].persons))
    items = [Wanted(paper.label, how=paper.how or "") for paper in papers]
    answers = [Wanted(packs.country(country).person.facts["wages"].label, who, paper=False)]
    remarks = {"bg": "Моля, приложете и служебна бележка за януари.", "kz": "Қаңтар айының анықтамасы жоқ."}
    return Asked(
        items=(*items, *answers), until=date(2019, 3, 18), remarks=remarks.get(country, ""), lapse=lapse, law="ППЗСП"
    )


def taken(country: str) -> Taken:
    """A receipt for an application with two papers."""
    labels = tuple(paper.label for paper in packs.programme(LANDS[country].programme).documents[:2])
    persons = tuple(LANDS[country].persons)
    steps = packs.procedure(LANDS[country].programme, LANDS[country].on).steps_for("portal")
    first, *later = (Coming(label=step.label, term=step.term, law=step.law) for step in steps)
    begun = replace(first, due=date(2019, 3, 24), term=None)
    return Taken(moment=AT, channel="portal", persons=persons, papers=labels, steps=(begun, *later))


def heard(country: str, outcome: Outcome = "upheld") -> Heard:
    """What became of an appeal against a refusal."""
    land = LANDS[country]
    lawful = country == "bg"
    said = {"bg": "Решение № 41 от 1 март 2019 г.: пенсията е изчислена правилно.", "kz": "Табыс дұрыс есептелген."}
    return Heard(
        outcome=outcome, filed_on=date(2019, 2, 25), order=land.numbers[0], decided_on=date(2019, 2, 22),
        answer=Answer.refused, body=land.appeal.body, remarks=said.get(country, "") if outcome != "withdrawn" else "",
        anew=land.numbers[1] if outcome in ("partly", "successful") else "",
        then="Administrative court, whose judgment is final" if lawful else "", law="ППЗСП" if lawful else "",
        signed_by="Даниела Стоянова" if lawful else "",
    )  # fmt: skip


def body(country: str, language: str, which: str) -> Body:
    """What a letter says: the name of an answer, or correction, receipt, withdrawal, "appeal upheld"."""
    match which.removeprefix("appeal "):
        case "upheld" | "partly" | "successful" | "withdrawn" as outcome:
            return heard(country, outcome)
        case "correction":
            return asked(country)
        case "receipt":
            return taken(country)
        case "withdrawal":
            return TakenBack(withdrawn_on=date(2019, 3, 4))
    return decided(country, language, Answer[which])


APPEALS = ("appeal upheld", "appeal partly", "appeal successful", "appeal withdrawn")
KINDS = ("granted", "partly_granted", "refused", "discontinued", "correction", "receipt", "withdrawal", *APPEALS)


def letter(country: str = "bg", language: str = "bg", which: str = "granted") -> LetterContent:
    """A letter of a country, in a language."""
    land = LANDS[country]
    order, number = land.numbers
    return LetterContent(
        language=language, original=land.languages[0], programme=land.programme, office=land.office, above=land.above,
        recipient=next(iter(land.persons)), recipient_address=land.address, registration_number=number,
        received_on=land.on, on=AT.date(), signed_at=AT, code="K7QM4T2X9HWN",
        check_at="https://komek.example.org/verify/", body=body(country, language, which),
        number=order if which in Answer.__members__ else "",
    )  # fmt: skip
