"""Service, withdrawal, revision, suspension."""

from __future__ import annotations

from django.http import Http404
from django.utils.translation import gettext as _

from komek.casework import service as casework
from komek.casework.lifecycle import Cause, ProceedingType, Reason
from komek.office.acting import Sent
from komek.office.desk import Desk
from komek.office.forms.ending import DayForm, DismissForm, DueForm, RevisionForm, SureForm, SuspendForm
from komek.office.screen.case import CaseScreen
from komek.office.views.acting import Act
from komek.office.views.proposing import posted
from komek.portal.choosing import Option


def serve(desk: Desk, screen: CaseScreen) -> Act:
    """The day on which the decision reached the applicant."""
    today = desk.today(screen.record.country)
    decision = screen.proceeding.decision
    first = decision.on if decision else today
    form = DayForm(
        *posted(desk),
        label=_("On which day did the decision reach the applicant?"),
        first=first,
        last=today,
        hint=_("From the day after it the time for an appeal counts."),
    )

    def act(_sent: Sent) -> None:
        number = screen.proceeding.number
        casework.serve(screen.record.id, number, form.cleaned_data["day"], desk.viewer.actor, desk.at)

    return Act(event="serve", title=_("Record the service"), button=_("Record the service"), form=form, act=act)


def withdraw(desk: Desk, screen: CaseScreen) -> Act:
    """The applicant has told the office that they no longer want it."""

    def act(sent: Sent) -> None:
        casework.withdraw(screen.record.id, desk.viewer.actor, desk.at, version=sent.version)

    return Act(
        event="withdraw",
        title=_("Record a withdrawal"),
        button=_("Record the withdrawal"),
        intro=_("Only the applicant decides this. The proceeding ends; a new application can be made at any time."),
        form=SureForm(desk.request.POST if desk.request.method == "POST" else None),
        act=act,
        warning=True,
    )


def revision(desk: Desk, screen: CaseScreen) -> Act:
    """A decision is taken up again; where news gave occasion to it, they are dealt with by that."""
    form = RevisionForm(*posted(desk), words=screen.words)
    news = next((one for one in screen.record.news if one.open), None)
    if news and not form.is_bound:
        form.initial["cause"] = news.cause.name

    def act(_sent: Sent) -> None:
        cause, kind = Cause[form.cleaned_data["cause"]], ProceedingType.revision
        casework.open_proceeding(
            screen.record.id, kind, cause, desk.viewer.actor, desk.at, news=news.id if news else None
        )

    return Act(
        event="open_revision",
        title=_("Open a revision"),
        button=_("Open the revision"),
        intro=_("What was decided stays as it is. A new decision pays or claims only the difference."),
        form=form,
        act=act,
        alone=True,  # it takes a registration number in a transaction of its own
        done=lambda: "revision",
    )


def dismiss(desk: Desk, screen: CaseScreen) -> Act:
    """News that lead to no revision. Raises Http404 where none are open."""
    news = next((one for one in screen.record.news if one.open), None)
    if news is None:
        raise Http404
    form = DismissForm(*posted(desk))

    def act(_sent: Sent) -> None:
        casework.dismiss_news(screen.record.id, news.id, form.cleaned_data["remarks"], desk.viewer.actor, desk.at)

    return Act(
        event="dismiss_news",
        title=_("Nothing has to be revised"),
        button=_("Keep the decision as it is"),
        intro=screen.words.t(news.cause.value),
        form=form,
        act=act,
        done=lambda: "dismiss",
    )


def due(desk: Desk, screen: CaseScreen) -> Act:
    """A day for a step whose time limit was not found. Raises Http404 where every step has its day."""
    open_steps = [known.step for known in screen.proceeding.deadlines if known.done is None and known.due is None]
    if not open_steps:
        raise Http404
    steps = [Option(step.code, screen.words.t(step.label)) for step in open_steps]
    form = DueForm(*posted(desk), steps=steps, first=desk.today(screen.record.country))

    def act(sent: Sent) -> None:
        told = form.cleaned_data
        casework.set_due(screen.record.id, told["step"], told["day"], desk.viewer.actor, desk.at, version=sent.version)

    return Act(
        event="set_due",
        title=_("Set a day"),
        button=_("Set the day"),
        intro=_("The law's time limit was not found. The day that you set moves with the corrections like any other."),
        form=form,
        act=act,
        done=lambda: "due",
    )


def suspend(desk: Desk, screen: CaseScreen) -> Act:
    """Payments are held back while the right is in doubt."""
    form = SuspendForm(*posted(desk))

    def act(sent: Sent) -> None:
        told = form.cleaned_data
        reason = Reason(told["reason"], told["law"])
        casework.suspend(screen.record.id, told["since"], reason, desk.viewer.actor, desk.at, version=sent.version)

    return Act(
        event="suspend",
        title=_("Suspend the payments"),
        button=_("Suspend the payments"),
        form=form,
        act=act,
        warning=True,
    )
