"""Amounts by months, answers and reasons, in words: for the proposal, the review, the decision and what runs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from komek import languages
from komek.casework.lifecycle import AppealRight, Line, Proposal, Reason
from komek.law.procedure import Term, Unit
from komek.portal.wording import Words


@dataclass(frozen=True)
class LineText:
    """An amount for a range of months."""

    months: str
    amount: str


@dataclass(frozen=True)
class ProposalText:
    """A proposal, or a decision, as it is read: answer, lines, reasons with law, where to appeal, why it departs."""

    answer: str
    tone: str
    lines: tuple[LineText, ...]
    reasons: tuple[Reason, ...]
    appeal: str
    departure: str


def line_texts(lines: Iterable[Line], words: Words) -> tuple[LineText, ...]:
    """The lines of an award."""
    return tuple(LineText(_months(line, words), words.money(line.amount.minor, line.amount.currency)) for line in lines)


def _months(line: Line, words: Words) -> str:
    first = languages.month_year(line.first.first, words.language)
    if line.last is None:
        return _("from %(month)s on") % {"month": first}
    if line.last == line.first:
        return first
    return f"{first} – {languages.month_year(line.last.first, words.language)}"


def proposal_text(proposal: Proposal, words: Words) -> ProposalText:
    """A proposal in words; the reasons that the law gives are translated, an officer's own are as they wrote them."""
    return ProposalText(
        words.t(proposal.answer.value),
        "good" if proposal.answer.grants else "bad",
        line_texts(proposal.change.lines if proposal.change else (), words),
        tuple(Reason(words.t(reason.text), reason.law) for reason in proposal.reasons),
        appeal_text(proposal.appeal, words),
        proposal.departure,
    )


def appeal_text(right: AppealRight | None, words: Words) -> str:
    """Before whom, and within what time."""
    if right is None:
        return ""
    text = _("Appeal to: %(body)s. Time: %(term)s from service.")
    return text % {"body": words.t(right.body), "term": term_text(right.term, words)}


def term_text(term: Term, words: Words) -> str:
    """So many days, working days or months."""
    n = term.length
    texts = {
        Unit.day: ngettext("%(number)s day", "%(number)s days", n),
        Unit.working_day: ngettext("%(number)s working day", "%(number)s working days", n),
        Unit.month: ngettext("%(number)s month", "%(number)s months", n),
    }
    return texts[term.unit] % {"number": n}
