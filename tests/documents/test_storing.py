"""Keeping documents: once per content, under a readable name, for an owner, never changed once they are handed in."""

from datetime import UTC, datetime
from io import BytesIO
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction

from komek.documents import service
from komek.documents.models import Content, Document
from komek.documents.service import DocumentError
from tests.documents.files import pdf, photo

pytestmark = pytest.mark.django_db
AT = datetime(2019, 1, 15, 10, 30, tzinfo=UTC)
DRAFT = "draft:5e0e7a52-8c1d-4c59-8a51-0d4f9b8f2f10"


def stored(data: bytes = b"", name: str = "scan.pdf", owner: str = DRAFT) -> service.Stored:
    return service.store(data or pdf(), name, owner, "user:7", AT)


def test_a_pdf_is_kept_byte_for_byte() -> None:
    kept = stored()
    assert (kept.name, kept.media_type, kept.pages, kept.size) == ("scan.pdf", "application/pdf", 1, len(pdf()))
    assert (kept.by, kept.at, kept.owner) == ("user:7", AT, DRAFT)
    assert service.content(kept.id) == pdf()
    assert service.of(DRAFT) == [kept] == [service.document(kept.id)]


def test_an_open_file_is_read_like_bytes() -> None:
    kept = service.store(BytesIO(photo()), "me.jpeg", DRAFT, "user:7", AT)
    assert (kept.name, kept.is_picture, kept.pages) == ("me.jpg", True, None)
    assert b"SecretPhone" not in service.content(kept.id)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Лична карта.PDF", "Лична карта.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\x\\справка.docx", "справка.pdf"),
        ("invoice\u202efdp.exe", "invoice fdp.pdf"),
        ('a"b<c>|?*.pdf', "a b c.pdf"),
        ("line\r\nbreak.pdf", "line break.pdf"),
        ("", "document.pdf"),
        ("...", "document.pdf"),
        ("ә" * 300 + ".pdf", "ә" * 100 + ".pdf"),
    ],
)
def test_a_name_is_made_readable_and_true(given: str, kept: str) -> None:
    assert stored(name=given).name == kept


def test_the_same_content_is_kept_once_and_goes_with_its_last_document() -> None:
    first, second = stored(), stored(name="again.pdf")
    assert Content.objects.count() == 1
    service.remove(first.id)
    assert service.content(second.id) == pdf()
    service.remove(second.id)
    assert not Content.objects.exists()
    service.remove(second.id)  # twice is once


def test_what_was_handed_in_stays() -> None:
    kept, other = stored(), stored(photo(), "me.jpg")
    assert service.hand_over(DRAFT, "case:17") == 2
    assert service.of(DRAFT) == []
    assert {(item.id, item.owner) for item in service.of("case:17")} == {(kept.id, "case:17"), (other.id, "case:17")}
    with pytest.raises(DocumentError, match="can no longer be removed"):
        service.remove(kept.id)
    with pytest.raises(ValueError, match="only the documents of a draft"):
        service.remove_all("case:17")


def test_a_draft_that_is_given_up_leaves_nothing() -> None:
    stored(), stored(photo(), "me.jpg")
    service.remove_all(DRAFT)
    assert not Document.objects.exists()
    assert not Content.objects.exists()


def test_a_draft_holds_so_many_files_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("komek.documents.storing.MOST_IN_A_DRAFT", 2)
    stored(), stored()
    with pytest.raises(DocumentError, match="2 files already"):
        stored()
    stored(owner="case:17")  # an officer's scans are not counted


@pytest.mark.parametrize("owner", ["", "draft", "draft:", "case:1 OR 1=1", "Case:1"])
def test_an_owner_in_another_form_is_a_fault(owner: str) -> None:
    with pytest.raises(ValueError, match="an owner is written as"):
        stored(owner=owner)


@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE document_content SET data = 'x'",
        "UPDATE document_content SET sha256 = repeat('0', 64)",
        "INSERT INTO document_content (sha256, size, data) VALUES (repeat('0', 64), 1, 'x')",
        "UPDATE documents_document SET name = 'other.pdf'",
        "UPDATE documents_document SET content_id = 'other'",
        "DELETE FROM documents_document",
    ],
)
def test_the_database_itself_lets_nobody_change_what_was_handed_in(attack: str) -> None:
    stored()
    service.hand_over(DRAFT, "case:17")
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(attack)


def test_content_that_was_changed_in_the_database_is_not_given_out() -> None:
    kept = stored()
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        cursor.execute("ALTER TABLE document_content DROP CONSTRAINT the_hash_is_that_of_the_bytes")
        cursor.execute("UPDATE document_content SET data = 'x'")
        cursor.execute("SET session_replication_role = origin")
    with pytest.raises(service.Damaged):
        service.content(kept.id)


def test_what_the_system_made_is_kept_without_looking_through_it() -> None:
    kept = service.keep(b"%PDF-1.7 ours", "decision.pdf", "case:17", AT, pages=2)
    assert (service.content(kept.id), kept.pages, kept.by) == (b"%PDF-1.7 ours", 2, "system")


def test_what_is_not_there_is_said() -> None:
    assert service.document(uuid4()) is None
    with pytest.raises(KeyError):
        service.content(uuid4())


def test_lists_cost_one_query_and_no_bytes(django_assert_num_queries: object) -> None:
    for _ in range(5):
        stored()
    with django_assert_num_queries(1) as asked:  # type: ignore[operator]
        assert len(service.of(DRAFT)) == 5
    assert '"data"' not in asked.captured_queries[0]["sql"]


@pytest.mark.parametrize(
    ("data", "save", "disposition", "policy"),
    [
        (photo(), False, "inline", "sandbox"),
        (pdf(), False, "inline", "default-src 'none'"),
        (pdf(), True, "attachment", "sandbox"),
    ],
)
def test_an_answer_lets_nothing_run(data: bytes, save: bool, disposition: str, policy: str) -> None:
    kept = stored(data, "справка.pdf")
    response = service.as_response(kept, save=save)
    assert response.content == service.content(kept.id)
    assert response["Content-Disposition"].startswith(disposition)
    assert "filename*=utf-8''%D1%81" in response["Content-Disposition"]
    assert response["Content-Security-Policy"].startswith(policy)
    assert (response["X-Content-Type-Options"], response["Cache-Control"]) == ("nosniff", "private, no-store")
