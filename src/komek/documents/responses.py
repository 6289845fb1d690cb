"""A document as the answer to a request: nothing in it may run, and no cache keeps it."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from komek.documents.reading import content
from komek.documents.records import Stored

_LOCKED_IN = "sandbox; default-src 'none'; style-src 'unsafe-inline'"
_PDF = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'"
"""Browsers show no PDF in a sandbox. Ours hold no programs: `papers` looked through them."""


def as_response(stored: Stored, *, save: bool = False) -> HttpResponse:
    """The file to look at, or with `save` to keep. The caller has asked `access` before."""
    response = HttpResponse(content(stored.id), content_type=stored.media_type)
    disposition = content_disposition_header(save, stored.name)
    response.headers["Content-Disposition"] = disposition or "attachment"
    response.headers["Content-Security-Policy"] = _LOCKED_IN if stored.is_picture or save else _PDF
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    return response
