"""A proceeding, and what happened in it: corrections, assessments, reviews."""

from django.db import models
from django.db.models import Q

from komek.casework.models.case import Case


class Proceeding(models.Model):
    """One run from receipt to an answer. `matter`, `state`, `reached` and `holds` are the whole of it; the other
    columns repeat what is searched, sorted and guarded.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="proceedings")
    number = models.PositiveIntegerField(help_text="Its place in the case, from 0")
    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+", db_index=False)  # case_newest
    country = models.CharField(max_length=2)
    programme = models.CharField(max_length=64)
    type = models.CharField(max_length=16)
    cause = models.CharField(max_length=16)
    application = models.UUIDField(null=True, unique=True)
    registration_number = models.CharField(max_length=40, blank=True)
    channel = models.CharField(max_length=16, blank=True)
    language = models.CharField(max_length=2, blank=True)
    received_at = models.DateTimeField()
    received_on = models.DateField()
    opened_by = models.CharField(max_length=64)

    matter = models.JSONField()
    state = models.JSONField()
    reached = models.JSONField()
    holds = models.JSONField()
    chosen = models.JSONField(default=dict, help_text="Days that an officer set, by the code of the step")

    status = models.CharField(max_length=24)
    open = models.BooleanField()
    answer = models.CharField(max_length=16, blank=True)
    step = models.CharField(max_length=100, blank=True, help_text="The label of what is due next")
    due = models.DateField(null=True)
    correct_until = models.DateField(null=True, help_text="While a correction is awaited")
    proposer = models.CharField(max_length=64, blank=True)
    served_on = models.DateField(null=True)
    appeal_by = models.DateField(null=True)
    last_month = models.DateField(null=True, help_text="Of the decision's lines, its first day, while in effect")
    claimed_by = models.BigIntegerField(null=True)
    claimed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["office", "due", "id"],
                name="case_open_by_due",
                include=["claimed_by", "programme"],
                condition=Q(open=True),
            ),
            models.Index(
                fields=["office", "status", "due", "id"],
                name="case_open_by_status",
                include=["proposer"],
                condition=Q(open=True),
            ),
            models.Index(fields=["office", "due", "id"], name="case_to_be_served", condition=Q(status="decided")),
            models.Index(fields=["due", "id"], name="case_open_everywhere_by_due", condition=Q(open=True)),
            models.Index(fields=["claimed_by", "due"], name="case_claimed", condition=Q(open=True)),
            models.Index(fields=["correct_until"], name="case_corrections_awaited", condition=~Q(correct_until=None)),
            models.Index(fields=["last_month"], name="case_periods_that_end", condition=~Q(last_month=None)),
            models.Index(fields=["office", "received_on", "id"], name="case_newest"),
            models.Index(fields=["received_on", "id"], name="case_newest_everywhere"),
            models.Index(
                fields=["office", "received_on"],
                name="case_answers",
                include=["answer", "open"],
                condition=~Q(application=None),
            ),
            models.Index(fields=["registration_number"], name="case_by_number", opclasses=["text_pattern_ops"]),
        ]
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="one_place_per_proceeding"),
            models.UniqueConstraint(fields=["case"], condition=Q(open=True), name="one_open_proceeding_per_case"),
            models.UniqueConstraint(
                fields=["country", "registration_number"],
                condition=~Q(registration_number=""),
                name="a_registration_number_is_given_once",
            ),
            models.CheckConstraint(
                condition=Q(open=True, answer="") | (Q(open=False) & ~Q(answer="")),
                name="a_closed_proceeding_has_one_answer",
            ),
        ]

    def __str__(self) -> str:
        return f"proceeding {self.number} of case {self.case_id}: {self.status}"


class Correction(models.Model):
    """The applicant was asked to put something in order."""

    proceeding = models.ForeignKey(Proceeding, models.PROTECT, related_name="corrections")
    number = models.PositiveIntegerField()
    items = models.JSONField()
    remarks = models.TextField(blank=True)
    until = models.DateField()
    requested_by = models.CharField(max_length=64)
    requested_at = models.DateTimeField()
    received_at = models.DateTimeField(null=True)
    lapsed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["proceeding", "number"], name="corrections_are_counted")]

    def __str__(self) -> str:
        return f"correction {self.number} of {self.proceeding_id}"


class Assessment(models.Model):
    """What the rules said of the facts as they stood: `result` for the lifecycle, `explanation` for people."""

    proceeding = models.ForeignKey(Proceeding, models.PROTECT, related_name="assessments")
    number = models.PositiveIntegerField()
    on = models.DateField()
    by = models.CharField(max_length=64)
    at = models.DateTimeField()
    result = models.JSONField()
    explanation = models.JSONField()
    law_hash = models.CharField(max_length=64)
    facts_hash = models.CharField(max_length=64, blank=True, help_text="Of the facts it was made of")

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["proceeding", "number"], name="assessments_are_counted")]

    def __str__(self) -> str:
        return f"assessment {self.number} of {self.proceeding_id}"


class Review(models.Model):
    """A proposal and what its checker said. `snapshot`: the facts it rests on, frozen."""

    proceeding = models.ForeignKey(Proceeding, models.PROTECT, related_name="reviews")
    number = models.PositiveIntegerField()
    proposal = models.JSONField()
    proposer = models.CharField(max_length=64)
    proposed_at = models.DateTimeField()
    snapshot = models.BigIntegerField(help_text="Of evidence")
    facts_on = models.DateField(help_text="The day whose facts were frozen")
    law_hash = models.CharField(max_length=64, blank=True)
    checker = models.CharField(max_length=64, blank=True)
    verdict = models.CharField(max_length=16, blank=True)
    remarks = models.TextField(blank=True)
    checked_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["proceeding", "number"], name="reviews_are_counted"),
            models.CheckConstraint(
                condition=~Q(verdict="decided") | ~Q(checker=models.F("proposer")) | Q(proposer="system"),
                name="a_review_needs_a_second_person",
            ),
        ]

    def __str__(self) -> str:
        return f"review {self.number} of {self.proceeding_id}"
