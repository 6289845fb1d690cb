"""What the office's pages keep for themselves: views that somebody saved, and which forms were done already."""

from django.db import models


class SavedView(models.Model):
    """A worklist as somebody likes to see it: its name and the filters of its address."""

    user = models.BigIntegerField()
    name = models.CharField(max_length=60)
    query = models.CharField(max_length=500, help_text="As in the address, after the question mark")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "name"], name="one_saved_view_per_user_and_name")]

    def __str__(self) -> str:
        return f"view {self.pk} of user {self.user}"


class DoneForm(models.Model):
    """A form that was sent and done: the same form again does nothing more (a double click, a second try)."""

    key = models.UUIDField(primary_key=True)
    user = models.BigIntegerField()
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"form {self.key}"
