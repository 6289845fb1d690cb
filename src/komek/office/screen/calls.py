"""What is said on the telephone: the questions, and where a case stands, in the caller's own language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from komek import packs
from komek.access.service import Call, Question
from komek.casework.service import CaseRecord, ProceedingRecord
from komek.languages import NAMES
from komek.office.desk import Desk
from komek.offices import service as offices
from komek.people import service as people
from komek.portal.cabinet.asked import marked, told
from komek.portal.wording import Words

ASKED = {
    "birth_date": gettext_lazy("On which day were you born?"),
    "address": gettext_lazy("Where do you live: settlement and street?"),
    "account": gettext_lazy("What are the last four digits of the account that you gave us?"),
    "member": gettext_lazy("What is the full name of somebody in your family who is named in the application?"),
    "letter": gettext_lazy("Of which day is the last letter that we wrote to you?"),
    "applied": gettext_lazy("On which day did you apply?"),
}
"""By the question's code."""


@dataclass(frozen=True)
class QuestionText:
    """A question to read aloud, and the answer as it is known here."""

    code: str
    asked: str
    answer: str


@dataclass(frozen=True)
class CaseText:
    """One case: sentences to read aloud, what is asked of the applicant, and the office to turn to."""

    case: int
    programme: str
    number: str
    sentences: tuple[str, ...]
    asked: tuple[str, ...]
    office: str
    telephone: str


@dataclass(frozen=True)
class CallText:
    """What the caller is told. `language`: the code of theirs; `in_language`: its name."""

    language: str
    in_language: str
    cases: tuple[CaseText, ...]


def question_texts(questions: Sequence[Question], desk: Desk) -> list[QuestionText]:
    """The questions in the operator's language: they ask them in their own words."""
    return [QuestionText(one.code, str(ASKED[one.code]), _answer(one, desk.words)) for one in questions]


def call_text(call: Call, desk: Desk) -> CallText:
    """Everything that a caller is told, in their language."""
    with translation.override(call.language):
        words = Words(call.language)
        cases = tuple(_case(one, words) for one in call.cases)
    return CallText(call.language, NAMES.get(call.language, call.language), cases)


def _answer(question: Question, words: Words) -> str:
    if isinstance(question.answer, date):
        return words.date(question.answer)
    return question.answer if isinstance(question.answer, str) else " / ".join(question.answer)


def _case(case: CaseRecord, words: Words) -> CaseText:
    office, last = offices.office_by_id(case.office), case.last
    return CaseText(
        case=case.id,
        programme=words.t(packs.programme(case.programme).name),
        number=last.registration_number,
        sentences=tuple(said.replace("..", ".") for said in _sentences(case, last, words)),  # a day may end with one
        asked=_asked(case, last, words),
        office=office.name(words.language),
        telephone=office.telephone,
    )


def _sentences(case: CaseRecord, last: ProceedingRecord, words: Words) -> list[str]:
    said = [
        _("Your application came in on %(day)s.") % {"day": words.date(last.received_on)}
        if last.application
        else _("We have been looking at your case again since %(day)s.") % {"day": words.date(last.received_on)}
    ]
    if last.decision:
        told = {"day": words.date(last.decision.on), "answer": words.t(last.decision.answer.value)}
        said.append(_("It was decided on %(day)s. The answer is: %(answer)s.") % told)
    elif last.answer:
        said.append(_("The answer is: %(answer)s.") % {"answer": words.t(last.answer.value)})
    else:
        said.append(_("It has not been decided yet. It stands here: %(state)s.") % {"state": words.t(last.label)})
    if last.awaited:
        said.append(_("We are waiting for you until %(day)s.") % {"day": words.date(last.awaited.until)})
    elif last.open and last.next and last.next.due:
        said.append(_("The office does the next step by %(day)s.") % {"day": words.date(last.next.due)})
    if any(not appeal.outcome for appeal in case.appeals):
        said.append(_("Your appeal has not been decided yet."))
    return said


def _asked(case: CaseRecord, last: ProceedingRecord, words: Words) -> tuple[str, ...]:
    """What the applicant is asked to bring or to put in order."""
    if last.awaited is None:
        return ()
    names = {id: line.written_name for id, line in people.lines(case.persons).items()}
    return tuple(told(item, names, words) for item in marked(last.awaited.items, case.programme))
