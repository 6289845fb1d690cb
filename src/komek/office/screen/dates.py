"""Dates in tables: as short as people write them."""

from datetime import date


def short_date(day: date, language: str) -> str:
    """04.02.2019; in English 04/02/2019."""
    return f"{day:%d/%m/%Y}" if language == "en" else f"{day:%d.%m.%Y}"
