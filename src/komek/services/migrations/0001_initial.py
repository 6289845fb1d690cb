"""The table of published programmes."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """See `komek.services.models.Service`."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Service",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=100, help_text="The programme's code: bg.monthly_assistance")),
                (
                    "law_hash",
                    models.CharField(max_length=64, help_text="SHA-256 of the programme's rules and parameters"),
                ),
                ("published_at", models.DateTimeField()),
                (
                    "withdrawn_at",
                    models.DateTimeField(null=True, help_text="Empty while people are served by this publication"),
                ),
            ],
            options={
                "ordering": ["code", "published_at"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None)),
                        fields=("code",),
                        name="one_publication_in_force_per_programme",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("withdrawn_at", None), ("withdrawn_at__gte", models.F("published_at")), _connector="OR"
                        ),
                        name="withdrawn_after_published",
                    ),
                ],
            },
        ),
    ]
