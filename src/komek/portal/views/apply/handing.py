"""Handing an application in, signed or not; what stands against it is said on the page of the answers."""

from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect

from komek.casework.lifecycle import NotAllowed
from komek.intake import service as intake
from komek.portal.apply.holding import submitter
from komek.portal.apply.overview import overview
from komek.portal.apply.tasks import OPEN, WAITING, TaskList
from komek.portal.views.apply.applying import Applying
from komek.portal.views.page import words


def hand_in(visit: Applying, signature: intake.Signature | None = None) -> HttpResponse:
    """Submit it, once."""
    try:
        intake.submit(visit.draft, _key(visit), replace(submitter(visit.request), signature=signature), visit.at)
    except intake.IntakeError:
        return checked(visit, still_open(visit))
    except NotAllowed as refused:
        sentences = [sentence.say(words().t, words().date) for sentence in refused.sentences]
        return checked(visit, [("", sentence) for sentence in sentences])
    return redirect(visit.screens.of("receipt"))


def checked(visit: Applying, problems: list[tuple[str, str]]) -> HttpResponse:
    """The page of the answers."""
    context: dict[str, Any] = {"groups": overview(visit), "problems": problems}
    return visit.show("check.html", context)


def still_open(visit: Applying) -> list[tuple[str, str]]:
    """The parts that are not done, each with the way there."""
    listed = TaskList(visit.draft, visit.screening, visit.problems, visit.screens, words())
    return [(task.address, task.name) for task in listed.tasks if task.state in (OPEN, WAITING)]


def _key(visit: Applying) -> str:
    """A draft as it stands now is submitted once, however often the button is pressed."""
    return f"{visit.draft.id.hex}-{visit.draft.revision}"
