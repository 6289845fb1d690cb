"""Bring the database and the static files up to this version of Kömek."""

from django.conf import settings
from django.core.management import BaseCommand, call_command
from django.db import connections
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from komek.languages.problem import FileError
from komek.law import LawError
from komek.offices.service import load_packs
from komek.services import service
from komek.studies.service import take_up_interrupted
from komek.web.failure import StartFailure
from komek.web.postgres.cluster import Say


def prepare(say: Say) -> None:
    """Check, migrate, publish, load offices, take up studies, tell the story, collect. Nothing changed: only the first
    does much.
    """
    BaseCommand().check()  # loads every page's code: a fault shows here, and the workers inherit it loaded
    _migrate(say)
    _publish(say)
    _load_offices(say)
    if interrupted := take_up_interrupted():
        say(f"Studies that were interrupted: {interrupted}. They go on.")
    if settings.DEMO:
        _begin_story(say)
    call_command("collectstatic", interactive=False, verbosity=0)
    connections.close_all()  # the server's workers are forked from here: each opens connections of its own


def _migrate(say: Say) -> None:
    executor = MigrationExecutor(connections["default"])
    pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if pending:
        say(f"Bringing the database up to date ({len(pending)} steps).")
        call_command("migrate", interactive=False, verbosity=0)


def _publish(say: Say) -> None:
    try:
        done = service.publish_packs(timezone.now())
    except LawError as fault:
        where = f"{fault.file}, line {fault.line}: {fault.problem}"
        raise StartFailure("A fault in the law keeps it from being published.", where, fault.remedy) from None
    if done.new or done.changed or done.withdrawn:
        say(
            f"Programmes published: {len(done.new)} new, {len(done.changed)} with changed law, "
            f"{len(done.withdrawn)} withdrawn, {len(done.unchanged)} as before."
        )


def _begin_story(say: Say) -> None:
    """The demonstration's people and cases, the first time."""
    from komek.demo.seeding import begin

    if begin():
        say("The story of the demonstration has begun: people, cases, a clock of its own.")


def _load_offices(say: Say) -> None:
    try:
        done = load_packs()
    except FileError as fault:
        remedy = "Correct the pack's file of offices."
        raise StartFailure("A pack's offices cannot be loaded.", "\n".join(fault.lines()), remedy) from None
    new, changed = sum(len(one.new) for one in done), sum(len(one.changed) for one in done)
    if new or changed:
        say(f"Offices loaded: {new} new, {changed} changed, {sum(one.unchanged for one in done)} as before.")
