"""What a session remembers beside the user: how surely they signed in, and whom they act for."""

from dataclasses import dataclass

from django.http import HttpRequest

from komek.accounts.viewer import ASSURANCES, NONE, SUBSTANTIAL

ASSURANCE = "komek_assurance"
ACTING_FOR = "komek_acting_for"


@dataclass(frozen=True)
class Kept:
    """What is remembered."""

    assurance: str = NONE
    acting_for: int | None = None

    @property
    def has_second_factor(self) -> bool:
        """Whether staff may work in this session."""
        return ASSURANCES.index(self.assurance) >= ASSURANCES.index(SUBSTANTIAL)


def kept(request: HttpRequest) -> Kept:
    """What the session of a request remembers."""
    assurance, acting_for = request.session.get(ASSURANCE), request.session.get(ACTING_FOR)
    return Kept(
        assurance if assurance in ASSURANCES else NONE,
        acting_for if isinstance(acting_for, int) else None,
    )


def keep_assurance(request: HttpRequest, assurance: str) -> None:
    """Remember how surely somebody signed in. The session gets another key: what was known of the old one is void."""
    request.session.cycle_key()
    request.session[ASSURANCE] = assurance


def keep_acting_for(request: HttpRequest, person: int | None) -> None:
    """Remember whom somebody acts for; None: for themselves."""
    request.session.cycle_key()
    if person is None:
        request.session.pop(ACTING_FOR, None)
    else:
        request.session[ACTING_FOR] = person
