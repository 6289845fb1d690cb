"""The tables of evidence, and the triggers that keep them as they are."""

import django.contrib.postgres.fields
import django.core.serializers.json
import django.db.models.deletion
from django.db import migrations, models

from komek.evidence.triggers import create, drop


class Migration(migrations.Migration):
    """See `komek.evidence.models` and `komek.evidence.triggers`."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Paper",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("case", models.BigIntegerField(db_index=True)),
                ("code", models.CharField(help_text="As the programme names it: income_documents", max_length=64)),
                ("document", models.UUIDField(help_text="The file; empty: shown at the desk", null=True)),
                ("by", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Survey",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("case", models.BigIntegerField(db_index=True)),
                ("text", models.TextField()),
                ("by", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Declaration",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("case", models.BigIntegerField()),
                ("round", models.PositiveIntegerField()),
                ("country", models.CharField(max_length=2)),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        help_text="Who is in the family, in the order they were named",
                        size=None,
                    ),
                ),
                (
                    "since",
                    models.DateField(help_text="The first month it is about; empty for the first one: any", null=True),
                ),
                ("by", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "round"), name="one_declaration_per_case_and_round")
                ],
            },
        ),
        migrations.CreateModel(
            name="Snapshot",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("case", models.BigIntegerField()),
                ("proceeding", models.PositiveIntegerField()),
                ("on", models.DateField(help_text="The day whose facts these are")),
                ("content", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case", "proceeding", "sha256"), name="the_same_facts_are_frozen_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Statement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("case", models.BigIntegerField()),
                ("round", models.PositiveIntegerField(help_text="The declaration it follows")),
                ("person", models.BigIntegerField(help_text="Empty: of the household", null=True)),
                ("fact", models.CharField(max_length=100)),
                (
                    "value",
                    models.JSONField(
                        encoder=django.core.serializers.json.DjangoJSONEncoder, help_text="See komek.evidence.coding"
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("declared", "Declared"),
                            ("document", "Document"),
                            ("register", "Register"),
                            ("officer", "Officer"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "reference",
                    models.CharField(blank=True, help_text="A document, or a register's reply", max_length=200),
                ),
                ("since", models.DateField(help_text="The first month, by its first day; empty: any", null=True)),
                ("until", models.DateField(help_text="The last month, by its first day; empty: still", null=True)),
                ("by", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
                (
                    "corrects",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrected_by",
                        to="evidence.statement",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["case", "fact"], name="statements_of_a_case")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until", None), ("since", None), ("until__gte", models.F("since")), _connector="OR"
                        ),
                        name="a_statement_ends_after_it_begins",
                    )
                ],
            },
        ),
        migrations.RunSQL(create(), drop()),
    ]
