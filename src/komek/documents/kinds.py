"""What a file is, told by its first bytes. Its name and what the browser says of it are not believed."""

from enum import Enum
from typing import BinaryIO

from komek.documents.errors import refuse
from komek.languages.problem import _

LARGEST = 10 * 1024 * 1024
"""Bytes of one file: a photo of 50 megapixels, or thirty scanned pages."""

_LARGEST_IN_WORDS = "10 MB"
_SENT_BY_IPHONES = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif")


class Kind(Enum):
    """What we take: the media type, the ending of a name, and how the content begins."""

    PDF = ("application/pdf", "pdf", b"%PDF-")
    JPEG = ("image/jpeg", "jpg", b"\xff\xd8\xff")
    PNG = ("image/png", "png", b"\x89PNG\r\n\x1a\n")

    def __init__(self, media_type: str, ending: str, begins: bytes) -> None:
        self.media_type = media_type
        self.ending = ending
        self.begins = begins


ACCEPTED = tuple(kind.media_type for kind in Kind)
"""The media types that a form may offer in its file field."""

_HEIC = _(
    "This is a photo in the HEIC format, which many devices cannot show. Send it as JPEG. "
    "On an iPhone: Settings, Camera, Formats, Most Compatible; then take the photo again."
)
_OFFICE = _("This is a file of an office program, or an archive. Save it as PDF and send that.")
_PICTURE = _("This kind of picture is not taken. Save it as JPEG or PDF, or take a photo of the document.")
_ADVICE = {
    **dict.fromkeys((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rt"), _OFFICE),
    **dict.fromkeys((b"GIF8", b"RIFF", b"II*\x00", b"MM\x00*"), _PICTURE),
}
"""What to do instead, by the first four bytes."""


def whole(source: bytes | BinaryIO) -> bytes:
    """All bytes of what was sent; of a file that is too large no more is read than shows that."""
    data = source if isinstance(source, bytes) else source.read(LARGEST + 1)
    if not data:
        raise refuse(_("This file is empty. Choose it again, or take the photo again."))
    if len(data) > LARGEST:
        text = _("This file is larger than {size}. Take a photo with fewer pixels, or scan fewer pages into one file.")
        raise refuse(text, size=_LARGEST_IN_WORDS)
    return data


def told(data: bytes) -> Kind:
    """What the content says it is. Raises DocumentError, with advice, for anything else."""
    for kind in Kind:
        if data.startswith(kind.begins):
            return kind
    if data[4:8] == b"ftyp" and data[8:12] in _SENT_BY_IPHONES:
        raise refuse(_HEIC)
    if advice := _ADVICE.get(data[:4]):
        raise refuse(advice)
    raise refuse(_("This file is not a PDF, JPEG or PNG. Save it as PDF, or take a photo of the document."))
