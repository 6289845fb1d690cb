"""A picture to bring."""

from io import BytesIO

from PIL import Image


def _png() -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (4, 4), "white").save(buffer, "PNG")
    return buffer.getvalue()


PICTURE = _png()
