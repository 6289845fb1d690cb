"""Access: the public face of this room, and the only way for pages to personal data.

1. `file`, `case`: a case with its parts, or alone; `document`, `application`, `letter`, `draft`, `receipt`; `person`;
2. `worklist`, `search`, `find_people`, `cabinet`, `answers`, `figures`, `workload`: many, filtered as
   sets of offices in the database;
3. `may`, `possible`, `require`, `actor`: who may do what, and in words why not;
4. `looks`: who looked at my data; `user_history`: what was done with a user;
5. `find_caller`, `identification`, `identified`, `call`, `leave_message`, `hang_up`: on the telephone;
6. `readings_by`, `refusals`, `verified`, `last_anchor`, `last_verification`: for auditors.

What was decided here:

- Whatever is not the viewer's raises `NotHere`, which is answered with 404 like what does not exist. Who sees a case
  but may not do something with it gets `NotYours` (403) with its sentence.
- Every function notes the reading through `audit.log_read` before it hands anything out, for everybody whose data it
  hands out: of a case all its persons, of a list everybody named on that page. Parts of a `CaseFile` belong to the
  reading of the file. Drafts are nobody's file yet and are not noted.
- A purpose may be left out: then it is the one that lies nearest to the viewer's role, one's own case first.
- Caseworkers and checkers read cases of the office at which they hold the role; heads and regional managers also those
  of offices below; auditors all; administrators none. The call centre hears
  of a person only when the caller has shown who they are (`calls`). Citizens read the cases in which
  they, or the person they have chosen to act for, are the applicant, without the office's drafts and remarks.
- How surely somebody signed in is not asked here: whoever signed in as a person sees that person's own matters, also by
  document number and FİN, the usual way in Azerbaijan. Staff without their second factor hold no role.
- `at` is the moment of the request; left out, it is asked of the installation's clock.
- Staff who ask for a case that is not theirs leave an event in the stream "refused:user:12".
"""

from komek.access.administration import user_history
from komek.access.auditing import (
    Reading,
    Readings,
    Refusal,
    Refusals,
    Verified,
    last_anchor,
    last_verification,
    readings_by,
    refusals,
    verified,
)
from komek.access.calls import (
    MOST_FAILURES,
    Call,
    Caller,
    Identification,
    call,
    find_caller,
    hang_up,
    identification,
    identified,
    is_known,
    leave_message,
)
from komek.access.cases import CaseFile, case, file
from komek.access.doing import actor, may, possible, require
from komek.access.errors import NotHere, NotYours
from komek.access.knowing import Question
from komek.access.lists import answers, cabinet, figures, search, worklist, workload
from komek.access.looks import Look, Looks, looks
from komek.access.papers import application, document, draft, letter, receipt
from komek.access.persons import find_people, person
from komek.access.purposes import Purpose
from komek.access.standing import Standing

__all__ = [
    "MOST_FAILURES",
    "Call",
    "Caller",
    "CaseFile",
    "Identification",
    "Look",
    "Looks",
    "NotHere",
    "NotYours",
    "Purpose",
    "Question",
    "Reading",
    "Readings",
    "Refusal",
    "Refusals",
    "Standing",
    "Verified",
    "actor",
    "answers",
    "application",
    "cabinet",
    "call",
    "case",
    "document",
    "draft",
    "figures",
    "file",
    "find_caller",
    "find_people",
    "hang_up",
    "identification",
    "identified",
    "is_known",
    "last_anchor",
    "last_verification",
    "leave_message",
    "letter",
    "looks",
    "may",
    "person",
    "possible",
    "readings_by",
    "receipt",
    "refusals",
    "require",
    "search",
    "user_history",
    "verified",
    "worklist",
    "workload",
]
