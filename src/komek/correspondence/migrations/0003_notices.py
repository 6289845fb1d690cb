"""Reminders, and the letters that nobody has opened found quickly."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """See `komek.correspondence.models`."""

    dependencies = [
        ("people", "0001_initial"),
        ("correspondence", "0002_alter_letter_kind"),
    ]

    operations = [
        migrations.AddIndex(
            "letter",
            models.Index(fields=["delivered_at"], name="letters_not_opened", condition=models.Q(("opened_at", None))),
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("correction", "The time to put your application in order ends soon."),
                            ("renewal", "Your assistance ends soon. If you still need it, apply again."),
                            ("unopened", "A letter waits for you. Nobody has opened it yet."),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "subject",
                    models.CharField(
                        help_text="What it reminds of: correction:17.0.1, award:12, decision:12", max_length=60
                    ),
                ),
                ("case", models.BigIntegerField(help_text="Of casework")),
                ("proceeding", models.PositiveIntegerField(help_text="Its number in the case")),
                ("language", models.CharField(max_length=2)),
                ("until", models.DateField(help_text="The last day; none where the law names none", null=True)),
                ("at", models.DateTimeField()),
                (
                    "recipient",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["case"], name="notices_of_a_case")],
                "constraints": [models.UniqueConstraint(fields=("kind", "subject"), name="one_reminds_once")],
            },
        ),
    ]
