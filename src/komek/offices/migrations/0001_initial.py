"""The tables of offices, their territories and their counters."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """See `komek.offices.models`."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Office",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("country", models.CharField(max_length=2)),
                ("code", models.CharField(help_text="СОЗ: what its registration numbers begin with", max_length=16)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("agency", "Agency"),
                            ("region", "Regional directorate"),
                            ("directorate", "Directorate"),
                            ("centre", "Service centre"),
                            ("akim", "Akim of a settlement, village or rural district"),
                            ("call_centre", "Call centre"),
                            ("reception_point", "Reception point"),
                        ],
                        max_length=15,
                    ),
                ),
                ("names", models.JSONField(help_text='By language: {"bg": "Дирекция …"}')),
                ("address", models.CharField(blank=True, help_text="As printed", max_length=300)),
                ("telephone", models.CharField(blank=True, help_text="As printed", max_length=100)),
                (
                    "emails",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.EmailField(max_length=254),
                        default=list,
                        help_text="Protected channels for applications first",
                        size=None,
                    ),
                ),
                ("hours", models.CharField(blank=True, help_text="See komek.offices.hours", max_length=200)),
                (
                    "calendar",
                    models.CharField(
                        blank=True, help_text="Its own calendar, as the clock names it: dost", max_length=32
                    ),
                ),
                ("valid_from", models.DateField(help_text="Empty: since always", null=True)),
                ("valid_until", models.DateField(help_text="The last day; empty: still", null=True)),
                ("source", models.CharField(blank=True, help_text="Where this is written", max_length=300)),
                (
                    "by_operator",
                    models.BooleanField(default=False, help_text="An operator imported it: a pack changes it no more"),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="offices.office",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="NumberCounter",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveSmallIntegerField()),
                ("last", models.PositiveIntegerField()),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="counters", to="offices.office"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Territory",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "path",
                    django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=200), size=None),
                ),
                ("region", models.CharField(blank=True, max_length=200)),
                ("municipality", models.CharField(blank=True, max_length=200)),
                ("settlement", models.CharField(blank=True, max_length=200)),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="territories", to="offices.office"
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="office",
            constraint=models.UniqueConstraint(fields=("country", "code"), name="one_office_per_code"),
        ),
        migrations.AddConstraint(
            model_name="office",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("valid_until", None),
                    ("valid_from", None),
                    ("valid_until__gte", models.F("valid_from")),
                    _connector="OR",
                ),
                name="an_office_closes_after_it_opens",
            ),
        ),
        migrations.AddConstraint(
            model_name="numbercounter",
            constraint=models.UniqueConstraint(fields=("office", "year"), name="one_counter_per_office_and_year"),
        ),
        migrations.AddIndex(
            model_name="territory",
            index=models.Index(fields=["region", "municipality", "settlement"], name="offices_by_territory"),
        ),
        migrations.AddConstraint(
            model_name="territory",
            constraint=models.UniqueConstraint(
                fields=("office", "region", "municipality", "settlement"), name="each_territory_of_an_office_once"
            ),
        ),
    ]
