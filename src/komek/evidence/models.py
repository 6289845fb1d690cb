"""What is kept of facts. Rows are only ever added: triggers refuse to change or to delete them."""

from django.contrib.postgres.fields import ArrayField
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from komek.evidence.sources import Source

SOURCES = [(source.name, source.value) for source in Source]


class Declaration(models.Model):
    """Once the applicant has told everything: with the application, and anew with each renewal. Rounds count from 1."""

    case = models.BigIntegerField()
    round = models.PositiveIntegerField()
    country = models.CharField(max_length=2)
    persons = ArrayField(models.BigIntegerField(), help_text="Who is in the family, in the order they were named")
    since = models.DateField(null=True, help_text="The first month it is about; empty for the first one: any")
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "round"], name="one_declaration_per_case_and_round"),
        ]

    def __str__(self) -> str:
        return f"declaration {self.round} of case {self.case}"


class Statement(models.Model):
    """One source says what one fact is, for which months. `corrects`: the statement that was wrong."""

    case = models.BigIntegerField()
    round = models.PositiveIntegerField(help_text="The declaration it follows")
    person = models.BigIntegerField(null=True, help_text="Empty: of the household")
    fact = models.CharField(max_length=100)
    value = models.JSONField(encoder=DjangoJSONEncoder, help_text="See komek.evidence.coding")
    source = models.CharField(max_length=8, choices=SOURCES)
    reference = models.CharField(max_length=200, blank=True, help_text="A document, or a register's reply")
    since = models.DateField(null=True, help_text="The first month, by its first day; empty: any")
    until = models.DateField(null=True, help_text="The last month, by its first day; empty: still")
    corrects = models.OneToOneField("self", models.PROTECT, null=True, related_name="corrected_by")
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["case", "fact"], name="statements_of_a_case")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(since=None) | models.Q(until__gte=models.F("since")),
                name="a_statement_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return f"statement {self.pk} of case {self.case}: {self.fact}"


class Paper(models.Model):
    """A paper of the checklist that was brought. Without a document it was shown, and an officer has seen it."""

    case = models.BigIntegerField(db_index=True)
    code = models.CharField(max_length=64, help_text="As the programme names it: income_documents")
    document = models.UUIDField(null=True, help_text="The file; empty: shown at the desk")
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.code} of case {self.case}"


class Survey(models.Model):
    """What a social worker found on a visit, in words; what was found of facts stands in statements."""

    case = models.BigIntegerField(db_index=True)
    text = models.TextField()
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"survey {self.pk} of case {self.case}"


class Snapshot(models.Model):
    """The facts that a proposal rests on, frozen: canonical JSON and its SHA-256."""

    case = models.BigIntegerField()
    proceeding = models.PositiveIntegerField()
    on = models.DateField(help_text="The day whose facts these are")
    content = models.TextField()
    sha256 = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "proceeding", "sha256"], name="the_same_facts_are_frozen_once"),
        ]

    def __str__(self) -> str:
        return f"snapshot {self.pk} of case {self.case}"
