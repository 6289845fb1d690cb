"""Users for tests, and a client that is signed in as one of them."""

from datetime import date
from typing import Any

from django.test import Client

from komek.accounts import service, session
from komek.accounts.service import SUBSTANTIAL, Role, User
from komek.offices.service import office
from tests.people.persons import IVAN, registered

SINCE = date(2018, 1, 1)
PASSWORD = "лято-на-морето-2019"


def office_id(country: str = "bg", code: str = "СОЗ") -> int:
    """The id of an office."""
    found = office(country, code)
    assert found is not None
    return found.id


def staff_user(*roles: Role, at: int | None = None, email: str = "", password: str | None = None) -> User:
    """A member of staff who holds these roles, at Sozopol unless another office is named."""
    address = email or f"{'-'.join(roles) or 'nobody'}@example.org"
    made = service.make_staff(address, "Мария Иванова", language="bg", password=password)
    for role in roles:
        service.grant(made, role, (at or office_id()) if role.at_office else None, SINCE)
    return made


def citizen_user(person: int | None = None) -> User:
    """A citizen: Иван of Primorsko unless somebody else is named."""
    return service.make_citizen(person or registered(IVAN).id)


def signed_in(user: User, assurance: str = SUBSTANTIAL, **defaults: Any) -> Client:
    """A client in which this user has signed in, at this level of assurance."""
    client = Client(**defaults)
    client.force_login(user)
    kept = client.session
    kept[session.ASSURANCE] = assurance
    kept.save()
    return client
