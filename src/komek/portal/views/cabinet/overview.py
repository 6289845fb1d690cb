"""The list: every application, what is begun, and the way to who looked at my data."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from komek import packs
from komek.access import service as access
from komek.casework.service import CaseLine
from komek.clock import calendar, site
from komek.correspondence import service as correspondence
from komek.intake import service as intake
from komek.portal.apply.holding import viewer_of
from komek.portal.apply.screens import Screens
from komek.portal.cabinet.matters import Matter, matter
from komek.portal.cabinet.reminders import places_of, reminders
from komek.portal.views.cabinet.own import own, page
from komek.portal.views.page import words


@require_safe
@own
def cabinet(request: HttpRequest) -> HttpResponse:
    """What is asked of me first, then what is under way, then what is answered."""
    seen, now = viewer_of(request), site.now()
    known = access.cabinet(seen, now)
    lines = [_matter(line) for line in known]
    context = {
        "asked": [*_reminders(known), *(line for line in lines if line.look == "asked")],
        "open": [line for line in lines if line.look == ""],
        "done": [line for line in lines if line.look == "done"],
        "drafts": [_draft(draft) for person in seen.persons for draft in intake.drafts_of(person)],
    }
    return page(request, "list.html", context)


def _reminders(lines: list[CaseLine]) -> list[Matter]:
    """What somebody was reminded of and has not done."""
    places = places_of(lines)
    notices, letters = correspondence.notices_of_cases(places), correspondence.letters_of_cases(places)
    return [one.matter for one in reminders(notices, letters, places, words())]


def _matter(line: CaseLine) -> Matter:
    country = line.programme.partition(".")[0]
    return matter(line, calendar(country).day_of(site.now()), words())


def _draft(draft: intake.Draft) -> dict[str, str]:
    screens = Screens(draft.country, draft.id)
    saved = calendar(draft.country).day_of(draft.saved_at)
    return {
        "name": words().t(packs.programme(draft.programme).name),
        "saved": words().date(saved),
        "address": screens.of("tasks"),
        "delete": screens.of("delete"),
    }
