"""Appeals: one that came on paper is filed, and what the appeal body said is recorded."""

from __future__ import annotations

from django.http import Http404
from django.utils.translation import gettext as _

from komek.casework import service as casework
from komek.office.acting import Sent
from komek.office.desk import Desk
from komek.office.forms.appeals import OutcomeForm, PaperAppealForm
from komek.office.forms.fields import OfficeForm
from komek.office.screen.appeals import appeal_text, decision_name, open_to_appeal, waiting
from komek.office.screen.case import CaseScreen
from komek.office.views.acting import Act
from komek.office.views.proposing import posted
from komek.portal.choosing import Option


def outcome(desk: Desk, screen: CaseScreen) -> Act:
    """What became of the appeal that waits longest. Raises Http404 where none waits."""
    appeal = waiting(screen)
    if appeal is None:
        raise Http404
    form = OutcomeForm(*posted(desk))

    def act(sent: Sent) -> None:
        told = form.cleaned_data
        casework.decide_appeal(
            appeal.id, told["outcome"], told["remarks"], desk.viewer.actor, desk.at, version=sent.version
        )

    return Act(
        event="decide_appeal",
        title=_("Record the outcome of the appeal"),
        button=_("Record the outcome"),
        intro=_(
            "The decision itself never changes. A successful appeal opens a proceeding, in which it is decided anew."
        ),
        template="office/parts/appeal.html",
        context={"one": appeal_text(appeal, screen)},
        form=form,
        act=act,
        alone=True,  # a successful one takes a registration number in a transaction of its own
        done=lambda: f"appeal-{form.cleaned_data['outcome']}",
    )


def paper(desk: Desk, screen: CaseScreen) -> Act:
    """An appeal that came on paper; where nothing can be appealed, why."""
    decisions = open_to_appeal(screen)
    if not decisions:
        return _nothing(screen)
    form = PaperAppealForm(
        *posted(desk),
        decisions=[Option(str(one.id), decision_name(one, screen)) for one in decisions],
        first=min(one.on for one in decisions),
        today=desk.today(screen.record.country),
    )

    def act(_sent: Sent) -> None:
        told = form.cleaned_data
        decision = int(told.get("decision") or decisions[0].id)
        casework.file_appeal(decision, told["grounds"], desk.viewer.actor, desk.at, came=told["day"])

    return Act(
        event="file_appeal",
        title=_("Record an appeal"),
        button=_("Record the appeal"),
        intro=decision_name(decisions[0], screen) if len(decisions) == 1 else "",
        form=form,
        act=act,
        done=lambda: "file-appeal",
    )


def _nothing(screen: CaseScreen) -> Act:
    """Nothing was decided yet, or everything that was is appealed already."""
    undecided = _("Nothing has been decided in this case yet, so nothing can be appealed.")
    appealed = _("An appeal against every decision of this case is under way. Record its outcome first.")
    return Act(
        event="file_appeal",
        title=_("Record an appeal"),
        button="",
        form=OfficeForm(),
        act=lambda _sent: None,
        closed=[appealed if screen.record.decisions else undecided],
    )
