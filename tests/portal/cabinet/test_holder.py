"""Who has a case now."""

import pytest
from django.test import Client

from komek import packs
from komek.accounts import service as accounts
from komek.casework import service as casework
from komek.clock import FixedClock
from komek.intake import service as intake
from tests.casework.kept import ANNA, IVAN, refusal
from tests.portal.applying import later
from tests.portal.cabinet.steps import asked, refused, text

pytestmark = pytest.mark.django_db

NOW = "Who has it now</dt>"


def holder(client: Client, case: int) -> str:
    """What stands beside the question."""
    _before, _label, after = text(client, f"/cabinet/{case}/").partition(NOW)
    return after.partition("</dd>")[0]


def test_the_office_has_an_open_case_and_says_how_it_is_reached(client: Client, mine: intake.Application) -> None:
    assert "Social Assistance Directorate – Sozopol" in holder(client, mine.case)


def test_who_is_asked_for_something_has_it_themselves(client: Client, mine: intake.Application) -> None:
    asked(mine.case)
    assert "You: the office waits" in holder(client, mine.case)
    assert "Sozopol" in text(client, f"/cabinet/{mine.case}/")


def test_the_appeal_body_has_what_was_appealed(client: Client, mine: intake.Application, clock: FixedClock) -> None:
    refused(mine.case, clock)
    assert NOW not in text(client, f"/cabinet/{mine.case}/")
    casework.file_appeal(casework.case(mine.case).decisions[0].id, "No.", IVAN, clock.now())
    assert "Director of the Regional Directorate" in holder(client, mine.case)


@pytest.mark.parametrize("named", [True, False])
def test_the_officer_is_named_where_the_country_says_so_and_never_the_checker(
    client: Client, mine: intake.Application, monkeypatch: pytest.MonkeyPatch, named: bool
) -> None:
    monkeypatch.setattr(packs.country("bg"), "names_officers", named)
    anna = accounts.make_staff("anna@example.org", "Anna Koleva")
    casework.claim(mine.case, anna.pk, later(hours=1))
    assert ("Anna Koleva" in text(client, f"/cabinet/{mine.case}/")) is named
    casework.collect(mine.case, ANNA, later(hours=1))
    casework.assess(mine.case, ANNA, later(hours=2))
    refusal(mine.case, later(hours=3))
    casework.claim(mine.case, anna.pk, later(hours=4))
    assert "Anna Koleva" not in text(client, f"/cabinet/{mine.case}/")
