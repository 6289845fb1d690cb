"""What is kept of the demonstration: since when its clock runs, and how many days were made to pass."""

from django.conf import settings
from django.db import models


class DemoClock(models.Model):
    """One row. The demonstration's moment is `starts_at`, and what has passed since `begun_at`, and `days`."""

    begun_at = models.DateTimeField(help_text="The machine's time when the demonstration began")
    starts_at = models.DateTimeField(help_text="The moment that it was in the story then")
    days = models.PositiveIntegerField(default=0, help_text="Days that somebody let pass")

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_demo_clock")]

    def __str__(self) -> str:
        return f"from {self.starts_at:%Y-%m-%d}, {self.days} days passed"


class Character(models.Model):
    """Somebody of the story: their key in the cast, and the user as whom they sign in."""

    key = models.CharField(max_length=32, unique=True)
    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")

    def __str__(self) -> str:
        return self.key


class PhoneMessage(models.Model):
    """An SMS that arrived on the demonstration's telephone."""

    to = models.CharField(max_length=40)
    text = models.TextField()
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"message {self.pk} to {self.to}"
