"""Files for tests: honest ones, and such as somebody would send who means harm."""

import zlib
from io import BytesIO

from PIL import Image, PngImagePlugin


def pdf(*, catalog: str = "", page: str = "", further: str = "", count: str = "1") -> bytes:
    """A PDF of one page, written by hand, with something more in its dictionaries."""
    bodies = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
        f"<< /Type /Pages /Kids [3 0 R] /Count {count} >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {page} >>",
        further or "<< >>",
    ]
    return assembled([body.encode() for body in bodies])


def assembled(bodies: list[bytes], trailer: bytes = b"") -> bytes:
    """Objects 1, 2, … with their table; the first is the catalogue."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, trailer, start)
    return bytes(out)


def bomb() -> bytes:
    """A PDF whose table of objects is a stream of 10 kB that unpacks to 10 MB, packed twice."""
    packed = zlib.compress(zlib.compress(b"\0" * 50_000_000, 9), 9)
    head = b"<< /Type /XRef /Size 3 /W [1 2 1] /Root 1 0 R /Filter [/FlateDecode /FlateDecode] /Length %d >>"
    start = b"%PDF-1.7\n"
    body = b"1 0 obj\n" + head % len(packed) + b"\nstream\n" + packed + b"\nendstream\nendobj\n"
    return start + body + b"startxref\n%d\n%%%%EOF\n" % len(start)


def photo(width: int = 60, height: int = 40, *, orientation: int = 1, mode: str = "RGB", kind: str = "JPEG") -> bytes:
    """A picture with a place, a device and a comment in it; the left half is red, the right one blue."""
    picture = Image.new("RGB", (width, height), "blue")
    picture.paste("red", (0, 0, width // 2, height))
    out, exif = BytesIO(), Image.Exif()
    exif[0x0112], exif[0x010F] = orientation, "SecretPhone"
    exif.get_ifd(0x8825)[2] = (42.0, 16.0, 5.0)
    if kind == "PNG":
        words = PngImagePlugin.PngInfo()
        words.add_text("Comment", "SecretPhone")
        picture.convert(mode).save(out, "PNG", exif=exif, pnginfo=words)
    else:
        picture.convert(mode).save(out, "JPEG", exif=exif, comment=b"SecretPhone")
    return out.getvalue()
