"""What people type, as values: money and dates in the ways our languages write them. ValueError where it is neither."""

import re
from datetime import date

_SPACES = re.compile(r"[\s\u00a0\u202f'’]")
_SIGN = r"(?:лева|лв|lv|bgn|тенге|теңге|тг|kzt|манат|manat|azn|₸|₼|€|eur)\.?"
_SIGNS = re.compile(rf"^{_SIGN}|{_SIGN}$", re.IGNORECASE)
_AMOUNT = re.compile(
    r"(?P<whole>\d+|\d{1,3}(?P<group>[.,])\d{3}(?:(?P=group)\d{3})*)(?:(?P<mark>[.,])(?P<part>\d{1,2}))?"
)


def money(text: str) -> int:
    """Minor units from "1 234,50", "1234.50", "1.234,50" or "1234,5 лв.".

    A lone mark before three digits ("1,234") could be either a group or a fraction: it is refused, not guessed.
    """
    plain = _SIGNS.sub("", _SPACES.sub("", text))
    match = _AMOUNT.fullmatch(plain)
    if match is None or _is_ambiguous(match):
        raise ValueError(text)
    whole = re.sub(r"[.,]", "", match["whole"])
    return int(whole) * 100 + int((match["part"] or "").ljust(2, "0"))


def _is_ambiguous(match: re.Match[str]) -> bool:
    group, mark = match["group"], match["mark"]
    lone = group is not None and mark is None and match["whole"].count(group) == 1
    return lone or (group is not None and group == mark)


def whole_number(text: str) -> int:
    """A whole number; groups of three may be set apart by spaces."""
    plain = _SPACES.sub("", text)
    if not re.fullmatch(r"\d{1,12}", plain):
        raise ValueError(text)
    return int(plain)


def day(day: str, month: str, year: str) -> date:
    """A date from its three parts; the year with four figures."""
    if not re.fullmatch(r"\d{4}", year.strip()):
        raise ValueError(year)
    return date(int(year), int(month), int(day))
