"""The table of studies."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """See `komek.studies.models`."""

    initial = True
    operations = [
        migrations.CreateModel(
            name="Study",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("make", "Make"), ("scan", "Scan"), ("simulate", "Simulate")], max_length=10
                    ),
                ),
                ("country", models.CharField(max_length=2)),
                (
                    "programme",
                    models.CharField(blank=True, help_text="Empty where a population is made", max_length=100),
                ),
                (
                    "on",
                    models.DateField(
                        help_text="The day whose law is asked, or on which the people are as old as they are"
                    ),
                ),
                (
                    "changes",
                    models.JSONField(default=list, help_text="name, child, value: as written in the parameter's unit"),
                ),
                (
                    "population",
                    models.CharField(help_text="The folder's name below the folder of populations", max_length=60),
                ),
                ("asked_by", models.CharField(max_length=40)),
                ("asked_at", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting"),
                            ("running", "Running"),
                            ("finished", "Finished"),
                            ("failed", "Failed"),
                            ("stopped", "Stopped"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("stop_wanted", models.BooleanField(default=False)),
                ("done", models.BigIntegerField(default=0, help_text="Households")),
                ("total", models.BigIntegerField(default=0, help_text="Households; 0 until it is known")),
                (
                    "rate",
                    models.BigIntegerField(default=0, help_text="Households in a second, since the worker took it up"),
                ),
                ("seconds", models.FloatField(default=0, help_text="Since the worker took it up last")),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "reasons",
                    models.JSONField(default=list, help_text="Why it failed: English texts with their values"),
                ),
                ("result", models.JSONField(default=dict)),
            ],
            options={
                "ordering": ["-id"],
                "indexes": [models.Index(fields=["country", "-id"], name="studies_by_country")],
            },
        ),
    ]
