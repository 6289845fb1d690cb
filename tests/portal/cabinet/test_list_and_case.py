"""The list, and what stands on the page of a case."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from komek.audit import service as audit
from komek.casework import service as casework
from komek.intake import service as intake
from tests.casework.kept import ANNA, refusal
from tests.people.persons import registered
from tests.portal.applying import begun, citizen, later
from tests.portal.cabinet.steps import text

pytestmark = pytest.mark.django_db


class TestTheList:
    def test_it_says_what_is_under_way_and_by_when(self, client: Client, mine: intake.Application) -> None:
        page = text(client, "/cabinet/")
        for said in (mine.registration_number, "Monthly social assistance", "Due: 4 February 2019", "Under way"):
            assert said in page, said

    def test_drafts_can_be_gone_on_with_and_deleted(self, client: Client, mine: intake.Application) -> None:
        draft = begun(person=mine.applicant)
        page = text(client, "/cabinet/")
        assert f"/bg/apply/draft/{draft.id}/" in page
        assert f"/bg/apply/draft/{draft.id}/delete/" in page

    def test_an_empty_one_says_what_to_do(self) -> None:
        assert "There is nothing here yet" in text(citizen(registered(given="Мария").id), "/cabinet/")

    def test_the_number_of_queries_does_not_grow(self, client: Client, mine: intake.Application) -> None:
        def counted() -> int:
            with CaptureQueriesContext(connection) as queries:
                text(client, "/cabinet/")
            return len(queries)

        client.get("/cabinet/")
        once = counted()
        for _ in range(3):
            begun(person=mine.applicant)
        assert counted() == once


class TestTheCase:
    def test_it_says_what_happened_who_has_it_and_by_when(self, client: Client, mine: intake.Application) -> None:
        page = text(client, f"/cabinet/{mine.case}/")
        for said in ("The application was submitted.", "It was registered", "Sozopol", "4 February 2019", "Иван"):
            assert said in page, said

    def test_what_the_office_prepares_is_not_shown(self, client: Client, mine: intake.Application) -> None:
        casework.collect(mine.case, ANNA, later(hours=1))
        casework.assess(mine.case, ANNA, later(hours=2))
        refusal(mine.case, later(hours=3))
        page = text(client, f"/cabinet/{mine.case}/")
        assert "I saw the family" not in page
        assert "Refused" not in page

    def test_a_read_of_ones_own_is_noted_and_shown(self, client: Client, mine: intake.Application) -> None:
        text(client, f"/cabinet/{mine.case}/")
        assert any(read.purpose == "own" for read in audit.reads_of(mine.applicant))
        assert "Use by you" in text(client, "/cabinet/looks/")
