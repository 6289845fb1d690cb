"""What is kept of letters and notices. Of a row of a letter only the opening is written later; triggers refuse the
rest (migration 0001).
"""

from django.db import models

from komek.correspondence.kinds import Kind, NoticeKind


class Letter(models.Model):
    """A signed letter in one language. Its file is a document; `sha256` is of exactly that file."""

    kind = models.CharField(max_length=12, choices=Kind)
    subject = models.CharField(max_length=60, help_text="What it is about, once per language: decision:12")
    language = models.CharField(max_length=2)
    original = models.BooleanField(help_text="In the state's language, in which it counts")
    case = models.BigIntegerField(help_text="Of casework")
    proceeding = models.PositiveIntegerField(help_text="Its number in the case")
    recipient = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    number = models.CharField(max_length=40, help_text="The order's, or else the registration number")
    title = models.CharField(max_length=200, help_text="In the letter's language")
    on = models.DateField(help_text="The date printed on it")
    written_at = models.DateTimeField()
    code = models.CharField(max_length=12, unique=True, help_text="By which anybody can check it")
    document = models.UUIDField()
    sha256 = models.CharField(max_length=64, db_index=True)
    delivered_at = models.DateTimeField(help_text="When it lay in the recipient's cabinet")
    opened_at = models.DateTimeField(null=True, help_text="When the recipient first opened it there")

    class Meta:
        indexes = [
            models.Index(fields=["case", "written_at"], name="letters_of_a_case"),
            models.Index(fields=["delivered_at"], name="letters_not_opened", condition=models.Q(opened_at=None)),
        ]
        constraints = [
            models.UniqueConstraint(fields=["kind", "subject", "language"], name="a_letter_is_written_once"),
        ]

    def __str__(self) -> str:
        return f"letter {self.pk}: {self.kind}"


class Notice(models.Model):
    """A reminder, kept once for what it reminds of. The cabinet shows it; a delivery takes them in the order of ids."""

    kind = models.CharField(max_length=12, choices=NoticeKind)
    subject = models.CharField(max_length=60, help_text="What it reminds of: correction:17.0.1, award:12, decision:12")
    case = models.BigIntegerField(help_text="Of casework")
    proceeding = models.PositiveIntegerField(help_text="Its number in the case")
    recipient = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    language = models.CharField(max_length=2)
    until = models.DateField(null=True, help_text="The last day; none where the law names none")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["case"], name="notices_of_a_case")]
        constraints = [models.UniqueConstraint(fields=["kind", "subject"], name="one_reminds_once")]

    def __str__(self) -> str:
        return f"notice {self.pk}: {self.kind} {self.subject}"
