"""Signing by a one-time code, where one can be sent.

The page tells where the code went, and leads on without one where it does not come: the right to apply depends on no
device (ADR 20 and 23).
"""

from collections.abc import Callable

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from komek.intake import service as intake
from komek.portal.apply.coding import CodeForm
from komek.portal.apply.holding import viewer_of
from komek.portal.views.apply.applying import Applying, applying
from komek.portal.views.apply.handing import hand_in
from komek.portal.views.page import words


def wanted(visit: Applying) -> bool:
    """Whether what is handed in has to be signed by a code, and is ready for it."""
    return intake.needs_code(visit.draft, viewer_of(visit.request).assurance) and not visit.problems


@require_http_methods(["GET", "HEAD", "POST"])
@applying
def sign(visit: Applying) -> HttpResponse:
    """The code is entered, or sent anew, or done without."""
    if not wanted(visit):
        return redirect(visit.screens.of("check"))
    if visit.request.method != "POST":
        return _signing(visit, CodeForm())
    act = _ACTS.get(visit.request.POST.get("act", ""), _entered)
    return act(visit)


def send_first(visit: Applying) -> HttpResponse:
    """Send a code, unless one is on its way, and ask for it."""
    if intake.sent_code(visit.draft.id, visit.at) is None:
        return _again(visit)
    return redirect(visit.screens.of("sign"))


def _again(visit: Applying) -> HttpResponse:
    form = CodeForm()
    try:
        intake.send_code(visit.draft.id, words().language, visit.at)
    except intake.IntakeError as refused:
        form = CodeForm({})
        form.take(refused.problems, words())
        return _signing(visit, form)
    return redirect(visit.screens.of("sign"))


def _entered(visit: Applying) -> HttpResponse:
    form = CodeForm(visit.request.POST)
    try:
        signature = intake.confirm(visit.draft.id, form.code(), visit.at)
    except intake.IntakeError as refused:
        form.take(refused.problems, words())
        return _signing(visit, form)
    return hand_in(visit, signature)


_ACTS: dict[str, Callable[[Applying], HttpResponse]] = {"again": _again, "without": hand_in}


def _signing(visit: Applying, form: CodeForm) -> HttpResponse:
    return visit.show("sign.html", {"form": form, "sent": intake.sent_code(visit.draft.id, visit.at)})
