"""Reading what is kept. Who may read is the matter of the room `access`."""

import hashlib
from uuid import UUID

from komek.documents import owners
from komek.documents.models import Content, Document
from komek.documents.records import Stored, record


class Damaged(Exception):
    """The bytes in the database are not those that were stored."""


def document(id: UUID) -> Stored | None:
    """One document, without its bytes; None where there is none."""
    row = Document.objects.select_related("content").defer("content__data").filter(pk=id).first()
    return record(row, row.content.size) if row else None


def of(owner: str) -> list[Stored]:
    """What belongs to somebody, in the order in which it came."""
    rows = Document.objects.filter(owner=owners.known(owner)).select_related("content").defer("content__data")
    return [record(row, row.content.size) for row in rows.order_by("at", "pk")]


def content(id: UUID) -> bytes:
    """The bytes of a document. KeyError where there is none; Damaged where they are no longer what they were."""
    row = Content.objects.filter(documents=id).first()
    if row is None:
        raise KeyError(f"no document {id}")
    data = bytes(row.data)
    if hashlib.sha256(data).hexdigest() != row.sha256:
        raise Damaged(f"the content of document {id} was changed in the database")
    return data
