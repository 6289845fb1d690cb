"""Letters of real cases: written once, in the right languages, from what was decided, kept and never changed."""

from __future__ import annotations

import hashlib
from datetime import timedelta

import pytest

from komek.accounts import service as accounts
from komek.casework import service as casework
from komek.casework.lifecycle import Answer
from komek.correspondence import service, tasks
from komek.correspondence.composing import decision, receipt, request
from komek.correspondence.content import Asked, Decided, LetterContent, Taken
from komek.correspondence.models import Letter
from komek.correspondence.service import Kind, LetterLine
from komek.jobs.testing import run_all
from komek.law.procedure import calendar_days
from komek.people import service as people
from tests.casework import kept
from tests.casework.kept import ANNA, AT, BORIS, moment
from tests.correspondence.test_typesetting import text_of

pytestmark = pytest.mark.django_db


def written(case: int) -> list[LetterLine]:
    run_all(only=[f"correspondence.{name}" for name in ("appeal", "decision", "correction", "receipt", "withdrawal")])
    return service.letters_of(case)


def one(case: int, kind: Kind) -> LetterLine:
    return next(letter for letter in written(case) if letter.kind == kind)


def said(letter: LetterLine) -> str:
    return text_of(service.letter(letter.id))


def composed(made: tuple[object, object], language: str = "bg") -> LetterContent:
    _subject, compose = made
    content: LetterContent = compose(language, "K7QM4T2X9HWN", "https://example.org/verify/")  # type: ignore[operator]
    return content


def test_an_application_is_answered_by_a_receipt() -> None:
    case = kept.received()
    letter = one(case, Kind.RECEIPT)
    known = casework.case(case).last
    assert (letter.number, letter.on, letter.written_at) == (known.registration_number, AT.date(), AT)
    assert (letter.original, letter.language, letter.delivered_at, letter.opened_at) == (True, "bg", AT, None)
    assert known.registration_number in said(letter)
    assert "15 януари 2019 г., 11:05" in said(letter)  # in the time of Sofia


def test_a_receipt_says_what_was_known_then_however_late_it_is_written() -> None:
    case = kept.decided()
    body = composed(receipt(case, 0)).body
    assert isinstance(body, Taken)
    survey, decided, _service = body.steps
    assert (survey.due, survey.term) == (AT.date() + timedelta(20), None)
    assert (decided.due, decided.term) == (None, calendar_days(7))
    assert body.papers == ()


def test_a_decision_is_told_with_its_amount_its_months_and_its_calculation() -> None:
    case = kept.decided()
    letter = one(case, Kind.DECISION)
    known = casework.case(case).decisions[0]
    assert (letter.number, letter.on, letter.written_at) == (known.order_number, known.on, known.decided_at)
    text = said(letter)
    assert "63,75 лв. на месец" in text
    assert "123,75 лв." in text
    assert "Брутни доходи" in text or "Пенсия" in text


def test_a_decision_names_who_decided() -> None:
    boris = accounts.make_staff("boris@example.org", "Борис Стоянов")
    case = kept.proposed()
    id = casework.decide(case, boris.actor, moment(days=1))
    content = composed(decision(id))
    assert isinstance(content.body, Decided)
    assert content.body.decided_by == "Борис Стоянов"


def test_a_refusal_against_the_rules_shows_no_calculation_that_is_not_its_own() -> None:
    case = kept.assessed()
    kept.refusal(case, moment(hours=3))
    id = casework.decide(case, BORIS, moment(days=1))
    body = composed(decision(id)).body
    assert isinstance(body, Decided)
    assert (body.answer, body.rows, body.reasons) == (Answer.refused, (), (kept.TOO_RICH,))
    assert body.appeal == kept.APPEAL
    assert body.then == "Administrative court, whose judgment is final"
    text = said(one(case, Kind.DECISION))
    assert "14 дни" in text
    assert "ППЗСП чл. 9, ал. 1" in text


def test_a_refusal_shows_only_numbers_that_are_known() -> None:
    said = {"birth_date": "1943-02-01", "relation": "applicant", "pension": 23_000}
    applicant = kept.person()
    case = kept.received(applicant=applicant, declared={"persons": {applicant: said}, "household": {}})
    casework.collect(case, ANNA, moment(hours=1))
    casework.assess(case, ANNA, moment(hours=2))
    casework.propose(case, ANNA, moment(hours=3))
    body = composed(decision(casework.decide(case, BORIS, moment(days=1)))).body
    assert isinstance(body, Decided)
    assert body.answer is Answer.refused
    values = [row.value.replace("\N{NO-BREAK SPACE}", " ") for row in body.rows]
    assert values == ["165%", "75,00 лв.", "123,75 лв.", "230,00 лв."]


def test_a_correction_asks_for_exactly_what_was_marked() -> None:
    case = kept.received()
    person = casework.case(case).applicant
    items = ["document:identity_cards", f"fact:p{person}.pension", "fact:household.rooms"]
    until = moment(days=20).date()
    casework.request_correction(case, items, until, "Моля, и бележка за януари.", ANNA, moment(days=1))
    asked = composed(request(case, 0, 1)).body
    assert isinstance(asked, Asked)
    assert [(item.paper, bool(item.person)) for item in asked.items] == [(True, False), (False, True), (False, False)]
    text = said(one(case, Kind.CORRECTION))
    assert "Моля, и бележка за януари." in text
    assert "Лични карти" in text
    assert "4 февруари 2019 г." in text


def test_the_outcome_of_an_appeal_is_told_by_who_recorded_it() -> None:
    head = accounts.make_staff("head@example.org", "Елена Колева")
    case = kept.served(language="ru")
    appeal = casework.file_appeal(casework.case(case).decisions[0].id, "Another child.", kept.IVAN, moment(days=5))
    number = casework.decide_appeal(appeal, "partly", "Решение № 7.", head.actor, moment(days=30))
    letters = [letter for letter in written(case) if letter.kind is Kind.APPEAL]
    assert [(one.language, one.subject) for one in letters] == [("bg", f"appeal:{appeal}"), ("ru", f"appeal:{appeal}")]
    known = casework.case(case)
    text = said(letters[1])
    assert number == known.last.number == 1
    for part in (known.decisions[0].order_number, known.last.registration_number, "Решение № 7.", "Елена Колева"):
        assert part in text
    assert letters[0].written_at == moment(days=30)


def test_a_withdrawal_is_confirmed() -> None:
    case = kept.received()
    casework.withdraw(case, kept.IVAN, moment(days=2))
    assert "оттеглихте заявлението" in said(one(case, Kind.WITHDRAWAL))


def test_whoever_reads_another_language_gets_both() -> None:
    case = kept.received(language="ru")
    first, second = written(case)
    assert [(first.language, first.original), (second.language, second.original)] == [("bg", True), ("ru", False)]
    assert "Мы получили Ваше заявление" in said(second)
    assert first.code != second.code


def test_a_task_that_runs_twice_writes_once() -> None:
    case = kept.received()
    before = written(case)
    tasks.receipt(case, 0)
    assert service.letters_of(case) == before
    assert service.letters_of_cases([case, case + 1]) == before


def test_the_file_is_the_one_that_was_signed() -> None:
    letter = one(kept.received(), Kind.RECEIPT)
    row, stored = Letter.objects.get(), service.file_of(letter.id)
    assert row.sha256 == stored.sha256 == hashlib.sha256(service.letter(letter.id)).hexdigest()
    assert stored.name == f"receipt {letter.number.replace('/', '-')} bg.pdf"
    assert stored.owner == f"letter:{letter.case}"


def test_a_letter_goes_to_the_address_that_the_applicant_has() -> None:
    applicant = kept.person()
    primorsko = people.Address("Бургас", "Приморско", "гр. Приморско", "ул. „Ропотамо“ № 50", "8290")
    people.move(applicant, people.Purpose.CURRENT, primorsko, AT.date())
    content = composed(receipt(kept.received(applicant=applicant), 0))
    assert content.recipient_address == ("ул. „Ропотамо“ № 50", "8290 гр. Приморско", "Приморско, Бургас")
