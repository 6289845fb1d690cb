"""A month as a value: entitlement is counted in months, never in days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """One month of the calendar.

    >>> Month(2020, 12).plus(1)
    Month(year=2021, month=1)
    >>> str(Month(2020, 3)), Month(2020, 3).minus(Month(2019, 12))
    ('2020-03', 3)
    """

    year: int
    month: int

    def __post_init__(self) -> None:
        date(self.year, self.month, 1)  # ValueError for a month that no calendar has

    @classmethod
    def of(cls, day: date) -> Month:
        """The month of a day."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Month:
        """From "2020-03"; ValueError for anything else."""
        return cls.of(date.fromisoformat(f"{text}-01"))

    @property
    def first(self) -> date:
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        return date.fromordinal(date(self.year + self.month // 12, self.month % 12 + 1, 1).toordinal() - 1)

    def plus(self, months: int) -> Month:
        """So many months later; earlier if negative."""
        count = self.year * 12 + self.month - 1 + months
        return Month(count // 12, count % 12 + 1)

    def minus(self, other: Month) -> int:
        """How many months later than `other` it is."""
        return (self.year - other.year) * 12 + self.month - other.month

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"
