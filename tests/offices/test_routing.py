"""Which office is competent for a current address."""

from datetime import date
from pathlib import Path

import pytest

from komek.offices import service
from komek.offices.service import NoOffice
from komek.people.service import Address
from tests.offices.files import KITEN, imported

pytestmark = pytest.mark.django_db
TODAY = date(2026, 1, 1)


@pytest.mark.parametrize(
    ("country", "address", "code"),
    [
        ("bg", Address("Бургас", "Приморско", "гр. Приморско"), "СОЗ"),
        ("bg", Address("Бургас", "Приморско", "с. Ясна поляна"), "СОЗ"),
        ("bg", Address("обл. Бургас", "общ. Созопол", "Черноморец"), "СОЗ"),
        ("bg", Address("Burgas", "Primorsko", "Kiten"), "СОЗ"),
        ("bg", Address("Бургас", "Айтос", "Айтос"), "РД-БГС"),
        ("bg", Address("Пазарджик", "Пазарджик", "Пазарджик"), "РД-ПАЗ"),
        ("bg", Address("Велико Търново", "Свищов", "Свищов"), "РД-ВТР"),
        ("bg", Address("София-град", "Столична", "София"), "РД-СОФ"),
        ("bg", Address("Софийска област", "Самоков", "Самоков"), "РД-СФО"),
        ("kz", Address("Карагандинская область", "г. Караганда"), "КРГ-ЦЗ"),
        ("kz", Address("Қарағанды облысы", "Қарағанды қ."), "КРГ-ЦЗ"),
        ("kz", Address("Карагандинская область", "Бухар-Жырауский район", "Дубовский сельский округ"), "КРГ-АК"),
        ("kz", Address("Қарағанды облысы", "Бұқар жырау ауданы", "Дубовка ауылдық округі"), "КРГ-АК"),
        ("kz", Address("Алматы облысы", "Талғар ауданы"), "АЛО-ЦЗ"),
        ("kz", Address("Алматы қаласы", "Медеу ауданы"), "АЛМ-ЦЗ"),
        ("kz", Address("г. Нур-Султан"), "АСТ-ЦЗ"),
        ("az", Address("Bakı şəhəri", "Yasamal rayonu"), "BAKI-1"),
        ("az", Address("Baki", "Xezer"), "BAKI-2"),
        ("az", Address("Bakı", "Nəsimi"), "DOST"),
        ("az", Address("Şəki rayonu"), "DOST"),
    ],
)
def test_the_most_specific_territory_decides(country: str, address: Address, code: str) -> None:
    assert service.office_for(country, address, TODAY).code == code


def test_a_settlement_is_more_specific_than_its_municipality(tmp_path: Path) -> None:
    imported(tmp_path, KITEN)
    assert service.office_for("bg", Address("Бургас", "Приморско", "гр. Китен"), TODAY).code == "КИТ"
    assert service.office_for("bg", Address("Бургас", "Созопол", "гр. Китен"), TODAY).code == "СОЗ"


def test_an_office_is_competent_from_its_first_to_its_last_day(tmp_path: Path) -> None:
    imported(tmp_path, KITEN.replace(",,,,,,\n", ",,,,,2020-01-01,2020-12-31\n"))
    kiten = Address("Бургас", "Приморско", "Китен")
    days = [date(2019, 12, 31), date(2020, 1, 1), date(2020, 12, 31), date(2021, 1, 1)]
    assert [service.office_for("bg", kiten, day).code for day in days] == ["СОЗ", "КИТ", "КИТ", "СОЗ"]


def test_a_reception_point_is_a_door_of_its_directorate_not_an_authority() -> None:
    primorsko, sozopol = Address("Бургас", "Приморско", "Китен"), Address("Бургас", "Созопол", "Созопол")
    point = service.reception_point_for("bg", primorsko, TODAY)
    assert point is not None
    assert (point.code, point.parent) == ("СОЗ-ПРМ", "СОЗ")
    assert service.reception_point_for("bg", sozopol, TODAY) is None


@pytest.mark.parametrize(
    ("address", "said"),
    [
        (Address("Бургаз", "Приморско", "Приморско"), "region “Бургаз”. Correct the address. Did you mean “Бургас”?"),
        (Address("", "Приморско", "Приморско"), "region “”. Correct the address."),
    ],
)
def test_where_no_office_is_known_the_nearest_region_is_named(address: Address, said: str) -> None:
    with pytest.raises(NoOffice) as refused:
        service.office_for("bg", address, TODAY)
    assert str(refused.value).endswith(said)


def test_routing_takes_one_query_once_the_offices_are_known(django_assert_num_queries: object) -> None:
    service.offices("bg", TODAY)
    with django_assert_num_queries(1):  # type: ignore[operator]
        service.office_for("bg", Address("Бургас", "Приморско", "Приморско"), TODAY)
