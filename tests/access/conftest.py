"""One scene for all tests of a module. What a test, or a visit, leaves behind is undone."""

from collections.abc import Iterator

import pytest
from pytest_django import DjangoDbBlocker

from tests.access.scene import Scene
from tests.access.undoing import undone


@pytest.fixture(scope="module")
def whole_scene(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Scene]:
    """Everybody and everything is made beforehand, so that nothing of it is undone with a test."""
    with django_db_blocker.unblock(), undone():
        yield Scene().complete()


@pytest.fixture
def scene(whole_scene: Scene) -> Iterator[Scene]:
    """A case in Sozopol, and everybody who may come by."""
    with undone():
        yield whole_scene
