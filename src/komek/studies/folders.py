"""Where the files are. Names come from our own table and are checked all the same: no path comes from a browser."""

from __future__ import annotations

import re
from pathlib import Path

from django.conf import settings

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}")


def populations_folder() -> Path:
    """The folder whose folders are populations."""
    return Path(settings.POPULATIONS_FOLDER)


def population_folder(name: str) -> Path:
    """One population's folder. ValueError for a name that could lead elsewhere."""
    if not NAME.fullmatch(name):
        raise ValueError(name)
    return populations_folder() / name


def study_folder(study: int) -> Path:
    """What a study leaves."""
    return Path(settings.STUDIES_FOLDER) / str(study)
