"""What is kept: drafts, which change with every step, and applications, which never change.

Who may see them is the matter of `access`.
"""

import uuid

from django.db import models


class Draft(models.Model):
    """An application that is being written. `revision` counts its savings, so that no two overwrite each other.

    It belongs to `person`, who signed in or is represented; without one, to whoever has its link.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    programme = models.CharField(max_length=64)
    channel = models.CharField(max_length=20, help_text="How it will be handed in: portal, desk, …")
    language = models.CharField(max_length=2)
    person = models.ForeignKey("people.Person", models.CASCADE, null=True, related_name="+")
    by = models.CharField(max_length=64, help_text="Who began it: user:12, anonymous")
    content = models.JSONField(default=dict)
    revision = models.PositiveIntegerField(default=0)
    begun_at = models.DateTimeField()
    saved_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"draft {self.pk}"


class Application(models.Model):
    """What was handed in, as it was handed in. PostgreSQL refuses every change (see the migration)."""

    id = models.UUIDField(primary_key=True, editable=False)
    draft = models.UUIDField(unique=True, help_text="The draft that it was; a draft is submitted once")
    key = models.CharField(max_length=64, unique=True, help_text="Of the form that was sent: sent twice, it is one")
    country = models.CharField(max_length=2)
    programme = models.CharField(max_length=64)
    channel = models.CharField(max_length=20)
    registration_number = models.CharField(max_length=64)
    received_at = models.DateTimeField()
    on = models.DateField(help_text="The day of receipt in the country")
    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    case = models.BigIntegerField(db_index=True)
    household = models.BigIntegerField()
    applicant = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    persons = models.JSONField(help_text="The members in the order of the declaration, as persons")
    language = models.CharField(max_length=2)
    by = models.CharField(max_length=64, help_text="Who submitted: user:12, anonymous")
    assurance = models.CharField(max_length=12, help_text="How surely they had shown who they are")
    content = models.JSONField()
    signature = models.JSONField(default=dict, help_text="By a one-time code; empty where nobody signed so")
    sha256 = models.CharField(max_length=64, help_text="Over all of it, see komek.intake.sealing")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["country", "registration_number"], name="a_registration_number_once"),
        ]

    def __str__(self) -> str:
        return f"application {self.registration_number}"


class Code(models.Model):
    """A one-time code that was sent to sign a draft. Neither the code nor whom it was sent to can be read here."""

    draft = models.UUIDField(db_index=True)
    way = models.CharField(max_length=8)
    to = models.CharField(max_length=200, help_text="All but the end hidden")
    whom = models.CharField(max_length=64, db_index=True, help_text="Keyed hash of where it was sent")
    digest = models.CharField(max_length=64, help_text="Of the content that it signs")
    hash = models.CharField(max_length=64, help_text="Keyed hash of the code")
    attempts = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"code {self.pk} for draft {self.draft}"
