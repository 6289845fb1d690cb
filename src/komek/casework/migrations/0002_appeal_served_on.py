"""The day on which the outcome of an appeal reached the applicant."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Appeals decided before have none: their applicants were not told by a letter."""

    dependencies = [("casework", "0001_initial")]

    operations = [
        migrations.AddField(
            "appeal",
            "served_on",
            models.DateField(help_text="The day on which the outcome reached the applicant", null=True),
        ),
    ]
