"""Opening hours as they are written."""

from datetime import time

import pytest

from komek.offices.hours import Open, read


def test_hours_are_read_for_each_day_of_the_week() -> None:
    assert read("Mo-Tu 09:00-12:30,13:00-17:30; Sa 10:00–13:00") == (
        Open(0, time(9), time(12, 30)), Open(0, time(13), time(17, 30)),
        Open(1, time(9), time(12, 30)), Open(1, time(13), time(17, 30)),
        Open(5, time(10), time(13)),
    )  # fmt: skip
    assert [spell.weekday for spell in read("Mo,We-Fr 09:00-17:30")] == [0, 2, 3, 4]
    assert read("") == ()


@pytest.mark.parametrize(
    "text", ["9-17", "Mo", "Mo 9:00-17:00", "Mo 17:00-09:00", "Mo 09:00-25:00", "Fr-Mo 09:00-17:00", "Пн 09:00-17:00",
             "Mo 09:00-13:00,12:00-17:00", "Mo 09:00-13:00; Mo 12:00-17:00"],
)  # fmt: skip
def test_what_is_no_notation_of_hours_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read(text)
