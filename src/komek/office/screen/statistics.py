"""Figures as rows of a table, and as bars that say the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from komek import packs
from komek.accounts import service as accounts
from komek.casework.service import Figures, Workload
from komek.office.desk import Desk
from komek.offices import service as offices

COLUMNS = {
    "submitted": gettext_lazy("Submitted"),
    "granted": pgettext_lazy("how many", "Granted"),
    "partly_granted": gettext_lazy("Granted in part"),
    "refused": pgettext_lazy("how many", "Refused"),
    "withdrawn": pgettext_lazy("how many", "Withdrawn"),
    "discontinued": pgettext_lazy("how many", "Discontinued"),
    "in_process": gettext_lazy("In process"),
    "overdue": gettext_lazy("of these overdue"),
    "median_days": gettext_lazy("Median of days to the decision"),
}
"""By the field of `Figures`: the heading."""

PARTS = ("granted", "partly_granted", "refused", "withdrawn", "discontinued", "in_process")
"""What adds up to `submitted`."""

WIDTH, HEIGHT = 640, 22


@dataclass(frozen=True)
class Row:
    """One line: where, what for, and the numbers in the order of `COLUMNS`."""

    office: str
    programme: str
    cells: tuple[int | str, ...]

    @property
    def named(self) -> list[tuple[str, int | str]]:
        """Each number with its heading, for a narrow screen."""
        return named(self.cells)


@dataclass(frozen=True)
class Load:
    """How much somebody has to do."""

    name: str
    open: int
    overdue: int


@dataclass(frozen=True)
class Segment:
    """A part of a bar, in the picture's units."""

    part: str
    x: int
    width: int


@dataclass(frozen=True)
class Bar:
    """A programme's applications; the longest bar is as wide as the picture."""

    name: str
    number: int
    segments: tuple[Segment, ...]
    width: int = WIDTH
    height: int = HEIGHT


def rows_of(figures: Sequence[Figures], desk: Desk) -> list[Row]:
    """The lines with the names of offices, which are looked up together."""
    known = offices.offices_by_id({one.office for one in figures})
    names = {id: office.name(desk.words.language) for id, office in known.items()}
    return [Row(names.get(one.office, ""), programme_name(one.programme, desk), cells(one)) for one in figures]


def cells(one: Figures) -> tuple[int | str, ...]:
    """The numbers of a line; what is not known is a dash."""
    return tuple("–" if (value := getattr(one, name)) is None else value for name in COLUMNS)


def named(numbers: Sequence[int | str]) -> list[tuple[str, int | str]]:
    """The numbers of a line with their headings."""
    return [(str(name), number) for name, number in zip(COLUMNS.values(), numbers, strict=True)]


def programme_name(code: str, desk: Desk) -> str:
    """What a programme is called."""
    return desk.words.t(packs.programme(code).name) if code else ""


def loads(workload: Iterable[Workload], desk: Desk) -> list[Load]:
    """Who has how much to do, by name."""
    listed = list(workload)
    names = accounts.names(f"user:{one.user}" for one in listed if one.user)
    return [Load(names.get(f"user:{one.user}", _("nobody")), one.open, one.overdue) for one in listed]


def bars(figures: Iterable[Figures], desk: Desk) -> list[Bar]:
    """One bar for each programme."""
    sums: dict[str, dict[str, int]] = {}
    for one in figures:
        parts = sums.setdefault(one.programme, dict.fromkeys(PARTS, 0))
        for part in PARTS:
            parts[part] += getattr(one, part)
    most = max((sum(parts.values()) for parts in sums.values()), default=0)
    return [_bar(programme_name(code, desk), parts, most) for code, parts in sorted(sums.items())]


def _bar(name: str, parts: dict[str, int], most: int) -> Bar:
    x, segments = 0, list[Segment]()
    for part, number in parts.items():
        width = number * WIDTH // most
        segments.append(Segment(part, x, width))
        x += width
    return Bar(name, sum(parts.values()), tuple(segment for segment in segments if segment.width))
