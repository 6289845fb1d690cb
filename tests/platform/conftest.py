"""An installation that is started and stopped again and again: it takes longer to make it than to start it."""

import os

import pytest


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Its environment: a data folder that is empty for the first start, and nothing given from outside."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "SECRET_KEY", "PORT")}
    folder = str(tmp_path_factory.mktemp("installation"))
    return kept | {"KOMEK_DATA": folder, "DJANGO_SETTINGS_MODULE": "komek.web.settings"}
