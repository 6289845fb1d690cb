"""The story's clock begins on a known day and runs on; days can pass, never backwards."""

from datetime import UTC, datetime, timedelta

import pytest

from komek.demo.clock import BEGINNING, StoryClock, begin, let_pass

SOON = timedelta(seconds=30)

pytestmark = pytest.mark.django_db


def test_before_the_story_it_is_the_machine_s_time() -> None:
    assert abs(StoryClock().now() - datetime.now(UTC)) < SOON


def test_the_story_begins_on_its_day_and_runs_on() -> None:
    begin()
    clock = StoryClock()
    first = clock.now()
    assert timedelta() <= first - BEGINNING < SOON
    assert clock.now() > first


def test_begun_again_it_is_the_same_story() -> None:
    begin()
    let_pass(3)
    begin()
    assert timedelta(days=3) <= StoryClock().now() - BEGINNING < timedelta(days=3) + SOON


def test_days_pass_and_never_come_back() -> None:
    begin()
    let_pass(14)
    assert timedelta(days=14) <= StoryClock().now() - BEGINNING < timedelta(days=14) + SOON
    with pytest.raises(ValueError, match="backwards"):
        let_pass(0)
