"""What is kept of a published programme."""

from django.db import models


class Service(models.Model):
    """A programme as published: one row per publication, and a new row whenever its law changed.

    Rows are never changed but for `withdrawn_at`, so what was in force for citizens at any moment can be told.
    """

    code = models.CharField(max_length=100, help_text="The programme's code: bg.monthly_assistance")
    law_hash = models.CharField(max_length=64, help_text="SHA-256 of the programme's rules and parameters")
    published_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, help_text="Empty while people are served by this publication")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["code"], condition=models.Q(withdrawn_at=None), name="one_publication_in_force_per_programme"
            ),
            models.CheckConstraint(
                condition=models.Q(withdrawn_at=None) | models.Q(withdrawn_at__gte=models.F("published_at")),
                name="withdrawn_after_published",
            ),
        ]
        ordering = ["code", "published_at"]

    def __str__(self) -> str:
        return f"{self.code}, published {self.published_at:%Y-%m-%d %H:%M}"
