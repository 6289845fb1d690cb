"""The tables of drafts and applications, and that an application never changes."""

import uuid

import django.db.models.deletion
from django.db import migrations, models

GUARD = """
CREATE FUNCTION intake_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'An application is not changed once it is submitted: % on % is refused.', TG_OP, TG_TABLE_NAME;
END $$;
CREATE TRIGGER applications_never_change BEFORE UPDATE OR DELETE ON intake_application
    FOR EACH ROW EXECUTE FUNCTION intake_refuse();
CREATE TRIGGER applications_are_not_emptied BEFORE TRUNCATE ON intake_application
    FOR EACH STATEMENT EXECUTE FUNCTION intake_refuse();
ALTER TABLE intake_application ENABLE ALWAYS TRIGGER applications_never_change;
ALTER TABLE intake_application ENABLE ALWAYS TRIGGER applications_are_not_emptied;
"""
UNGUARDED = """
DROP TRIGGER applications_are_not_emptied ON intake_application;
DROP TRIGGER applications_never_change ON intake_application;
DROP FUNCTION intake_refuse();
"""


class Migration(migrations.Migration):
    """See `komek.intake.models`."""

    initial = True

    dependencies = [
        ("offices", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Draft",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("programme", models.CharField(max_length=64)),
                ("channel", models.CharField(help_text="How it will be handed in: portal, desk, …", max_length=20)),
                ("language", models.CharField(max_length=2)),
                ("by", models.CharField(help_text="Who began it: user:12, anonymous", max_length=64)),
                ("content", models.JSONField(default=dict)),
                ("revision", models.PositiveIntegerField(default=0)),
                ("begun_at", models.DateTimeField()),
                ("saved_at", models.DateTimeField(db_index=True)),
                (
                    "person",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="people.person"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Application",
            fields=[
                ("id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ("draft", models.UUIDField(help_text="The draft that it was; a draft is submitted once", unique=True)),
                (
                    "key",
                    models.CharField(
                        help_text="Of the form that was sent: sent twice, it is one", max_length=64, unique=True
                    ),
                ),
                ("country", models.CharField(max_length=2)),
                ("programme", models.CharField(max_length=64)),
                ("channel", models.CharField(max_length=20)),
                ("registration_number", models.CharField(max_length=64)),
                ("received_at", models.DateTimeField()),
                ("on", models.DateField(help_text="The day of receipt in the country")),
                ("case", models.BigIntegerField(db_index=True)),
                ("household", models.BigIntegerField()),
                ("persons", models.JSONField(help_text="The members in the order of the declaration, as persons")),
                ("language", models.CharField(max_length=2)),
                ("by", models.CharField(help_text="Who submitted: user:12, anonymous", max_length=64)),
                ("assurance", models.CharField(help_text="How surely they had shown who they are", max_length=12)),
                ("content", models.JSONField()),
                ("sha256", models.CharField(help_text="Over all of it, see komek.intake.sealing", max_length=64)),
                (
                    "applicant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="offices.office"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("country", "registration_number"), name="a_registration_number_once"
                    )
                ],
            },
        ),
        migrations.RunSQL(GUARD, UNGUARDED),
    ]
