"""Users and roles from the command line: the first administrator, and whoever follows."""

from datetime import timedelta
from io import StringIO

import pytest
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.utils import timezone

from komek.accounts import service
from komek.accounts.service import Role
from komek.accounts.tasks import forget_expired
from komek.audit.service import events, verify
from tests.accounts.codes import enrolled
from tests.accounts.users import office_id, signed_in, staff_user

pytestmark = pytest.mark.django_db
EMAIL = "m.ivanova@example.org"


def said(*arguments: str) -> str:
    """What a command prints."""
    out = StringIO()
    call_command(*arguments, stdout=out)
    return out.getvalue()


def added() -> service.User:
    """A member of staff made at the command line, who can sign in with the password that was printed."""
    printed = said("staff", "add", EMAIL, "--name", "Мария Иванова", "--language", "bg")
    user = service.by_email(EMAIL)
    assert user is not None
    assert user.check_password(printed.split()[-1])
    return user


def test_the_first_administrator() -> None:
    printed = said("make_administrator", "Admin@example.org", "--name", "Ася Петрова", "--language", "bg")
    user = service.by_email("admin@example.org")
    assert user is not None
    assert user.check_password(printed.split("Password: ")[1].split()[0])
    assert service.viewer_of(user).roles == {Role.ADMINISTRATOR}
    with pytest.raises(CommandError, match="already"):
        call_command("make_administrator", "admin@example.org", "--name", "x")


def test_roles_are_granted_listed_and_ended() -> None:
    user = added()
    said("staff", "grant", EMAIL, "caseworker", "--office", "bg:СОЗ", "--day", "2020-01-01")
    assert service.viewer_of(user).offices == frozenset({office_id()})
    assert f"{EMAIL}  Мария Иванова  caseworker bg:СОЗ" in said("staff", "list")
    said("staff", "end", EMAIL, "caseworker", "--office", "bg:СОЗ", "--day", "2020-12-31")
    assert not service.viewer_of(user).roles
    kinds = [event.kind for event in events(user.actor)]
    assert kinds == ["accounts.staff_made", "accounts.role_granted", "accounts.role_ended"]
    assert not verify(user.actor)


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("grant", "nobody@example.org", "caseworker", "--office", "bg:СОЗ"), "Make them first"),
        (("grant", EMAIL, "caseworker", "--office", "bg:НЕМА"), "There is no office"),
        (("grant", EMAIL, "caseworker"), "Name the office"),
        (("grant", EMAIL, "auditor", "--office", "bg:СОЗ"), "for all offices"),
        (("end", EMAIL, "auditor"), "does not hold the role"),
        (("add", EMAIL, "--name", "x"), "already"),
    ],
)
def test_what_cannot_be_is_said(arguments: tuple[str, ...], problem: str) -> None:
    added()
    with pytest.raises(CommandError, match=problem):
        call_command("staff", *arguments)


def test_who_lost_telephone_or_password_begins_anew_and_is_signed_out() -> None:
    user = enrolled(staff_user(Role.CASEWORKER, email=EMAIL))
    client = signed_in(user)
    password = said("staff", "unlock", EMAIL).split()[-1]
    user.refresh_from_db()
    assert user.check_password(password)
    assert client.get("/account/").status_code == 302
    answer = client.post("/account/sign-in/staff/", {"login": EMAIL, "password": password})
    assert answer.headers["Location"].startswith("/account/second-factor/enrol/")


def test_who_leaves_signs_in_no_more() -> None:
    user = added()
    client = signed_in(user)
    said("staff", "close", EMAIL)
    assert client.get("/account/").status_code == 302
    assert [event.kind for event in events(user.actor)][-1] == "accounts.closed"


def test_expired_sessions_are_removed() -> None:
    client = signed_in(added())
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    forget_expired()
    assert not Session.objects.exists()
    assert client.get("/account/").status_code == 302
