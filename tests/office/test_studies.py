"""Pages of studies: asked for in steps, followed as they run, read as charts with tables behind them, taken away."""

import re
from pathlib import Path
from typing import Any

import pytest

from komek.jobs.testing import run_all
from komek.population.making.making import make, order
from komek.studies import service as studies
from tests.office.counter import Counter, text

NEW = "studies/new/?kind={}&programme=bg.monthly_assistance&on=2019-03-15"
GMI = "value.guaranteed_minimum_income"


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("populations")
    make(order("bg", 200, seed=1, nulls=0.01), place / "people", lambda made: None)
    return place


@pytest.fixture(autouse=True)
def _folders(settings: Any, people: Path, tmp_path: Path) -> None:
    settings.POPULATIONS_FOLDER, settings.STUDIES_FOLDER = people, tmp_path


def asked(counter: Counter, kind: str = "simulate", **fields: str) -> str:
    """Ask for a study; the address of its page below /office/."""
    response = counter.send(NEW.format(kind), "head", population="people", **fields)
    assert response.status_code == 302, text(response)
    return str(response["Location"]).removeprefix("/office/")


def test_a_list_without_studies_says_how_to_begin(counter: Counter) -> None:
    page = counter.page("studies/", "head")
    assert "Nobody has asked for a study yet." in page
    assert "It never reads a case" in page
    assert counter.get("studies/", "worker").status_code == 404


def test_a_simulation_from_the_question_to_the_file(counter: Counter) -> None:
    address = asked(counter, **{GMI: "85,00"})
    waits = counter.get(address, "head").content.decode()
    assert "data-live" in waits
    assert "waits until the worker is free" in waits
    run_all()
    html = counter.get(address, "head").content.decode()
    page = " ".join(re.sub(r"<[^>]+>", " ", html).replace("\xa0", " ").split())
    assert "data-live" not in html
    assert "With this change the benefit costs" in page
    assert "85.00 lv. instead of 75.00 lv." in page
    assert html.count("<svg xmlns") == 6
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    lines = counter.get(f"{address}?csv=size", "head").content.decode("utf-8-sig").splitlines()
    assert lines[0].startswith("Group,Households,Entitled before")
    assert sum(int(line.split(",")[1]) for line in lines[1:]) == 200
    assert counter.get(f"{address}files/tables.parquet/", "head").getvalue()[:4] == b"PAR1"
    assert counter.get(f"{address}files/cost-by-size.png/", "head").getvalue()[1:4] == b"PNG"


def test_only_files_that_we_name_are_given_out(counter: Counter) -> None:
    address = asked(counter, "scan")
    run_all()
    assert counter.get(f"{address}files/rejects.parquet/", "head").status_code == 200
    for part in ("..", "manifest.json", "cost-by-nothing.svg", "tables.parquet", ".lock"):
        assert counter.get(f"{address}files/{part}/", "head").status_code == 404


def test_what_is_wrong_stands_at_its_field_and_what_was_typed_stays(counter: Counter) -> None:
    response = counter.send(NEW.format("simulate"), "head", **{GMI: "much", "population": "people"})
    assert response.status_code == 400
    assert 'value="much"' in response.content.decode()
    assert "Guaranteed minimum income for a full month: Enter the value in figures" in text(response)


def test_a_scan_shows_outcomes_and_why_households_are_refused(counter: Counter) -> None:
    address = asked(counter, "scan")
    run_all()
    page = counter.page(address, "head")
    assert "Of 200 households," in page
    assert "Why households are refused" in page


def test_a_study_that_waits_can_be_stopped_from_its_page(counter: Counter) -> None:
    address = asked(counter, "scan")
    counter.send(f"{address}stop/", "head", shown=address)
    assert "The study was stopped" in counter.page(address, "head")


def test_people_are_made_from_the_page(counter: Counter, settings: Any, tmp_path: Path) -> None:
    settings.POPULATIONS_FOLDER = tmp_path / "made"
    assert "There is no population yet." in counter.page("studies/people/", "head")
    wrong = counter.send("studies/people/", "head", country="bg", households="0")
    assert "Enter a number from 1 to 1,000,000." in text(wrong)
    counter.send("studies/people/", "head", country="bg", households="20")
    run_all()
    assert "20 households, invented" in counter.page("studies/people/", "head")


def test_the_picture_of_a_family_is_drawn_at_once(counter: Counter) -> None:
    first = "studies/family/?programme=bg.monthly_assistance&on=2019-03-15"
    assert "In force: 75.00" in counter.page(first, "manager")
    html = counter.get(f"{first}&family=couple&fact=wages&low=0&high=500&{GMI}=85", "manager").content.decode()
    assert "<polyline" in html
    assert "266.90" in html
    assert "Enter at least one new value." in text(
        counter.get(f"{first}&family=couple&fact=wages&low=0&high=5", "head")
    )


def test_a_study_of_another_country_is_not_there(counter: Counter) -> None:
    address = asked(counter, "scan")
    studies.Study.objects.update(country="kz")
    assert counter.get(address, "head").status_code == 404
    assert counter.get(address, "administrator").status_code == 200
