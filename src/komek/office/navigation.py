"""Where somebody's work begins, and what stands in the bar of every page: by what they may do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from komek.access import service as access
from komek.accounts.service import Role, Viewer

LISTS = (Role.CASEWORKER, Role.CHECKER, Role.HEAD, Role.REGIONAL_MANAGER, Role.AUDITOR)
"""For whom worklists and the search of cases are."""


@dataclass(frozen=True)
class Link:
    """A page of the bar; `page`: by what name it calls itself."""

    page: str
    name: str
    address: str


def links(viewer: Viewer) -> list[Link]:
    """The bar for somebody; where their work begins, comes first."""
    return [Link(page, name, reverse(f"office:{page}")) for page, name in _pages(viewer)]


def home(viewer: Viewer) -> str:
    """Where somebody's work begins."""
    return links(viewer)[0].address


def searches(viewer: Viewer) -> bool:
    """Whether they search cases from every page."""
    return bool(viewer.roles & set(LISTS))


def _pages(viewer: Viewer) -> Iterator[tuple[str, str]]:
    if access.may(viewer, "answer_calls") is None:
        yield "calls", _("Calls")
    if searches(viewer):
        yield "worklist", _("Worklist")
    if access.may(viewer, "register_at_desk") is None:
        yield "desk", _("New application")
    if access.may(viewer, "see_statistics") is None:
        yield "statistics", _("Figures")
    if access.may(viewer, "see_history") is None:
        yield "auditing", _("Audit")
    if access.may(viewer, "manage_users") is None:
        yield "users", _("Staff")
    if access.may(viewer, "import_offices") is None:
        yield "offices", _("Offices")
    if access.may(viewer, "study") is None:
        yield "studies", _("Studies")
