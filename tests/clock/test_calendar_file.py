"""A pack's calendar: what it may say, and how a fault in it is told."""

from datetime import date
from pathlib import Path

import pytest

from komek.clock import DayKind, calendar, office_calendar
from komek.clock.calendar_file import read
from komek.law.errors import FactsError, LawError

COUNTRY = 'country = Country("zz", "Zedland", languages=["en"])'


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "zedland"
    folder.mkdir()
    (folder / "country.py").write_text(COUNTRY, "utf-8")
    monkeypatch.setenv("KOMEK_PACKS", str(folder))
    return folder


def test_a_pack_without_a_calendar_has_a_plain_week(pack: Path) -> None:
    assert pack.is_dir()
    assert calendar("zz").works(date(2020, 1, 1))
    assert not calendar("zz").works(date(2020, 1, 4))


def test_an_empty_file_says_nothing(pack: Path) -> None:
    (pack / "calendar.yaml").write_text("# nothing decreed yet", "utf-8")
    assert calendar("zz").works(date(2020, 1, 1))


def test_a_pack_says_its_own_week_and_days(pack: Path) -> None:
    (pack / "calendar.yaml").write_text(
        """
        weekend: [friday, saturday]
        settled_until: 2020-12-31
        days: [{from: 2020-01-05, to: 2020-01-06, kind: closed, name: Feast}]
        offices: {hall: [{day: 2020-01-06, kind: working, name: Open}, {day: 2020-01-10, kind: working, name: Open}]}
        """,
        "utf-8",
    )
    assert [calendar("zz").works(date(2020, 1, day)) for day in (3, 4, 5, 6, 7)] == [False, False, False, False, True]
    assert office_calendar("zz", "hall").kind(date(2020, 1, 6)) is DayKind.closed
    assert office_calendar("zz", "hall").works(date(2020, 1, 10))
    assert calendar("zz").settled_until == date(2020, 12, 31)


def test_what_the_pack_decrees_corrects_the_package(pack: Path) -> None:
    (pack / "calendar.yaml").write_text(
        "{library: BG, days: [{day: 2020-03-03, kind: working, name: Decreed}]}", "utf-8"
    )
    assert calendar("zz").works(date(2020, 3, 3))
    assert not calendar("zz").works(date(2020, 5, 6))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "this is not YAML"),
        ("- a", "this is no mapping"),
        ("holidays: []", "“holidays” is not known. Known are: days"),
        ("time_zone: Asia/Nowhere", "is no time zone"),
        ("weekend: [sun]", "“sun” is no day of the week"),
        ("settled_until: soon", "“soon” is not a date"),
        ("days: {day: 2020-01-01}", "this is no list"),
        ("days: [{kind: closed, name: A}]", r"days\[1\].from: “None” is not a date"),
        ("days: [{day: 2020-01-01, kind: closed}]", r"days\[1\]: there is no name"),
        ("days: [{day: 2020-01-01, kind: shut, name: A}]", "kind is working, restricted or closed"),
        ("days: [{from: 2020-01-02, to: 2020-01-01, kind: closed, name: A}]", "is before"),
        ("offices: {hall: [{when: 2020-01-01}]}", r"offices.hall\[1\]: “when” is not known"),
    ],
)
def test_faults_are_told_with_their_place(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "calendar.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(LawError, match=told):
        read(file)


def test_a_fault_is_told_at_its_line(tmp_path: Path) -> None:
    file = tmp_path / "calendar.yaml"
    file.write_text("library: BG\ndays:\n  - day: 2020-01-01\n    kind: shut\n    name: A\n", "utf-8")
    with pytest.raises(LawError) as told:
        read(file)
    assert (told.value.file, told.value.line) == (str(file), 3)


def test_a_country_without_a_pack_is_named() -> None:
    with pytest.raises(FactsError, match="xx"):
        calendar("xx")
