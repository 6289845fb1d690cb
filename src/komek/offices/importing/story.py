"""The import from beginning to end."""

from datetime import datetime
from pathlib import Path

from django.db import connection, transaction

from komek import packs
from komek.audit import service as audit
from komek.languages.problem import FileError, Problem
from komek.offices.importing import change, row, table, whole
from komek.offices.importing.change import Imported
from komek.offices.records import Office
from komek.people.service import COUNTRIES

LOCK = 7_267_312  # any number, the same for all: "only one process imports at a time"
FILE = "offices.csv"


def load_packs() -> list[Imported]:
    """Import the offices of every pack that brings some; what an operator imported is left as it is."""
    files = [packs.folder(country) / FILE for country in COUNTRIES]
    return [_imported(path, by_operator=False) for path in files if path.is_file()]


def import_file(path: Path, *, rehearse: bool = False) -> Imported:
    """Import an operator's file, or rehearse it: say what would change. Raises FileError with every problem in it."""
    return _imported(path, by_operator=True, rehearse=rehearse)


@transaction.atomic
def import_text(name: str, content: bytes, by: str, at: datetime, *, rehearse: bool = False) -> Imported:
    """The same for the bytes of a file that somebody sent; `name` stands in what is said of it.

    What is not rehearsed is recorded: stream "offices", with how much became new and changed.
    """
    done = _taken(name, table.decoded(name, content), by_operator=True, rehearse=rehearse)
    if not rehearse:
        audit.record("offices", "offices.imported", by, at, {"new": len(done.new), "changed": len(done.changed)})
    return done


def _imported(path: Path, *, by_operator: bool, rehearse: bool = False) -> Imported:
    return _taken(str(path), table.read_file(path), by_operator=by_operator, rehearse=rehearse)


@transaction.atomic
def _taken(name: str, text: str, *, by_operator: bool, rehearse: bool) -> Imported:
    problems: list[Problem] = []
    lines = table.read(name, text, problems)
    given = [(line.number, office) for line in lines if (office := row.read(line, problems))]
    _one_at_a_time()
    kept = change.known({office.country for _, office in given})
    whole.check(given, kept, problems, lines)
    if problems:
        raise FileError(name, problems)
    wanted = [
        office for _, office in given if by_operator or not _is_operators(kept.get((office.country, office.code)))
    ]
    plan = change.planned(wanted, kept)
    if not rehearse:
        change.make(plan, by_operator=by_operator)
    return plan


def _is_operators(office: Office | None) -> bool:
    return office is not None and office.by_operator


def _one_at_a_time() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
