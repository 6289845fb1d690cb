"""What is kept of offices."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from komek.offices.kinds import OfficeKind


class Office(models.Model):
    """An authority, or a door of one. Its code is for ever: registration numbers begin with it."""

    country = models.CharField(max_length=2)
    code = models.CharField(max_length=16, help_text="СОЗ: what its registration numbers begin with")
    kind = models.CharField(max_length=15, choices=OfficeKind)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children")
    names = models.JSONField(help_text='By language: {"bg": "Дирекция …"}')
    address = models.CharField(max_length=300, blank=True, help_text="As printed")
    telephone = models.CharField(max_length=100, blank=True, help_text="As printed")
    emails = ArrayField(models.EmailField(), default=list, help_text="Protected channels for applications first")
    hours = models.CharField(max_length=200, blank=True, help_text="See komek.offices.hours")
    calendar = models.CharField(max_length=32, blank=True, help_text="Its own calendar, as the clock names it: dost")
    valid_from = models.DateField(null=True, help_text="Empty: since always")
    valid_until = models.DateField(null=True, help_text="The last day; empty: still")
    source = models.CharField(max_length=300, blank=True, help_text="Where this is written")
    by_operator = models.BooleanField(default=False, help_text="An operator imported it: a pack changes it no more")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["country", "code"], name="one_office_per_code"),
            models.CheckConstraint(
                condition=models.Q(valid_until=None)
                | models.Q(valid_from=None)
                | models.Q(valid_until__gte=models.F("valid_from")),
                name="an_office_closes_after_it_opens",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.country} {self.code}"


class Territory(models.Model):
    """A path an office is competent for, and its keys; an empty key means all of what is above it."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="territories")
    path = ArrayField(models.CharField(max_length=200))
    region = models.CharField(max_length=200, blank=True)
    municipality = models.CharField(max_length=200, blank=True)
    settlement = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = [models.Index(fields=["region", "municipality", "settlement"], name="offices_by_territory")]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "region", "municipality", "settlement"], name="each_territory_of_an_office_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.office_id}: {' > '.join(self.path) or '*'}"


class Edition(models.Model):
    """One row: which edition of the offices is in force. Triggers renew it (see `komek.offices.triggers`)."""

    id = models.PositiveSmallIntegerField(primary_key=True)
    token = models.UUIDField(help_text="Another one after every change of an office or a territory")

    def __str__(self) -> str:
        return str(self.token)


class NumberCounter(models.Model):
    """The last registration number of an office and a year. Kept as long as the office: no number comes twice."""

    office = models.ForeignKey(Office, models.PROTECT, related_name="counters")
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office", "year"], name="one_counter_per_office_and_year"),
        ]

    def __str__(self) -> str:
        return f"{self.office_id}, {self.year}: {self.last}"
