"""The tables of documents, and what only PostgreSQL can hold of them."""

import uuid

import django.db.models.deletion
from django.db import migrations, models

GUARDS = """
ALTER TABLE document_content ALTER COLUMN data SET STORAGE EXTERNAL;  -- PDFs and pictures are compressed already
ALTER TABLE document_content ADD CONSTRAINT the_hash_is_that_of_the_bytes
    CHECK (sha256 = encode(sha256(data), 'hex') AND size = octet_length(data));

CREATE FUNCTION documents_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a document that was handed in is not changed or removed (%)', TG_TABLE_NAME;
END $$;
CREATE TRIGGER contents_never_change BEFORE UPDATE OF sha256, data ON document_content
    FOR EACH ROW EXECUTE FUNCTION documents_refuse();
CREATE TRIGGER documents_never_change BEFORE UPDATE OF id, name, media_type, content_id, pages, by, at
    ON documents_document FOR EACH ROW EXECUTE FUNCTION documents_refuse();
CREATE TRIGGER only_drafts_are_removed BEFORE DELETE ON documents_document
    FOR EACH ROW WHEN (OLD.owner NOT LIKE 'draft:%') EXECUTE FUNCTION documents_refuse();
"""

UNGUARDED = """
DROP TRIGGER only_drafts_are_removed ON documents_document;
DROP TRIGGER documents_never_change ON documents_document;
DROP TRIGGER contents_never_change ON document_content;
DROP FUNCTION documents_refuse();
ALTER TABLE document_content DROP CONSTRAINT the_hash_is_that_of_the_bytes;
"""


class Migration(migrations.Migration):
    """See `komek.documents.models`."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Content",
            fields=[
                (
                    "sha256",
                    models.CharField(
                        help_text="Of the bytes, in hexadecimal", max_length=64, primary_key=True, serialize=False
                    ),
                ),
                ("size", models.PositiveIntegerField(help_text="Bytes")),
                ("data", models.BinaryField()),
            ],
            options={
                "db_table": "document_content",
            },
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("owner", models.CharField(help_text="draft:…, case:17; another room knows it", max_length=64)),
                ("name", models.CharField(max_length=120)),
                ("media_type", models.CharField(max_length=32)),
                ("pages", models.PositiveIntegerField(help_text="Of a PDF", null=True)),
                ("by", models.CharField(help_text="Who brought it: user:12, system", max_length=64)),
                ("at", models.DateTimeField()),
                (
                    "content",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="documents", to="documents.content"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["owner", "at"], name="documents_of_an_owner")],
            },
        ),
        migrations.RunSQL(GUARDS, UNGUARDED),
    ]
