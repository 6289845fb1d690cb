"""What somebody was reminded of stands in the cabinet until they have done it."""

from datetime import timedelta

import pytest
from django.test import Client

from komek.casework import service as casework
from komek.casework.lifecycle import Cause, ProceedingType
from komek.clock import FixedClock
from komek.correspondence import service as correspondence
from komek.intake import service as intake
from komek.jobs import testing as jobs
from tests.casework.kept import ANNA, moment, served
from tests.portal.applying import citizen
from tests.portal.cabinet.steps import refused, text

pytestmark = pytest.mark.django_db

ENDS = "Your assistance ends soon."
WAITS = "A letter waits for you."


def granted(clock: FixedClock) -> tuple[int, Client]:
    """Granted and served; it is December, and the award ends with the year."""
    case = served()
    clock.forward(moment(days=325) - clock.now())
    correspondence.remind(clock.now())
    return case, citizen(casework.case(case).applicant)


def test_an_award_that_ends_is_counted_down_with_the_way_to_apply_again(clock: FixedClock) -> None:
    case, client = granted(clock)
    for path in ("/cabinet/", f"/cabinet/{case}/"):
        page = text(client, path)
        for said in (ENDS, "25 days left, until 31 December 2019", 'href="/bg/apply/monthly_assistance/"'):
            assert said in page, said
    begun = client.post("/bg/apply/monthly_assistance/")
    assert "Иван" in text(client, begun.headers["Location"] + "family/")


def test_who_has_applied_again_is_asked_no_more(clock: FixedClock) -> None:
    case, client = granted(clock)
    casework.open_proceeding(case, ProceedingType.revision, Cause.income, ANNA, clock.now())
    assert ENDS not in text(client, "/cabinet/")


def test_a_letter_that_lies_is_pointed_at_until_it_is_opened(
    client: Client, mine: intake.Application, clock: FixedClock
) -> None:
    refused(mine.case, clock)
    jobs.run_all(only=["correspondence.decision"])
    clock.forward(timedelta(days=8))
    assert WAITS not in text(client, "/cabinet/")
    correspondence.remind(clock.now())
    letter = next(one for one in correspondence.letters_of(mine.case) if one.subject.startswith("decision:"))
    address = f"/cabinet/{mine.case}/letters/{letter.id}/"
    for path in ("/cabinet/", f"/cabinet/{mine.case}/"):
        assert WAITS in text(client, path)
        assert f'href="{address}"' in text(client, path)
    client.post(address)
    for path in ("/cabinet/", f"/cabinet/{mine.case}/"):
        assert WAITS not in text(client, path)
    assert "You were reminded of something here." in text(client, f"/cabinet/{mine.case}/")
