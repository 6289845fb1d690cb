"""A table to take away as a file, and the days that a table is about."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from io import StringIO

from django.http import HttpResponse

from komek.office.desk import Desk

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take for the beginning of a formula."""


def csv_file(name: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> HttpResponse:
    """A CSV file in UTF-8 as spreadsheets read it; no cell can become a formula."""
    written = StringIO()
    lines = csv.writer(written, lineterminator="\n")
    lines.writerow(columns)
    lines.writerows([_cell(value) for value in row] for row in rows)
    response = HttpResponse(written.getvalue().encode("utf-8-sig"), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def asked_days(desk: Desk, usual: int) -> tuple[date, date]:
    """The days `?first=&last=` of the address, both included; without them so many days until today."""
    today = desk.today()
    first = _day(desk, "first", today - timedelta(days=usual))
    last = _day(desk, "last", today)
    return (first, last) if first <= last else (last, first)


def days_in_words(desk: Desk, first: date, last: date) -> str:
    """“1 January 2019 – 31 March 2019”, in the reader's language."""
    return f"{desk.words.date(first)} – {desk.words.date(last)}"


def _day(desk: Desk, name: str, usual: date) -> date:
    try:
        return date.fromisoformat(desk.request.GET.get(name, ""))
    except ValueError:
        return usual


def _cell(value: object) -> object:
    text = value if isinstance(value, str) else ""
    return f"'{text}" if text.startswith(FORMULA) else value
