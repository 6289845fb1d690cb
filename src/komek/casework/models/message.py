"""Messages that somebody took for the officer, such as the call centre on the telephone."""

from django.db import models

from komek.casework.models.case import Case


class Message(models.Model):
    """What a caller wants the officer to know or to answer. It waits until an officer says what was done about it."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="messages")
    text = models.TextField()
    by = models.CharField(max_length=64)
    at = models.DateTimeField()
    answer = models.TextField(blank=True)
    answered_by = models.CharField(max_length=64, blank=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["case"], name="case_messages_that_wait", condition=models.Q(answered_at=None)),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(answered_at=None, answered_by="", answer="")
                | (models.Q(answered_at__isnull=False) & ~models.Q(answered_by="") & ~models.Q(answer="")),
                name="an_answer_has_words_and_somebody_who_gave_it",
            ),
        ]

    def __str__(self) -> str:
        return f"message {self.pk} in case {self.case_id}"
