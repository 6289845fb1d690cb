"""The table of letters, and what only PostgreSQL can hold of it."""

import django.db.models.deletion
from django.db import migrations, models

GUARDS = """
CREATE FUNCTION correspondence_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a letter that was written is not changed or removed';
END $$;
CREATE TRIGGER letters_never_change BEFORE UPDATE OF id, kind, subject, language, original, "case", proceeding,
    recipient_id, office_id, number, title, "on", written_at, code, document, sha256, delivered_at
    ON correspondence_letter FOR EACH ROW EXECUTE FUNCTION correspondence_refuse();
CREATE TRIGGER a_letter_is_opened_once BEFORE UPDATE OF opened_at ON correspondence_letter
    FOR EACH ROW WHEN (OLD.opened_at IS NOT NULL) EXECUTE FUNCTION correspondence_refuse();
CREATE TRIGGER letters_stay BEFORE DELETE ON correspondence_letter
    FOR EACH ROW EXECUTE FUNCTION correspondence_refuse();
"""

UNGUARDED = """
DROP TRIGGER letters_stay ON correspondence_letter;
DROP TRIGGER a_letter_is_opened_once ON correspondence_letter;
DROP TRIGGER letters_never_change ON correspondence_letter;
DROP FUNCTION correspondence_refuse();
"""


class Migration(migrations.Migration):
    """See `komek.correspondence.models`."""

    initial = True

    dependencies = [
        ("offices", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Letter",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("receipt", "Receipt"),
                            ("correction", "Request to complete the application"),
                            ("decision", "Decision"),
                            ("withdrawal", "Confirmation of the withdrawal"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "subject",
                    models.CharField(help_text="What it is about, once per language: decision:12", max_length=60),
                ),
                ("language", models.CharField(max_length=2)),
                ("original", models.BooleanField(help_text="In the state's language, in which it counts")),
                ("case", models.BigIntegerField(help_text="Of casework")),
                ("proceeding", models.PositiveIntegerField(help_text="Its number in the case")),
                ("number", models.CharField(help_text="The order's, or else the registration number", max_length=40)),
                ("title", models.CharField(help_text="In the letter's language", max_length=200)),
                ("on", models.DateField(help_text="The date printed on it")),
                ("written_at", models.DateTimeField()),
                ("code", models.CharField(help_text="By which anybody can check it", max_length=12, unique=True)),
                ("document", models.UUIDField()),
                ("sha256", models.CharField(db_index=True, max_length=64)),
                ("delivered_at", models.DateTimeField(help_text="When it lay in the recipient's cabinet")),
                ("opened_at", models.DateTimeField(help_text="When the recipient first opened it there", null=True)),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="offices.office"
                    ),
                ),
                (
                    "recipient",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["case", "written_at"], name="letters_of_a_case")],
                "constraints": [
                    models.UniqueConstraint(fields=("kind", "subject", "language"), name="a_letter_is_written_once")
                ],
            },
        ),
        migrations.RunSQL(GUARDS, UNGUARDED),
    ]
