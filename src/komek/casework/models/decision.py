"""What was decided, and appeals against it. Rows of decisions and lines are only added: triggers refuse the rest."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import F, Func, Q, Value

from komek.casework.models.proceeding import Proceeding

GRANTS = ("granted", "partly_granted")
ANSWERS = (*GRANTS, "refused", "discontinued")


class Decision(models.Model):
    """A decision. `content` is the canonical JSON of all of it, and what `sha256` is of; columns repeat what is
    searched and guarded.
    """

    proceeding = models.OneToOneField(Proceeding, models.PROTECT, related_name="decision")
    country = models.CharField(max_length=2)
    order_number = models.CharField(max_length=40)
    answer = models.CharField(max_length=16)
    type = models.CharField(max_length=16, help_text="Of the proceeding: a proactive award needs no second person")
    proposer = models.CharField(max_length=64)
    checker = models.CharField(max_length=64)
    reasons = models.PositiveSmallIntegerField(help_text="How many, each with its law")
    appeal_body = models.CharField(max_length=300, blank=True)
    decided_at = models.DateTimeField()
    on = models.DateField()
    snapshot = models.BigIntegerField(help_text="Of evidence")
    content = models.TextField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        indexes = [models.Index(fields=["order_number"], name="case_by_order", opclasses=["text_pattern_ops"])]
        constraints = [
            models.UniqueConstraint(fields=["country", "order_number"], name="an_order_number_is_given_once"),
            models.CheckConstraint(condition=Q(answer__in=ANSWERS), name="a_decision_answers"),
            models.CheckConstraint(
                condition=~Q(checker=F("proposer")) | Q(checker="system", type="proactive"),
                name="nobody_checks_their_own_proposal",
            ),
            models.CheckConstraint(
                condition=~Q(checker="system") | Q(proposer="system", type="proactive"),
                name="the_system_checks_nobody",
            ),
            models.CheckConstraint(
                condition=Q(answer="granted") | (Q(reasons__gte=1) & ~Q(appeal_body="")),
                name="who_does_not_get_all_learns_why_and_where_to_appeal",
            ),
        ]

    def __str__(self) -> str:
        return f"decision {self.order_number}: {self.answer}"


class EntitlementLine(models.Model):
    """The same amount for every month of `months`: days from the first of a month, the end excluded or open."""

    decision = models.ForeignKey(Decision, models.PROTECT, related_name="lines")
    months = DateRangeField()
    minor = models.BigIntegerField(help_text="Hundredths of the currency, for a month")
    currency = models.CharField(max_length=3)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(minor__gt=0), name="a_line_pays_something"),
            ExclusionConstraint(  # two ranges in place of btree_gist, which the embedded PostgreSQL does not have
                name="one_line_per_month",
                expressions=[
                    (Func(F("decision_id"), F("decision_id"), Value("[]"), function="int8range"), "&&"),
                    ("months", "&&"),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.months}: {self.minor} {self.currency}"


class Appeal(models.Model):
    """An appeal against a decision, and what the appeal body said."""

    decision = models.ForeignKey(Decision, models.PROTECT, related_name="appeals")
    grounds = models.TextField()
    filed_by = models.CharField(max_length=64)
    filed_at = models.DateTimeField()
    filed_on = models.DateField()
    in_time = models.BooleanField(null=True)
    outcome = models.CharField(max_length=16, blank=True)
    remarks = models.TextField(blank=True)
    decided_by = models.CharField(max_length=64, blank=True)
    decided_at = models.DateTimeField(null=True)
    led_to = models.PositiveIntegerField(null=True, help_text="The number of the proceeding of a successful one")
    served_on = models.DateField(null=True, help_text="The day on which the outcome reached the applicant")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["decision"], condition=Q(outcome=""), name="one_open_appeal_per_decision"),
        ]

    def __str__(self) -> str:
        return f"appeal {self.pk} against {self.decision_id}"
