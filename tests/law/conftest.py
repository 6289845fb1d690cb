"""What the tests of the law engine may ask for."""

from pathlib import Path

import pytest

from tests.law.writing import Writer


@pytest.fixture
def law(tmp_path: Path) -> Writer:
    """Writes small packs of law into the test's own folder and loads them."""
    return Writer(tmp_path)
