"""Folders of our own, and a population of Bulgaria that is made once."""

from pathlib import Path
from typing import Any

import pytest

from komek.population.making.making import make, order

HOUSEHOLDS = 300


@pytest.fixture(scope="session")
def bulgaria(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of populations, with one of them."""
    place = tmp_path_factory.mktemp("populations")
    make(order("bg", HOUSEHOLDS, seed=1, nulls=0.01), place / "people", lambda made: None)
    return place


@pytest.fixture
def folders(settings: Any, bulgaria: Path, tmp_path: Path) -> Path:
    """The settings of an installation that has this population and no study; where studies leave their files."""
    settings.POPULATIONS_FOLDER = bulgaria
    settings.STUDIES_FOLDER = tmp_path / "studies"
    return tmp_path / "studies"
