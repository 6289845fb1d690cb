"""Families as answers, and a client whose browser already holds them."""

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.test import Client

from komek import packs
from komek.law import Country
from komek.portal import cookie
from komek.portal.answers import Answers, Member

BULGARIA, KAZAKHSTAN = packs.country("bg"), packs.country("kz")

PENSIONER = Answers(
    on=date(2019, 1, 15),
    members=(
        Member(
            "Иван",
            {
                "birth_date": date(1943, 2, 1),
                "relation": "applicant",
                **dict.fromkeys(
                    ("wages", "services", "farming_and_rents", "stipend", "benefits", "maintenance", "other_income"), 0
                ),
                "pension": 6000,
                "work_capacity_loss": 0,
                "sole_trader": False,
                "company_share": False,
            },
        ),
    ),
    household={
        "rooms": 1,
        "dwellings": 1,
        "income_bearing_property": False,
        "property_sold": 0,
        "care_contract": False,
        "savings": 0,
    },
)

COUPLE = Answers(
    on=date(2019, 1, 15),
    members=(
        Member("Мария", {"birth_date": date(1980, 3, 8), "relation": "applicant"}),
        Member("Петър", {"birth_date": date(1979, 7, 21), "relation": "spouse"}),
    ),
)


def visiting(country: Country, answers: Answers, **options: Any) -> Client:
    """A client whose browser holds these answers."""
    client = Client(**options)
    response = HttpResponse()
    cookie.write(response, country, answers)
    client.cookies.update(response.cookies)
    return client
