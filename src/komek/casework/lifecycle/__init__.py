"""The life of a proceeding, of an award and of a case, as pure state machines. Drawn in docs/lifecycle.md.

Events go in; the new state and what others now have to do come out. Each state refuses every event by default and
lists what it accepts. Days are part of the events, calendars are arguments: nothing here knows what time it is.

1. `actors`, `sentences`, `matter`, `answers`, `entitlement`: the values;
2. `machine`: how a state accepts an event, and how it says why not;
3. `events`, `guards`, `under_way`, `closed` → `proceeding`: one run from receipt to the end of its decision;
4. `award`, `opening` → `case`: the proceedings of a household and programme, and the award that they make;
5. `deadlines`: by when, with the office's clock stopped while the applicant corrects;
6. `drawing`: the tables and the picture of docs/lifecycle.md, from the code.

May enter: values, from `komek.clock` and `komek.law`. May not: Django, storage, packs, the time of day.
"""

from .actors import SYSTEM, Actor, Role
from .answers import Answer, AppealRight, Assessment, Decision, Proposal, Reason
from .case import Case
from .deadlines import Deadline, appeal_by, correction_until, deadlines, next_deadline
from .entitlement import NO_LINES, Change, Difference, Line, Lines, difference
from .machine import Event
from .matter import Cause, Matter, ProceedingType
from .proceeding import PROCEEDING, Possible, Proceeding
from .sentences import NotAllowed, Sentence

__all__ = [
    "NO_LINES",
    "PROCEEDING",
    "SYSTEM",
    "Actor",
    "Answer",
    "AppealRight",
    "Assessment",
    "Case",
    "Cause",
    "Change",
    "Deadline",
    "Decision",
    "Difference",
    "Event",
    "Line",
    "Lines",
    "Matter",
    "NotAllowed",
    "Possible",
    "Proceeding",
    "ProceedingType",
    "Proposal",
    "Reason",
    "Role",
    "Sentence",
    "appeal_by",
    "correction_until",
    "deadlines",
    "difference",
    "next_deadline",
]
