"""Which of several statements about a fact counts, and where they disagree. Pure.

1. A statement that was corrected counts no more; a succession leaves the earlier months to the earlier statement.
2. What the applicant declares anew, and whatever follows it, stands above everything of an earlier round: a renewal
   asks how things are now.
3. Within a round: officer over register over document over declaration; of one source, the latest.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from komek.clock import Month
from komek.evidence.coding import Coded
from komek.evidence.sources import Source

Place = tuple[int | None, str]
"""A person (None: the household) and a fact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One source's word on one fact: its coded value, the months it is about, and when and by whom it was kept."""

    id: int
    round: int
    person: int | None
    fact: str
    value: Coded
    source: Source
    by: str
    at: datetime
    reference: str = ""
    since: Month | None = None
    until: Month | None = None
    corrects: int | None = None

    def holds(self, month: Month) -> bool:
        """Whether it is about this month."""
        return (self.since is None or self.since <= month) and (self.until is None or month <= self.until)

    @property
    def weight(self) -> tuple[int, int, datetime, int]:
        return self.round, self.source.weight, self.at, self.id


def standing(statements: Iterable[Statement], month: Month) -> dict[Place, list[Statement]]:
    """By fact, what stands of a month's statements: of its last round, from each source the latest; heaviest first."""
    known = list(statements)
    wrong = {statement.corrects for statement in known}
    found: dict[Place, list[Statement]] = {}
    for statement in sorted(known, key=lambda known: known.weight, reverse=True):
        if statement.id in wrong or not statement.holds(month):
            continue
        heavier = found.setdefault((statement.person, statement.fact), [])
        if not heavier or _adds(statement, heavier):
            heavier.append(statement)
    return found


def _adds(statement: Statement, heavier: list[Statement]) -> bool:
    """Whether it is of the same round, and its source has not spoken yet."""
    return statement.round == heavier[0].round and statement.source is not heavier[-1].source


def disagree(stands: Iterable[Statement]) -> bool:
    """Whether the sources say different things."""
    values = [statement.value for statement in stands]
    return any(value != values[0] for value in values[1:])
