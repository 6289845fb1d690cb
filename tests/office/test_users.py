"""Administrators: users made, given roles, closed; and nobody changes their own."""

import re

import pytest

from komek.accounts import service as accounts
from komek.accounts.service import AccountError, Role, User
from komek.offices import service as offices
from tests.accounts.users import SINCE, office_id, signed_in, staff_user
from tests.office.counter import Counter, text

ADMIN = "administrator"
NEW = {"name": "Елена Стоева", "email": "elena@example.org", "language": "bg"}


def new_user(counter: Counter) -> User:
    """Somebody who was added on the page."""
    counter.send("users/add/", ADMIN, **NEW)
    found = accounts.by_email(NEW["email"])
    assert found
    return found


def test_the_first_password_is_shown_once_and_opens_the_door(counter: Counter) -> None:
    sent = counter.send("users/add/", ADMIN, **NEW)
    found = re.search(r"\b(\w{5}(?:-\w{5}){3})\b", text(sent))
    user = accounts.by_email(NEW["email"])
    assert found
    assert user
    assert user.check_password(found[1])
    assert found[1] not in counter.page(f"users/{user.pk}/", ADMIN)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({**NEW, "email": "elena"}, "Write an e-mail address"),
        ({**NEW, "email": ""}, "Enter the e-mail address."),
        ({**NEW, "name": ""}, "Enter the name."),
        ({**NEW, "email": "administrator@example.org"}, "Somebody signs in with this e-mail address already."),
    ],
)
def test_who_cannot_be_added_is_said(counter: Counter, fields: dict[str, str], said: str) -> None:
    assert said in text(counter.send("users/add/", ADMIN, **fields))


def test_a_form_that_is_sent_twice_makes_one_user(counter: Counter) -> None:
    carried = {"key": "11111111-1111-4111-8111-111111111111", **NEW}
    client = counter.client(ADMIN)
    first, again = (client.post("/office/users/add/", carried) for _ in range(2))
    assert (first.status_code, again.status_code) == (200, 302)


def test_a_role_begins_and_ends_by_the_office_that_was_found(counter: Counter) -> None:
    user, sozopol = new_user(counter), office_id()
    assert "СОЗ" in counter.page(f"users/{user.pk}/grant/?role=caseworker&country=bg&q=созопол", ADMIN)
    day = {"day-day": "17", "day-month": "1", "day-year": "2019"}
    counter.send(f"users/{user.pk}/grant/caseworker/{sozopol}/", ADMIN, **day)
    assert "Caseworker" in counter.page(f"users/{user.pk}/", ADMIN)
    counter.send(f"users/{user.pk}/end/caseworker/{sozopol}/", ADMIN, **{**day, "day-day": "31"})
    card = accounts.staff_card(user.pk)
    assert card
    assert [(one.since.day, one.until and one.until.day) for one in card.roles] == [(17, 31)]
    assert "A role was ended" in counter.page(f"users/{user.pk}/", ADMIN)


def test_a_role_does_not_begin_in_the_past(counter: Counter) -> None:
    user = new_user(counter)
    day = {"day-day": "1", "day-month": "1", "day-year": "2018"}
    assert counter.send(f"users/{user.pk}/grant/auditor/0/", ADMIN, **day).status_code == 400


def test_a_new_password_and_closing_end_what_is_open(counter: Counter) -> None:
    user = staff_user(Role.CASEWORKER, email="worker2@example.org")
    inside = signed_in(user)
    assert inside.get("/office/").status_code == 200
    counter.send(f"users/{user.pk}/unlock/", ADMIN)
    assert inside.get("/office/").status_code == 302
    inside = signed_in(accounts.user(user.pk) or user)
    counter.send(f"users/{user.pk}/close/", ADMIN)
    assert inside.get("/office/").status_code == 302
    assert "closed" in counter.page("users/?q=worker2", ADMIN)


@pytest.mark.parametrize("page", ["close", "unlock", "grant/caseworker/{office}", "end/administrator/0"])
def test_nobody_changes_their_own_user(counter: Counter, page: str) -> None:
    own = counter.user(ADMIN).pk
    day = {"day-day": "17", "day-month": "1", "day-year": "2019"}
    sent = counter.send(f"users/{own}/{page.format(office=office_id())}/", ADMIN, **day)
    assert sent.status_code == 409
    assert "Nobody changes their own user here." in text(sent)


def test_the_last_administrator_stays(counter: Counter) -> None:
    last, other = counter.user(ADMIN), staff_user(Role.ADMINISTRATOR, email="other@example.org")
    accounts.close_user(other, SINCE, last)
    with pytest.raises(AccountError, match="last administrator"):
        accounts.close_user(last, SINCE, other)
    with pytest.raises(AccountError, match="last administrator"):
        accounts.take_role(last, Role.ADMINISTRATOR, None, SINCE, other)


@pytest.mark.parametrize(("held", "wanted"), [(Role.ADMINISTRATOR, Role.CASEWORKER), (Role.HEAD, Role.AUDITOR)])
def test_who_watches_does_nothing_else(db: None, held: Role, wanted: Role) -> None:
    user = staff_user(held)
    with pytest.raises(AccountError, match="holds no other role"):
        accounts.grant(user, wanted, office_id() if wanted.at_office else None, SINCE)


def test_however_many_there_are_the_list_asks_as_often(counter: Counter, django_assert_max_num_queries: object) -> None:
    for number in range(30):
        staff_user(Role.CASEWORKER, email=f"w{number}@example.org")
    counter.page("users/", ADMIN)
    with django_assert_max_num_queries(14):  # type: ignore[operator]
        assert "Staff (31)" in counter.page("users/?page=2", ADMIN)


HEAD = "country,code,kind,parent,name_bg,telephone\n"


def upload(counter: Counter, content: str) -> str:
    from django.core.files.uploadedfile import SimpleUploadedFile

    file = SimpleUploadedFile("offices.csv", content.encode())
    return text(counter.send("offices/import/", ADMIN, file=file))


def test_a_file_of_offices_is_rehearsed_then_imported(counter: Counter) -> None:
    content = HEAD + "bg,НОВА,directorate,РД-БГС,Нова дирекция,0550/1\n"
    assert "New: 1. Changed: 0. As before: 0." in upload(counter, content)
    assert offices.office("bg", "НОВА") is None
    counter.send("offices/import/", ADMIN, content=content)
    assert "Нова дирекция" in counter.page("offices/?country=bg&q=нова", ADMIN)


def test_the_faults_of_a_file_are_told_by_line(counter: Counter) -> None:
    said = upload(counter, HEAD + "bg,НОВА,directorate,НЯМА,Нова дирекция,0550/1\nbg,ДРУГА,house,РД-БГС,Друга,x\n")
    assert "There is no office “НЯМА”." in said
    assert "“house” is none of" in said
    assert offices.office("bg", "НОВА") is None


def test_the_list_that_is_taken_away_changes_nothing_when_it_comes_back(counter: Counter) -> None:
    taken = counter.get("offices/file/?country=bg", ADMIN).content.decode("utf-8-sig")
    assert "This file changes nothing." in upload(counter, taken)
