"""What an applicant does with a case: withdraw it, report a change, appeal."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from komek.access import service as access
from komek.access.service import CaseFile
from komek.casework import service as casework
from komek.casework.lifecycle import Cause, NotAllowed
from komek.clock import site
from komek.portal.apply.forms import Chosen, DraftForm
from komek.portal.apply.holding import viewer_of
from komek.portal.apply.inputs import ParagraphField
from komek.portal.cabinet.decided import decided
from komek.portal.choosing import Option
from komek.portal.views.cabinet.own import opened, own, page
from komek.portal.views.page import words

CAUSES = (Cause.income, Cause.family, Cause.moved, Cause.death)


@require_http_methods(["GET", "HEAD", "POST"])
@own
def withdraw(request: HttpRequest, id: int) -> HttpResponse:
    """Take the application back, after a question."""
    file, refused = opened(request, id), []
    if request.method == "POST":
        try:
            seen = viewer_of(request)
            access.require(seen, "withdraw", id, access.Purpose.OWN)
            casework.withdraw(id, access.actor(seen, file.case), site.now(), version=_version(request))
            return redirect("portal:cabinet-case", id)
        except NotAllowed as error:
            refused = _said(error)
    context = {"id": id, "version": file.case.version, "number": file.case.last.registration_number}
    return page(request, "withdraw.html", {**context, "refused": refused}, file.case)


class ChangeForm(DraftForm):
    """What has changed, and how."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        options = [Option(cause.name, words().t(str(cause.value))) for cause in CAUSES]
        self.fields["cause"] = Chosen(_("What has changed?"), options)
        hint = _("Since when, and what is it now? Please write no more than the office needs.")
        self.fields["note"] = ParagraphField(_("Tell it in a few sentences"), help_text=hint)

    def complete(self) -> bool:
        """Whether both were answered."""
        self.is_valid()
        if not self.cleaned_data.get("cause"):
            self.add_error("cause", _("Choose one of the answers."))
        if not self.cleaned_data.get("note"):
            self.add_error("note", _("Write what has changed."))
        return not self.errors


@require_http_methods(["GET", "HEAD", "POST"])
@own
def report(request: HttpRequest, id: int) -> HttpResponse:
    """Tell the office that something has changed."""
    file = opened(request, id)
    form, refused = ChangeForm(*([request.POST] if request.method == "POST" else [])), []
    if request.method == "POST" and form.complete():
        try:
            _report(request, file, form)
            return redirect("portal:cabinet-case", id)
        except NotAllowed as error:
            refused = _said(error)
    context = {"form": form, "refused": refused, "id": id, "version": file.case.version}
    return page(request, "report.html", context, file.case)


def _report(request: HttpRequest, file: CaseFile, form: ChangeForm) -> None:
    seen, id = viewer_of(request), file.case.id
    access.require(seen, "change_facts", id, access.Purpose.OWN)
    if _version(request) != file.case.version:
        raise casework.StaleCase
    cause = Cause[form.cleaned_data["cause"]]
    casework.learn(id, cause, access.actor(seen, file.case), site.now(), form.cleaned_data["note"])


class AppealForm(DraftForm):
    """Why the decision should be another."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        hint = _("Say what is wrong in the decision. Name the documents that show it.")
        self.fields["grounds"] = ParagraphField(_("Why should the decision be another?"), help_text=hint)

    def complete(self) -> bool:
        """Whether something was written."""
        self.is_valid()
        if not self.cleaned_data.get("grounds"):
            self.add_error("grounds", _("Write in a few words why."))
        return not self.errors


@require_http_methods(["GET", "HEAD", "POST"])
@own
def appeal(request: HttpRequest, id: int, decision: int) -> HttpResponse:
    """Appeal a decision: before whom, until when, with what grounds."""
    file = opened(request, id)
    known = next((each for each in file.case.decisions if each.id == decision), None)
    if known is None:
        raise Http404("no such decision in this case")
    form, refused = AppealForm(*([request.POST] if request.method == "POST" else [])), []
    if request.method == "POST" and form.complete():
        try:
            seen = viewer_of(request)
            access.require(seen, "file_appeal", id, access.Purpose.OWN)
            casework.file_appeal(decision, form.cleaned_data["grounds"], access.actor(seen, file.case), site.now())
            return redirect("portal:cabinet-case", id)
        except NotAllowed as error:
            refused = _said(error)
    shown = decided(known, list(file.case.appeals), words())
    return page(request, "appeal.html", {"form": form, "refused": refused, "id": id, "decision": shown}, file.case)


def _said(error: NotAllowed) -> list[tuple[str, str]]:
    return [("", sentence.say(words().t, words().date)) for sentence in error.sentences]


def _version(request: HttpRequest) -> int:
    given = request.POST.get("version", "")
    return int(given) if given.isdigit() else -1
