"""Which port `./run` serves on."""

import socket
from collections.abc import Iterator

import pytest

from komek.web.failure import StartFailure
from komek.web.start import options, port

HOST = "127.0.0.1"


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that somebody listens on."""
    with socket.socket() as other:
        other.bind((HOST, 0))
        other.listen()
        yield other.getsockname()[1]


def test_the_first_free_one_without_a_wish(taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(port, "FIRST", taken)
    assert port.choose(HOST, None) > taken


def test_no_free_one_says_what_to_do(taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(port, "FIRST", taken)
    monkeypatch.setattr(port, "TRIES", 1)
    with pytest.raises(StartFailure, match="--port 9000"):
        port.choose(HOST, None)


def test_a_wish_is_met_or_refused_never_bent(taken: int) -> None:
    with pytest.raises(StartFailure, match=rf"cannot serve on port {taken}.*\n.*Another program.*\n.*What to do"):
        port.choose(HOST, taken)


def test_a_port_that_has_just_closed_may_be_had(taken: int) -> None:
    with socket.create_server((HOST, 0)) as server, socket.create_connection(server.getsockname()):
        closed = server.getsockname()[1]
        server.accept()[0].close()  # the side that closes first leaves the port in TIME_WAIT
    assert port.choose(HOST, closed) == closed


def test_an_address_that_is_not_ours_is_explained() -> None:
    with pytest.raises(StartFailure, match="The system says"):
        port.choose("203.0.113.1", 8000)


@pytest.mark.parametrize("wish", ["0", "65536", "many"])
def test_a_port_that_cannot_be_is_refused_at_the_door(wish: str) -> None:
    with pytest.raises(SystemExit):
        options.read(["--port", wish])


def test_the_command_line_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "9001")
    assert options.read([]).port == 9001
    assert options.read(["--port", "9002"]).port == 9002
