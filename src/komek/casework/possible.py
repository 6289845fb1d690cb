"""What can be done with a case now by somebody, and for what cannot, why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from komek.casework.appeals import why_not_decided
from komek.casework.desk import actor
from komek.casework.lifecycle import Actor, Possible, ProceedingType
from komek.casework.lifecycle.sentences import _
from komek.casework.noting import event_code
from komek.casework.records import Action, CaseRecord

OPEN_REVISION = _("Open a revision")
DECIDE_APPEAL = _("Record the outcome of an appeal")


def possible(case: CaseRecord, by: str | Actor, on: date) -> list[Action]:
    """Every event of the last proceeding and of the award in the order of a life, allowed or with its reasons.

    Besides the events: "open_revision", whether a revision can be opened; "decide_appeal", whether an appeal waits for
    its outcome. Of the case as it was read: it is not read again.
    """
    return list(_actions(case, actor(by), on))


def _actions(record: CaseRecord, by: Actor, on: date) -> Iterator[Action]:
    case = record.life
    number = len(case.proceedings) - 1 if case.open is None else case.open
    yield from map(_action, case.proceedings[number].possible(by, on))
    yield from map(_action, case.possible_for_award(by, on))
    why_not = case.why_not_open(ProceedingType.revision, by, applied=False)
    yield Action(event="open_revision", label=OPEN_REVISION, why_not=tuple(why_not))
    yield Action(event="decide_appeal", label=DECIDE_APPEAL, why_not=tuple(why_not_decided(record, by)))


def _action(known: Possible) -> Action:
    return Action(event=event_code(known.event), label=known.event.label, why_not=known.why_not)
