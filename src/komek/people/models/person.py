"""A person, their national numbers and their names."""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models

from komek.people.models.spell import Spell

WORDS = SearchVector("search_key", config="simple")
"""The search key as PostgreSQL compares it: by the beginnings of words, in any order, from an index."""


class Person(models.Model):
    """Somebody, as one country's authorities know them."""

    country = models.CharField(max_length=2, help_text="The code of the country's pack: bg")
    birth_date = models.DateField(null=True, help_text="Empty while nobody has said it")
    death_date = models.DateField(null=True)
    language = models.CharField(max_length=2, help_text="The language that letters to this person are in")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(death_date__gte=models.F("birth_date"))
                | models.Q(birth_date=None)
                | models.Q(death_date=None),
                name="died_after_birth",
            ),
        ]

    def __str__(self) -> str:
        return f"person {self.pk}"  # no name: this text stands in logs


class NationalNumber(models.Model):
    """ЕГН, ЛНЧ, ИИН, FİN, in compact form."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="numbers")
    kind = models.CharField(max_length=8, help_text="egn, pnf, iin, fin")
    number = models.CharField(max_length=16)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["number", "kind"], name="one_person_per_national_number"),
            models.UniqueConstraint(fields=["person", "kind"], name="one_number_of_a_kind_per_person"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of person {self.person_id}"


class NameOfPerson(Spell):
    """A name that somebody bears, or bore before marriage or a change of name; all of them are searched."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="names")
    given = models.CharField(max_length=100)
    surname = models.CharField(max_length=100)
    patronymic = models.CharField(max_length=100, blank=True)
    search_key = models.TextField(help_text="Every reading of every word, see komek.people.spelling")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person"], condition=models.Q(until=None), name="one_name_at_a_time"),
        ]
        indexes = [GinIndex(WORDS, name="people_by_beginning_of_name")]

    def __str__(self) -> str:
        return f"name of person {self.person_id}"
