"""Registration numbers: an own counter per office and year, each number taken in a short transaction of its own.

A number that was given is given, also when what it was for then fails: gaps are allowed, a second use is not. That is
why it must be taken before the transaction that stores the application begins, and why nothing here looks for the
largest number in use. One row is locked, for the time of one statement.
"""

from contextlib import AbstractContextManager, nullcontext

from django.db import connection, transaction

from komek.offices.kinds import OfficeKind
from komek.offices.records import Office

_NEXT = """
    INSERT INTO offices_numbercounter AS counter (office_id, year, last)
    SELECT CASE WHEN kind = ANY(%s) THEN parent_id ELSE id END, %s, 1 FROM offices_office WHERE id = %s
    ON CONFLICT (office_id, year) DO UPDATE SET last = counter.last + 1
    RETURNING last, (SELECT code FROM offices_office WHERE id = counter.office_id),
              set_config('synchronous_commit', 'off', true)
"""
"""Need not wait for the disk: whatever is stored under the number is written to the same log after it."""
_DOORS = [kind.value for kind in OfficeKind if not kind.decides]


def next_number(office: Office, year: int) -> str:
    """The next registration number of an office in a year: `СОЗ-2019-000123`.

    A reception point or call centre registers in the book of the office above it. Raises RuntimeError inside a
    transaction: taken there, the number would be given again after a failure.
    """
    with _alone(), connection.cursor() as cursor:
        cursor.execute(_NEXT, [_DOORS, year, office.id])
        row = cursor.fetchone()
    if row is None:
        raise LookupError(f"There is no office {office.country} {office.code}; it was not read from the database.")
    last, code, _quick = row
    return f"{code}-{year}-{last:06}"


def _alone() -> AbstractContextManager[None]:
    """A transaction of its own; outside of any, a statement is one by itself."""
    return transaction.atomic(durable=True) if connection.in_atomic_block else nullcontext()
