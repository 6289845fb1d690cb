"""Something that holds from a day on, until something else takes its place."""

from django.db import models


class Spell(models.Model):
    """`since` is the first day; `until` the day on which it no longer holds, empty while it does."""

    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        abstract = True
