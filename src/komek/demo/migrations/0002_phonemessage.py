"""The messages on the telephone of the story."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """See `komek.demo.models`."""

    dependencies = [("demo", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="PhoneMessage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("to", models.CharField(max_length=40)),
                ("text", models.TextField()),
                ("at", models.DateTimeField()),
            ],
        ),
    ]
