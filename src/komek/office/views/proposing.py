"""Putting a decision before the checker: confirming what the law says, departing from it, or discontinuing."""

from __future__ import annotations

from django.http import QueryDict
from django.utils.translation import gettext as _

from komek import packs
from komek.casework import service as casework
from komek.casework.lifecycle import Proposal
from komek.casework.service import AssessmentRecord
from komek.office.acting import Sent
from komek.office.desk import Desk
from komek.office.forms.casework import DiscontinueForm, ProposeForm
from komek.office.screen.award import ProposalText, proposal_text
from komek.office.screen.case import CaseScreen
from komek.office.views.acting import Act


def posted(desk: Desk) -> list[QueryDict]:
    """What was sent, as a form takes it."""
    return [desk.request.POST] if desk.request.method == "POST" else []


def page(desk: Desk, screen: CaseScreen) -> Act:
    """The page of a proposal."""
    procedure = packs.procedure(screen.record.programme, screen.proceeding.received_on)
    assessed = screen.proceeding.assessments[-1] if screen.proceeding.assessments else None
    confirm = assessed is not None and assessed.result.answer is not None
    form = ProposeForm(*posted(desk), may_confirm=confirm, currency=screen.currency, appeal=procedure.appeal)

    def act(sent: Sent) -> None:
        by, at, version = desk.viewer.actor, desk.at, sent.version
        appeal = form.right
        if not form.departs:
            casework.propose(screen.record.id, by, at, appeal=appeal, version=version)
            return
        casework.propose(
            screen.record.id, by, at, answer=form.answer, change=form.change, reasons=form.reasons, appeal=appeal,
            departure=form.cleaned_data["departure"], version=version,
        )  # fmt: skip

    return Act(
        event="propose",
        title=_("Propose a decision"),
        button=_("Put it before the checker"),
        form=form,
        act=act,
        template="office/parts/assessed.html",
        context={"assessed": assessed_text(assessed, screen)},
    )


def assessed_text(assessed: AssessmentRecord | None, screen: CaseScreen) -> ProposalText | None:
    """What the rules said when they were applied last; None where they could not tell."""
    if assessed is None or assessed.result.answer is None:
        return None
    result = assessed.result
    assert result.answer
    return proposal_text(Proposal(answer=result.answer, change=result.change, reasons=result.reasons), screen.words)


def discontinue(desk: Desk, screen: CaseScreen) -> Act:
    """The page of a proposal to discontinue."""
    procedure = packs.procedure(screen.record.programme, screen.proceeding.received_on)
    form = DiscontinueForm(*posted(desk), appeal=procedure.appeal)

    def act(sent: Sent) -> None:
        casework.discontinue(
            screen.record.id, form.reasons, desk.viewer.actor, desk.at, appeal=form.right, version=sent.version
        )

    return Act(
        event="discontinue",
        title=_("Propose to discontinue"),
        button=_("Put it before the checker"),
        intro=_("The proceeding ends without a decision on the right, for example after a death."),
        form=form,
        act=act,
        warning=True,
    )
