"""What is kept of documents. Migration 0001 adds what only PostgreSQL can hold: contents never change."""

import uuid

from django.db import models


class Content(models.Model):
    """The bytes of a file, once, whoever brought it. The database itself holds the hash against the bytes."""

    sha256 = models.CharField(max_length=64, primary_key=True, help_text="Of the bytes, in hexadecimal")
    size = models.PositiveIntegerField(help_text="Bytes")
    data = models.BinaryField()

    class Meta:
        db_table = "document_content"

    def __str__(self) -> str:
        return self.sha256


class Document(models.Model):
    """A file as somebody brought it, or as an office made it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.CharField(max_length=64, help_text="draft:…, case:17; another room knows it")
    name = models.CharField(max_length=120)
    media_type = models.CharField(max_length=32)
    content = models.ForeignKey(Content, models.PROTECT, related_name="documents")
    pages = models.PositiveIntegerField(null=True, help_text="Of a PDF")
    by = models.CharField(max_length=64, help_text="Who brought it: user:12, system")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["owner", "at"], name="documents_of_an_owner")]

    def __str__(self) -> str:
        return f"document {self.pk}"  # no name: this text stands in logs
