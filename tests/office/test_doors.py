"""Who gets in: staff of the office, and nobody else; and every look is noted."""

import pytest

from komek.audit import service as audit
from tests.accounts.users import citizen_user, signed_in
from tests.casework.kept import assessed
from tests.office.counter import Counter, a_case, now

PAGES = ("", "search/?q=петров", "keys/", "desk/")
OF_A_CASE = ("", "slip/", "correction/", "propose/", "review/", "discontinue/", "serve/", "withdraw/", "survey/",
             "facts/household/rooms/", "papers/income_documents/", "revision/", "suspend/")  # fmt: skip


def test_whoever_has_not_signed_in_is_asked_to(counter: Counter, client: object) -> None:
    from django.test import Client

    response = Client().get("/office/")
    assert response.status_code == 302
    assert "next=/office/" in response["Location"]


@pytest.mark.parametrize("page", PAGES)
def test_citizens_are_not_told_that_these_pages_exist(counter: Counter, page: str) -> None:
    assert signed_in(citizen_user()).get(f"/office/{page}").status_code == 404


def test_an_administrator_reads_no_case(counter: Counter) -> None:
    case = a_case()
    assert counter.get("", "administrator")["Location"] == "/office/users/"
    assert counter.get(f"cases/{case}/", "administrator").status_code == 404


@pytest.mark.parametrize("page", OF_A_CASE)
def test_another_office_does_not_learn_that_the_case_exists(counter: Counter, page: str) -> None:
    case = a_case()
    assert counter.get(f"cases/{case}/{page}", "elsewhere").status_code == 404
    assert counter.get(f"cases/{case + 1000}/{page}").status_code == 404


@pytest.mark.parametrize("who", ["worker", "checker", "head", "auditor"])
def test_the_screen_is_read_by_those_who_handle_check_lead_and_audit(counter: Counter, who: str) -> None:
    case = a_case()
    assert "Иван Петров Георгиев" in counter.page(f"cases/{case}/", who)


def test_an_auditor_finds_no_button(counter: Counter) -> None:
    case = a_case()
    page = counter.get(f"cases/{case}/", "auditor").content.decode()
    assert "/do/" not in page
    assert "/facts/" not in page


def test_a_checker_is_not_led_to_pages_that_are_not_theirs(counter: Counter) -> None:
    case = a_case()
    page = counter.get(f"cases/{case}/", "checker").content.decode()
    assert "/facts/" not in page
    assert "/papers/" not in page
    assert "/office/desk/" not in page
    assert "/claim/" in page


def test_who_may_not_act_is_told_why(counter: Counter) -> None:
    case = assessed()
    response = counter.get(f"cases/{case}/propose/", "checker")
    assert response.status_code == 403
    assert "Your role does not do this." in response.content.decode()
    assert counter.get(f"cases/{case}/review/").status_code == 403


def test_every_look_at_a_case_is_noted_with_its_purpose(counter: Counter) -> None:
    case = a_case()
    counter.page(f"cases/{case}/")
    read = audit.reads_of(now(case).applicant)[0]
    assert (read.by, read.purpose, read.case) == (counter.user("worker").actor, "handling", case)


@pytest.mark.parametrize("language", ["bg", "kk", "ru", "az", "en"])
def test_every_page_can_be_read_in_every_language(counter: Counter, language: str) -> None:
    case = assessed()
    for page in (*PAGES, *(f"cases/{case}/{page}" for page in OF_A_CASE if page != "review/")):
        mark = "&" if "?" in page else "?"
        assert f'<html lang="{language}"' in counter.get(f"{page}{mark}lang={language}").content.decode(), page
