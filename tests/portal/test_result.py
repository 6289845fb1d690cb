"""The result page says what the law says, in the reader's words, and never that one may not apply."""

import re
from datetime import date
from html import unescape

import pytest

from komek.law import Country
from komek.portal.answers import Answers, Member
from tests.portal.families import BULGARIA, COUPLE, KAZAKHSTAN, PENSIONER, visiting

pytestmark = pytest.mark.django_db


def result(answers: Answers, country: Country = BULGARIA, language: str = "en") -> str:
    answer = visiting(country, answers).get(f"/{country.code}/check/result/", {"lang": language})
    assert answer.status_code == 200
    return answer.content.decode()


def text(html: str) -> str:
    plain = unescape(re.sub(r"<[^>]+>", " ", html)).replace("\N{NO-BREAK SPACE}", " ")
    return re.sub(r"\s+", " ", plain)


def test_the_amount_its_calculation_and_its_law() -> None:
    page = text(result(PENSIONER, language="bg"))
    for said in (
        "63,75 лв. на месец",
        "165%",
        "123,75 лв.",
        "60,00 лв.",
        "ППЗСП чл. 9, ал. 3, т. 1",
        "Решава службата.",
    ):
        assert said in page


def test_what_would_change_the_answer() -> None:
    page = text(result(PENSIONER))
    assert "Иван: Pension 123.75 lv. instead of 60.00 lv.: likely not" in page


def test_what_the_office_checks_is_told_with_what_was_assumed() -> None:
    assert "here we took the usual answer: Community work refused: No" in text(result(PENSIONER))


def test_what_to_bring_follows_from_the_answers() -> None:
    assert "Decision of the medical commission" not in text(result(PENSIONER))
    disabled = PENSIONER.with_facts(0, {"work_capacity_loss": 71})
    assert "Decision of the medical commission" in text(result(disabled))


def test_a_refusal_gives_its_reason_and_leaves_the_way_open() -> None:
    page = text(result(PENSIONER.with_facts(0, {"pension": 12375})))
    assert "With these answers you are not likely to get this" in page
    assert "is not below its differentiated minimum income" in page
    assert "You may apply all the same: the office decides." in page
    assert "123.74 lv. instead of 123.75 lv.: likely" in page


@pytest.mark.parametrize("answers", [PENSIONER, COUPLE, PENSIONER.with_facts(0, {"pension": 20000})])
def test_one_may_always_apply(answers: Answers) -> None:
    page = text(result(answers))
    assert "You may apply whatever you read here, and you may appeal." in page
    for never in ("may not apply", "cannot apply", "not entitled", "ineligible"):
        assert never not in page


def test_open_questions_lead_to_their_pages() -> None:
    page = result(COUPLE)
    assert "It cannot be said yet" in page
    assert 'href="/bg/check/questions/income/"' in page
    assert "Go on with the questions" in page


def test_i_do_not_know_is_named_with_a_way_to_answer_after_all() -> None:
    page = result(PENSIONER.with_facts(None, {"savings": None}))
    assert 'href="/bg/check/questions/home/">Savings</a>' in page
    assert "Go on with the questions" not in page


def test_a_value_that_the_law_does_not_give_is_for_an_officer() -> None:
    member = Member("Айгүл", {"birth_date": date(1990, 1, 1), "relation": "applicant", "residence_registered": True})
    none = dict.fromkeys((name for name, fact in KAZAKHSTAN.person.facts.items() if fact.section == "income"), 0)
    answers = Answers(date(2024, 5, 1), (member.with_facts(none),), {"region": "almaty"})
    page = text(result(answers, KAZAKHSTAN, "ru"))
    assert "Сотрудник должен определить: Черта бедности региона: Город Алматы" in page


def test_likely_help_stands_open_and_the_rest_is_folded() -> None:
    page = result(PENSIONER)
    assert '<section class="programme" id="bg-monthly_assistance">' in page
    assert '<details class="folded" id="bg-heating_aid">' in page


@pytest.mark.parametrize("name", ["<b>x</b>", "{person}", "%(name)s", "{{ name }}", "O'Neill & Co"])
def test_names_are_only_names(name: str) -> None:
    answers = PENSIONER.with_member(0, Member(name, PENSIONER.members[0].facts))
    page = result(answers)
    assert name in text(page)
    assert "<b>x</b>" not in page
