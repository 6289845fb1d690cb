"""The kinds of letters, and of notices."""

from django.db import models

from komek.languages.problem import _


class Kind(models.TextChoices):
    """What a letter is. The label is the name that people read."""

    RECEIPT = "receipt", _("Receipt")
    CORRECTION = "correction", _("Request to complete the application")
    DECISION = "decision", _("Decision")
    APPEAL = "appeal", _("Outcome of an appeal")
    WITHDRAWAL = "withdrawal", _("Confirmation of the withdrawal")


SERVED = frozenset({Kind.DECISION, Kind.APPEAL})
"""To open one of these serves it: terms are counted from that day."""


class NoticeKind(models.TextChoices):
    """What somebody is reminded of. The label is the sentence that tells it."""

    CORRECTION = "correction", _("The time to put your application in order ends soon.")
    RENEWAL = "renewal", _("Your assistance ends soon. If you still need it, apply again.")
    UNOPENED = "unopened", _("A letter waits for you. Nobody has opened it yet.")
