"""The page on which anybody checks a letter: by its code, by its file, without names and amounts."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from komek.correspondence import codes
from komek.correspondence import service as correspondence
from komek.correspondence.service import Kind, LetterLine
from tests.casework import kept
from tests.correspondence.test_writing import one

pytestmark = pytest.mark.django_db
ADDRESS = "/verify/"


@pytest.fixture
def letter() -> LetterLine:
    return one(kept.decided(), Kind.DECISION)


def by_file(client: Client, data: bytes, name: str = "decision.pdf") -> str:
    return client.post(ADDRESS, {"file": SimpleUploadedFile(name, data)}).content.decode()


def test_the_page_is_where_the_letters_say_it_is(client: Client) -> None:
    from komek.correspondence.writing import CHECK

    assert reverse("portal:verify") == CHECK == ADDRESS
    page = client.get(ADDRESS)
    assert page.status_code == 200
    assert not page.cookies.get("sessionid")


def test_the_code_tells_office_number_and_date_and_no_name(client: Client, letter: LetterLine) -> None:
    page = client.get(ADDRESS, {"code": codes.written(letter.code)}).content.decode()
    for part in ("This letter is ours.", letter.number, "16 January 2019", "Social Assistance", "Български"):
        assert part in page
    assert "Иван" not in page
    assert "63" not in page.split("<main")[1].split("</main>")[0].replace(letter.number, "")


def test_a_translation_says_so(client: Client) -> None:
    kept_in_russian = kept.received(language="ru")
    one(kept_in_russian, Kind.RECEIPT)
    translation = next(item for item in correspondence.letters_of(kept_in_russian) if not item.original)
    assert "Русский (a translation)" in client.get(ADDRESS, {"code": translation.code}).content.decode()


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("", "Enter the code that is printed on the letter."),
        ("K7QM", "This code is not right."),
        ("<script>alert(1)</script>", "This code is not right."),
        ("ABCD-EFGH-123N", "We have written no letter with this code."),
    ],
)
def test_any_other_code_is_answered(client: Client, code: str, says: str) -> None:
    page = client.get(ADDRESS, {"code": code})
    assert says in page.content.decode()
    assert "<script>alert" not in page.content.decode()


def test_the_file_is_genuine_and_says_who_signed(client: Client, letter: LetterLine) -> None:
    page = by_file(client, correspondence.letter(letter.id))
    for part in ("This file is genuine.", "Signed by", "Дирекция „Социално подпомагане“ – Созопол", letter.number):
        assert part in page


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "Choose the PDF file of the letter."),
        (b"%PDF-1.7 something", "This file is not a PDF, or it is damaged."),
        (b"0" * (10 * 1024 * 1024 + 1), "This file is larger than any of our letters."),
    ],
)
def test_any_other_file_is_answered(client: Client, data: bytes, says: str) -> None:
    assert says in by_file(client, data)


def test_a_changed_file_is_found(client: Client, letter: LetterLine) -> None:
    changed = correspondence.letter(letter.id).replace(b"sRGB v4.2", b"sRGB v4.1")
    page = by_file(client, changed)
    assert "not one of our letters as we signed it" in page
    assert "This file was changed after it was signed." in page
    assert "before you have asked the office itself" in page


def test_the_page_speaks_every_language(client: Client) -> None:
    client.cookies["django_language"] = "kk"
    assert "Бұл хат шынайы ма?" in client.get(ADDRESS).content.decode()
