"""Notices: of what ends soon and of letters that nobody opened, each written once and laid into the cabinet.

Two workers at once write one: the database knows what was reminded of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from komek.audit import service as audit
from komek.casework import service as casework
from komek.correspondence.kinds import SERVED, Kind, NoticeKind
from komek.correspondence.models import Letter, Notice

UNOPENED_AFTER = timedelta(days=7)
"""So long a letter that has to be served may lie in the cabinet before its recipient is reminded."""

NO_LONGER = timedelta(days=60)
"""A letter that lay for so long is not reminded of any more: it went another way, or nobody looks here."""


def remind(at: datetime) -> dict[str, int]:
    """Write what is to be reminded of and was not yet; how many of each kind."""
    found = [*_corrections(at), *_renewals(at), *_unopened(at)]
    written = [one.kind for one in _not_yet(found) if _keep(one)]
    return {kind.value: written.count(kind) for kind in NoticeKind}


def _not_yet(found: list[Notice]) -> Iterator[Notice]:
    known = Notice.objects.filter(subject__in=[one.subject for one in found])
    done = set(known.values_list("kind", "subject"))
    return (one for one in found if (one.kind, one.subject) not in done)


def _keep(notice: Notice) -> bool:
    """With its trace in the case; whether nobody else was faster."""
    try:
        with transaction.atomic():
            notice.save()
            audit.record(f"case:{notice.case}", "correspondence.reminded", "system", notice.at, _data(notice))
    except IntegrityError:
        if not Notice.objects.filter(kind=notice.kind, subject=notice.subject).exists():
            raise
        return False
    return True


def _data(notice: Notice) -> dict[str, audit.JSON]:
    until = notice.until.isoformat() if notice.until else None
    return {"notice": notice.pk, "kind": notice.kind, "subject": notice.subject, "until": until}


def _corrections(at: datetime) -> Iterator[Notice]:
    return _ending(NoticeKind.CORRECTION, casework.corrections_ending(at), at)


def _renewals(at: datetime) -> Iterator[Notice]:
    return _ending(NoticeKind.RENEWAL, casework.awards_ending(at), at)


def _ending(kind: NoticeKind, found: Iterable[casework.Ending], at: datetime) -> Iterator[Notice]:
    for one in found:
        yield Notice(
            kind=kind, subject=one.what, case=one.case, proceeding=one.proceeding, recipient_id=one.applicant,
            language=one.language, until=one.until, at=at,
        )  # fmt: skip


def _unopened(at: datetime) -> Iterator[Notice]:
    """Letters that lie unopened in every language, and were not served in another way either."""
    lying = Letter.objects.filter(
        kind__in=SERVED, opened_at=None, delivered_at__gt=at - NO_LONGER, delivered_at__lte=at - UNOPENED_AFTER
    )
    latest = {row.subject: row for row in lying.order_by("original", "pk")}
    reminded = Notice.objects.filter(kind=NoticeKind.UNOPENED, subject__in=latest)
    opened = Letter.objects.filter(subject__in=latest).exclude(opened_at=None)
    gone = {*reminded.values_list("subject", flat=True), *opened.values_list("subject", flat=True)}
    for subject, row in latest.items():
        if subject not in gone and not _served(row):
            yield _of_letter(row, at)


def _served(row: Letter) -> bool:
    id = int(row.subject.partition(":")[2])
    found = casework.appeal(id) if row.kind == Kind.APPEAL else casework.decision(id)
    return found.served_on is not None


def _of_letter(row: Letter, at: datetime) -> Notice:
    return Notice(
        kind=NoticeKind.UNOPENED, subject=row.subject, case=row.case, proceeding=row.proceeding,
        recipient_id=row.recipient_id, language=row.language, at=at,
    )  # fmt: skip
