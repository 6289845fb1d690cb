"""What somebody reads for, and which roles may read for that. One table, to be read like a rule."""

from collections.abc import Mapping

from django.db.models import TextChoices

from komek.accounts.service import Role
from komek.languages.problem import _


class Purpose(TextChoices):
    """Why somebody reads personal data; the label is what the person concerned is told."""

    HANDLING = "handling", _("Handling of the case")
    CHECKING = "checking", _("Check of a decision")
    SUPERVISION = "supervision", _("Supervision of the office")
    IDENTIFICATION = "identification", _("Identification on the telephone")
    INFORMATION = "information", _("Information by the call centre")
    AUDIT = "audit", _("Audit")
    OWN = "own", _("Use by you, or by somebody who acts for you")


CASES: Mapping[Purpose, tuple[Role, ...]] = {
    Purpose.HANDLING: (Role.CASEWORKER,),
    Purpose.CHECKING: (Role.CHECKER, Role.HEAD),
    Purpose.SUPERVISION: (Role.HEAD, Role.REGIONAL_MANAGER),
    Purpose.AUDIT: (Role.AUDITOR,),
}
"""Who reads whole cases. The call centre is told of a case by `calls`; administrators read no case at all."""

NATURAL: tuple[tuple[Purpose, Role], ...] = (
    (Purpose.HANDLING, Role.CASEWORKER),
    (Purpose.CHECKING, Role.CHECKER),
    (Purpose.SUPERVISION, Role.HEAD),
    (Purpose.SUPERVISION, Role.REGIONAL_MANAGER),
    (Purpose.AUDIT, Role.AUDITOR),
)
"""What a role reads for when nothing else is said; of several roles the first."""

LEADING: tuple[tuple[Purpose, Role], ...] = (
    (Purpose.SUPERVISION, Role.HEAD),
    (Purpose.SUPERVISION, Role.REGIONAL_MANAGER),
)
"""Who sees how much each officer has to do."""

FINDERS: tuple[tuple[Purpose, Role], ...] = (
    (Purpose.HANDLING, Role.CASEWORKER),
    (Purpose.INFORMATION, Role.OPERATOR),
    (Purpose.AUDIT, Role.AUDITOR),
)
"""Who finds people, with or without a case: to register an application, or to see who looked at them."""
