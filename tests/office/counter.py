"""An office for tests: who works there, what day it is, and a browser for each of them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.test import Client

from komek.accounts.service import Role, User
from komek.casework import service as casework
from komek.casework.service import CaseRecord
from komek.clock import FixedClock, site
from komek.clock.time import SystemClock
from komek.evidence.service import Source, record
from tests.accounts.users import office_id, signed_in, staff_user
from tests.casework.kept import AT, received


class Counter:
    """The office of Sozopol, the day after the application came."""

    def __init__(self) -> None:
        self.users: dict[str, User] = {}
        self.clients: dict[str, Client] = {}

    def client(self, who: str) -> Client:
        """The browser of "worker", "checker", "head", "elsewhere", "auditor"."""
        if who not in self.clients:
            self.clients[who] = signed_in(self.user(who), headers={"accept-language": "en"})
        return self.clients[who]

    def user(self, who: str) -> User:
        roles = {
            "worker": (Role.CASEWORKER, office_id()),
            "colleague": (Role.CASEWORKER, office_id()),
            "checker": (Role.CHECKER, office_id()),
            "head": (Role.HEAD, office_id()),
            "manager": (Role.REGIONAL_MANAGER, office_id("bg", "РД-БГС")),
            "elsewhere": (Role.CASEWORKER, office_id("bg", "РД-ВАР")),
            "auditor": (Role.AUDITOR, None),
            "operator": (Role.OPERATOR, office_id()),
            "administrator": (Role.ADMINISTRATOR, None),
        }
        if who not in self.users:
            role, at = roles[who]
            self.users[who] = staff_user(role, at=at, email=f"{who}@example.org")
        return self.users[who]

    def get(self, address: str, who: str = "worker") -> Any:
        """A page under /office/."""
        return self.client(who).get(f"/office/{address}")

    def page(self, address: str, who: str = "worker") -> str:
        """The text of a page that is there."""
        response = self.get(address, who)
        assert response.status_code == 200, (address, response.status_code)
        return text(response)

    def send(self, address: str, who: str = "worker", *, shown: str | None = None, **fields: Any) -> Any:
        """Send the form of a page, with the key and the version that it was shown with."""
        carried = hidden(self.get(address if shown is None else shown, who))
        return self.client(who).post(f"/office/{address}", {**carried, **fields})

    def press(self, case: int, event: str, who: str = "worker") -> Any:
        """Press a button of the case's screen."""
        return self.send(f"cases/{case}/do/{event}/", who, shown=f"cases/{case}/")


def hidden(response: Any) -> dict[str, str]:
    """The key and the version in a page."""
    found = dict(re.findall(r'name="(key|version)" value="([^"]*)"', response.content.decode()))
    return {name: value for name, value in found.items() if value}


def text(response: HttpResponse) -> str:
    """What a page says, without tags."""
    plain = re.sub(r"<[^>]+>", " ", response.content.decode())
    return " ".join(plain.replace("&nbsp;", " ").replace("\xa0", " ").replace("&#x27;", "'").split())


@contextmanager
def day(**after: float) -> Iterator[None]:
    """It is so long after the application."""
    site.use(FixedClock(AT + timedelta(**after)))
    try:
        yield
    finally:
        site.use(SystemClock())


def a_case(**others: Any) -> int:
    """A case, just received."""
    return received(**others)


def now(case: int) -> CaseRecord:
    return casework.case(case)


def register_says(case: int, value: int, fact: str = "pension") -> None:
    """A register answers."""
    person = now(case).applicant
    record(case, person, fact, value, Source.register, "system", AT + timedelta(hours=1), reference="reply:9")
