"""Publishing programmes, and asking which are published: the public face of this room."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction

from komek.rows import Table
from komek.services.law_hash import law_hash as law_hash  # other rooms say by it which law they applied
from komek.services.law_hash import law_hashes
from komek.services.models import Service

_SERVICES = Table(Service)
LOCK = 7_267_311  # any number, the same for all: "only one process publishes at a time"


@dataclass(frozen=True)
class Publication:
    """A programme that people are served by: `code` as in the pack, the law's hash, and since when."""

    code: str
    law_hash: str
    published_at: datetime


@dataclass(frozen=True)
class Published:
    """What a publishing changed, as programme codes, sorted."""

    new: list[str]
    changed: list[str]
    withdrawn: list[str]
    unchanged: list[str]


def publish_packs(at: datetime) -> Published:
    """Publish every programme of the packs as it reads now; see `publish`."""
    return publish(law_hashes(), at)


@transaction.atomic
def publish(hashes: Mapping[str, str], at: datetime) -> Published:
    """Publish exactly these programmes (code → law hash) at the moment `at`.

    The same law again changes nothing; another law ends the old publication and begins a new one; a programme
    that is no longer there is withdrawn. Safe to call from several processes at once.
    """
    _one_at_a_time()
    in_force = {row.code: row for row in Service.objects.filter(withdrawn_at=None)}
    changed = [code for code, row in in_force.items() if code in hashes and hashes[code] != row.law_hash]
    withdrawn = in_force.keys() - hashes.keys()
    new = hashes.keys() - in_force.keys()
    Service.objects.filter(withdrawn_at=None, code__in=[*changed, *withdrawn]).update(withdrawn_at=at)
    Service.objects.bulk_create(
        Service(code=code, law_hash=hashes[code], published_at=at) for code in sorted([*changed, *new])
    )
    unchanged = in_force.keys() - withdrawn - set(changed)
    return Published(sorted(new), sorted(changed), sorted(withdrawn), sorted(unchanged))


def published() -> list[Publication]:
    """The programmes in force for citizens, by code."""
    return [_publication(row) for row in Service.objects.filter(withdrawn_at=None)]


def is_published(code: str) -> bool:
    """Whether a programme is in force for citizens."""
    return _SERVICES.has("withdrawn_at IS NULL AND code = %s", code)


def history(code: str) -> list[Publication]:
    """Every publication of one programme, oldest first."""
    return [_publication(row) for row in Service.objects.filter(code=code)]


def _publication(row: Service) -> Publication:
    return Publication(row.code, row.law_hash, row.published_at)


def _one_at_a_time() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
