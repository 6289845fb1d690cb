"""Who opens a case in the cabinet, and who does not."""

from datetime import date

import pytest
from django.test import Client

from komek.accounts import service as accounts
from komek.intake import service as intake
from tests.accounts.users import signed_in, staff_user
from tests.people.persons import registered
from tests.portal.applying import citizen
from tests.portal.cabinet.steps import text

pytestmark = pytest.mark.django_db


PAGES = ["", "correct/", "bring/", "withdraw/", "change/"]


class TestWhoseCase:
    @pytest.mark.parametrize("page", PAGES)
    def test_only_its_applicant_opens_it(self, mine: intake.Application, page: str) -> None:
        path = f"/cabinet/{mine.case}/{page}"
        stranger = citizen(registered(given="Мария").id)
        assert stranger.get(path).status_code == 404
        assert stranger.post(path).status_code in (404, 405)
        assert Client().get(path).headers["Location"].startswith("/account/sign-in/")
        assert citizen(mine.applicant).get(path).status_code in (200, 302)

    def test_staff_have_their_own_place(self, mine: intake.Application) -> None:
        worker = signed_in(staff_user(accounts.Role.CASEWORKER))
        assert worker.get("/cabinet/").status_code == 403
        assert worker.get(f"/cabinet/{mine.case}/").status_code == 403

    def test_who_represents_acts_after_choosing_so(self, mine: intake.Application) -> None:
        daughter = registered(given="Мария").id
        accounts.represent(daughter, mine.applicant, "power of attorney 5", date(2018, 1, 1))
        client = citizen(daughter)
        assert client.get(f"/cabinet/{mine.case}/").status_code == 404
        client.post("/account/acting-for/", {"person": mine.applicant})
        assert mine.registration_number in text(client, "/cabinet/")
        assert "You act for" in text(client, f"/cabinet/{mine.case}/")

    def test_no_cache_keeps_it(self, client: Client, mine: intake.Application) -> None:
        for path in ("/cabinet/", f"/cabinet/{mine.case}/", "/cabinet/looks/"):
            assert "no-store" in client.get(path).headers["Cache-Control"]
