"""`./run` loads the packs' offices, says what changed, and stops at a file with problems."""

import pytest

from komek.languages.problem import FileError, Problem
from komek.offices.models import Office, Territory
from komek.web.failure import StartFailure
from komek.web.start import prepare

pytestmark = pytest.mark.django_db


def test_the_first_start_says_how_many_offices_there_are_and_the_next_is_silent() -> None:
    Territory.objects.all().delete()
    for kind in ("reception_point", "call_centre", "akim", "centre", "directorate", "region", "agency"):
        Office.objects.filter(kind=kind).delete()
    said: list[str] = []
    prepare._load_offices(said.append)
    prepare._load_offices(said.append)
    assert said == ["Offices loaded: 93 new, 0 changed, 0 as before."]


def test_a_faulty_file_stops_the_start_with_its_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty() -> None:
        raise FileError("offices.csv", [Problem(2, "kind", "This is none."), Problem(7, "code", "This neither.")])

    monkeypatch.setattr(prepare, "load_packs", faulty)
    with pytest.raises(StartFailure, match=r"(?s)offices\.csv:2: kind: This is none\..*offices\.csv:7: code"):
        prepare._load_offices(print)
