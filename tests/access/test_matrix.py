"""Every role × every page and action: what each gets stands in `expectations`. A route that is missing there fails."""

import pytest

from komek.accounts.service import LOW, SUBSTANTIAL
from komek.office.screen.actions import AT_ONCE
from komek.office.views.acts import PAGES
from tests.access.expectations import EXPECTED, SPECIAL
from tests.access.routes import address, routes
from tests.access.scene import WHO, Scene
from tests.access.visiting import OPEN, visit

ROUTES = routes()
THEMSELVES = ("owner", "representative")
"""Their own name, or that of the person they act for, stands on every page."""


def route(row: str) -> str:
    """The route of a row: `office:do/collect` is a variant of `office:do`."""
    return row.partition("/")[0]


def test_every_route_has_its_row_and_every_row_its_route() -> None:
    assert set(ROUTES) == {route(row) for row in EXPECTED}


def test_every_action_of_the_office_has_its_row() -> None:
    variants = {f"office:do/{event}" for event in AT_ONCE} | {f"office:act/{page}" for page in PAGES}
    assert variants == {row for row in EXPECTED if route(row) in ("office:do", "office:act")}


@pytest.mark.parametrize("row", [row for row in EXPECTED if route(row) in ROUTES])
def test_who_gets_what_and_who_is_shown_is_noted(row: str, scene: Scene) -> None:
    where = address(route(row), ROUTES[route(row)], scene, SPECIAL.get(row, {}))
    for method, expected in zip(("GET", "POST"), EXPECTED[row], strict=True):
        visits = {who: visit(scene, who, SUBSTANTIAL, method, where) for who in WHO}
        got = {who: known.outcome for who, known in visits.items()}
        assert (method, got) == (method, dict(zip(WHO, expected.replace(" ", ""), strict=True)))
        seen = [who for who, known in visits.items() if known.shown and who not in THEMSELVES]
        assert seen == [who for who in seen if visits[who].noted]


@pytest.mark.parametrize("row", ["office:worklist", "office:case"])
def test_the_name_that_is_looked_for_is_there_where_it_belongs(row: str, scene: Scene) -> None:
    assert visit(scene, "caseworker", SUBSTANTIAL, "GET", address(row, ROUTES[row], scene, {})).shown


@pytest.mark.parametrize("row", [row for row in EXPECTED if row.startswith("office:")])
def test_staff_without_their_second_factor_get_nothing_of_the_office(row: str, scene: Scene) -> None:
    where = address(route(row), ROUTES[route(row)], scene, SPECIAL.get(row, {}))
    for method in ("GET", "POST"):
        assert visit(scene, "caseworker", LOW, method, where).outcome != OPEN
