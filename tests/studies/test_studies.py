"""A study is asked for, run, stopped or taken up again, and ends in exactly one way."""

import shutil
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pyarrow.parquet as pq
import pytest

from komek.audit import service as audit
from komek.jobs.testing import run_all, waiting
from komek.languages.problem import Refusal
from komek.population.running import Watcher, scan_files
from komek.studies import service as studies
from komek.studies.running import progress as watched
from komek.studies.running import run, scanning
from komek.studies.service import Study
from tests.studies.conftest import HOUSEHOLDS

AT = datetime(2019, 3, 15, 9, 0, tzinfo=UTC)
ON = date(2019, 3, 15)
PROGRAMME, GMI = "bg.monthly_assistance", "guaranteed_minimum_income"

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folders")]


def simulation(value: str = "85,00") -> Study:
    return studies.simulate(PROGRAMME, ON, "people", {GMI: value}, "user:1", AT)


def a_scan() -> Study:
    return studies.scan(PROGRAMME, ON, "people", "user:1", AT)


def until(done: Callable[[], bool]) -> None:
    """Wait for another thread."""
    end = time.monotonic() + 60
    while not done():
        assert time.monotonic() < end
        time.sleep(0.01)


def after(study: Study) -> Study:
    """As it is in the database."""
    found = studies.study(study.pk)
    assert found is not None
    return found


def test_a_simulation_says_what_a_change_of_law_costs_and_leaves_files(folders: Path) -> None:
    asked = simulation()
    assert run_all() == ["studies.run"]
    study = after(asked)
    total = study.result["total"]
    assert (study.state, study.done, total["households"]) == ("finished", HOUSEHOLDS, HOUSEHOLDS)
    assert total["cost_after"] > total["cost_before"] > 0
    assert [table["by"] for table in study.result["tables"]] == ["decile", "size", "region"]
    assert all(sum(row["households"] for row in one["rows"]) == HOUSEHOLDS for one in study.result["tables"])
    assert pq.read_metadata(folders / str(study.pk) / "changes.parquet").num_rows == HOUSEHOLDS
    for language in ("en", "bg", "kk", "ru", "az"):
        drawn = [studies.drawing(study, one["name"], language) for one in study.result["told"][language]["charts"]]
        assert len(drawn) == 6
        assert all(f'xml:lang="{language}"' in svg for svg in drawn)


def test_a_scan_says_how_many_are_entitled_and_every_household_is_in_its_file() -> None:
    asked = a_scan()
    run_all()
    study = after(asked)
    assert sum(study.result["outcomes"].values()) == HOUSEHOLDS
    assert study.result["outcomes"]["entitled"] > 0
    assert studies.files(study) == ["rejects.parquet", "households.zip"]
    found = studies.file(study, "households.zip", "en")
    assert found is not None
    with ZipFile(found[0]) as archive:
        parts = [pq.read_metadata(archive.open(name)) for name in archive.namelist()]
    assert sum(part.num_rows for part in parts) == HOUSEHOLDS


def test_people_are_made_once_also_when_the_job_comes_twice(settings: pytest.FixtureRequest, tmp_path: Path) -> None:
    settings.POPULATIONS_FOLDER = tmp_path / "made"  # type: ignore[attr-defined]
    asked = studies.make("kz", 50, "user:1", AT)
    run_all()
    assert [(one.country, one.households, one.invented) for one in studies.populations("kz")] == [("kz", 50, True)]
    assert studies.populations("bg") == []
    Study.objects.filter(pk=asked.pk).update(state="running")  # the worker was killed before it could say so
    run(asked.pk, lambda: AT)
    assert after(asked).state == "finished"


def test_a_population_that_was_sought_while_it_was_made_is_there_once_it_is(bulgaria: Path, settings: Any) -> None:
    settings.POPULATIONS_FOLDER = bulgaria
    made, aside = bulgaria / "late", bulgaria / "late/.making-1"
    shutil.copytree(bulgaria / "people", aside)
    try:
        assert studies.population("late") is None
        for table in aside.iterdir():
            table.rename(made / table.name)  # as they are moved into place: no file becomes newer
        late = studies.population("late")
        assert late is not None
        assert late.households == HOUSEHOLDS
    finally:
        shutil.rmtree(made)


def test_the_job_is_in_the_queue_of_studies_so_that_no_letter_waits_behind_it() -> None:
    from django.db import connection

    simulation()
    with connection.cursor() as cursor:
        cursor.execute("SELECT queue_name FROM procrastinate_jobs WHERE status = 'todo'")
        assert cursor.fetchall() == [(studies.QUEUE,)]


def test_a_study_that_waits_is_stopped_at_once_and_its_job_does_nothing() -> None:
    asked = simulation()
    studies.stop(asked.pk, "user:2", AT)
    assert after(asked).state == "stopped"
    run_all()
    assert (after(asked).state, after(asked).result) == ("stopped", {})


def test_a_study_that_runs_is_stopped_at_its_next_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watched, "EVERY", 0.0)
    asked = a_scan()
    Study.objects.filter(pk=asked.pk).update(state="running", stop_wanted=True)
    run_all()
    assert after(asked).state == "stopped"


def test_a_scan_whose_worker_was_killed_goes_on_after_its_last_whole_part(
    monkeypatch: pytest.MonkeyPatch, folders: Path
) -> None:
    seen: list[int] = []

    class Dying(Watcher):
        """Kills the worker once half of the households are done, and the part before is written down."""

        def __init__(self, progress: watched.Progress) -> None:
            pass

        def scanned(self, households: int) -> None:
            seen.append(households)
            if households >= HOUSEHOLDS // 2:
                until(lambda: any("households" in file.read_text() for file in folders.rglob("manifest.json")))
                raise SystemExit

    def in_small_steps(*given: object, **named: object) -> object:
        return scan_files(*given, **{**named, "block": 50, "part": 100})  # type: ignore[arg-type]

    watching = scanning.Watching
    monkeypatch.setattr(scanning, "scan_files", in_small_steps)
    monkeypatch.setattr(scanning, "Watching", Dying)
    asked = a_scan()
    with pytest.raises(SystemExit):
        run(asked.pk, lambda: AT)
    assert after(asked).state == "running"  # nobody could say otherwise
    monkeypatch.setattr(scanning, "Watching", watching)
    first: list[int] = []
    monkeypatch.setattr(watched.Progress, "tell", lambda self, done: first.append(done))
    run(asked.pk, lambda: AT)
    assert seen[0] == 0
    assert first[0] == 100
    assert sum(after(asked).result["outcomes"].values()) == HOUSEHOLDS


def test_a_study_that_cannot_be_done_says_why(bulgaria: Path, settings: pytest.FixtureRequest, tmp_path: Path) -> None:
    settings.POPULATIONS_FOLDER = shutil.copytree(bulgaria, tmp_path / "gone")  # type: ignore[attr-defined]
    asked = a_scan()
    (tmp_path / "gone/people/persons.parquet").unlink()
    run_all()
    study = after(asked)
    assert study.state == "failed"
    assert "{name}.parquet" in study.reasons[0]["text"]
    assert str(tmp_path) not in str(study.reasons)


def test_what_is_asked_and_how_it_ends_is_audited() -> None:
    asked = simulation()
    run_all()
    kinds = [event.kind for event in audit.events(f"study:{asked.pk}")]
    assert kinds == ["studies.asked", "studies.finished"]


@pytest.mark.parametrize(
    ("written", "where", "said"),
    [
        ({GMI: "many"}, GMI, "Enter the value in figures, for example 85.00."),
        ({GMI: "75"}, GMI, "This is the value in force already. Enter another one, or leave the field empty."),
        ({GMI: "-5"}, GMI, "The value cannot be. It has to lie from 0.00 to 10000000.00."),
        ({"labour_office_registration": "2,5"}, "labour_office_registration", "Enter a whole number."),
        ({}, "", "Enter at least one new value."),
        ({"no_such": "1"}, "", "Enter at least one new value."),
    ],
)
def test_a_value_that_cannot_be_is_refused_in_words(written: dict[str, str], where: str, said: str) -> None:
    with pytest.raises(Refusal) as refused:
        studies.simulate(PROGRAMME, ON, "people", written, "user:1", AT)
    assert [(problem.where, problem.sentence()) for problem in refused.value.problems] == [(where, said)]
    assert waiting() == []


@pytest.mark.parametrize("name", ["../people", "/etc", ".", "", "nobody", "people/..", "people\x00"])
def test_no_population_is_reached_by_a_path(name: str) -> None:
    with pytest.raises(Refusal):
        studies.scan(PROGRAMME, ON, name, "user:1", AT)


def test_a_population_of_another_country_is_not_scanned() -> None:
    with pytest.raises(Refusal, match="another country"):
        studies.scan("kz.targeted_assistance", date(2023, 5, 15), "people", "user:1", AT)


@pytest.mark.parametrize("family", studies.FAMILIES)
def test_a_typical_family_gets_more_by_a_higher_minimum_and_less_the_more_it_earns(family: str) -> None:
    drawn = studies.draw(PROGRAMME, ON, {GMI: "85"}, family, "wages", (0, 80_000), str, "en")
    first, last = drawn.rows[0], drawn.rows[-1]
    assert first[1] != first[2] != "0.00\xa0lv."
    assert last[1:] == ("0.00\xa0lv.",) * 3
    assert "<polyline" in drawn.picture.svg


def test_a_typical_family_is_as_old_on_a_day_before_its_youngest_child_was_written_down() -> None:
    asked = ("az.targeted_assistance", date(2020, 2, 10), {"need_criterion": "170"})
    drawn = studies.draw(*asked, "couple", "wages", (0, 1_200_000), str, "en")
    assert drawn.rows[0][1:] == ("₼640.00", "₼680.00", "₼40.00")  # four people, 160 and 170 each
