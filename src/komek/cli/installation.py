"""Commands that work on an installation, its settings and its database. Django is loaded here, and only when needed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from komek.cli.options import Options
from komek.cli.output import complain


class NoInstallation(Exception):
    """The database does not answer, or was never brought up to date; says what the system said."""


def set_up() -> None:
    """Load the installation's settings. Before it, nothing of an app can be imported."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "komek.web.settings")
    django.setup()


@contextmanager
def reached() -> Iterator[None]:
    """Inside, the database is used. Raises NoInstallation where it cannot be."""
    from django.db import OperationalError, ProgrammingError

    try:
        yield
    except (OperationalError, ProgrammingError) as error:
        raise NoInstallation(str(error).strip().splitlines()[0]) from None


def no_installation(error: NoInstallation, options: Options) -> int:
    """Say what to do where no database answers; the exit status for that."""
    text = options.t("The database does not answer ({reason}). Start Kömek with ./run, or set DATABASE_URL.")
    return complain([text.format(reason=error)])
