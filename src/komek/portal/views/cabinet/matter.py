"""One case: where it stands, what is asked, what was decided, letters, what happened, what I can do."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from komek import packs
from komek.access import service as access
from komek.access.service import CaseFile
from komek.casework.service import CaseRecord
from komek.clock import calendar, site
from komek.portal.apply.holding import viewer_of
from komek.portal.apply.wanted import size
from komek.portal.cabinet.asked import marked, names, told
from komek.portal.cabinet.decided import decided
from komek.portal.cabinet.happened import happened
from komek.portal.cabinet.holder import who_has_it
from komek.portal.cabinet.letters import letters
from komek.portal.cabinet.matters import left
from komek.portal.cabinet.reminders import place_of, reminders
from komek.portal.views.cabinet.own import opened, own, page
from komek.portal.views.page import words


@require_safe
@own
def case(request: HttpRequest, id: int) -> HttpResponse:
    """Everything about it that concerns me."""
    file = opened(request, id)
    days = calendar(file.case.country)
    last = file.case.last
    appeals = list(file.case.appeals)
    context: dict[str, Any] = {
        "name": words().t(packs.programme(file.case.programme).name),
        "number": last.registration_number,
        "state": words().t(last.answer.value if last.answer else last.label),
        "asked": _asked(file, id),
        "reminders": list(reminders(file.notices, file.letters, {id: place_of(file.case)}, words())),
        "rows": _rows(file.case),
        "decisions": [decided(known, appeals, words(), file.letters) for known in reversed(file.case.decisions)],
        "events": happened(file.events, days, words()),
        "people": [line.written_name for line in file.people.values()],
        "letters": letters(file.letters, words()),
        "documents": [_document(stored.id, stored.name, stored.size, id) for stored in file.documents],
        "can": _can(request, file.case),
    }
    return page(request, "case.html", {"case": context, "id": id}, file.case)


def _asked(file: CaseFile, id: int) -> dict[str, Any] | None:
    """What the office asked for, while there is time."""
    known = file.case.last.awaited
    if known is None:
        return None
    today = calendar(file.case.country).day_of(site.now())
    items = [told(item, names(file), words()) for item in marked(known.items, file.case.programme)]
    return {
        "items": items,
        "remarks": known.remarks,
        "left": left(known.until, today, words()),
        "address": reverse("portal:cabinet-correct", args=[id]),
    }


def _rows(case: CaseRecord) -> list[tuple[str, str]]:
    """When it came, by when it is due, and who has it."""
    from django.utils.translation import gettext as _

    last = case.last
    found = [(_("Received on"), words().date(last.received_on))]
    if last.open and last.next and last.next.due:
        found.append((_("Due by then"), f"{words().date(last.next.due)}\n{words().t(last.next.step.label)}"))
    elif last.open:
        found.append((_("Answer due"), _("The law names no day; the office sets one.")))
    return found + who_has_it(case, words())


def _document(file: object, name: str, count: int, case: int) -> dict[str, str]:
    return {"name": name, "size": size(count), "address": reverse("portal:cabinet-document", args=[case, file])}


def _can(request: HttpRequest, case: CaseRecord) -> dict[str, bool]:
    """What the applicant can do now."""
    seen = viewer_of(request)
    today = calendar(case.country).day_of(site.now())
    allowed = {action.event for action in access.possible(seen, case, today) if action.allowed}
    can = {event: event in allowed for event in ("withdraw", "change_facts", "receive_correction")}
    return {**can, "bring": case.open is not None and access.may(seen, "bring", case) is None}
