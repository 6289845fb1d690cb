"""`komek-manage staff add|grant|end|unlock|close|list`: users who work here, and their roles at offices."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from komek.accounts import keys, roles, users
from komek.accounts.errors import AccountError
from komek.accounts.models import User
from komek.accounts.role import STAFF_ROLES, Role
from komek.clock import site
from komek.languages import LANGUAGES, SOURCE_LANGUAGE
from komek.offices import service as offices

BY = "system"


class Command(BaseCommand):
    """One act for each call."""

    help = "Make members of staff, give them roles at offices (bg:СОЗ), end these, give them a new password."

    def add_arguments(self, parser: CommandParser) -> None:
        """The acts, each with what it needs."""
        acts = parser.add_subparsers(dest="act", required=True)
        acts.add_parser("list", help="everybody who holds a role today")
        for act in ("add", "grant", "end", "unlock", "close"):
            one = acts.add_parser(act)
            one.add_argument("email")
            if act == "add":
                one.add_argument("--name", required=True)
                one.add_argument("--language", choices=LANGUAGES, default=SOURCE_LANGUAGE)
            if act in ("grant", "end"):
                one.add_argument("role", choices=[role.value for role in STAFF_ROLES])
                one.add_argument("--office", help="country:code, as in bg:СОЗ")
                one.add_argument("--day", type=date.fromisoformat, help="the first or last day; today")

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        """Do the act, or say why not."""
        acts: dict[str, Callable[..., str]] = {
            "list": _list, "add": _add, "grant": _grant, "end": _end, "unlock": _unlock, "close": _close
        }  # fmt: skip
        try:
            self.stdout.write(acts[options["act"]](**options))
        except AccountError as error:
            raise CommandError(str(error)) from None


def _list(**_: object) -> str:
    lines = users.staff(None, site.now().date())
    known = offices.offices_by_id(office for line in lines for _role, office in line.roles if office)
    codes = {one.id: f"{one.country}:{one.code}" for one in known.values()}
    return "\n".join(
        f"{line.email}  {line.name}  "
        + ", ".join(f"{role.value} {codes.get(office or 0, '')}".strip() for role, office in line.roles)
        for line in lines
    )


def _add(email: str, name: str, language: str, **_: object) -> str:
    password = keys.new_password()
    user = users.make_staff(email, name, language=language, password=password)
    return f"{user.email} can sign in. Password: {password}"


def _grant(email: str, role: str, office: str | None, day: date | None, **_: object) -> str:
    roles.grant(_user(email), Role(role), _office(office), day or site.now().date())
    return f"{email} is {role}{f' at {office}' if office else ''}."


def _end(email: str, role: str, office: str | None, day: date | None, **_: object) -> str:
    roles.end_role(_user(email), Role(role), _office(office), day or site.now().date())
    return f"{email} is no longer {role}{f' at {office}' if office else ''}."


def _unlock(email: str, **_: object) -> str:
    return f"{email} enrols one-time codes anew. Password: {keys.unlock(_user(email), BY)}"


def _close(email: str, **_: object) -> str:
    keys.close(_user(email), BY)
    return f"{email} can no longer sign in."


def _user(email: str) -> User:
    found = users.by_email(email)
    if found is None:
        raise CommandError(f"Nobody signs in with {email}. Make them first: staff add {email} --name …")
    return found


def _office(named: str | None) -> int | None:
    if named is None:
        return None
    country, _colon, code = named.partition(":")
    found = offices.office(country, code)
    if found is None:
        raise CommandError(f"There is no office {named}. Write country and code, such as bg:СОЗ.")
    return found.id
