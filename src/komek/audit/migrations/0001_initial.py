"""The tables of audit, and the triggers that keep them."""

import django.db.models.deletion
from django.db import migrations, models

from komek.audit.triggers import create, drop


class Migration(migrations.Migration):
    """See `komek.audit.models`."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Head",
            fields=[
                ("stream", models.CharField(max_length=100, primary_key=True, serialize=False)),
                ("seq", models.PositiveBigIntegerField()),
                ("hash", models.CharField(max_length=64)),
                ("seal", models.CharField(max_length=64)),
                (
                    "anchored",
                    models.PositiveBigIntegerField(default=0, help_text="Up to which event anchors hold this stream"),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Event",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("stream", models.CharField(help_text="case:17, reads:user:12", max_length=100)),
                ("seq", models.PositiveBigIntegerField(help_text="1, 2, 3 … within the stream, without gaps")),
                ("kind", models.CharField(max_length=100)),
                ("by", models.CharField(help_text="user:12, system", max_length=100)),
                ("at", models.DateTimeField()),
                ("data", models.JSONField()),
                ("hash", models.CharField(max_length=64)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("stream", "seq"), name="one_event_per_place_in_a_stream")
                ],
            },
        ),
        migrations.CreateModel(
            name="Read",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "person",
                    models.BigIntegerField(help_text="A person of komek.people; this room knows only the number"),
                ),
                (
                    "event",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reads",
                        to="audit.event",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["person", "-event"], name="readings_of_a_person")],
                "constraints": [
                    models.UniqueConstraint(fields=("event", "person"), name="each_person_of_a_reading_once")
                ],
            },
        ),
        migrations.RunSQL(create(), drop()),
    ]
