"""A study in the browser: people are made, a change of law is tried on them, and read as charts with tables behind.

Every page that is passed is looked at, also the one that shows how far the study is, while it runs.
"""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from komek.accounts.service import Role
from komek.jobs.testing import run_all
from komek.studies.running import progress
from tests.accounts.users import staff_user
from tests.journeys.researcher import Look, draw_family, make_people, read_result, sign_out_elsewhere, simulate
from tests.journeys.test_officers import Enter, enter, looking
from tests.site.browser import Axes

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
HOUSEHOLDS = 60

__all__ = ["enter"]  # a fixture of the officers' journeys


def watched(page: Page, look: Look, patch: pytest.MonkeyPatch) -> None:
    """Let the study run, and look at its page, which follows by itself, at the first sign of life."""
    tell, seen = progress.Progress.tell, list[int]()

    def telling(watcher: progress.Progress, done: int) -> None:
        tell(watcher, done)
        if done and not seen:
            seen.append(done)
            expect(page.locator("progress.far")).to_have_attribute("value", str(done))
            expect(page.locator(".head .chip")).to_have_text("Изпълнява се")
            look("study runs")

    patch.setattr(progress, "EVERY", 0.0)  # seconds: every sign of life is written down
    patch.setattr(progress.Progress, "tell", telling)
    run_all(only=["studies.run"])
    assert seen == [HOUSEHOLDS], page.inner_text("main")
    page.wait_for_selector(".plot svg")


def test_a_change_of_law_from_the_people_to_the_picture(
    enter: Enter, axe: Axes, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.POPULATIONS_FOLDER, settings.STUDIES_FOLDER = tmp_path / "people", tmp_path / "studies"
    page = enter(staff_user(Role.HEAD), "bg", 320, True)
    look, seen = looking(page, axe, "bg", "studies-bg-320")
    make_people(page, look, HOUSEHOLDS)
    simulate(page, look)
    watched(page, look, monkeypatch)
    assert page.locator(".plot svg").count() == 6
    assert page.locator(".behind table").count() == 3
    read_result(page, look)
    study = page.url
    draw_family(page, look)
    assert page.locator(".plot polyline").count() >= 2
    sign_out_elsewhere(page, look, study)
    assert [fault for fault in seen.faults if "status of 400" not in fault] == []
