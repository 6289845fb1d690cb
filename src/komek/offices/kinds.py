"""Kinds of offices, from the top of the tree to its leaves."""

from django.db import models

from komek.languages.problem import _


class OfficeKind(models.TextChoices):
    """What an office is; whatever a country calls it stands in its name."""

    AGENCY = "agency", _("Agency")
    REGION = "region", _("Regional directorate")
    DIRECTORATE = "directorate", _("Directorate")
    CENTRE = "centre", _("Service centre")
    AKIM = "akim", _("Akim of a settlement, village or rural district")
    CALL_CENTRE = "call_centre", _("Call centre")
    RECEPTION_POINT = "reception_point", _("Reception point")

    @property
    def rank(self) -> int:
        """How far from the top. An office belongs to one of a smaller rank, so the tree has no circles."""
        return {OfficeKind.AGENCY: 0, OfficeKind.REGION: 1, OfficeKind.RECEPTION_POINT: 3}.get(self, 2)

    @property
    def decides(self) -> bool:
        """Whether it is an authority of its own: it is competent for a territory, and registers applications.

        A reception point is another door of its directorate; a call centre passes on what it takes.
        """
        return self not in (OfficeKind.RECEPTION_POINT, OfficeKind.CALL_CENTRE)
