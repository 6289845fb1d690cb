"""What is kept of users, their roles, and who acts for whom."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from komek.accounts.role import OFFICE_ROLES, STAFF_ROLES, Role


class Users(BaseUserManager["User"]):
    """Finds users by the e-mail address they sign in with, whatever its capitals."""

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username)


class User(AbstractBaseUser):
    """Somebody who signs in: staff with an e-mail address and a password, or a citizen, who is a person known here.

    Nobody is both: a caseworker who applies for a benefit does so as a citizen, by a user of their own.
    """

    email = models.EmailField(null=True, unique=True, help_text="Staff sign in with it; citizens have none")
    name = models.CharField(max_length=200, blank=True, help_text="Of staff, as it stands in letters and histories")
    person = models.OneToOneField("people.Person", models.PROTECT, null=True, related_name="+")
    language = models.CharField(max_length=2, default="en")
    is_active = models.BooleanField(default=True)

    objects: ClassVar[Users] = Users()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(email=None, person__isnull=False) | Q(email__isnull=False, person=None),
                name="either_staff_or_citizen",
            ),
            models.UniqueConstraint(Lower("email"), name="one_user_per_email"),
        ]

    def __str__(self) -> str:
        return self.actor  # no name: this text stands in logs

    @property
    def actor(self) -> str:
        """How audit and casework name this user."""
        return f"user:{self.pk}"

    @property
    def is_staff(self) -> bool:
        """Whether they stand behind the counter."""
        return self.person_id is None


class RoleAt(models.Model):
    """A user holds a role, at an office or for all of them, from a day on, until (and with) another."""

    user = models.ForeignKey(User, models.CASCADE, related_name="roles")
    role = models.CharField(max_length=16, choices=Role)
    office = models.ForeignKey("offices.Office", models.PROTECT, null=True, related_name="+")
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, help_text="The last day; empty: still")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(role__in=STAFF_ROLES), name="only_roles_of_staff_are_granted"),
            models.CheckConstraint(
                condition=Q(role__in=OFFICE_ROLES, office__isnull=False) | (~Q(role__in=OFFICE_ROLES) & Q(office=None)),
                name="a_role_is_at_an_office_or_for_all",
            ),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gte=F("valid_from")), name="a_role_ends_after_it_begins"
            ),
            models.UniqueConstraint(
                fields=["user", "role", "office"],
                condition=Q(valid_until=None),
                nulls_distinct=False,
                name="each_open_role_once",
            ),
        ]

    def __str__(self) -> str:
        return f"user {self.user_id}: {self.role} at {self.office_id}"


class Representation(models.Model):
    """A person may act for another, on a basis that is written down: a power of attorney, parenthood, guardianship."""

    representative = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    basis = models.CharField(max_length=300)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, help_text="The last day; empty: still")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(representative=F("person")), name="nobody_represents_themselves"),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gte=F("valid_from")),
                name="a_representation_ends_after_it_begins",
            ),
            models.UniqueConstraint(
                fields=["representative", "person"], condition=Q(valid_until=None), name="each_open_representation_once"
            ),
        ]

    def __str__(self) -> str:
        return f"person {self.representative_id} for person {self.person_id}"


class IdentityDocument(models.Model):
    """The number of an identity card or passport, by which somebody signs in together with their national number."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    number = models.CharField(max_length=20, help_text="In compact form: AA1234567")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "number"], name="each_document_of_a_person_once"),
        ]

    def __str__(self) -> str:
        return f"document of person {self.person_id}"
