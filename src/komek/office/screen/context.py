"""The rest of a case's page: texts of its state, decision, proposal, correction, news, letters."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from komek.casework.lifecycle import Proposal
from komek.casework.service import DecisionRecord, ProceedingRecord, ReviewRecord
from komek.correspondence.service import LetterLine
from komek.languages import NAMES
from komek.office.screen.award import ProposalText, line_texts, proposal_text
from komek.office.screen.case import CaseScreen
from komek.office.screen.clock import left
from komek.office.screen.signing import signature_text
from komek.office.screen.states import CHIPS


def case_context(screen: CaseScreen) -> dict[str, Any]:
    """By the names that `case.html` uses."""
    words, proceeding, record = screen.words, screen.proceeding, screen.record
    return {
        "programme": words.t(screen.programme.name),
        "state": words.t(proceeding.label),
        "chip": _chip(proceeding),
        "kind": words.t(proceeding.type.value),
        "channel": channel(proceeding.channel),
        "received": words.date(proceeding.received_on),
        "office": screen.office.name(words.language),
        "signed": signature_text(screen),
        "claimed": screen.actors.get(f"user:{proceeding.claimed_by}", "") if proceeding.claimed_by else "",
        "sources": [words.t(source.value) for source in screen.table.sources],
        "undetermined": undetermined(screen),
        "lines": line_texts(record.lines, words),
        "overdue": _further_deadlines(screen),
        "no_day": any(known.due is None and known.done is None for known in screen.proceeding.deadlines),
        "surveys": [_survey(screen, report) for report in screen.file.surveys],
        "letters": [_letter(screen, line) for line in screen.file.letters],
        **_answer(screen),
        **_correction(screen),
        "news": [_news(screen, one) for one in record.news if one.open],
    }


def _chip(proceeding: ProceedingRecord) -> str:
    """The colour of the state; green only where something is granted."""
    refuses = proceeding.decision is not None and not proceeding.decision.answer.grants
    return "plain" if refuses else CHIPS.get(proceeding.status, "plain")


def channel(code: str) -> str:
    """The way an application came, in words."""
    names = {
        "portal": _("On the portal"),
        "desk": _("At the desk"),
        "e-mail": _("By e-mail"),
        "": _("The office itself"),
    }
    return names.get(code, code)


def undetermined(screen: CaseScreen) -> str:
    """Why nothing can be calculated yet."""
    if screen.assessment.missing:
        return _("Nothing can be calculated yet: answers are missing.")
    return _("A value of the law is not known: an officer has to determine this.")


def _answer(screen: CaseScreen) -> dict[str, Any]:
    """The decision, the proposal that waits, or the one that was given back."""
    proceeding = screen.proceeding
    waiting = next((known for known in proceeding.reviews if not known.verdict), None)
    last = proceeding.reviews[-1] if proceeding.reviews else None
    back = last if last and last.verdict == "given_back" and proceeding.open else None
    decision = proceeding.decision
    return {
        "decision": decision_text(decision, screen) if decision else None,
        "decision_line": _decided_by(decision, screen) if decision else "",
        "proposal": proposal_text(waiting.proposal, screen.words) if waiting else None,
        "proposal_line": _by(screen, waiting.proposer, waiting.proposed_at) if waiting else "",
        "given_back": back,
        "given_back_line": _by(screen, back.checker, back.checked_at) if back and back.checked_at else "",
    }


def decision_text(decision: DecisionRecord, screen: CaseScreen) -> ProposalText:
    """A decision in words."""
    proposal = Proposal(
        answer=decision.answer,
        change=decision.change,
        reasons=decision.reasons,
        appeal=decision.appeal,
        departure=decision.departure,
    )
    return proposal_text(proposal, screen.words)


def _decided_by(decision: DecisionRecord, screen: CaseScreen) -> str:
    """“Order 12 of 4 February 2019 · M. Georgieva, P. Ivanov · served on …, appeal until …”."""
    words = screen.words
    names = [screen.actors.get(actor, actor) for actor in (decision.proposer, decision.checker)]
    parts = [_("Order %(number)s of %(day)s") % {"number": decision.order_number, "day": words.date(decision.on)}]
    parts.append(", ".join(dict.fromkeys(names)))
    if decision.served_on:
        parts.append(_("served on %(day)s") % {"day": words.date(decision.served_on)})
    if decision.appeal_by:
        parts.append(_("appeal until %(day)s") % {"day": words.date(decision.appeal_by)})
    return " · ".join(parts)


def _by(screen: CaseScreen, actor: str, at: datetime) -> str:
    day, hour = screen.desk.moment(at, screen.record.country)
    return f"{screen.actors.get(actor, actor)}, {screen.words.date(day)}, {hour}"


def _correction(screen: CaseScreen) -> dict[str, Any]:
    awaited = screen.proceeding.awaited
    return {
        "asked": [screen.item_text(item) for item in screen.asked],
        "remarks": awaited.remarks if awaited else "",
    }


def _survey(screen: CaseScreen, report: Any) -> dict[str, str]:
    day, _hour = screen.desk.moment(report.at, screen.record.country)
    return {"text": report.text, "by": screen.actors.get(report.by, report.by), "when": screen.words.date(day)}


def _letter(screen: CaseScreen, line: LetterLine) -> dict[str, str]:
    words, country = screen.words, screen.record.country
    opened = screen.desk.moment(line.opened_at, country)[0] if line.opened_at else None
    return {
        "address": reverse("office:letter", args=[screen.record.id, line.id]),
        "title": f"{words.t(line.title)} ({NAMES.get(line.language, line.language)})",
        "when": words.date(line.on),
        "opened": _("opened on %(day)s") % {"day": words.date(opened)} if opened else _("not opened yet"),
    }


def _news(screen: CaseScreen, one: Any) -> dict[str, Any]:
    day, _hour = screen.desk.moment(one.at, screen.record.country)
    when = screen.words.date(day)
    return {"id": one.id, "cause": screen.words.t(one.cause.value), "note": one.note, "when": when}


def _further_deadlines(screen: CaseScreen) -> list[str]:
    """The other steps that are still to be done: their day, or that none is known."""
    proceeding, words = screen.proceeding, screen.words
    today = screen.desk.today(screen.record.country)
    waiting = [known for known in proceeding.deadlines if known.done is None and known != proceeding.next]
    return [
        f"{words.t(known.step.label)}: {words.date(known.due)} ({left(known.due, today, screen.calendar)})"
        if known.due
        else _("%(step)s: the law's time limit was not found") % {"step": words.t(known.step.label)}
        for known in waiting
        if proceeding.open
    ]


def checker_of(review: ReviewRecord, screen: CaseScreen) -> str:
    """Who proposed, and when."""
    return _by(screen, review.proposer, review.proposed_at)
