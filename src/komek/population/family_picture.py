"""One family under two laws as a picture, as rows of a table, and as data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from komek.languages import formats
from komek.languages.translate import Translate
from komek.law import Amount, Case, Fact, Money

from .charts.curves import Line, Words, two_lines
from .charts.svg import Picture
from .family import Curve, Point

SCHEMA = 1


@dataclass(frozen=True)
class Telling:
    """Whose amount is told against which fact, and in which language; `person` None is the household."""

    case: Case
    person: str | None
    fact: Fact
    span: tuple[int, int]
    reform: str
    t: Translate
    language: str

    @property
    def title(self) -> str:
        return self.t(self.case.programme.name)

    @property
    def subject(self) -> str:
        """The fact, whose it is, and of what time."""
        window = self.t(self.fact.over.label) if self.fact.over else None
        about = ", ".join(said for said in (self.person, window) if said)
        return f"{self.t(self.fact.label)} ({about})" if about else self.t(self.fact.label)

    def money(self, minor: int) -> str:
        return formats.money(minor, self.case.programme.currency_on(self.case.on), self.language)

    def value(self, value: int) -> str:
        """A value of the fact."""
        return self.money(value) if self.fact.kind is Money else formats.number(value, self.language)

    def amount(self, minor: int | None) -> str:
        return self.t("not known") if minor is None else self.money(minor)

    def rows(self, before: Curve, after: Curve) -> Iterator[tuple[str, str, str, str]]:
        """Where either amount turns: the value, both amounts, and the difference."""
        for value in sorted({point.value for point in (*before.points, *after.points)}):
            one, other = before.at(value), after.at(value)
            more = "" if one is None or other is None else self.money(other - one)
            yield self.value(value), self.amount(one), self.amount(other), more

    def as_data(self, before: Curve, after: Curve) -> dict[str, Any]:
        """For machines; money as decimal strings."""
        return {
            "schema": SCHEMA,
            "programme": self.case.programme.code,
            "on": self.case.on.isoformat(),
            "currency": self.case.programme.currency_on(self.case.on),
            "reform": self.reform,
            "person": self.person,
            "fact": self.fact.name,
            "before": [self._point(point) for point in before.points],
            "after": [self._point(point) for point in after.points],
            "within": {"before": str(Amount(before.slack, "")), "after": str(Amount(after.slack, ""))},
        }

    def _point(self, point: Point) -> dict[str, Any]:
        value = str(Amount(point.value, "")) if self.fact.kind is Money else point.value
        return {"value": value, "amount": None if point.amount is None else str(Amount(point.amount, ""))}


def picture(telling: Telling, before: Curve, after: Curve) -> Picture:
    """Both amounts over the range of the fact."""
    t = telling.t
    lines = Line(t("Law in force"), list(before.runs())), Line(t("After the change"), list(after.runs()))
    up = t("Amount in a month") if telling.case.programme.per == "month" else t("Benefit amount")
    words = Words(telling.title, telling.subject, up, _alt(telling, before, after))
    return two_lines(lines, telling.span, words, telling.money, telling.value, telling.language)


def _alt(telling: Telling, before: Curve, after: Curve) -> str:
    text = telling.t("{value}: {before} under the law in force, {after} after the change")
    rows = (text.format(value=row[0], before=row[1], after=row[2]) for row in telling.rows(before, after))
    return f"{telling.title}. {telling.subject}. {'; '.join(rows)}."
