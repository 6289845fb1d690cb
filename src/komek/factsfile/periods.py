"""OpenFisca's values by period (`{2018-11: 40, 2018-12: 20}`) as the one value that a fact has on a day."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from komek.factsfile.document import Mapping, Node, Scalar
from komek.law import Fact, Money

_PERIOD = re.compile(r"(?:(?:day|month|year|eternity):)?(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?::1)?")
Span = tuple[date, date]


def span(text: str) -> Span | None:
    """First and last day of `2019`, `2019-01`, `2019-01-15` or `month:2019-01`; None when it is no period."""
    match = _PERIOD.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day = match.groups()
    try:
        first = date(int(year), int(month or 1), int(day or 1))
        return first, first if day else _end(first, 1 if month else 12)
    except ValueError:
        return None


def _end(first: date, months: int) -> date:
    count = first.year * 12 + first.month - 1 + months
    return date(count // 12, count % 12 + 1, 1) - timedelta(days=1)


def is_by_period(node: Node) -> bool:
    """True for a group whose every name is a period."""
    return isinstance(node, Mapping) and bool(node.entries) and all(span(key.text) for key, _value in node.entries)


def value_on(node: Mapping, fact: Fact | None, on: date) -> Node | None:
    """What counts on a day: the total over the fact's window, else the value of that day, else the latest before.

    None when all of them lie elsewhere.
    """
    dated = [(found, value) for key, value in node.entries if (found := span(key.text))]
    if fact is not None and fact.over is not None:
        first, last = fact.over.period(on)
        inside = [value for (begin, end), value in dated if first <= begin and end <= last]
        if inside:
            return _total(inside) if fact.kind in (Money, int) else inside[-1]
    now = [value for (begin, end), value in dated if begin <= on <= end]
    before = [value for (begin, _last), value in dated if begin <= on and (fact is None or fact.over is None)]
    return next(iter(now or before[-1:]), None)


def _total(values: list[Node]) -> Node:
    """The exact sum; what is no number is left to be refused as it stands."""
    texts = [value.text for value in values if isinstance(value, Scalar)]
    try:
        total = sum((Decimal(text) for text in texts), Decimal(0))
    except InvalidOperation:
        return values[0]
    return Scalar(values[0].line, format(total, "f"), plain=True) if len(texts) == len(values) else values[0]
