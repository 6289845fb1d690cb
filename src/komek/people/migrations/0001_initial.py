"""The tables of people: persons, how to reach them, households."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """See `komek.people.models`."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Household",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("country", models.CharField(max_length=2)),
            ],
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("country", models.CharField(help_text="The code of the country's pack: bg", max_length=2)),
                ("birth_date", models.DateField(help_text="Empty while nobody has said it", null=True)),
                ("death_date", models.DateField(null=True)),
                (
                    "language",
                    models.CharField(help_text="The language that letters to this person are in", max_length=2),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("death_date__gte", models.F("birth_date")),
                            ("birth_date", None),
                            ("death_date", None),
                            _connector="OR",
                        ),
                        name="died_after_birth",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="NationalNumber",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(help_text="egn, pnf, iin, fin", max_length=8)),
                ("number", models.CharField(max_length=16)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="numbers", to="people.person"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("number", "kind"), name="one_person_per_national_number"),
                    models.UniqueConstraint(fields=("person", "kind"), name="one_number_of_a_kind_per_person"),
                ],
            },
        ),
        migrations.CreateModel(
            name="NameOfPerson",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("since", models.DateField()),
                ("until", models.DateField(null=True)),
                ("given", models.CharField(max_length=100)),
                ("surname", models.CharField(max_length=100)),
                ("patronymic", models.CharField(blank=True, max_length=100)),
                ("search_key", models.TextField(help_text="Every reading of every word, see komek.people.spelling")),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="names", to="people.person"
                    ),
                ),
            ],
            options={
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.search.SearchVector("search_key", config="simple"),
                        name="people_by_beginning_of_name",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("until", None)), fields=("person",), name="one_name_at_a_time"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("valid", django.contrib.postgres.fields.ranges.DateRangeField()),
                (
                    "household",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="memberships", to="people.household"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="memberships", to="people.person"
                    ),
                ),
            ],
            options={
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (
                                models.Func(
                                    models.F("person"), models.F("person"), models.Value("[]"), function="int8range"
                                ),
                                "&&",
                            ),
                            ("valid", "&&"),
                        ],
                        name="no_person_in_two_households_at_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("valid__isempty", False)), name="a_membership_lasts_a_day_at_least"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ContactPoint",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("telephone", "Telephone"),
                            ("email", "E-mail"),
                            ("e_delivery", "Electronic delivery"),
                        ],
                        max_length=10,
                    ),
                ),
                ("value", models.CharField(max_length=254)),
                (
                    "verified_at",
                    models.DateTimeField(
                        help_text="When the person proved that it is theirs; empty: not yet", null=True
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="contacts", to="people.person"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("person", "kind", "value"), name="each_contact_point_of_a_person_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AddressOfPerson",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("since", models.DateField()),
                ("until", models.DateField(null=True)),
                (
                    "purpose",
                    models.CharField(
                        choices=[("current", "Current address"), ("permanent", "Permanent address")], max_length=9
                    ),
                ),
                ("region", models.CharField(max_length=200)),
                ("municipality", models.CharField(blank=True, max_length=200)),
                ("settlement", models.CharField(blank=True, max_length=200)),
                ("street", models.CharField(blank=True, max_length=200)),
                ("postcode", models.CharField(blank=True, max_length=10)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="addresses", to="people.person"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("until", None)),
                        fields=("person", "purpose"),
                        name="one_address_of_a_purpose_at_a_time",
                    )
                ],
            },
        ),
    ]
