"""The tables of casework and the triggers that keep what was decided."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
from django.db import migrations, models

from komek.casework.triggers import create, drop


class Migration(migrations.Migration):
    """See `komek.casework.models` and `komek.casework.triggers`."""

    initial = True

    dependencies = [
        ("offices", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Decision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("country", models.CharField(max_length=2)),
                ("order_number", models.CharField(max_length=40)),
                ("answer", models.CharField(max_length=16)),
                (
                    "type",
                    models.CharField(
                        help_text="Of the proceeding: a proactive award needs no second person", max_length=16
                    ),
                ),
                ("proposer", models.CharField(max_length=64)),
                ("checker", models.CharField(max_length=64)),
                ("reasons", models.PositiveSmallIntegerField(help_text="How many, each with its law")),
                ("appeal_body", models.CharField(blank=True, max_length=300)),
                ("decided_at", models.DateTimeField()),
                ("on", models.DateField()),
                ("snapshot", models.BigIntegerField(help_text="Of evidence")),
                ("content", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="Case",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("country", models.CharField(max_length=2)),
                ("programme", models.CharField(max_length=64)),
                ("award", models.JSONField(help_text="The state of the award, whole")),
                ("award_status", models.CharField(help_text="Its code: running", max_length=16)),
                ("opened_at", models.DateTimeField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "applicant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "household",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.household"
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="offices.office"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Appeal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("grounds", models.TextField()),
                ("filed_by", models.CharField(max_length=64)),
                ("filed_at", models.DateTimeField()),
                ("filed_on", models.DateField()),
                ("in_time", models.BooleanField(null=True)),
                ("outcome", models.CharField(blank=True, max_length=16)),
                ("remarks", models.TextField(blank=True)),
                ("decided_by", models.CharField(blank=True, max_length=64)),
                ("decided_at", models.DateTimeField(null=True)),
                (
                    "led_to",
                    models.PositiveIntegerField(
                        help_text="The number of the proceeding of a successful one", null=True
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="appeals", to="casework.decision"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="EntitlementLine",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("months", django.contrib.postgres.fields.ranges.DateRangeField()),
                ("minor", models.BigIntegerField(help_text="Hundredths of the currency, for a month")),
                ("currency", models.CharField(max_length=3)),
                (
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="lines", to="casework.decision"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Member",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="members", to="casework.case"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="News",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("cause", models.CharField(max_length=16)),
                ("note", models.TextField(blank=True)),
                ("by", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
                ("proceeding", models.PositiveIntegerField(help_text="The number of the one it led to", null=True)),
                ("dismissed_by", models.CharField(blank=True, max_length=64)),
                ("remarks", models.TextField(blank=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="news", to="casework.case"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Proceeding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField(help_text="Its place in the case, from 0")),
                ("country", models.CharField(max_length=2)),
                ("programme", models.CharField(max_length=64)),
                ("type", models.CharField(max_length=16)),
                ("cause", models.CharField(max_length=16)),
                ("application", models.UUIDField(null=True, unique=True)),
                ("registration_number", models.CharField(blank=True, max_length=40)),
                ("channel", models.CharField(blank=True, max_length=16)),
                ("language", models.CharField(blank=True, max_length=2)),
                ("received_at", models.DateTimeField()),
                ("received_on", models.DateField()),
                ("opened_by", models.CharField(max_length=64)),
                ("matter", models.JSONField()),
                ("state", models.JSONField()),
                ("reached", models.JSONField()),
                ("holds", models.JSONField()),
                (
                    "chosen",
                    models.JSONField(default=dict, help_text="Days that an officer set, by the code of the step"),
                ),
                ("status", models.CharField(max_length=24)),
                ("open", models.BooleanField()),
                ("answer", models.CharField(blank=True, max_length=16)),
                ("step", models.CharField(blank=True, help_text="The label of what is due next", max_length=100)),
                ("due", models.DateField(null=True)),
                ("correct_until", models.DateField(help_text="While a correction is awaited", null=True)),
                ("proposer", models.CharField(blank=True, max_length=64)),
                ("served_on", models.DateField(null=True)),
                ("appeal_by", models.DateField(null=True)),
                (
                    "last_month",
                    models.DateField(help_text="Of the decision's lines, its first day, while in effect", null=True),
                ),
                ("claimed_by", models.BigIntegerField(null=True)),
                ("claimed_at", models.DateTimeField(null=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="proceedings", to="casework.case"
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="offices.office"
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="decision",
            name="proceeding",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT, related_name="decision", to="casework.proceeding"
            ),
        ),
        migrations.CreateModel(
            name="Correction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("items", models.JSONField()),
                ("remarks", models.TextField(blank=True)),
                ("until", models.DateField()),
                ("requested_by", models.CharField(max_length=64)),
                ("requested_at", models.DateTimeField()),
                ("received_at", models.DateTimeField(null=True)),
                ("lapsed_at", models.DateTimeField(null=True)),
                (
                    "proceeding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="casework.proceeding",
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
            },
        ),
        migrations.CreateModel(
            name="Assessment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("on", models.DateField()),
                ("by", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
                ("result", models.JSONField()),
                ("explanation", models.JSONField()),
                ("law_hash", models.CharField(max_length=64)),
                ("facts_hash", models.CharField(blank=True, help_text="Of the facts it was made of", max_length=64)),
                (
                    "proceeding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assessments",
                        to="casework.proceeding",
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
            },
        ),
        migrations.CreateModel(
            name="Review",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("proposal", models.JSONField()),
                ("proposer", models.CharField(max_length=64)),
                ("proposed_at", models.DateTimeField()),
                ("snapshot", models.BigIntegerField(help_text="Of evidence")),
                ("facts_on", models.DateField(help_text="The day whose facts were frozen")),
                ("law_hash", models.CharField(blank=True, max_length=64)),
                ("checker", models.CharField(blank=True, max_length=64)),
                ("verdict", models.CharField(blank=True, max_length=16)),
                ("remarks", models.TextField(blank=True)),
                ("checked_at", models.DateTimeField(null=True)),
                (
                    "proceeding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reviews", to="casework.proceeding"
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
            },
        ),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(fields=["programme", "award_status", "id"], name="case_awards_of_a_programme"),
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.UniqueConstraint(
                fields=("household", "programme"), name="one_case_per_household_and_programme"
            ),
        ),
        migrations.AddConstraint(
            model_name="appeal",
            constraint=models.UniqueConstraint(
                condition=models.Q(("outcome", "")), fields=("decision",), name="one_open_appeal_per_decision"
            ),
        ),
        migrations.AddConstraint(
            model_name="entitlementline",
            constraint=models.CheckConstraint(condition=models.Q(("minor__gt", 0)), name="a_line_pays_something"),
        ),
        migrations.AddConstraint(
            model_name="entitlementline",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    (
                        models.Func(
                            models.F("decision_id"), models.F("decision_id"), models.Value("[]"), function="int8range"
                        ),
                        "&&",
                    ),
                    ("months", "&&"),
                ],
                name="one_line_per_month",
            ),
        ),
        migrations.AddConstraint(
            model_name="member",
            constraint=models.UniqueConstraint(fields=("person", "case"), name="a_person_belongs_to_a_case_once"),
        ),
        migrations.AddIndex(
            model_name="news",
            index=models.Index(
                condition=models.Q(("dismissed_by", ""), ("proceeding", None)),
                fields=["case"],
                name="case_news_that_wait",
            ),
        ),
        migrations.AddIndex(
            model_name="proceeding",
            index=models.Index(
                condition=models.Q(("open", True)), fields=["office", "due", "id"], name="case_open_by_due"
            ),
        ),
        migrations.AddIndex(
            model_name="proceeding",
            index=models.Index(
                condition=models.Q(("open", True)), fields=["office", "status", "due"], name="case_open_by_status"
            ),
        ),
        migrations.AddIndex(
            model_name="proceeding",
            index=models.Index(
                condition=models.Q(("open", True)), fields=["due", "id"], name="case_open_everywhere_by_due"
            ),
        ),
        migrations.AddIndex(
            model_name="proceeding",
            index=models.Index(condition=models.Q(("open", True)), fields=["claimed_by", "due"], name="case_claimed"),
        ),
        migrations.AddIndex(
            model_name="proceeding",
            index=models.Index(
                condition=models.Q(("correct_until", None), _negated=True),
                fields=["correct_until"],
                name="case_corrections_awaited",
            ),
        ),
        migrations.AddIndex(
            model_name="proceeding",
            index=models.Index(
                condition=models.Q(("last_month", None), _negated=True),
                fields=["last_month"],
                name="case_periods_that_end",
            ),
        ),
        migrations.AddIndex(
            model_name="proceeding",
            index=models.Index(
                condition=models.Q(("application", None), _negated=True),
                fields=["received_on", "office"],
                name="case_applications",
            ),
        ),
        migrations.AddIndex(
            model_name="proceeding",
            index=models.Index(fields=["registration_number"], name="case_by_number", opclasses=["text_pattern_ops"]),
        ),
        migrations.AddConstraint(
            model_name="proceeding",
            constraint=models.UniqueConstraint(fields=("case", "number"), name="one_place_per_proceeding"),
        ),
        migrations.AddConstraint(
            model_name="proceeding",
            constraint=models.UniqueConstraint(
                condition=models.Q(("open", True)), fields=("case",), name="one_open_proceeding_per_case"
            ),
        ),
        migrations.AddConstraint(
            model_name="proceeding",
            constraint=models.UniqueConstraint(
                condition=models.Q(("registration_number", ""), _negated=True),
                fields=("country", "registration_number"),
                name="a_registration_number_is_given_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="proceeding",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answer", ""), ("open", True)),
                    models.Q(("open", False), models.Q(("answer", ""), _negated=True)),
                    _connector="OR",
                ),
                name="a_closed_proceeding_has_one_answer",
            ),
        ),
        migrations.AddIndex(
            model_name="decision",
            index=models.Index(fields=["order_number"], name="case_by_order", opclasses=["text_pattern_ops"]),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.UniqueConstraint(
                fields=("country", "order_number"), name="an_order_number_is_given_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(("answer__in", ("granted", "partly_granted", "refused", "discontinued"))),
                name="a_decision_answers",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("checker", models.F("proposer")), _negated=True),
                    models.Q(("checker", "system"), ("type", "proactive")),
                    _connector="OR",
                ),
                name="nobody_checks_their_own_proposal",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("checker", "system"), _negated=True),
                    models.Q(("proposer", "system"), ("type", "proactive")),
                    _connector="OR",
                ),
                name="the_system_checks_nobody",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("answer", "granted"),
                    models.Q(("reasons__gte", 1), models.Q(("appeal_body", ""), _negated=True)),
                    _connector="OR",
                ),
                name="who_does_not_get_all_learns_why_and_where_to_appeal",
            ),
        ),
        migrations.AddConstraint(
            model_name="correction",
            constraint=models.UniqueConstraint(fields=("proceeding", "number"), name="corrections_are_counted"),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.UniqueConstraint(fields=("proceeding", "number"), name="assessments_are_counted"),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.UniqueConstraint(fields=("proceeding", "number"), name="reviews_are_counted"),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("verdict", "decided"), _negated=True),
                    models.Q(("checker", models.F("proposer")), _negated=True),
                    ("proposer", "system"),
                    _connector="OR",
                ),
                name="a_review_needs_a_second_person",
            ),
        ),
        migrations.RunSQL(create(), drop()),
    ]
