"""The second pair of eyes: the proposal with everything in which it differs, and what the checker finds."""

from __future__ import annotations

from django.utils.translation import gettext as _

from komek.casework import service as casework
from komek.office.acting import Sent
from komek.office.desk import Desk
from komek.office.forms.casework import DECIDE, ReviewForm
from komek.office.screen.award import proposal_text
from komek.office.screen.case import CaseScreen
from komek.office.screen.context import checker_of
from komek.office.screen.differences import Differences, differences
from komek.office.views.acting import Act
from komek.office.views.proposing import assessed_text, posted


def page(desk: Desk, screen: CaseScreen) -> Act:
    """The page of a check."""
    form = ReviewForm(*posted(desk))

    def act(sent: Sent) -> None:
        case, by, at = screen.record.id, desk.viewer.actor, desk.at
        if form.cleaned_data["verdict"] == DECIDE:
            casework.decide(case, by, at, version=sent.version)
        else:
            casework.give_back(case, form.cleaned_data["remarks"], by, at, version=sent.version)

    return Act(
        event="decide",
        title=_("Check the proposal"),
        button=_("Go on"),
        form=form,
        act=act,
        alone=True,  # a decision takes its order number in a transaction of its own
        template="office/parts/review.html",
        context=_context(screen),
        done=lambda: str(form.cleaned_data["verdict"]),
    )


def _context(screen: CaseScreen) -> dict[str, object]:
    """The proposal that waits, what the law said, and what differs."""
    waiting = next((known for known in screen.proceeding.reviews if not known.verdict), None)
    assessments = screen.proceeding.assessments
    return {
        "proposal": proposal_text(waiting.proposal, screen.words) if waiting else None,
        "proposer": checker_of(waiting, screen) if waiting else "",
        "assessed": assessed_text(assessments[-1], screen) if assessments else None,
        "differences": differences(screen, waiting) if waiting else Differences(),
    }
