"""What a letter says, as values: no sentence and no format yet. `wording` says it, `typesetting` prints it.

Texts of the packs (names of programmes, reasons, papers) are msgids; what an officer or an applicant wrote is itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from komek.casework.lifecycle import Answer, AppealRight, Cause, Lines, ProceedingType, Reason
from komek.casework.service import Outcome
from komek.clock import Month
from komek.correspondence.kinds import Kind
from komek.languages.telling import Row
from komek.law.procedure import Term
from komek.offices.service import Office


@dataclass(frozen=True, kw_only=True)
class Decided:
    """A decision. `lines`: what is due from the change on; `since`: its first month, None where nothing changes.

    `per`: "month" or "once"; `rows`: the calculation, told in the letter's language; `then`: where one can go after
    the appeal.
    """

    answer: Answer
    type: ProceedingType
    cause: Cause
    per: str
    law: str
    lines: Lines
    before: Lines
    since: Month | None = None
    reasons: tuple[Reason, ...] = ()
    rows: tuple[Row, ...] = ()
    appeal: AppealRight | None = None
    appeal_law: str = ""
    then: str = ""
    decided_by: str = ""

    @property
    def kind(self) -> Kind:
        return Kind.DECISION


@dataclass(frozen=True)
class Wanted:
    """Something to be put in order: a paper to bring (`how`: shown, copy, original), or an answer to correct."""

    label: str
    person: str = ""
    how: str = ""
    paper: bool = True


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A request to complete an application. `lapse`: what follows when nothing comes; None: an officer will say."""

    items: tuple[Wanted, ...]
    until: date
    remarks: str = ""
    lapse: str | None = None
    law: str = ""

    @property
    def kind(self) -> Kind:
        return Kind.CORRECTION


@dataclass(frozen=True, kw_only=True)
class Coming:
    """A step of the office: by when, or how long after the step before. Neither: the law's time limit is not known."""

    label: str
    due: date | None = None
    term: Term | None = None
    law: str = ""


@dataclass(frozen=True, kw_only=True)
class Taken:
    """A receipt. `moment`: when the application came, in the office's time; `steps`: what the office does now."""

    moment: datetime
    channel: str
    persons: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    steps: tuple[Coming, ...] = ()

    @property
    def kind(self) -> Kind:
        return Kind.RECEIPT


@dataclass(frozen=True, kw_only=True)
class TakenBack:
    """A confirmation that an application was withdrawn."""

    withdrawn_on: date

    @property
    def kind(self) -> Kind:
        return Kind.WITHDRAWAL


@dataclass(frozen=True, kw_only=True)
class Heard:
    """What became of an appeal against a decision.

    `outcome`: "upheld", "partly", "successful", "withdrawn". `order`, `decided_on`, `answer`: of that decision.
    `body`: who heard the appeal; `remarks`: what they said. `anew`: the number of the proceeding that was opened for
    it. `then`, `law`: where one can go now. `signed_by`: who recorded the outcome for the office.
    """

    outcome: Outcome
    filed_on: date
    order: str
    decided_on: date
    answer: Answer
    body: str = ""
    remarks: str = ""
    anew: str = ""
    then: str = ""
    law: str = ""
    signed_by: str = ""

    @property
    def kind(self) -> Kind:
        return Kind.APPEAL


Body = Decided | Heard | Asked | Taken | TakenBack


@dataclass(frozen=True, kw_only=True)
class LetterContent:
    """A letter to somebody from an office.

    `language`: of this copy; `original`: the state's, in which the letter counts. `number`: the letter's own, such as
    that of an order; empty: the registration number is enough. `signed_at`: in the office's time. `check_at`: the
    address of the page where the `code` can be checked.
    """

    language: str
    original: str
    programme: str
    office: Office
    above: Office | None
    recipient: str
    recipient_address: tuple[str, ...]
    registration_number: str
    received_on: date | None
    on: date
    signed_at: datetime
    code: str
    check_at: str
    body: Body
    number: str = ""

    @property
    def kind(self) -> Kind:
        return self.body.kind
