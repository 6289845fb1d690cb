"""Every address: who may ask it how, what it never says, and what a wrong one answers."""

import re

import pytest
from django.test import Client
from django.urls import URLPattern

from komek.portal.answers import Answers
from komek.portal.urls import urlpatterns
from tests.portal.families import BULGARIA, COUPLE, PENSIONER, visiting

pytestmark = pytest.mark.django_db

OPEN = ["/", "/privacy/", "/accessibility/", "/bg/", "/kz/", "/az/", "/bg/check/deleted/"]
LAW = ["/law/", "/law/bg/", "/law/bg.monthly_assistance/", "/law/bg/parameters/guaranteed_minimum_income/"]
FORMS = ["family/add/", "family/1/", "family/2/", "family/2/remove/", "date/", "questions/income/"]
READ = ["family/", "answers/", "result/"]
MISSING = [
    "/xx/",
    "/xx/check/",
    "/xx/check/family/add/",
    "/law/xx/",
    "/law/bg.nothing/",
    "/law/xx.monthly_assistance/",
    "/law/bg/parameters/nothing/",
    "/law/xx/parameters/guaranteed_minimum_income/",
    "/bg/check/family/9/",
    "/bg/check/family/0/",
    "/bg/check/family/1/remove/",
    "/bg/check/family/9/remove/",
    "/nothing/at/all/",
]


@pytest.mark.parametrize("path", OPEN + LAW)
def test_anybody_may_read(path: str) -> None:
    assert Client().get(path).status_code == 200
    assert Client().head(path).status_code == 200
    assert Client().post(path).status_code == 405


@pytest.mark.parametrize("path", FORMS)
def test_a_form_is_shown_and_what_is_wrong_with_it(path: str) -> None:
    client = visiting(BULGARIA, COUPLE)
    assert client.get(f"/bg/check/{path}").status_code == 200
    answer = client.post(f"/bg/check/{path}")
    assert answer.status_code == (302 if "remove" in path else 200)
    assert client.put(f"/bg/check/{path}").status_code == 405


@pytest.mark.parametrize("path", READ)
def test_what_was_answered_is_read_only(path: str) -> None:
    client = visiting(BULGARIA, COUPLE)
    assert client.get(f"/bg/check/{path}").status_code == 200
    assert client.post(f"/bg/check/{path}").status_code == 405


@pytest.mark.parametrize("path", [*READ, "", "date/"])
def test_without_answers_the_way_leads_to_the_first_question(path: str) -> None:
    answer = Client().get(f"/bg/check/{path}")
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/bg/check/family/add/"


@pytest.mark.parametrize("path", ["questions/nothing/", "questions/income/9/", "questions/work/"])
def test_a_page_without_questions_leads_on(path: str) -> None:
    assert visiting(BULGARIA, PENSIONER).get(f"/bg/check/{path}").headers["Location"] == "/bg/check/result/"


@pytest.mark.parametrize("path", MISSING)
def test_what_does_not_exist_is_said_in_the_readers_language(path: str) -> None:
    answer = Client().get(path, headers={"accept-language": "bg"})
    assert answer.status_code == 404
    assert "Няма такава страница" in answer.content.decode()


def test_every_form_is_protected() -> None:
    client = visiting(BULGARIA, COUPLE, enforce_csrf_checks=True)
    for path in [*FORMS, "delete/"]:
        answer = client.post(f"/bg/check/{path}", headers={"accept-language": "ru"})
        assert answer.status_code == 403, path
        assert "Мы не смогли принять эту форму" in answer.content.decode()


def test_deleting_needs_a_post_and_removes_everything() -> None:
    client = visiting(BULGARIA, PENSIONER)
    assert client.get("/bg/check/delete/").status_code == 405
    answer = client.post("/bg/check/delete/")
    assert answer.headers["Location"] == "/bg/check/deleted/"
    assert client.get("/bg/check/result/").headers["Location"] == "/bg/check/family/add/"


@pytest.mark.parametrize("path", [*READ, "family/add/", "date/", "questions/income/"])
def test_pages_with_answers_are_kept_by_no_cache(path: str) -> None:
    answer = visiting(BULGARIA, COUPLE).get(f"/bg/check/{path}")
    assert {"no-store", "private"} <= set(answer.headers["Cache-Control"].split(", "))


@pytest.mark.parametrize("path", OPEN + LAW)
def test_no_page_needs_inline_scripts_or_styles(path: str) -> None:
    answer = Client().get(path)
    page = answer.content.decode()
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert not re.search(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=", page)
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page)


def test_no_address_can_hold_anything_personal() -> None:
    names = {name for pattern in urlpatterns if isinstance(pattern, URLPattern) for name in pattern.pattern.converters}
    assert names <= {"code", "name", "section", "number", "draft", "token", "file", "id", "decision", "letter"}


def test_another_country_does_not_see_the_answers() -> None:
    client = visiting(BULGARIA, PENSIONER)
    assert client.get("/kz/check/answers/").headers["Location"] == "/kz/check/family/add/"


def test_what_was_typed_reaches_no_log(caplog: pytest.LogCaptureFixture) -> None:
    client = visiting(BULGARIA, Answers())
    client.post("/bg/check/family/add/", {"name": "Secretname", "birth_date-day": "99"})
    client.get("/nothing/")
    assert "Secretname" not in caplog.text
