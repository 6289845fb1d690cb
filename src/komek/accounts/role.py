"""What somebody may be here."""

from django.db import models

from komek.languages.problem import _


class Role(models.TextChoices):
    """A role. Staff hold theirs by a row, most of them at an office; a citizen is one by being a person known here."""

    CITIZEN = "citizen", _("Citizen")
    REPRESENTATIVE = "representative", _("Representative")
    CASEWORKER = "caseworker", _("Caseworker")
    CHECKER = "checker", _("Checker")
    HEAD = "head", _("Head of office")
    REGIONAL_MANAGER = "regional_manager", _("Regional manager")
    OPERATOR = "operator", _("Call centre operator")
    AUDITOR = "auditor", _("Auditor")
    ADMINISTRATOR = "administrator", _("Administrator")

    @property
    def of_staff(self) -> bool:
        """Whether it is granted by a row; the others follow from who somebody is."""
        return self not in (Role.CITIZEN, Role.REPRESENTATIVE)

    @property
    def at_office(self) -> bool:
        """Whether it is held at an office; auditors and administrators are there for all of them."""
        return self.of_staff and self not in (Role.AUDITOR, Role.ADMINISTRATOR)

    @property
    def over_subtree(self) -> bool:
        """Whether it reaches the offices below its own as well."""
        return self in (Role.HEAD, Role.REGIONAL_MANAGER, Role.OPERATOR)


STAFF_ROLES = [role for role in Role if role.of_staff]
OFFICE_ROLES = [role for role in Role if role.at_office]
