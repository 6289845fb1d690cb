"""How our five languages write numbers and dates: an extract of Unicode CLDR.

Babel has all of CLDR, but importing it takes as long as half an assessment at the command line. The tests hold every
entry here against Babel.
"""

from typing import NamedTuple

_NBSP = "\N{NO-BREAK SPACE}"


class Convention(NamedTuple):
    """One language's way. `day` and `month` are patterns; `months` stand in a date, `alone` without a day."""

    point: str
    group: str
    percent: str
    day: str
    month: str
    months: tuple[str, ...]
    alone: tuple[str, ...] = ()


def _months(names: str) -> tuple[str, ...]:
    return tuple(names.split())


CONVENTIONS = {
    "bg": Convention(
        ",", _NBSP, "{}%", f"{{day}} {{month}} {{year}}{_NBSP}г.", f"{{month}} {{year}}{_NBSP}г.",
        _months("януари февруари март април май юни юли август септември октомври ноември декември"),
    ),
    "kk": Convention(
        ",", _NBSP, "{}%", f"{{year}}{_NBSP}ж. {{day}} {{month}}", f"{{year}}{_NBSP}ж. {{month}}",
        _months("қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан"),
    ),
    "ru": Convention(
        ",", _NBSP, f"{{}}{_NBSP}%", f"{{day}} {{month}} {{year}}{_NBSP}г.", f"{{month}} {{year}}{_NBSP}г.",
        _months("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
        _months("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"),
    ),
    "az": Convention(
        ",", ".", "{}%", "{day} {month} {year}", "{month} {year}",
        _months("yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr"),
    ),
    "en": Convention(
        ".", ",", "{}%", "{day} {month} {year}", "{month} {year}",
        _months("January February March April May June July August September October November December"),
    ),
}  # fmt: skip
