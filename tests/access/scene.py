"""A case in Sozopol, and everybody who may come by, as users with their roles."""

from datetime import UTC, datetime

from komek.accounts import service as accounts
from komek.accounts.service import ANONYMOUS, SUBSTANTIAL, Role, Viewer
from komek.casework import service as casework
from tests.accounts.users import SINCE, citizen_user, office_id, staff_user
from tests.casework.kept import person, received

AT = datetime(2019, 1, 16, 8, 0, tzinfo=UTC)
WHO = (
    "nobody", "owner", "other citizen", "representative", "caseworker", "caseworker elsewhere", "checker", "head",
    "regional manager", "operator", "auditor", "administrator",
)  # fmt: skip

_STAFF: dict[str, tuple[Role, str]] = {
    "caseworker": (Role.CASEWORKER, "СОЗ"),
    "caseworker elsewhere": (Role.CASEWORKER, "РД-ВАР"),
    "checker": (Role.CHECKER, "СОЗ"),
    "head": (Role.HEAD, "СОЗ"),
    "regional manager": (Role.REGIONAL_MANAGER, "РД-БГС"),
    "operator": (Role.OPERATOR, "СОЗ"),
    "auditor": (Role.AUDITOR, ""),
    "administrator": (Role.ADMINISTRATOR, ""),
}


class Scene:
    """One case, received; users are made when they are first asked for."""

    def __init__(self) -> None:
        self.case = received()
        self.applicant = casework.case(self.case).applicant
        self._users: dict[str, accounts.User] = {}

    def user(self, who: str) -> accounts.User:
        """The user behind a name of `WHO`; not "nobody"."""
        if who not in self._users:
            self._users[who] = self._made(who)
        return self._users[who]

    def viewer(self, who: str) -> Viewer:
        """As the other rooms see them; the representative acts for the applicant."""
        if who == "nobody":
            return ANONYMOUS
        acting_for = self.applicant if who == "representative" else None
        return accounts.viewer_of(self.user(who), AT, assurance=SUBSTANTIAL, acting_for=acting_for)

    def _made(self, who: str) -> accounts.User:
        if who in _STAFF:
            role, code = _STAFF[who]
            at = office_id("bg", code) if code else None
            return staff_user(role, at=at, email=f"{who.replace(' ', '.')}@example.org")
        if who == "owner":
            return citizen_user(self.applicant)
        made = citizen_user(person("Елена"))
        if who == "representative":
            assert made.person_id
            accounts.represent(made.person_id, self.applicant, "пълномощно № 12", SINCE)
        return made
