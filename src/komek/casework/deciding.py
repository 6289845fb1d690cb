"""Two pairs of eyes: a proposal, and whether it becomes the decision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from komek.casework.desk import Desk, actor, on_desk
from komek.casework.happening import Beside
from komek.casework.lifecycle import Actor, Answer, AppealRight, Change, Matter, NotAllowed, Proposal, Reason, Sentence
from komek.casework.lifecycle.events import Decide, Discontinue, GiveBack, Propose
from komek.casework.lifecycle.machine import State
from komek.casework.lifecycle.sentences import _
from komek.casework.lifecycle.under_way import Assessed
from komek.casework.storing import load
from komek.offices import service as offices


def propose(
    case: int,
    by: str | Actor,
    at: datetime,
    *,
    answer: Answer | None = None,
    change: Change | None = None,
    reasons: Sequence[Reason] | None = None,
    appeal: AppealRight | None = None,
    departure: str = "",
    version: int | None = None,
) -> None:
    """Put a decision before the checker and freeze the facts. Without an answer: what the assessment says.

    `change` and `reasons` count only with an answer. `appeal` None: the programme's, where the law has one.
    """
    with on_desk(case, at, version) as desk:
        desk.allowed(desk.current, Propose, actor(by))
        known = desk.case.proceedings[desk.current]
        said = _confirmed(known.state) if answer is None else Proposal(answer=answer, change=change)
        why = said.reasons if answer is None else tuple(reasons or ())
        right = appeal or appeal_right(known.matter)
        proposal = replace(said, reasons=why, appeal=right, departure=departure.strip())
        desk.handle(desk.current, Propose(on=desk.on, by=actor(by), proposal=proposal))


def _confirmed(state: State) -> Proposal:
    """What the assessment says, as a proposal. Where it says nothing an officer has to name an answer."""
    assert isinstance(state, Assessed)
    found = state.assessment
    if found.answer is None:
        raise NotAllowed(Sentence.of(_("The rules cannot tell. Say what you propose, and why.")))
    return Proposal(answer=found.answer, change=found.change, reasons=found.reasons)


def appeal_right(matter: Matter) -> AppealRight | None:
    """Before whom a decision of the programme can be appealed; None where the law's text was not found."""
    appeal = matter.procedure.appeal
    return AppealRight(appeal.body, appeal.term) if appeal.body and appeal.term else None


def discontinue(
    case: int,
    reasons: Sequence[Reason],
    by: str | Actor,
    at: datetime,
    *,
    appeal: AppealRight | None = None,
    version: int | None = None,
) -> None:
    """Propose to end the proceeding without deciding on the right."""
    with on_desk(case, at, version) as desk:
        right = appeal or appeal_right(desk.case.proceedings[desk.current].matter)
        event = Discontinue(on=desk.on, by=actor(by), reasons=tuple(reasons), appeal=right)
        desk.handle(desk.current, event)


def give_back(case: int, remarks: str, by: str | Actor, at: datetime, *, version: int | None = None) -> None:
    """The checker does not agree. The proceeding is claimed for its proposer again."""
    with on_desk(case, at, version) as desk:
        desk.handle(desk.current, GiveBack(on=desk.on, by=actor(by), remarks=remarks))


def decide(case: int, by: str | Actor, at: datetime, *, version: int | None = None) -> int:
    """The checker agrees: the proposal becomes the decision. Its id. Must not be called inside a transaction.

    The order number is taken before, and only when the decision seems possible; what fails then leaves a gap.
    """
    order = _order_number(case, actor(by), at, version)
    with on_desk(case, at, version) as desk:
        number = desk.current
        desk.handle(number, Decide(on=desk.on, by=actor(by)), Beside(order_number=order))
        return desk.loaded.rows[number].decision.pk


def _order_number(case: int, by: Actor, at: datetime, version: int | None) -> str:
    desk = Desk(load(case, version=version), at)
    desk.allowed(desk.current, Decide, by)
    office = offices.office_by_id(desk.loaded.rows[desk.current].office_id)
    return offices.next_number(office, desk.on.year)
