"""Numbers of pages: the one that is asked for, and links to those around it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from komek.office.desk import Desk

MOST_PAGES = 9
"""So many page numbers are offered around the current one."""


def asked_page(desk: Desk) -> int:
    """The page that the address asks for; what is no page is the first."""
    page = desk.request.GET.get("page", "1")
    return int(page) if page.isdecimal() and 0 < int(page) < 10_000 else 1


def page_links(number: int, pages: int, address: Callable[[int], str]) -> list[dict[str, Any]]:
    """The first, the last and those around the current one; none where there is one page only."""
    if pages == 1:
        return []
    near = range(max(1, number - MOST_PAGES // 2), min(pages, number + MOST_PAGES // 2) + 1)
    return [{"number": n, "current": n == number, "address": address(n)} for n in sorted({1, *near, pages})]
