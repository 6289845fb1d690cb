"""Where and how a person is reached."""

from django.db import models

from komek.languages.problem import _
from komek.people.contacts import ContactKind
from komek.people.models.person import Person
from komek.people.models.spell import Spell


class Purpose(models.TextChoices):
    """Which address it is. The current address (настоящ адрес) decides which office is competent."""

    CURRENT = "current", _("Current address")
    PERMANENT = "permanent", _("Permanent address")


class AddressOfPerson(Spell):
    """An address through time; see `komek.people.addresses.Address` for the units."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="addresses")
    purpose = models.CharField(max_length=9, choices=Purpose)
    region = models.CharField(max_length=200)
    municipality = models.CharField(max_length=200, blank=True)
    settlement = models.CharField(max_length=200, blank=True)
    street = models.CharField(max_length=200, blank=True)
    postcode = models.CharField(max_length=10, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "purpose"], condition=models.Q(until=None), name="one_address_of_a_purpose_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} address of person {self.person_id}"


class ContactPoint(models.Model):
    """A telephone number, an e-mail address or an e-delivery profile, in its one form."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="contacts")
    kind = models.CharField(max_length=10, choices=ContactKind)
    value = models.CharField(max_length=254)
    verified_at = models.DateTimeField(null=True, help_text="When the person proved that it is theirs; empty: not yet")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "kind", "value"], name="each_contact_point_of_a_person_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of person {self.person_id}"
