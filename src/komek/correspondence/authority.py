"""The installation's authority, whose root everybody may have."""

from functools import cache
from pathlib import Path

from django.conf import settings

from komek.signing import Authority


def authority() -> Authority:
    """The one whose keys lie in the data folder."""
    return _authority(settings.SIGNING_FOLDER)


@cache
def _authority(folder: Path) -> Authority:
    return Authority(folder)
