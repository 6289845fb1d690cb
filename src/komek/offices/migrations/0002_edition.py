from django.db import migrations, models

from komek.offices.triggers import create, drop


class Migration(migrations.Migration):
    dependencies = [("offices", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="Edition",
            fields=[
                ("id", models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
                ("token", models.UUIDField(help_text="Another one after every change of an office or a territory")),
            ],
        ),
        migrations.RunSQL(create(), drop()),
    ]
