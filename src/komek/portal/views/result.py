"""The result: what each programme of the country gives, with the reasons, and what to do next."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from komek.portal.outcome import Outcome
from komek.portal.views.page import words
from komek.portal.views.visit import Visit, private


@require_safe
@private
def result(visit: Visit) -> HttpResponse:
    """Every programme, likely ones first and open, the others folded."""
    screening = visit.screening
    if not screening.ready:
        return redirect(visit.next_address())
    outcomes = [Outcome(result, screening, words()) for result in screening.results]
    best = outcomes[0].outcome if outcomes else None
    context = {
        "outcomes": [(outcome, outcome.outcome == best != "refused" or len(outcomes) == 1) for outcome in outcomes],
        "best": best,
        "day": words().date(screening.on),
        "next": visit.next_address() if screening.next else None,
    }
    return visit.show("check/result.html", context, now="result")
