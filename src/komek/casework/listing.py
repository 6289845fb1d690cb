"""What other rooms are given of many cases: lines of worklists and of the cabinet, filters, counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import Generic, TypeVar

from komek.casework.lifecycle import Answer, Cause, Lines, ProceedingType
from komek.people.service import PersonLine

T = TypeVar("T")
PAGE_SIZE = 25


class Sort(Enum):
    """How a worklist is ordered; what has no due day stands last."""

    due = "due"
    received = "received"
    newest = "newest"


@dataclass(frozen=True, kw_only=True)
class Filters:
    """Which proceedings a worklist shows: all conditions hold at once; an empty one does not count.

    `status`: codes of states ("collecting", "proposed"); without any, every open proceeding. `due_until`: due on that
    day or before. `mine`: claimed by this user; `unclaimed`: by nobody. `not_proposed_by`: leaves out what this actor
    proposed, who may not check it. `number`: the beginning of a registration or order number. `persons`: cases that
    any of them belongs to. `answered`: also what is answered. `appealed`: decisions against which an appeal waits for
    its outcome; `messages`: the last proceedings of cases in which a message waits for its answer.
    """

    status: frozenset[str] = frozenset()
    programme: str = ""
    due_until: date | None = None
    mine: int | None = None
    unclaimed: bool = False
    not_proposed_by: str = ""
    number: str = ""
    persons: frozenset[int] = frozenset()
    answered: bool = False
    appealed: bool = False
    messages: bool = False


EVERY_OPEN = Filters()


@dataclass(frozen=True, kw_only=True)
class WorkItem:
    """A proceeding in a worklist. `due` None: nothing that is known is due. `step`: the label of what is due."""

    case: int
    number: int
    registration_number: str
    programme: str
    office: int
    applicant: PersonLine
    type: ProceedingType
    cause: Cause
    status: str
    label: str
    answer: Answer | None
    received_on: date
    due: date | None
    step: str
    claimed_by: int | None
    proposer: str = ""


@dataclass(frozen=True)
class Page(Generic[T]):
    """One page of a list, from 1; `counts`: how many open proceedings there are by the code of their state.

    The counts are those of the offices in reach, whatever the filters; `late` of them are due before the day asked.
    `appealed` and `messages`: how many appeals and messages wait there. A search counts nothing: its `total` are the
    items, and `more` says that others were found still.
    """

    items: tuple[T, ...]
    total: int
    number: int = 1
    size: int = PAGE_SIZE
    counts: dict[str, int] = field(default_factory=dict)
    late: int = 0
    appealed: int = 0
    messages: int = 0
    more: bool = False

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // self.size))


@dataclass(frozen=True, kw_only=True)
class CaseLine:
    """A proceeding as the applicant sees it in a list. `correct_until`: until then they have to correct something."""

    case: int
    number: int
    programme: str
    office: int
    applicant: int
    registration_number: str
    type: ProceedingType
    status: str
    label: str
    answer: Answer | None
    received_at: datetime
    received_on: date
    due: date | None
    correct_until: date | None
    items: tuple[str, ...]
    decision: int | None
    order_number: str
    decided_on: date | None
    lines: Lines


@dataclass(frozen=True, kw_only=True)
class AnswerCounts:
    """What became of the applications that an office received in a period. The parts add up to `submitted`."""

    office: int
    submitted: int
    granted: int
    partly_granted: int
    refused: int
    withdrawn: int
    discontinued: int
    in_process: int
