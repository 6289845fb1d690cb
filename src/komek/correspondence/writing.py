"""Writing a letter: said, typeset, signed, kept and laid into the cabinet; once per subject and language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.db import IntegrityError, transaction

from komek.audit import service as audit
from komek.correspondence import codes, wording
from komek.correspondence.authority import authority
from komek.correspondence.content import LetterContent
from komek.correspondence.kinds import Kind
from komek.correspondence.models import Letter
from komek.correspondence.typesetting import typeset
from komek.documents import service as documents
from komek.signing import OfficeIdentity

CHECK = "/verify/"
"""Where the portal checks letters."""


@dataclass(frozen=True, kw_only=True)
class Subject:
    """What a letter is about, and to whom it goes: ids of other rooms. `name`: unique for its kind."""

    kind: Kind
    name: str
    case: int
    proceeding: int
    recipient: int
    languages: tuple[str, ...]


Compose = Callable[[str, str, str], LetterContent]
"""The content in a language, with the letter's code and the address of the page that checks it."""


def write(subject: Subject, compose: Compose) -> None:
    """Write the letter in each of its languages in which it is not written yet."""
    known = Letter.objects.filter(kind=subject.kind, subject=subject.name)
    written = set(known.values_list("language", flat=True))
    for language in subject.languages:
        if language not in written:
            _write(subject, compose(language, codes.new(), settings.PRINTED_ADDRESS + CHECK))


def _write(subject: Subject, content: LetterContent) -> None:
    """Typeset and sign first, then keep all of it in one transaction; another worker may have been faster."""
    pdf = signed(content)
    try:
        with transaction.atomic():
            _keep(subject, content, pdf)
    except IntegrityError:
        if not _is_written(subject, content.language):
            raise


def signed(content: LetterContent) -> bytes:
    """The letter as signed PDF."""
    office, state = content.office, content.original
    identity = OfficeIdentity(office.country, office.code, office.name(state))
    pdf = typeset(wording.page(content), content.signed_at)
    return authority().sign(pdf, identity, wording.title(content), content.signed_at)


def _keep(subject: Subject, content: LetterContent, pdf: bytes) -> None:
    at = content.signed_at
    stored = documents.keep(pdf, _name(content), f"letter:{subject.case}", at)
    row = _row(subject, content, stored)
    row.save()
    data: dict[str, audit.JSON] = {"letter": row.pk, "kind": row.kind, "language": row.language, "sha256": row.sha256}
    audit.record(f"case:{subject.case}", "correspondence.written", "system", at, data)


def _row(subject: Subject, content: LetterContent, stored: documents.Stored) -> Letter:
    return Letter(
        kind=subject.kind,
        subject=subject.name,
        language=content.language,
        original=content.language == content.original,
        case=subject.case,
        proceeding=subject.proceeding,
        recipient_id=subject.recipient,
        office_id=content.office.id,
        number=content.number or content.registration_number,
        title=wording.title(content),
        on=content.on,
        written_at=content.signed_at,
        code=content.code,
        document=stored.id,
        sha256=stored.sha256,
        delivered_at=content.signed_at,
    )


def _name(content: LetterContent) -> str:
    """`decision СОЗ-2019-000417 bg.pdf`: what it is called when it is saved."""
    number = (content.number or content.registration_number).replace("/", "-")
    return f"{content.kind} {number} {content.language}.pdf"


def _is_written(subject: Subject, language: str) -> bool:
    return Letter.objects.filter(kind=subject.kind, subject=subject.name, language=language).exists()
