"""The kinds of letters."""

from django.db import models

from komek.languages.problem import _


class Kind(models.TextChoices):
    """What a letter is. The label is the name that people read."""

    RECEIPT = "receipt", _("Receipt")
    CORRECTION = "correction", _("Request to complete the application")
    DECISION = "decision", _("Decision")
    WITHDRAWAL = "withdrawal", _("Confirmation of the withdrawal")
