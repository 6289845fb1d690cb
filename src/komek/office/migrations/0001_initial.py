"""The tables of the office's pages."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """See `komek.office.models`."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="DoneForm",
            fields=[
                ("key", models.UUIDField(primary_key=True, serialize=False)),
                ("user", models.BigIntegerField()),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="SavedView",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("user", models.BigIntegerField()),
                ("name", models.CharField(max_length=60)),
                ("query", models.CharField(help_text="As in the address, after the question mark", max_length=500)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("user", "name"), name="one_saved_view_per_user_and_name")
                ],
            },
        ),
    ]
