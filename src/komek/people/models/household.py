"""A household: persons who live and keep house together, as it changes over time."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Value

from komek.people.models.person import Person

NO_TWO_AT_ONCE = "no_person_in_two_households_at_once"


class Household(models.Model):
    """Nothing but who belongs to it when. What a member is to an applicant is a fact of a case, not of a household."""

    country = models.CharField(max_length=2)

    def __str__(self) -> str:
        return f"household {self.pk}"


class Membership(models.Model):
    """A person belongs to a household in a period.

    Never to two at once, nor twice to one. PostgreSQL itself refuses it: its GiST index compares ranges without any
    extension, so the person is compared as a range of one number. A person is of one country, and so are the
    households they can join, which makes the rule one per country.
    """

    household = models.ForeignKey(Household, models.CASCADE, related_name="memberships")
    person = models.ForeignKey(Person, models.CASCADE, related_name="memberships")
    valid = DateRangeField()

    class Meta:
        constraints = [
            ExclusionConstraint(
                name=NO_TWO_AT_ONCE,
                expressions=[
                    (
                        Func(F("person"), F("person"), Value("[]"), function="int8range"),
                        RangeOperators.OVERLAPS,
                    ),
                    ("valid", RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(condition=models.Q(valid__isempty=False), name="a_membership_lasts_a_day_at_least"),
        ]

    def __str__(self) -> str:
        return f"person {self.person_id} in household {self.household_id}"
