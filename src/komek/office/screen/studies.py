"""Studies in words: what was asked, how far it is, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from komek import languages, packs
from komek.accounts import service as accounts
from komek.office.desk import Desk
from komek.office.forms.studies import in_words, name_of
from komek.studies import service as studies
from komek.studies.service import InForce, Study

KINDS = {
    "make": gettext_lazy("Making a population"),
    "scan": gettext_lazy("Population scan"),
    "simulate": gettext_lazy("Simulation of a change of law"),
}
STATES = {
    "waiting": (gettext_lazy("Waiting"), "wait"),
    "running": (gettext_lazy("Running"), "still"),
    "finished": (gettext_lazy("Finished"), "good"),
    "failed": (gettext_lazy("Failed"), "bad"),
    "stopped": (gettext_lazy("Stopped"), ""),
}
MINUTE, HOUR = 60, 3600


@dataclass(frozen=True)
class Line:
    """One study in the list."""

    id: int
    kind: str
    what: str
    on: str
    people: str
    state: str
    chip: str
    by: str
    when: str


def lines(found: list[Study], desk: Desk) -> list[Line]:
    """The list, with the names of who asked."""
    names = accounts.names({study.asked_by for study in found})
    return [line(study, names.get(study.asked_by, ""), desk) for study in found]


def line(study: Study, by: str, desk: Desk) -> Line:
    """One of them."""
    state, chip = STATES[study.state]
    day, hour = desk.moment(study.asked_at, study.country)
    when = f"{desk.words.date(day)}, {hour}"
    return Line(
        study.pk, str(KINDS[study.kind]), subject(study, desk), desk.words.date(study.on), people_name(study, desk),
        str(state), chip, by, when,
    )  # fmt: skip


def subject(study: Study, desk: Desk) -> str:
    """The programme; for people that are made, that they are, and of which country."""
    t = desk.words.t
    if study.programme:
        return t(packs.programme(study.programme).name)
    return _("Invented people: %(country)s") % {"country": t(packs.country(study.country).name)}


def people_name(study: Study, desk: Desk) -> str:
    """How many households, and the folder's name."""
    count = languages.number(study.total, desk.words.language)
    return _("%(count)s households (%(name)s)") % {"count": count, "name": study.population}


def changes(study: Study, desk: Desk) -> list[dict[str, str]]:
    """What changes: the parameter, its value in force and the new one."""
    if not study.changes:
        return []
    known = {one.key: one for one in studies.in_force(studies.programme_of(study.programme), study.on)}
    return [row for change in study.changes if (row := _change(known, change, desk))]


def _change(known: dict[str, InForce], change: dict[str, str], desk: Desk) -> dict[str, str] | None:
    key = f"{change['name']}:{change['child']}" if change["child"] else change["name"]
    one = known.get(key)
    if one is None:
        return {"name": key, "before": "–", "after": change["value"]}
    after = replace(one, value=change["value"])
    return {"name": name_of(one, desk.words), "before": in_words(one, desk.words), "after": in_words(after, desk.words)}


def reasons(study: Study, desk: Desk) -> list[str]:
    """Why it failed; what is no text of ours stays as it is."""
    return [_reason(desk, str(one["text"]), one["values"]) for one in study.reasons]


def _reason(desk: Desk, text: str, values: dict[str, str] | None) -> str:
    said = desk.words.t(text)
    return said if values is None else said.format(**values)


def progress(study: Study, desk: Desk) -> dict[str, Any]:
    """How far it is, in numbers and in words."""
    shown = [languages.number(value, desk.words.language) for value in (study.done, study.total, study.rate)]
    left = study.seconds_left
    return {
        "done": study.done,
        "total": study.total or 1,
        "words": _("%(done)s of %(total)s households.") % {"done": shown[0], "total": shown[1]},
        "rate": _("%(rate)s households in a second.") % {"rate": shown[2]} if study.rate else "",
        "left": _left(left) if left is not None else "",
    }


def _left(seconds: int) -> str:
    if seconds < MINUTE:
        return _("Less than a minute is left.")
    if seconds < HOUR:
        minutes = round(seconds / MINUTE)
        text = ngettext("About %(n)s minute is left.", "About %(n)s minutes are left.", minutes)
        return text % {"n": minutes}
    hours = round(seconds / HOUR)
    return ngettext("About %(n)s hour is left.", "About %(n)s hours are left.", hours) % {"n": hours}


def inline(svg: str, name: str) -> SafeString:
    """A chart of our own drawing within a page: the ids in it are made different from those of the others."""
    own = svg.replace('id="title"', f'id="{name}-title"').replace('id="about"', f'id="{name}-about"')
    own = own.replace('aria-labelledby="title about"', f'aria-labelledby="{name}-title {name}-about"')
    return mark_safe(own)  # drawn by komek.population.charts, which escapes what it is given


def charts(study: Study, language: str) -> Iterator[dict[str, Any]]:
    """The charts in the reader's language, each with the name of the table behind it."""
    for chart in study.result.get("told", {}).get(language, {}).get("charts", ()):
        name = chart["name"]
        svg = studies.drawing(study, name, language)
        if svg:
            yield {
                "title": chart["title"], "by": name.rpartition("-by-")[2], "svg": inline(svg, name),
                "svg_name": f"{name}.svg", "png_name": f"{name}.png",
            }  # fmt: skip
