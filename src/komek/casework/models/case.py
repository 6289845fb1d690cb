"""A case, who belongs to it, and news that wait for somebody."""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models

WORDS = SearchVector("sought", config="simple")
"""What is sought of a member as PostgreSQL compares it, from an index."""


class Case(models.Model):
    """A household and a programme. Whoever changes anything of it holds the lock of this row and raises `version`."""

    country = models.CharField(max_length=2)
    programme = models.CharField(max_length=64)
    household = models.ForeignKey("people.Household", models.PROTECT, related_name="+", db_index=False)  # constrained
    applicant = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    award = models.JSONField(help_text="The state of the award, whole")
    award_status = models.CharField(max_length=16, help_text="Its code: running")
    opened_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["programme", "award_status", "id"], name="case_awards_of_a_programme")]
        constraints = [
            models.UniqueConstraint(fields=["household", "programme"], name="one_case_per_household_and_programme"),
        ]

    def __str__(self) -> str:
        return f"case {self.pk}: {self.programme}"


class Member(models.Model):
    """A person who was named in an application of the case."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="members")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+", db_index=False)  # constrained
    sought = models.TextField(db_default="", editable=False, help_text="Kept by triggers, see komek.casework.sought")

    class Meta:
        indexes = [GinIndex(WORDS, name="case_members_by_name")]
        constraints = [models.UniqueConstraint(fields=["person", "case"], name="a_person_belongs_to_a_case_once")]

    def __str__(self) -> str:
        return f"person {self.person_id} in case {self.case_id}"


class News(models.Model):
    """A change that was learnt after a decision. It is dealt with by a proceeding, or by a word why not."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="news")
    cause = models.CharField(max_length=16)
    note = models.TextField(blank=True)
    by = models.CharField(max_length=64)
    at = models.DateTimeField()
    proceeding = models.PositiveIntegerField(null=True, help_text="The number of the one it led to")
    dismissed_by = models.CharField(max_length=64, blank=True)
    remarks = models.TextField(blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["case"], name="case_news_that_wait", condition=models.Q(proceeding=None, dismissed_by="")
            ),
        ]

    def __str__(self) -> str:
        return f"news {self.pk} of case {self.case_id}: {self.cause}"
