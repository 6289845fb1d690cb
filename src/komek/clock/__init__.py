"""The clock: what time it is, which days an office works, when a term ends, and how much of it is left.

1. `time`, `site`: the `Clock`, and the one that pages and jobs ask; below them nobody does, the time is handed in;
2. `months`: a month as a value, for entitlement and facts;
3. `calendar`: which days are working days: the country's, overridden by the office's own, where closed wins;
4. `terms`: the last day of a term, moved by the holds during which the office's clock stood still;
5. `countdown`: what is left of a term on a day;
6. `national`: a country's calendar, read from the `holidays` package and from `calendar.yaml` in its pack.

May enter: days, terms, calendars as data. May not: Django, storage, and questions of law (which term applies is the
pack's `procedure`). All but `national` is pure, and that imports nothing before it is called.
"""

from .calendar import Calendar, DayKind, Named
from .countdown import Countdown, countdown
from .months import Month
from .national import calendar, kinds_of_office, office_calendar
from .terms import Hold, due, due_with_holds
from .time import Clock, FixedClock, SystemClock

__all__ = [
    "Calendar",
    "Clock",
    "Countdown",
    "DayKind",
    "FixedClock",
    "Hold",
    "Month",
    "Named",
    "SystemClock",
    "calendar",
    "countdown",
    "due",
    "due_with_holds",
    "kinds_of_office",
    "office_calendar",
]
