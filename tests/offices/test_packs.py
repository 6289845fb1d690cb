"""The offices that the packs bring."""

from datetime import date

import pytest

from komek.offices import service
from komek.offices.models import Office as Row
from komek.offices.service import OfficeKind
from tests.offices.files import known

pytestmark = pytest.mark.django_db
TODAY = date(2026, 1, 1)


def of_kind(country: str, kind: OfficeKind) -> list[str]:
    return [office.code for office in service.offices(country, TODAY) if office.kind == kind]


def test_bulgaria_has_its_agency_28_regional_directorates_and_sozopol() -> None:
    assert of_kind("bg", OfficeKind.AGENCY) == ["АСП"]
    assert len(of_kind("bg", OfficeKind.REGION)) == 28
    assert of_kind("bg", OfficeKind.DIRECTORATE) == ["СОЗ"]


def test_sozopol_keeps_its_reception_point_in_primorsko_as_source_003_prints_it() -> None:
    (point,) = service.reception_points(known("bg", "СОЗ"), TODAY)
    assert (point.address, point.telephone) == ("гр. Приморско, ул. Ропотамо № 50", "0550/3-27-51")


def test_kazakhstan_has_a_centre_in_each_region_and_city_and_an_akim_in_each_region() -> None:
    assert len(of_kind("kz", OfficeKind.REGION)) == len(of_kind("kz", OfficeKind.CENTRE)) == 20
    assert len(of_kind("kz", OfficeKind.AKIM)) == 17


def test_azerbaijan_has_the_agency_two_centres_and_the_call_centre() -> None:
    assert [office.code for office in service.subordinates(known("az", "DOST"), TODAY)] == ["142", "BAKI-1", "BAKI-2"]
    assert known("az", "142").telephone == "142"


def test_nothing_is_invented_where_the_sources_are_silent() -> None:
    rows = Row.objects.exclude(telephone="", address="", emails=[], hours="")
    assert {row.code for row in rows} == {"СОЗ-ПРМ", "142"}


def test_loading_them_again_changes_nothing() -> None:
    for done in service.load_packs():
        assert (done.new, done.changed, done.left_out) == ((), (), 0)


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("КРГ-ЦЗ", "ru", "Центр занятости населения – город Караганда"),
        ("КРГ-ЦЗ", "kk", "Қарағанды қаласының халықты жұмыспен қамту орталығы"),
        ("КРГ-ЦЗ", "bg", "Қарағанды қаласының халықты жұмыспен қамту орталығы"),
    ],
)
def test_a_name_is_told_in_the_readers_language_or_the_states(code: str, language: str, name: str) -> None:
    assert known("kz", code).name(language) == name


def test_appeals_go_to_the_office_above() -> None:
    above = service.superior(known("bg", "СОЗ"))
    assert above is not None
    assert above.code == "РД-БГС"
    assert service.superior(known("bg", "АСП")) is None


def test_the_dost_centres_were_closed_over_novruz_and_the_agency_was_not() -> None:
    closed = date(2020, 3, 28)
    assert not service.calendar(known("az", "BAKI-1")).works(closed)
    friday = date(2020, 3, 20)
    assert service.calendar(known("bg", "СОЗ-ПРМ")).works(friday)
