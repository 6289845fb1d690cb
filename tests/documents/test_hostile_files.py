"""What people send by mistake or with a purpose: each is refused with words that help, and none does harm."""

import contextlib
import random
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from komek.documents import papers, pictures
from komek.documents.errors import DocumentError
from komek.documents.kinds import LARGEST, Kind, told, whole
from tests.documents.files import assembled, bomb, pdf, photo

LOCKED = b"/Encrypt << /Filter /Standard /V 2 /R 3 /O (a) /U (b) /P -4 >> /ID [(a) (b)]"


def looked_at(data: bytes) -> int | None:
    """What storing does before it stores."""
    kind = told(whole(data))
    if kind is Kind.PDF:
        return papers.checked(data)
    pictures.redrawn(data, kind)
    return None


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"\xff\xd8\xff" + b"0" * LARGEST, "larger than 10 MB"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (b"\0\0\0\x18ftypavif", "HEIC"),
        (b"PK\x03\x04word/document.xml", "office program"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office program"),
        (b"GIF89a%PDF-1.7", "kind of picture"),
        (b"MZ\x90\0", "not a PDF, JPEG or PNG"),
        (b"<html><script>alert(1)</script>", "not a PDF, JPEG or PNG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a PDF, JPEG or PNG"),
        (photo()[:300], "damaged"),
        (b"\xff\xd8\xff\xe0", "damaged"),
        (photo(kind="PNG")[:80], "damaged"),
        (b"%PDF-1.7\nnothing", "damaged"),
        (pdf()[:200], "damaged"),
        (pdf(count="(two)"), "damaged"),
        (pdf(count="-3"), "damaged"),
        (pdf(count="301"), "more than 300 pages"),
        (assembled([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Count 1 >>"], LOCKED), "password"),
        (bomb(), "damaged"),
        (pdf(further="[" * 5_000 + "]" * 5_000, page="/X 4 0 R"), "damaged"),
    ],
)
def test_each_is_refused_with_advice(data: bytes, says: str) -> None:
    with pytest.raises(DocumentError, match=says):
        looked_at(data)


@pytest.mark.parametrize(
    "active",
    [
        pdf(catalog="/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"),
        pdf(catalog="/OpenAction << /S /J#61vaScript /J#53 (app.alert(1)) >>"),
        pdf(catalog="/OpenAction 4 0 R", further="<< /S /Launch /F (cmd.exe) >>"),
        pdf(catalog="/Names << /JavaScript << /Names [(a) 4 0 R] >> >>", further="<< /S /JavaScript /JS (x) >>"),
        pdf(catalog="/Names << /EmbeddedFiles << /Names [(a.exe) 4 0 R] >> >>"),
        pdf(catalog="/AcroForm << /XFA 4 0 R >>"),
        pdf(page="/AA << /O << /S /SubmitForm /F (http://example.org) >> >>"),
        pdf(page="/Annots [<< /Subtype /RichMedia /RichMediaContent << >> >>]"),
        pdf(page="/Annots [4 0 R]", further="<< /Subtype /FileAttachment /FS << /EF << /F 1 0 R >> >> >>"),
        pdf(catalog="/OpenAction 4 0 R", further="<< /S /GoTo /D [3 0 R /Fit] /Next << /S /Launch >> >>"),
    ],
)
def test_a_pdf_that_would_do_something_is_refused(active: bytes) -> None:
    with pytest.raises(DocumentError, match="contains programs"):
        papers.checked(active)


@pytest.mark.parametrize(
    "plain",
    [
        pdf(),
        pdf(page="/Annots [<< /Subtype /Link /A << /S /URI /URI (https://example.org) >> >>]"),
        pdf(page="/Contents 4 0 R", further="<< /Length 2 >>\nstream\nq \nendstream"),
        pdf(page="/Parent 2 0 R /Again 3 0 R"),
    ],
)
def test_an_ordinary_pdf_is_taken_as_it_is(plain: bytes) -> None:
    assert looked_at(plain) == 1


@pytest.mark.parametrize(("kind", "side"), [("JPEG", 4000), ("PNG", 4000)])
def test_a_large_picture_is_drawn_smaller(kind: str, side: int) -> None:
    drawn = pictures.redrawn(photo(5000, 2500, kind=kind), Kind[kind])
    assert max(Image.open(BytesIO(drawn)).size) <= side


def test_a_picture_that_says_it_is_immense_is_not_unpacked() -> None:
    small = bytearray(photo(kind="PNG"))
    small[16:24] = (30_000).to_bytes(4, "big") * 2
    with pytest.raises(DocumentError):
        pictures.redrawn(bytes(small), Kind.PNG)
    huge = BytesIO()
    Image.new("1", (8_000, 8_000)).save(huge, "PNG")
    with pytest.raises(DocumentError, match="too many pixels"):
        pictures.redrawn(huge.getvalue(), Kind.PNG)


@pytest.mark.parametrize(
    ("kind", "mode"), [("JPEG", "CMYK"), ("JPEG", "L"), ("PNG", "P"), ("PNG", "RGBA"), ("PNG", "1")]
)
def test_only_the_pixels_remain(kind: str, mode: str) -> None:
    source = photo(mode=mode, kind=kind)
    drawn = pictures.redrawn(source, Kind[kind])
    assert b"SecretPhone" in source
    assert b"SecretPhone" not in drawn
    picture = Image.open(BytesIO(drawn))
    assert picture.size == (60, 40)
    assert not picture.getexif()
    assert not {"comment", "Comment", "icc_profile", "exif"} & set(picture.info)


@pytest.mark.parametrize(
    ("orientation", "size", "first"),
    [(1, (60, 40), "red"), (3, (60, 40), "blue"), (6, (40, 60), "red"), (8, (40, 60), "blue")],
)
def test_a_picture_is_turned_upright(orientation: int, size: tuple[int, int], first: str) -> None:
    picture = Image.open(BytesIO(pictures.redrawn(photo(orientation=orientation), Kind.JPEG)))
    red, _green, blue = picture.convert("RGB").getpixel((3, 3))  # type: ignore[misc]
    assert picture.size == size
    assert (red > blue) is (first == "red")


@given(st.integers(min_value=0), st.sampled_from(["pdf", "JPEG", "PNG"]))
def test_a_file_with_errors_is_taken_or_refused_and_never_a_fault(seed: int, kind: str) -> None:
    dice = random.Random(seed)
    whole_file = bytearray(pdf(page="/Contents 4 0 R") if kind == "pdf" else photo(kind=kind))
    for _ in range(dice.randint(1, 12)):
        whole_file[dice.randrange(8, len(whole_file))] = dice.randrange(256)
    data = bytes(whole_file[: dice.choice([len(whole_file), dice.randrange(8, len(whole_file))])])
    with contextlib.suppress(DocumentError):
        looked_at(data)
