"""Check answers and submit."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from komek.casework.lifecycle import NotAllowed
from komek.intake import service as intake
from komek.portal.apply.holding import submitter
from komek.portal.apply.overview import overview
from komek.portal.apply.tasks import OPEN, WAITING, TaskList
from komek.portal.views.apply.applying import Applying, applying
from komek.portal.views.page import words


@require_http_methods(["GET", "HEAD", "POST"])
@applying
def check(visit: Applying) -> HttpResponse:
    """Everything that was said, with links to change it; sent, it is handed in, once."""
    if visit.request.method == "POST":
        return _submitted(visit)
    return _checked(visit, _open(visit))


def _submitted(visit: Applying) -> HttpResponse:
    try:
        intake.submit(visit.draft.id, _key(visit), submitter(visit.request), visit.at)
    except intake.IntakeError:
        return _checked(visit, _open(visit))
    except NotAllowed as refused:
        sentences = [sentence.say(words().t, words().date) for sentence in refused.sentences]
        return _checked(visit, [("", sentence) for sentence in sentences])
    return redirect(visit.screens.of("receipt"))


def _checked(visit: Applying, problems: list[tuple[str, str]]) -> HttpResponse:
    context: dict[str, Any] = {"groups": overview(visit), "problems": problems}
    return visit.show("check.html", context)


def _open(visit: Applying) -> list[tuple[str, str]]:
    """The parts that are not done, each with the way there."""
    listed = TaskList(visit.draft, visit.screening, visit.problems, visit.screens, words())
    return [(task.address, task.name) for task in listed.tasks if task.state in (OPEN, WAITING)]


def _key(visit: Applying) -> str:
    """A draft as it stands now is submitted once, however often the button is pressed."""
    return f"{visit.draft.id.hex}-{visit.draft.revision}"
