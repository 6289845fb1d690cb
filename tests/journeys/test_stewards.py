"""Pages of those who handle no cases: administrator, call centre, auditor, head; looked at like all others."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from komek.accounts.service import Role
from tests.accounts.users import staff_user
from tests.journeys.test_officers import Enter, enter, looking
from tests.office.test_calls import applied
from tests.site.browser import Axes, follow

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SEND = "main form button.govuk-button"

__all__ = ["enter"]  # a fixture of the officers' journeys


def administer(page: Page, look: Callable[[str], None]) -> None:
    """Make somebody, and give them a role."""
    look("staff")
    follow(page, ".head a.govuk-button")
    follow(page, SEND)
    look("new user, nothing entered")
    page.fill("#id_name", "Елена Стоева")
    page.fill("#id_email", "elena@example.org")
    follow(page, SEND)
    look("password")
    follow(page, ".acts a")
    look("user")
    follow(page, ".acts a.govuk-button >> nth=0")
    page.select_option("#country", "bg")
    page.fill("#q", "СОЗ")
    follow(page, "main form.filters button")
    look("office found")
    follow(page, "main ul.bare a >> nth=0")
    look("first day")
    follow(page, SEND)
    look("role given")
    for address in ("offices/", "offices/import/"):
        page.goto(f"/office/{address}")
        look(address)


@pytest.mark.parametrize(("language", "width"), [("kk", 320)])
def test_those_who_handle_no_cases(enter: Enter, axe: Axes, language: str, width: int) -> None:
    done, user = applied(), staff_user(Role.ADMINISTRATOR)
    administrator = enter(user, language, width, True)
    look, seen = looking(administrator, axe, language, f"administrator-{language}-{width}")
    administer(administrator, look)
    rest = {
        Role.OPERATOR: ("calls/", "calls/?q=zzz", f"calls/{done.applicant}/"),
        Role.AUDITOR: ("audit/", f"audit/people/{done.applicant}/", f"audit/staff/{user.pk}/", "audit/refused/"),
        Role.HEAD: ("statistics/", "?view=appeals", "?view=messages"),
    }
    faults = list(seen.faults)
    for role, pages in rest.items():
        opened = enter(staff_user(role), language, width, True)
        look, seen = looking(opened, axe, language, f"{role}-{language}-{width}")
        for address in pages:
            opened.goto(f"/office/{address}")
            look(address)
        faults += seen.faults
    assert [fault for fault in faults if "Bad Request" not in fault] == []  # a form that was sent empty
