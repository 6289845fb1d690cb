"""What administrators may read: of users what was done with them, of persons and cases nothing."""

from komek.access.doing import may
from komek.access.errors import NotHere
from komek.accounts.service import Viewer
from komek.audit import service as audit

LAST = 50


def user_history(viewer: Viewer, user: int) -> list[audit.Event]:
    """The last that happened to a user: sign-ins, roles, passwords; the latest first. Raises NotHere."""
    if may(viewer, "manage_users"):
        raise NotHere(f"history of user {user}")
    return audit.latest(f"user:{user}", LAST)
