"""A letter about the outcome of an appeal."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Only the names of kinds: the table stays as it is."""

    dependencies = [("correspondence", "0001_initial")]

    operations = [
        migrations.AlterField(
            "letter",
            "kind",
            models.CharField(
                choices=[
                    ("receipt", "Receipt"),
                    ("correction", "Request to complete the application"),
                    ("decision", "Decision"),
                    ("appeal", "Outcome of an appeal"),
                    ("withdrawal", "Confirmation of the withdrawal"),
                ],
                max_length=12,
            ),
        ),
    ]
