"""Days from one to another, both included; open where nobody knows the end."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange

from komek.clock import Month
from komek.languages.problem import _
from komek.people.errors import refuse

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """From `first` to `last`, both included; `last` None: it goes on. Raises PeopleError where it ends too early."""

    first: date
    last: date | None = None

    def __post_init__(self) -> None:
        if self.last and self.last < self.first:
            raise refuse("period", _("The last day is before the first. Correct one of them."))

    @classmethod
    def months(cls, first: Month, last: Month | None = None) -> "Period":
        """Whole months, both included."""
        return cls(first.first, last.last if last else None)

    @classmethod
    def of(cls, kept: DateRange) -> "Period":
        """From PostgreSQL's form, which counts to the day after the last."""
        return cls(kept.lower, kept.upper - DAY if kept.upper else None)

    def __contains__(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)

    def as_range(self) -> DateRange:
        """PostgreSQL's form."""
        return DateRange(self.first, self.last + DAY if self.last else None)
