"""What is kept of a study: what was asked, how far it is, and what came of it."""

from __future__ import annotations

from django.db import models


class Study(models.Model):
    """A population to be made, scanned or simulated. Its files are in the data folder, under its number."""

    class Kind(models.TextChoices):
        make = "make"
        scan = "scan"
        simulate = "simulate"

    class State(models.TextChoices):
        waiting = "waiting"
        running = "running"
        finished = "finished"
        failed = "failed"
        stopped = "stopped"

    kind = models.CharField(max_length=10, choices=Kind.choices)
    country = models.CharField(max_length=2)
    programme = models.CharField(max_length=100, blank=True, help_text="Empty where a population is made")
    on = models.DateField(help_text="The day whose law is asked, or on which the people are as old as they are")
    changes = models.JSONField(default=list, help_text="name, child, value: as written in the parameter's unit")
    population = models.CharField(max_length=60, help_text="The folder's name below the folder of populations")
    asked_by = models.CharField(max_length=40)
    asked_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.waiting)
    stop_wanted = models.BooleanField(default=False)
    done = models.BigIntegerField(default=0, help_text="Households")
    total = models.BigIntegerField(default=0, help_text="Households; 0 until it is known")
    rate = models.BigIntegerField(default=0, help_text="Households in a second, since the worker took it up")
    seconds = models.FloatField(default=0, help_text="Since the worker took it up last")
    ended_at = models.DateTimeField(null=True)
    reasons = models.JSONField(default=list, help_text="Why it failed: English texts with their values")
    result = models.JSONField(default=dict)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["country", "-id"], name="studies_by_country")]

    def __str__(self) -> str:
        return f"{self.kind} {self.programme or self.country} on {self.on}"

    @property
    def is_open(self) -> bool:
        """Whether it still waits or runs."""
        return self.state in (self.State.waiting, self.State.running)

    @property
    def seconds_left(self) -> int | None:
        """As it went until now; None while that cannot be said."""
        if self.state != self.State.running or not self.rate or not self.total:
            return None
        return max(0, self.total - self.done) // self.rate
