"""The rows that an event leaves under its proceeding, written while it is still open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from komek.casework import models
from komek.casework.assessing import fingerprint
from komek.casework.coding import write
from komek.casework.decisions import keep_decision
from komek.casework.happening import Happening
from komek.casework.lifecycle import Event, NotAllowed, Sentence
from komek.casework.lifecycle import events as e
from komek.casework.lifecycle.sentences import _
from komek.casework.lifecycle.under_way import Assessed, Proposed
from komek.evidence import service as evidence


def keep(happening: Happening) -> None:
    """Keep what this event leaves."""
    kind = type(happening.event)
    if kind in (e.ChangeFacts, e.Withdraw) and isinstance(happening.before.state, Proposed):
        _review(happening, "overtaken")
    if act := _ACTS.get(kind):
        act(happening)


def _register(happening: Happening) -> None:
    assert isinstance(happening.event, e.Register)
    happening.row.registration_number = happening.event.number
    happening.data["number"] = happening.event.number


def _request_correction(happening: Happening) -> None:
    event, row = happening.event, happening.row
    assert isinstance(event, e.RequestCorrection)
    number = row.corrections.count() + 1
    row.corrections.create(
        number=number,
        items=list(event.items),
        remarks=happening.beside.remarks,
        until=event.until,
        requested_by=happening.by,
        requested_at=happening.at,
    )
    happening.data |= {"correction": number, "items": list(event.items), "until": event.until.isoformat()}


def _receive_correction(happening: Happening) -> None:
    happening.row.corrections.filter(number=happening.row.corrections.count()).update(received_at=happening.at)


def _lapse_correction(happening: Happening) -> None:
    happening.row.corrections.filter(number=happening.row.corrections.count()).update(lapsed_at=happening.at)
    _assessed(happening)


def _assessed(happening: Happening) -> None:
    """Also a correction that lapsed is an assessment: of what follows from that by law."""
    state, row, beside = happening.after.state, happening.row, happening.beside
    assert isinstance(state, Assessed)
    row.assessments.create(
        number=row.assessments.count() + 1,
        on=beside.facts_on or happening.event.on,
        by=happening.by,
        at=happening.at,
        result=write(state.assessment),
        explanation=dict(beside.explanation),
        law_hash=beside.law_hash,
        facts_hash=beside.facts_hash,
    )
    happening.data["answer"] = state.assessment.answer.name if state.assessment.answer else None


def _propose(happening: Happening) -> None:
    """Freeze the facts: the checker sees what the proposer saw. Nobody has claimed the check yet."""
    state, row = happening.after.state, happening.row
    assert isinstance(state, Proposed)
    last = row.assessments.order_by("-number").first()
    on = last.on if last else row.received_on
    if isinstance(happening.event, e.Propose) and last and last.facts_hash:
        _same_facts(row.case_id, on, last.facts_hash)
    snapshot = evidence.freeze(row.case_id, row.number, happening.at, on)
    row.reviews.create(
        number=row.reviews.count() + 1,
        proposal=write(state.proposal),
        proposer=happening.by,
        proposed_at=happening.at,
        snapshot=snapshot.id,
        facts_on=on,
        law_hash=last.law_hash if last else "",
    )
    row.claimed_by = row.claimed_at = None
    happening.data |= {"answer": state.proposal.answer.name, "snapshot": snapshot.sha256}


def _same_facts(case: int, on: date, assessed: str) -> None:
    """Facts come in beside the lifecycle: what was said while the rules were applied must not slip by."""
    if fingerprint(evidence.effective(case, on)) != assessed:
        raise NotAllowed(
            Sentence.of(_("Facts have changed since the assessment. Record the change, and assess again."))
        )


def _give_back(happening: Happening) -> None:
    """The proposer has it again."""
    assert isinstance(happening.event, e.GiveBack)
    review = _review(happening, "given_back", happening.event.remarks)
    kind, _colon, user = review.proposer.partition(":")
    if kind == "user":
        happening.row.claimed_by, happening.row.claimed_at = int(user), happening.at


def _decide(happening: Happening) -> None:
    """On the very facts that were proposed on, under the order number that was taken before."""
    row = happening.row
    if not happening.beside.order_number:
        raise ValueError("A decision needs its order number: call decide.")
    review = _review(happening, "decided")
    frozen = evidence.freeze(row.case_id, row.number, happening.at, review.facts_on)
    if frozen.id != review.snapshot:
        raise NotAllowed(Sentence.of(_("Facts have changed since the proposal. Give it back.")))
    keep_decision(happening, review, frozen)
    row.claimed_by = row.claimed_at = None


def _review(happening: Happening, verdict: str, remarks: str = "") -> models.Review:
    """The review that waits, with its verdict."""
    review = happening.row.reviews.order_by("-number")[0]
    review.verdict, review.remarks = verdict, remarks
    review.checker, review.checked_at = happening.by, happening.at
    review.save()
    happening.data["review"] = review.number
    return review


_ACTS: dict[type[Event], Callable[[Happening], None]] = {
    e.Register: _register,
    e.RequestCorrection: _request_correction,
    e.ReceiveCorrection: _receive_correction,
    e.LapseCorrection: _lapse_correction,
    e.Assess: _assessed,
    e.Propose: _propose,
    e.Discontinue: _propose,
    e.GiveBack: _give_back,
    e.Decide: _decide,
}
