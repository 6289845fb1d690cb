"""A visit, what came of it in one letter, and whether a person who was shown was noted as read."""

from dataclasses import dataclass

from django.conf import settings
from django.http.response import HttpResponseBase
from django.shortcuts import resolve_url
from django.urls import reverse

from komek.audit import service as audit
from tests.access.scene import Scene
from tests.access.undoing import undone

OPEN, SIGN_IN, NOT_HERE, FORBIDDEN, NO_METHOD = "O", "S", "N", "F", "M"
"""Open: the page, or what the form led to, also where its content was not in order (400, 409, 422)."""

_REFUSED = {403: FORBIDDEN, 404: NOT_HERE, 405: NO_METHOD}


@dataclass(frozen=True)
class Visit:
    """`shown`: the applicant's name was on the page; `noted`: the log says that the visitor read them."""

    outcome: str
    shown: bool
    noted: bool


def visit(scene: Scene, who: str, assurance: str, method: str, address: str) -> Visit:
    """Ask for a page, or send an empty form to it; nothing of it stays."""
    client = scene.client(who, assurance)
    with undone():
        response = client.generic(method, address, content_type="application/x-www-form-urlencoded")
        shown = not response.streaming and scene.name in response.content.decode("utf-8", "replace")
        noted = shown and scene.viewer(who).actor in {read.by for read in audit.reads_of(scene.applicant)}
    assert response.status_code < 500, f"{method} {address}: {response.status_code}"
    return Visit(_outcome(response, address), shown, noted)


def _outcome(response: HttpResponseBase, address: str) -> str:
    if response.status_code in (301, 302) and _to_sign_in(address, response["Location"]):
        return SIGN_IN
    return _REFUSED.get(response.status_code, OPEN)


def _to_sign_in(address: str, leads: str) -> bool:
    """Whether somebody is led to the entrance, or from there on to their second factor."""
    home = reverse("account_home")
    inside = address.startswith(home)
    return leads.startswith(resolve_url(settings.LOGIN_URL)) or (leads.startswith(home) and not inside)
