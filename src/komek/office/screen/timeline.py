"""What happened so far, from the case's history, in sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from komek.accounts import service as accounts
from komek.audit.service import Event
from komek.casework.lifecycle import Answer
from komek.law import Country
from komek.office.desk import Desk

SENTENCES = {
    "intake.submitted": _("The application came in"),
    "casework.open": _("A proceeding was opened"),
    "casework.register": _("Registered"),
    "casework.collect": _("The office began to gather the facts"),
    "casework.request_correction": _("The applicant was asked to correct"),
    "casework.receive_correction": _("The correction came"),
    "casework.lapse_correction": _("The time for the correction passed"),
    "casework.change_facts": _("New facts became known"),
    "casework.learn": _("New facts became known"),
    "casework.assess": _("The law was applied to the facts"),
    "casework.propose": _("A decision was proposed"),
    "casework.discontinue": _("It was proposed to discontinue"),
    "casework.give_back": _("The proposal was given back"),
    "casework.decide": _("Decided"),
    "casework.withdraw": _("The application was withdrawn"),
    "casework.serve": _("The decision was served"),
    "casework.end": _("The proceeding was closed"),
    "casework.claim": _("Taken on"),
    "casework.unclaim": _("Laid back"),
    "casework.set_due": _("A day was set"),
    "casework.suspend": _("The payments were suspended"),
    "casework.resume": _("The payments were resumed"),
    "casework.file_appeal": _("An appeal was filed"),
    "casework.decide_appeal": _("The appeal was decided"),
    "casework.serve_outcome": _("The outcome of the appeal reached the applicant"),
    "casework.dismiss_news": _("It was found that nothing has to be revised"),
    "casework.message": _("A message was taken for the officer"),
    "casework.answer_message": _("The message was answered"),
    "evidence.fact": _("A fact was recorded"),
    "evidence.survey": _("A visit was reported"),
    "evidence.paper": _("A document was brought"),
    "correspondence.written": _("A letter was written"),
    "correspondence.opened": _("The applicant opened a letter"),
}
"""By the kind of event; a kind that is not here is not shown."""


@dataclass(frozen=True)
class Moment:
    """One thing that happened: when, what, by whom, and a word more."""

    when: str
    what: str
    who: str
    more: str = ""


def timeline(events: Sequence[Event], country: Country, desk: Desk) -> list[Moment]:
    """The history of a case, the latest first."""
    names = accounts.names({event.by for event in events})
    teller = _Teller(country, desk)
    ordered = sorted(events, key=lambda event: (event.at, event.seq), reverse=True)  # letters are dated back
    told = ((event, teller.what(event)) for event in ordered)
    return [Moment(teller.when(event), what, _who(event.by, names), teller.more(event)) for event, what in told if what]


def _who(actor: str, names: Mapping[str, str]) -> str:
    return names.get(actor) or str(_("the system") if actor == "system" else _("the applicant"))


class _Teller:
    """Sentences by the kind of event; a kind that nobody has a sentence for is not shown."""

    def __init__(self, country: Country, desk: Desk) -> None:
        self.country, self.desk, self.t = country, desk, desk.words.t

    def when(self, event: Event) -> str:
        day, hour = self.desk.moment(event.at, self.country.code)
        return f"{self.desk.words.date(day)}, {hour}"

    def what(self, event: Event) -> str:
        return str(SENTENCES.get(event.kind, ""))

    def more(self, event: Event) -> str:
        """What it was about: the fact, the document, the answer, the number."""
        data = event.data
        if event.kind == "evidence.fact":
            facts = self.country.household.facts if data["person"] is None else self.country.person.facts
            fact = facts.get(str(data["fact"]))
            return self.desk.words.label(fact) if fact else ""
        if answer := data.get("answer"):
            return self.t(Answer[str(answer)].value)
        return str(data.get("order") or data.get("number") or "")
