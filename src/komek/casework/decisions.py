"""A decision's rows: its content as canonical JSON with its hash, the columns that guard it, and its lines."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange

from komek.casework import models
from komek.casework.coding import read, write
from komek.casework.happening import Happening
from komek.casework.lifecycle import Decision, Line, Lines, ProceedingType, Proposal
from komek.casework.outcomes import DecisionRecord
from komek.evidence.service import Snapshot


def keep_decision(happening: Happening, review: models.Review, frozen: Snapshot) -> None:
    """Write down what was decided, once and for all."""
    decision = happening.after.decision
    assert decision is not None
    content = canonical(_content(happening, decision, review, frozen))
    row = models.Decision.objects.create(
        proceeding=happening.row,
        country=happening.row.country,
        order_number=happening.beside.order_number,
        answer=decision.answer.name,
        type=happening.row.type,
        proposer=decision.proposer.id,
        checker=decision.checker.id,
        reasons=len(decision.proposal.reasons),
        appeal_body=decision.proposal.appeal.body if decision.proposal.appeal else "",
        decided_at=happening.at,
        on=decision.on,
        snapshot=frozen.id,
        content=content,
        sha256=digest(content),
    )
    models.EntitlementLine.objects.bulk_create(_line(row, line) for line in decision.lines)
    happening.data |= {"decision": row.pk, "order": row.order_number, "answer": row.answer, "sha256": row.sha256}


def _content(happening: Happening, decision: Decision, review: models.Review, frozen: Snapshot) -> dict[str, Any]:
    row = happening.row
    return {
        "case": row.case_id,
        "proceeding": row.number,
        "type": row.type,
        "programme": row.programme,
        "office": row.office_id,
        "applicant": happening.loaded.row.applicant_id,
        "language": row.language,
        "registration_number": row.registration_number,
        "order_number": happening.beside.order_number,
        "proposal": write(decision.proposal),
        "proposer": decision.proposer.id,
        "checker": decision.checker.id,
        "on": decision.on.isoformat(),
        "at": happening.at.isoformat(),
        "lines": write(decision.lines),
        "before": write(happening.after.matter.lines),
        "snapshot": {"id": frozen.id, "sha256": frozen.sha256},
        "law_hash": review.law_hash,
    }


def canonical(content: Mapping[str, Any]) -> str:
    """The text that is hashed."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(content: str) -> str:
    """SHA-256 of a canonical text."""
    return hashlib.sha256(content.encode()).hexdigest()


def decision_in(row: models.Decision, proceeding: models.Proceeding) -> DecisionRecord:
    """The record of a decision; its service stands in its proceeding."""
    content = json.loads(row.content)
    proposal = read(content["proposal"], Proposal)
    return DecisionRecord(
        id=row.pk,
        case=content["case"],
        proceeding=content["proceeding"],
        type=ProceedingType[content["type"]],
        programme=content["programme"],
        office=content["office"],
        applicant=content["applicant"],
        language=content["language"],
        registration_number=content["registration_number"],
        order_number=row.order_number,
        answer=proposal.answer,
        reasons=proposal.reasons,
        appeal=proposal.appeal,
        change=proposal.change,
        lines=read(content["lines"], Lines),
        before=read(content["before"], Lines),
        proposer=row.proposer,
        checker=row.checker,
        decided_at=row.decided_at,
        on=row.on,
        snapshot=row.snapshot,
        law_hash=content["law_hash"],
        sha256=row.sha256,
        departure=proposal.departure,
        served_on=proceeding.served_on,
        appeal_by=proceeding.appeal_by,
    )


def _line(decision: models.Decision, line: Line) -> models.EntitlementLine:
    end = line.last.last + timedelta(1) if line.last else None
    return models.EntitlementLine(
        decision=decision,
        months=DateRange(line.first.first, end),
        minor=line.amount.minor,
        currency=line.amount.currency,
    )
