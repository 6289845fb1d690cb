"""Database addresses, as DATABASE_URL gives them and as the embedded server has them."""

from pathlib import Path

import pytest

from komek.web.postgres.address import (
    LONGEST_SOCKET_PATH,
    PREPARED,
    SOCKET,
    connection,
    embedded_address,
    socket_folder,
)


def test_every_part_is_read_and_unquoted() -> None:
    given = connection("postgresql://u%40x:p%2Fw@db.example.org:5433/social?sslmode=require")
    assert (given["USER"], given["PASSWORD"], given["NAME"]) == ("u@x", "p/w", "social")
    assert (given["HOST"], given["PORT"]) == ("db.example.org", "5433")
    assert given["OPTIONS"] == PREPARED | {"sslmode": "require"}


def test_a_socket_folder_may_stand_in_for_a_host() -> None:
    given = connection("postgres://komek@/komek?host=%2Frun%2Fpg&port=5433")
    assert (given["HOST"], given["PORT"], given["OPTIONS"]) == ("/run/pg", "5433", PREPARED)


def test_the_embedded_servers_address_leads_to_its_socket() -> None:
    assert connection(embedded_address(Path("/srv/kömek")))["HOST"] == "/srv/kömek"


@pytest.mark.parametrize("address", ["mysql://x/y", "sqlite:///x", "nonsense"])
def test_other_databases_are_refused(address: str) -> None:
    with pytest.raises(SystemExit, match="must begin with postgresql://"):
        connection(address)


def test_a_path_too_long_for_a_socket_gets_a_short_one_of_its_own() -> None:
    long = [Path("/srv") / (letter * 120) for letter in "ab"]
    assert len({socket_folder(folder) for folder in long}) == 2
    assert all(len(str(socket_folder(folder) / SOCKET)) <= LONGEST_SOCKET_PATH for folder in long)
