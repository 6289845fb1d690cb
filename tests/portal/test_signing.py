"""Signing by a code before an application is submitted, and doing without one."""

from collections.abc import Iterator

import pytest
from django.test import Client

from komek.clock import FixedClock
from komek.intake import service as intake
from tests.delivery.phones import Phone, ringing, wrong
from tests.portal.applying import address, begun, citizen, holding, ivan, later, standing_still

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def clock() -> Iterator[FixedClock]:
    with standing_still() as clock:
        yield clock


@pytest.fixture
def phone() -> Iterator[Phone]:
    with ringing() as phone:
        yield phone


@pytest.fixture
def draft() -> intake.Draft:
    return begun()


@pytest.fixture
def client(draft: intake.Draft) -> Client:
    return holding(draft)


def text(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def signing(client: Client, draft: intake.Draft) -> str:
    """The page on which the code is entered, as the answers lead there."""
    asked = client.post(address(draft, "check/"))
    assert asked.headers["Location"] == address(draft, "sign/")
    return asked.headers["Location"]


def test_who_has_not_signed_in_signs_by_a_code(phone: Phone, client: Client, draft: intake.Draft) -> None:
    page = signing(client, draft)
    assert "by SMS to ••••\xa0456" in text(client, page)
    for code, said in (("", "Enter the six digits"), (wrong(phone), "Check it, and enter it again")):
        assert said in client.post(page, {"code": code}).content.decode()
    assert intake.receipt(draft.id) is None
    assert client.post(page, {"code": phone.code}).headers["Location"] == address(draft, "receipt/")
    done = intake.receipt(draft.id)
    assert done
    assert done.signature
    assert "By a code that came by SMS to ••••\xa0456" in text(client, address(draft, "receipt/"))
    assert client.post(page, {"code": phone.code}).headers["Location"] == address(draft, "receipt/")


def test_pressed_twice_one_code_is_sent(phone: Phone, client: Client, draft: intake.Draft) -> None:
    for _time in range(2):
        signing(client, draft)
    assert len(phone.messages) == 1
    assert client.post(address(draft, "sign/"), {"act": "again"}).status_code == 302
    assert len(phone.messages) == 2


def test_an_old_code_is_replaced(phone: Phone, client: Client, draft: intake.Draft, clock: FixedClock) -> None:
    page = signing(client, draft)
    clock.forward(later(minutes=11) - clock.now())
    assert "No code is on its way" in text(client, page)
    assert "no longer valid" in client.post(page, {"code": phone.code}).content.decode()
    assert intake.receipt(draft.id) is None


def test_where_no_code_comes_one_submits_without(phone: Phone, client: Client, draft: intake.Draft) -> None:
    phone.broken = True
    failed = client.post(address(draft, "check/")).content.decode()
    for said in ("could not be sent", "The code does not come", "Submit without a code"):
        assert said in failed, said
    assert client.post(address(draft, "sign/"), {"act": "without"}).status_code == 302
    done = intake.receipt(draft.id)
    assert done
    assert (done.signature, done.assurance) == (None, "none")


def test_without_a_channel_the_step_is_left_out(client: Client, draft: intake.Draft) -> None:
    assert client.get(address(draft, "sign/")).headers["Location"] == address(draft, "check/")
    assert client.post(address(draft, "check/")).headers["Location"] == address(draft, "receipt/")


def test_a_sure_sign_in_stands_for_the_code(phone: Phone) -> None:
    draft = begun(person=ivan().id)
    assert draft.person
    client = citizen(draft.person)
    assert client.post(address(draft, "check/")).headers["Location"] == address(draft, "receipt/")
    assert phone.messages == []


def test_what_is_not_complete_is_not_signed(phone: Phone) -> None:
    draft = begun(content=intake.Content())
    client = holding(draft)
    assert "still missing" in client.post(address(draft, "check/")).content.decode()
    assert client.post(address(draft, "sign/"), {"act": "again"}).headers["Location"] == address(draft, "check/")
    assert phone.messages == []


def test_nobody_else_has_a_code_sent(phone: Phone, draft: intake.Draft) -> None:
    assert Client().post(address(draft, "sign/"), {"act": "again"}).status_code == 404
    assert phone.messages == []
