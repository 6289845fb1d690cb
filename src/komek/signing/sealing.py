"""A PAdES signature by pyHanko that leaves a PDF/UA-1 and PDF/A-2a file such.

The signature field is invisible and lies outside the page: the block that people see is typeset in the letter. The
file's metadata are left alone; pyHanko would write them anew and lose that the file is PDF/UA.
"""

from datetime import datetime
from io import BytesIO
from typing import Any

from pyhanko.keys.pemder import load_certs_from_pemder_data, load_private_key_from_pemder_data
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import InvisSigSettings, SigFieldSpec, SigSeedSubFilter, append_signature_field
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko_certvalidator.registry import SimpleCertificateStore

from komek.signing.certificates import Pair
from komek.signing.waiting import finished

_FIELD = "Signature"
_SPEC = SigFieldSpec(
    _FIELD,
    invis_sig_settings=InvisSigSettings(box_out_of_bounds=True),
    readable_field_name="Electronic signature of the office",  # for screen readers: PDF/UA demands it
)
_RESERVED = 8192
"""Bytes kept free for the signature, in hexadecimal; one on P-256 with both certificates needs some 3,000."""


def sealed(pdf: bytes, office: Pair, root: Pair, reason: str, at: datetime) -> bytes:
    """The PDF with the office's signature in an update that is appended to it."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf + b"\n"))  # PDF/A wants the update to begin on a line of its own
    writer._update_meta = lambda: None  # type: ignore[method-assign]  # see above
    append_signature_field(writer, _SPEC)
    out = BytesIO()
    signer = _SignerAt(office, root, reason, at)
    finished(signer.async_sign_pdf(writer, existing_fields_only=True, bytes_reserved=_RESERVED, output=out))
    return out.getvalue()


class _SignerAt(signers.PdfSigner):
    """A signer that states the moment it is told, not that of the computer's clock."""

    def __init__(self, office: Pair, root: Pair, reason: str, at: datetime) -> None:
        meta = signers.PdfSignatureMetadata(
            field_name=_FIELD, reason=reason, subfilter=SigSeedSubFilter.PADES, md_algorithm="sha256"
        )
        super().__init__(meta, _signer(office, root))
        self._at = at

    def init_signing_session(self, pdf_out: Any, existing_fields_only: bool = False) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only=existing_fields_only)
        session.system_time = self._at
        return session

    def register_extensions(self, pdf_out: Any, *, md_algorithm: str) -> None:
        """Nothing: to declare the curve the file would call itself PDF 2.0, and PDF/A-2 is PDF 1.7."""


def _signer(office: Pair, root: Pair) -> signers.SimpleSigner:
    (own,), (issuer,) = (list(load_certs_from_pemder_data(pair.to_pem())) for pair in (office, root))
    store = SimpleCertificateStore.from_certs([issuer])  # type: ignore[no-untyped-call]
    return signers.SimpleSigner(own, load_private_key_from_pemder_data(office.to_pem(), None), store)
