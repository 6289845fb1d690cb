"""What a cabinet is brought into: a page in words, a request of the office, a refusal."""

from django.test import Client

from komek.casework import service as casework
from komek.clock import FixedClock
from tests.casework.kept import ANNA, BORIS, refusal
from tests.portal.applying import later


def text(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def asked(case: int) -> None:
    """The office asks for another amount of the pension, and for the identity card."""
    applicant = casework.case(case).applicant
    casework.collect(case, ANNA, later(hours=1))
    items = [f"fact:p{applicant}.pension", "document:identity_cards"]
    casework.request_correction(case, items, None, "The pension slip says another amount.", ANNA, later(hours=2))


def refused(case: int, clock: FixedClock) -> None:
    casework.collect(case, ANNA, later(hours=1))
    casework.assess(case, ANNA, later(hours=2))
    refusal(case, later(hours=3))
    casework.decide(case, BORIS, later(days=1))
    clock.forward(later(days=2) - clock.now())
