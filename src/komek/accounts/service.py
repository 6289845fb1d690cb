"""Accounts: the public face of this room. Other rooms import from here, and nothing else of it.

1. `viewer(request)`: who looks, typed; the same stands on `request.viewer`. `viewer_of(user)`: without a request;
2. `make_staff`, `make_citizen`, `user`, `user_of`, `by_email`: users;
3. `directory`, `staff_card`: everybody who works here; `add_staff`, `give_role`, `take_role`, `give_password`,
   `close_user`: what administrators do with them, and never with themselves;
4. `grant`, `end_role`, `staff`, `names`: roles at offices, who holds them, what actors are called;
5. `represent`, `end_representation`, `represented_by`, `representatives_of`: who acts for whom;
6. `note_document`: the document that a person may sign in with; `demo_sign_in`: as anybody, in a demonstration.

What was decided. A user is either staff (an e-mail address) or a citizen (a person), never both. `Viewer.offices` is
the union of every role's reach; where the role matters, ask `viewer.offices_as(Role.CHECKER)`. Heads and regional
managers reach the offices below theirs, operators of a call centre the whole authority it belongs to, auditors and
administrators all (None). A role begins and ends with the day of its office. Staff hold no role in a session without
a second factor. `Viewer.persons` is whose matters are looked at: one's own, or those of the person chosen to act for.
"""

from komek.accounts.administering import add_staff, close_user, give_password, give_role, take_role
from komek.accounts.directory import Directory, HeldRole, StaffCard, directory, staff_card
from komek.accounts.errors import AccountError
from komek.accounts.identity_documents import note_document
from komek.accounts.models import User
from komek.accounts.representing import (
    Represented,
    end_representation,
    represent,
    representatives_of,
    represented_by,
)
from komek.accounts.role import Role
from komek.accounts.roles import end_role, grant
from komek.accounts.seeing import viewer, viewer_of
from komek.accounts.signing_in import demo_sign_in
from komek.accounts.users import StaffLine, by_email, make_citizen, make_staff, names, staff, user, user_of
from komek.accounts.viewer import ANONYMOUS, HIGH, LOW, NONE, SUBSTANTIAL, Viewer

__all__ = [
    "ANONYMOUS",
    "HIGH",
    "LOW",
    "NONE",
    "SUBSTANTIAL",
    "AccountError",
    "Directory",
    "HeldRole",
    "Represented",
    "Role",
    "StaffCard",
    "StaffLine",
    "User",
    "Viewer",
    "add_staff",
    "by_email",
    "close_user",
    "demo_sign_in",
    "directory",
    "end_representation",
    "end_role",
    "give_password",
    "give_role",
    "grant",
    "make_citizen",
    "make_staff",
    "names",
    "note_document",
    "represent",
    "representatives_of",
    "represented_by",
    "staff",
    "staff_card",
    "take_role",
    "user",
    "user_of",
    "viewer",
    "viewer_of",
]
