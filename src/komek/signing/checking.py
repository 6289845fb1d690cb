"""Reading a signature: whose it is, and whether it covers the whole file as it lies before us.

Of pyHanko's status only the parts are used: `valid` alone stays true when the content was changed.
"""

from datetime import datetime
from io import BytesIO

from pyhanko.keys.pemder import load_certs_from_pemder_data
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.general import SigningError
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from komek.signing.verdict import Problem, Verdict
from komek.signing.waiting import finished

_UNREADABLE = (PdfError, SigningError, SignatureValidationError, ValueError, TypeError, LookupError, AttributeError)
_ALSO = (ArithmeticError, RecursionError, OSError, NotImplementedError, AssertionError)


def judged(pdf: bytes, trust: bytes) -> Verdict:
    """The verdict on a file."""
    try:
        signatures = PdfFileReader(BytesIO(pdf), strict=False).embedded_regular_signatures
        return _verdict(signatures[0], trust) if signatures else Verdict(problems=(Problem.NOT_SIGNED,))
    except (*_UNREADABLE, *_ALSO):  # pyHanko's reader raises any of these on a broken or hostile file
        return Verdict(problems=(Problem.NOT_READABLE,))


def _verdict(signature: EmbeddedPdfSignature, trust: bytes) -> Verdict:
    at = signature.self_reported_timestamp
    status = _status(signature, trust, at)
    if not status.intact:
        return Verdict(problems=(Problem.CHANGED,))
    if not (status.valid and status.trusted and at):
        return Verdict(problems=(Problem.STRANGER,))
    whole = status.coverage == SignatureCoverageLevel.ENTIRE_FILE
    return Verdict(
        genuine=True,
        unchanged=whole,
        signer=str(status.signing_cert.subject.native["organization_name"]),
        signed_at=at,
        problems=() if whole else (Problem.ADDED,),
    )


def _status(signature: EmbeddedPdfSignature, trust: bytes, at: datetime | None) -> PdfSignatureStatus:
    """pyHanko's findings, without asking anybody over the network."""
    roots = list(load_certs_from_pemder_data(trust))
    context = ValidationContext(trust_roots=roots, allow_fetching=False, moment=at, revocation_mode="soft-fail")
    return finished(async_validate_pdf_signature(signature, context, skip_diff=True))
