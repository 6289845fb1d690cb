"""What is kept: events, the head of each stream, and which event was a reading of which person.

Triggers (`komek.audit.triggers`) refuse every change and deletion.
"""

from django.db import models


class Event(models.Model):
    """See `komek.audit.chain`. The numbers of rows grow with each stream, and need not be without gaps."""

    stream = models.CharField(max_length=100, help_text="case:17, reads:user:12")
    seq = models.PositiveBigIntegerField(help_text="1, 2, 3 … within the stream, without gaps")
    kind = models.CharField(max_length=100)
    by = models.CharField(max_length=100, help_text="user:12, system")
    at = models.DateTimeField()
    data = models.JSONField()
    hash = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["stream", "seq"], name="one_event_per_place_in_a_stream")]
        indexes = [
            models.Index(fields=["-id"], name="audit_refusals", condition=models.Q(kind="access.refused")),
        ]

    def __str__(self) -> str:
        return f"{self.stream} {self.seq}: {self.kind}"


class Head(models.Model):
    """The last event of a stream, sealed: so that a tail that was cut off is missed."""

    stream = models.CharField(max_length=100, primary_key=True)
    seq = models.PositiveBigIntegerField()
    hash = models.CharField(max_length=64)
    seal = models.CharField(max_length=64)
    anchored = models.PositiveBigIntegerField(default=0, help_text="Up to which event anchors hold this stream")

    def __str__(self) -> str:
        return f"{self.stream} up to {self.seq}"


class Read(models.Model):
    """A person whom a reading was about; who, when and what for stands in its event."""

    event = models.ForeignKey(Event, models.PROTECT, related_name="reads", db_index=False)
    person = models.BigIntegerField(help_text="A person of komek.people; this room knows only the number")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "person"], name="each_person_of_a_reading_once")]
        indexes = [models.Index(fields=["person", "-event"], name="readings_of_a_person")]

    def __str__(self) -> str:
        return f"{self.person} in {self.event_id}"
