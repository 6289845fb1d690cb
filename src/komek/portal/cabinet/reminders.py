"""What somebody was reminded of and has not done: an award to renew, a letter to open. With how long, and where.

A reminder of a correction is told by the correction itself, which stands in the cabinet with its countdown.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from komek import packs
from komek.casework.service import CaseLine, CaseRecord
from komek.clock import calendar, site
from komek.correspondence.service import LetterLine, NoticeKind, NoticeLine
from komek.portal.cabinet.matters import Matter, left
from komek.portal.wording import Words


@dataclass(frozen=True)
class Place:
    """A case as reminders look at it: its last proceeding, and what was served, such as "decision:12"."""

    programme: str
    number: str
    last: int
    served: Collection[str]


@dataclass(frozen=True)
class Reminder:
    """A sentence, how long there is time, and what to press."""

    text: str
    left: str
    link: str
    address: str
    programme: str
    number: str

    @property
    def matter(self) -> Matter:
        """As a line of the list, before everything else."""
        return Matter(f"{self.link}: {self.programme}", self.number, self.address, self.text, (), self.left, "asked")


def places_of(lines: Iterable[CaseLine]) -> dict[int, Place]:
    """The cases of a list; its first line of a case is the last proceeding."""
    found: dict[int, list[CaseLine]] = {}
    for line in lines:
        found.setdefault(line.case, []).append(line)
    return {case: _place(own) for case, own in found.items()}


def _place(own: list[CaseLine]) -> Place:
    last = max(own, key=lambda line: line.number)
    served = {f"decision:{line.decision}" for line in own if line.status != "decided"}
    return Place(last.programme, last.registration_number, last.number, served)


def place_of(case: CaseRecord) -> Place:
    """One case."""
    served = {f"decision:{one.id}" for one in case.decisions if one.served_on}
    heard = {f"appeal:{one.id}" for one in case.appeals if one.served_on}
    return Place(case.programme, case.last.registration_number, case.last.number, served | heard)


def reminders(
    notices: Iterable[NoticeLine], letters: Collection[LetterLine], places: Mapping[int, Place], words: Words
) -> Iterator[Reminder]:
    """Those that still ask for something, on the day of each case's country."""
    for notice in notices:
        place = places[notice.case]
        today = calendar(place.programme.partition(".")[0]).day_of(site.now())
        if notice.kind is NoticeKind.RENEWAL and notice.until and _still_ends(notice, place, today):
            yield _reminder(notice, place, left(notice.until, today, words), _("Apply again"), _apply(place), words)
        elif notice.kind is NoticeKind.UNOPENED and (address := _unopened(notice, letters, place, words.language)):
            yield _reminder(notice, place, "", _("Open the letter"), address, words)


def _reminder(notice: NoticeLine, place: Place, time: str, link: str, address: str, words: Words) -> Reminder:
    name = words.t(packs.programme(place.programme).name)
    return Reminder(words.t(str(notice.kind.label)), time, link, address, name, place.number)


def _still_ends(notice: NoticeLine, place: Place, today: date) -> bool:
    """Whether nobody has applied since."""
    return notice.until is not None and notice.until >= today and place.last == notice.proceeding


def _apply(place: Place) -> str:
    return reverse("portal:apply", args=place.programme.split("."))


def _unopened(notice: NoticeLine, letters: Collection[LetterLine], place: Place, language: str) -> str:
    """Where the letter is, in the reader's language or else the original; empty where somebody has it by now."""
    own = [one for one in letters if one.subject == notice.subject]
    if not own or notice.subject in place.served or any(one.opened_at for one in own):
        return ""
    first = min(own, key=lambda one: (one.language != language, not one.original))
    return reverse("portal:cabinet-letter", args=[first.case, first.id])
