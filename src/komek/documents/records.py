"""What other rooms are given: documents as values. Models stay inside."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from komek.documents.models import Document


@dataclass(frozen=True)
class Stored:
    """A document without its bytes. `pages` of a PDF; `by` and `at`: who brought it when."""

    id: UUID
    owner: str
    name: str
    media_type: str
    size: int
    sha256: str
    pages: int | None
    by: str
    at: datetime

    @property
    def is_picture(self) -> bool:
        return self.media_type.startswith("image/")


def record(row: Document, size: int) -> Stored:
    """The record of a row; its size stands with the content."""
    return Stored(row.pk, row.owner, row.name, row.media_type, size, row.content_id, row.pages, row.by, row.at)
