"""One-time codes, and the signatures that they give to applications."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Applications of before carry no signature, and their hash stays what it was (see `komek.intake.sealing`)."""

    dependencies = [("intake", "0001_initial")]

    operations = [
        migrations.AddField(
            "application",
            "signature",
            models.JSONField(default=dict, help_text="By a one-time code; empty where nobody signed so"),
        ),
        migrations.CreateModel(
            name="Code",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("draft", models.UUIDField(db_index=True)),
                ("way", models.CharField(max_length=8)),
                ("to", models.CharField(help_text="All but the end hidden", max_length=200)),
                (
                    "whom",
                    models.CharField(db_index=True, help_text="Keyed hash of where it was sent", max_length=64),
                ),
                ("digest", models.CharField(help_text="Of the content that it signs", max_length=64)),
                ("hash", models.CharField(help_text="Keyed hash of the code", max_length=64)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("sent_at", models.DateTimeField(db_index=True)),
            ],
        ),
    ]
