"""Everything in which a proposal differs: from the assessment, from the applicant's word, from what was decided before.

The checker's eye should fall on these, and on nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from komek.casework.lifecycle import Answer, Lines, Proposal
from komek.casework.service import ReviewRecord
from komek.evidence import service as evidence
from komek.office.screen.award import LineText, line_texts
from komek.office.screen.case import CaseScreen
from komek.office.screen.facts import FactRow


@dataclass(frozen=True)
class FactDifference:
    """A fact on which the sources disagree; `who` its person."""

    who: str
    row: FactRow


@dataclass(frozen=True)
class Differences:
    """`notes`: sentences; `facts`: disagreements; `before` and `after`: what is due by the last decision."""

    notes: tuple[str, ...] = ()
    facts: tuple[FactDifference, ...] = ()
    before: tuple[LineText, ...] = ()
    after: tuple[LineText, ...] = ()

    @property
    def none(self) -> bool:
        return not (self.notes or self.facts or self.before)


def differences(screen: CaseScreen, review: ReviewRecord) -> Differences:
    """Of the proposal that waits."""
    facts = tuple(FactDifference(group.name, row) for group in screen.table.groups for row in group.rows if row.differs)
    standing = screen.record.lines
    change = review.proposal.change
    after = standing.changed(change) if change else standing
    shown = bool(standing) and after != standing
    return Differences(
        tuple(_notes(screen, review)),
        facts,
        line_texts(standing, screen.words) if shown else (),
        line_texts(after, screen.words) if shown else (),
    )


def _notes(screen: CaseScreen, review: ReviewRecord) -> Iterator[str]:
    if review.proposal.departure:
        yield _("The proposal departs from the assessment.")
    if review.proposal.answer is not Answer.discontinued and _law_says_other(screen, review.proposal):
        yield _("The law, applied to the facts as they are now, gives another answer or amount.")
    if _facts_changed(screen, review):
        yield _("Facts have changed since the proposal. It has to be given back.")


def _law_says_other(screen: CaseScreen, proposal: Proposal) -> bool:
    """Whether the assessment of now has another answer, or another amount for the first month proposed."""
    if screen.assessment.outcome == "undetermined":
        return True
    if (screen.assessment.outcome == "entitled") != proposal.answer.grants:
        return True
    lines = proposal.change.lines if proposal.change else Lines()
    first = next(iter(lines), None)
    return bool(first and screen.assessment.amount and first.amount.minor != screen.assessment.amount.minor)


def _facts_changed(screen: CaseScreen, review: ReviewRecord) -> bool:
    """Whether the facts that count are no longer those that were frozen."""
    if not review.snapshot:
        return False
    frozen = evidence.snapshot(review.snapshot)
    kept = {(fact["person"], fact["fact"]): fact["value"] for fact in frozen.content["facts"]}
    now = {
        (row.person, row.fact.name): evidence.coded(row.fact, row.effective.value)
        for row in screen.file.sides(frozen.on)
    }
    return kept != now
