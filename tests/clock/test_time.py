"""Clocks say a moment; the office's calendar says which day that is."""

from datetime import UTC, date, datetime, timedelta

import pytest

from komek.clock import Clock, FixedClock, SystemClock, calendar, site

NEW_YEAR_IN_UTC = datetime(2020, 12, 31, 23, 30, tzinfo=UTC)


def test_the_system_clock_says_a_moment_with_its_zone() -> None:
    clock: Clock = SystemClock()
    assert clock.now().tzinfo is UTC
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(seconds=5)


def test_a_fixed_clock_stands_still_until_it_is_moved() -> None:
    clock = FixedClock(NEW_YEAR_IN_UTC)
    assert clock.now() == clock.now() == NEW_YEAR_IN_UTC
    clock.forward(timedelta(days=1))
    assert clock.now() == NEW_YEAR_IN_UTC + timedelta(days=1)


def test_time_does_not_run_backwards() -> None:
    with pytest.raises(ValueError, match="backwards"):
        FixedClock(NEW_YEAR_IN_UTC).forward(timedelta(seconds=-1))


def test_a_moment_without_a_zone_has_no_day() -> None:
    naive = datetime(2020, 1, 1)  # noqa: DTZ001 that is what is refused
    with pytest.raises(ValueError, match="no time zone"):
        FixedClock(naive)
    with pytest.raises(ValueError, match="no time zone"):
        calendar("bg").day_of(naive)


@pytest.mark.parametrize("country", ["bg", "kz", "az"])
def test_what_arrives_late_in_utc_arrives_tomorrow_at_the_office(country: str) -> None:
    assert calendar(country).day_of(NEW_YEAR_IN_UTC) == date(2021, 1, 1)
    assert calendar(country).day_of(NEW_YEAR_IN_UTC.replace(hour=9)) == date(2020, 12, 31)


def test_the_clock_of_an_installation_is_the_machine_s_until_another_is_used() -> None:
    assert abs(site.now() - datetime.now(UTC)) < timedelta(seconds=5)
    site.use(FixedClock(NEW_YEAR_IN_UTC))
    try:
        assert site.now() == NEW_YEAR_IN_UTC
    finally:
        site.use(SystemClock())
