"""Members of cases are found by name at some offices, and proceedings by how new they are."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
from django.db import migrations, models

from komek.casework.sought import create, drop


class Migration(migrations.Migration):
    """See `komek.casework.sought`."""

    dependencies = [
        ("casework", "0003_message"),
        ("offices", "0002_edition"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="proceeding",
            name="case_applications",
        ),
        migrations.AddField(
            model_name="member",
            name="sought",
            field=models.TextField(
                db_default="", editable=False, help_text="Kept by triggers, see komek.casework.sought"
            ),
        ),
        migrations.AlterField(
            model_name="case",
            name="household",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.household"
            ),
        ),
        migrations.AlterField(
            model_name="member",
            name="person",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
            ),
        ),
        migrations.AlterField(
            model_name="proceeding",
            name="office",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="offices.office"
            ),
        ),
        migrations.RunSQL(create(), drop()),
        migrations.AddIndex(
            model_name="member",
            index=django.contrib.postgres.indexes.GinIndex(
                django.contrib.postgres.search.SearchVector("sought", config="simple"), name="case_members_by_name"
            ),
        ),
        migrations.AddIndex(
            model_name="proceeding",
            index=models.Index(fields=["office", "received_on", "id"], name="case_newest"),
        ),
        migrations.AddIndex(
            model_name="proceeding",
            index=models.Index(fields=["received_on", "id"], name="case_newest_everywhere"),
        ),
        migrations.AddIndex(
            model_name="proceeding",
            index=models.Index(
                condition=models.Q(("application", None), _negated=True),
                fields=["office", "received_on"],
                include=("answer", "open"),
                name="case_answers",
            ),
        ),
        migrations.RemoveIndex(
            model_name="proceeding",
            name="case_open_by_due",
        ),
        migrations.RemoveIndex(
            model_name="proceeding",
            name="case_open_by_status",
        ),
        migrations.AddIndex(
            model_name="proceeding",
            index=models.Index(
                condition=models.Q(("open", True)),
                fields=["office", "due", "id"],
                include=("claimed_by", "programme"),
                name="case_open_by_due",
            ),
        ),
        migrations.AddIndex(
            model_name="proceeding",
            index=models.Index(
                condition=models.Q(("open", True)),
                fields=["office", "status", "due", "id"],
                include=("proposer",),
                name="case_open_by_status",
            ),
        ),
        migrations.AddIndex(
            model_name="proceeding",
            index=models.Index(
                condition=models.Q(("status", "decided")), fields=["office", "due", "id"], name="case_to_be_served"
            ),
        ),
    ]
