"""What other rooms are given: facts as values. Models stay inside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypedDict
from uuid import UUID

from komek.clock import Month
from komek.evidence.coding import Coded
from komek.evidence.sources import Source
from komek.law import Fact


class Declared(TypedDict, total=False):
    """What an applicant declares, coded; persons by their identifier (a number, or its text as JSON has it)."""

    persons: Mapping[Any, Mapping[str, Any]]
    household: Mapping[str, Any]


@dataclass(frozen=True)
class Facts:
    """The facts that count on a day, typed for `komek.law.Case`; `persons` in the order of the declaration."""

    country: str
    on: date
    persons: dict[int, dict[str, Any]]
    household: dict[str, Any]

    def __iter__(self) -> Any:
        """`persons, household = effective(…)`."""
        return iter((self.persons, self.household))


@dataclass(frozen=True)
class Side:
    """What one source says, typed, and where it says so."""

    source: Source
    value: Any
    reference: str
    by: str
    at: datetime
    since: Month | None = None
    until: Month | None = None
    corrected: bool = False
    """Whether it stands in place of a statement that was wrong."""


@dataclass(frozen=True)
class Row:
    """A fact with all its sides. `decided`: its value in the last frozen snapshot. `effective`: what counts now."""

    person: int | None
    fact: Fact
    effective: Side
    declared: Side | None = None
    document: Side | None = None
    register: Side | None = None
    officer: Side | None = None
    decided: Any = None
    disagrees: bool = False


@dataclass(frozen=True)
class Why:
    """A fact that asks for a paper; `person` None: the household's."""

    fact: Fact
    person: int | None


@dataclass(frozen=True)
class Item:
    """A paper of the checklist. `state`: brought, asked or missing. `why`: the facts; none: everybody brings it."""

    code: str
    label: str
    how: str
    law: str
    state: str
    why: tuple[Why, ...] = ()
    documents: tuple[UUID, ...] = ()
    shown: bool = False
    """Whether it was shown at the desk, with no file kept."""


@dataclass(frozen=True)
class SurveyReport:
    """A social worker's report of a visit."""

    id: int
    text: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Snapshot:
    """Frozen facts. `genuine`: whether the content is still the one that was hashed."""

    id: int
    case: int
    proceeding: int
    on: date
    at: datetime
    sha256: str
    genuine: bool
    content: dict[str, Any] = field(repr=False, default_factory=dict)


@dataclass(frozen=True)
class Found:
    """A statement as somebody gives it: a value of one fact, not kept yet."""

    person: int | None
    fact: str
    value: Coded
