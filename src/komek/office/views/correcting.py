"""Asking the applicant to correct: what is marked here is exactly what they see."""

from __future__ import annotations

from django.utils.translation import gettext as _

from komek import packs
from komek.casework import service as casework
from komek.law.procedure import Correction
from komek.office.acting import Sent
from komek.office.desk import Desk
from komek.office.forms.casework import CorrectionForm
from komek.office.forms.fields import Group
from komek.office.screen.award import term_text
from komek.office.screen.case import CaseScreen
from komek.office.screen.facts import FactRow
from komek.office.views.acting import Act
from komek.portal.choosing import Option


def page(desk: Desk, screen: CaseScreen) -> Act:
    """The page of a correction."""
    rule = packs.procedure(screen.record.programme, screen.proceeding.received_on).correction
    data = [desk.request.POST] if desk.request.method == "POST" else []
    today = desk.today(screen.record.country)
    form = CorrectionForm(*data, groups=groups(screen), today=today, hint=_hint(rule, screen))
    if not data:
        form.initial["items"] = [option.value for option in _missing(screen)]

    def act(sent: Sent) -> object:
        told = form.cleaned_data
        return casework.request_correction(
            screen.record.id, told["items"], told["until"], told["remarks"], desk.viewer.actor, desk.at,
            version=sent.version,
        )  # fmt: skip

    return Act(
        event="request_correction",
        title=_("Ask for a correction"),
        button=_("Ask the applicant"),
        intro=_("Mark fields and documents. The applicant sees exactly these, and the clock stands still meanwhile."),
        form=form,
        act=act,
        done=lambda: "correction",
    )


def groups(screen: CaseScreen) -> list[Group]:
    """What can be marked: the documents of the list, then the facts of everybody; what is usual is folded."""
    listed = len(screen.checklist)
    papers = _papers(screen)
    found = [Group(_("Documents"), tuple(papers[:listed]), tuple(papers[listed:]))]
    for whose in screen.table.groups:
        name = whose.name or _("Household")
        found.append(Group(name, tuple(map(_option, whose.telling)), tuple(map(_option, whose.usual))))
    return found


def _papers(screen: CaseScreen) -> list[Option]:
    """Every paper of the programme, those of this family's list first."""
    listed = [item.code for item in screen.checklist]
    others = [paper for paper in screen.programme.documents if paper.code not in listed]
    first = [paper for code in listed for paper in screen.programme.documents if paper.code == code]
    return [Option(f"document:{paper.code}", screen.words.t(paper.label)) for paper in [*first, *others]]


def _missing(screen: CaseScreen) -> list[Option]:
    """What is marked from the start: the papers that everybody brings and that are missing."""
    missing = {item.code for item in screen.checklist if item.state == "missing" and not item.why}
    return [option for option in _papers(screen) if option.value.partition(":")[2] in missing]


def _option(row: FactRow) -> Option:
    return Option(f"fact:{row.who}.{row.fact}", f"{row.label}: {row.counts}" if row.counts else row.label)


def _hint(rule: Correction, screen: CaseScreen) -> str:
    if rule.term is None:
        return _("The law's time was not found: set the last day yourself.")
    text = _("By law the applicant has %(term)s (%(law)s). Leave it empty for that, or give more time.")
    return text % {"term": term_text(rule.term, screen.words), "law": rule.law}
