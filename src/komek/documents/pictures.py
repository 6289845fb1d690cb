"""Pictures are drawn anew: only the pixels remain, turned upright; no place, no device, no hidden second file."""

from io import BytesIO

from PIL import Image, ImageOps

from komek.documents.errors import DocumentError, refuse
from komek.documents.kinds import Kind
from komek.languages.problem import _

LONGEST_SIDE = 4000
"""Pixels. A page of A4 has 340 dots per inch then: more than small print needs."""

MOST_PIXELS = {Kind.JPEG: 170_000_000, Kind.PNG: 50_000_000}
"""Of what is opened. A JPEG can be read at an eighth of its size, a PNG only whole (4 bytes of memory a pixel)."""

_QUALITY = 85
_DAMAGED = _("This picture is damaged or incomplete. Take the photo again, or send the file again.")
_MODES = {Kind.JPEG: ("L", "RGB"), Kind.PNG: ("1", "L", "P", "RGB", "RGBA")}


def redrawn(data: bytes, kind: Kind) -> bytes:
    """The same picture in a new file of the same kind. Raises DocumentError where it cannot be read."""
    try:
        with Image.open(BytesIO(data), formats=(kind.name,)) as picture:
            return _written(_upright(picture, kind), kind)
    except (OSError, SyntaxError, ValueError, ArithmeticError, LookupError, TypeError) as error:
        raise refuse(_DAMAGED) from error  # Pillow's readers raise any of these on a broken file
    except Image.DecompressionBombError as error:
        raise _too_many() from error


def _upright(picture: Image.Image, kind: Kind) -> Image.Image:
    if picture.width * picture.height > MOST_PIXELS[kind]:
        raise _too_many()
    picture.draft(None, (LONGEST_SIDE, LONGEST_SIDE))  # a large JPEG is decoded at a fraction of its size
    picture.load()
    turned = ImageOps.exif_transpose(picture)
    plain = turned if turned.mode in _MODES[kind] else turned.convert("RGB")
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    return plain


def _written(picture: Image.Image, kind: Kind) -> bytes:
    picture.info.clear()  # Pillow would write comments, profiles and EXIF again
    out = BytesIO()
    picture.save(out, kind.name, optimize=kind is Kind.JPEG, **({"quality": _QUALITY} if kind is Kind.JPEG else {}))
    return out.getvalue()


def _too_many() -> DocumentError:
    return refuse(_("This picture has too many pixels. Take the photo in a smaller size."))
