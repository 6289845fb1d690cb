"""Casework: the public face of this room. Other rooms import from here, and nothing else of it but `lifecycle`.

1. `receive` an application; `open_proceeding` for a cause that the office finds itself; `learn` of a change,
   `look_again` when a document came unasked;
2. `act`: the one door through which a proceeding changes. `collect`, `request_correction`, `assess`, `propose`,
   `decide` … are `act` with everything around it: they concern the open proceeding of the case;
3. `claim`, `unclaim`, `set_due`: who works on it, and by when where the law says nothing;
4. `case`, `decision`, `correction`, `appeal`, `possible`: to read; `worklist`, `search`, `cases_of`,
   `application_answers`: many;
   `figures`, `workload`: numbers only;
5. `leave_message` for the officer, `answer_message`;
6. `file_appeal`, `decide_appeal`, `serve_outcome`; `reassess_after_change` of the law; `daily`: what the calendar
   brings; `corrections_ending`, `awards_ending`: of what people are reminded.

How it was decided to work:

- `by` is an actor's id as text ("user:12", an officer; "system"), or a lifecycle `Actor` where an applicant acts. Every
  moment `at` is passed in and aware; its day is the day of the programme's country.
- Whatever changes a case holds that case's row lock, raises its `version`, records an audit event on the stream
  "case:17", and defers its letters, all in one transaction. A form gives back the `version` it was shown with; where
  the case has moved on, `StaleCase` (a `NotAllowed`) is raised and nothing is done. Without a version none is checked.
- What may not happen raises `NotAllowed` with its sentences; an unknown id raises `NoCase`.
- `receive` is called inside intake's transaction. A second application while a proceeding is open is not allowed:
  what comes then belongs to the open proceeding. The same application twice gives the same case.
- `decide` and `decide_appeal` take their order number in a transaction of its own before, so they must not be called
  inside one. A number that was taken and not used is a gap.
- The facts are frozen when a proposal is made, and the checker decides on that very snapshot: when facts have changed
  since, `decide` is not allowed, the proposal has to be given back or the facts recorded with `learn`.
- A first application in a case in which something was granted before is a renewal.
- Registers are asked by nobody yet: `collect` only begins the gathering. Payments do not exist yet: they will read
  `payable` and `settlement`.
"""

from komek.casework.acting import act
from komek.casework.appeals import Outcome, decide_appeal, file_appeal, serve_outcome
from komek.casework.cabinet import cases_of
from komek.casework.claims import claim, set_due, unclaim
from komek.casework.counting import application_answers
from komek.casework.daily import daily
from komek.casework.deciding import decide, discontinue, give_back, propose
from komek.casework.errors import NoCase, StaleCase
from komek.casework.gathering import assess, collect, receive_correction, request_correction
from komek.casework.listing import AnswerCounts, CaseLine, Filters, Page, Sort, WorkItem
from komek.casework.messages import answer_message, leave_message
from komek.casework.opening import dismiss_news, learn, look_again, open_proceeding
from komek.casework.paying import payable, resume, settlement, suspend
from komek.casework.possible import possible
from komek.casework.reading import appeal, case, correction, decision
from komek.casework.reassessing import reassess_after_change
from komek.casework.receiving import receive
from komek.casework.records import (
    Action,
    AppealRecord,
    AssessmentRecord,
    CaseRecord,
    CorrectionRecord,
    DecisionRecord,
    MessageRecord,
    NewsRecord,
    ProceedingRecord,
    Received,
    ReviewRecord,
)
from komek.casework.reminding import Ending, awards_ending, corrections_ending
from komek.casework.searching import search
from komek.casework.serving import end, serve, withdraw
from komek.casework.sound import faults
from komek.casework.statistics import Figures, Workload, figures, figures_together, workload
from komek.casework.worklist import worklist

__all__ = [
    "Action",
    "AnswerCounts",
    "AppealRecord",
    "AssessmentRecord",
    "CaseLine",
    "CaseRecord",
    "CorrectionRecord",
    "DecisionRecord",
    "Ending",
    "Figures",
    "Filters",
    "MessageRecord",
    "NewsRecord",
    "NoCase",
    "Outcome",
    "Page",
    "ProceedingRecord",
    "Received",
    "ReviewRecord",
    "Sort",
    "StaleCase",
    "WorkItem",
    "Workload",
    "act",
    "answer_message",
    "appeal",
    "application_answers",
    "assess",
    "awards_ending",
    "case",
    "cases_of",
    "claim",
    "collect",
    "correction",
    "corrections_ending",
    "daily",
    "decide",
    "decide_appeal",
    "decision",
    "discontinue",
    "dismiss_news",
    "end",
    "faults",
    "figures",
    "figures_together",
    "file_appeal",
    "give_back",
    "learn",
    "leave_message",
    "look_again",
    "open_proceeding",
    "payable",
    "possible",
    "propose",
    "reassess_after_change",
    "receive",
    "receive_correction",
    "request_correction",
    "resume",
    "search",
    "serve",
    "serve_outcome",
    "set_due",
    "settlement",
    "suspend",
    "unclaim",
    "withdraw",
    "worklist",
    "workload",
]
