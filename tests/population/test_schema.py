"""The two tables of a population, as the facts of a country declare them."""

import json
from typing import Any

import pyarrow as pa
import pytest

from komek import packs
from komek.law import AnyPerson, Int, Share, fact
from komek.population import schema
from tests.population.sampling import COUNTRIES


class Odd(AnyPerson):
    """Facts that no pack declares."""

    ratio = fact(Share, "Ratio")
    many = fact(Int, "Many", at_most=10**12)


def about(field: pa.Field) -> dict[str, str]:
    return {key.decode(): value.decode() for key, value in field.metadata.items()}


@pytest.mark.parametrize("code", COUNTRIES)
def test_every_fact_of_a_country_has_a_column_after_the_keys(code: str) -> None:
    country, tables = packs.country(code), schema.of_country(packs.country(code))
    assert tables.persons.names == ["household", "person", *country.person.facts]
    assert tables.households.names == ["household", *country.household.facts]
    assert not tables.persons.field("person").nullable
    assert tables.persons.field("birth_date").nullable


@pytest.mark.parametrize("code", [code for country in COUNTRIES for code in packs.country(country).programmes])
def test_a_programme_has_the_columns_that_it_reads_and_who_applies(code: str) -> None:
    programme, tables = packs.programme(code), schema.of_programme(packs.programme(code))
    read = {fact.name for fact in programme.facts()}
    assert {*tables.persons.names, *tables.households.names} == read | {"household", "person", "relation"}
    assert set(tables.persons.names) <= {"household", "person", *programme.country.person.facts}


@pytest.mark.parametrize(
    ("name", "kind", "told"),
    [
        ("wages", pa.int64(), {"unit": "1/100 BGN; from 2026-01-01 1/100 EUR", "at_least": "0", "at_most": "1000000000",
                               "over": "previous_month", "register": "revenue", "section": "income",
                               "label": "Gross wages"}),
        ("work_capacity_loss", pa.int32(), {"unit": "count", "at_least": "0", "at_most": "100", "section": "health",
                                            "register": "disability",
                                            "label": "Permanently reduced work capacity, percent"}),
        ("birth_date", pa.date32(), {"unit": "day", "at_least": "1900-01-01", "at_most": "2199-12-31",
                                     "register": "population", "section": "family", "label": "Date of birth"}),
        ("in_school", pa.bool_(), {"unit": "truth", "register": "education", "section": "education",
                                   "label": "In school or compulsory preschool"}),
        ("attends", pa.dictionary(pa.int8(), pa.string()),
         {"unit": "code", "codes": "none nursery kindergarten preschool school", "register": "education",
          "section": "restriction", "label": "Nursery, kindergarten, preschool or school"}),
    ],
)  # fmt: skip
def test_a_column_says_what_fills_it(name: str, kind: pa.DataType, told: dict[str, str]) -> None:
    field = schema.of_country(packs.country("bg")).persons.field(name)
    assert (field.type, about(field)) == (kind, told)


def test_the_schema_as_data_is_json_with_codes_as_a_list() -> None:
    data: dict[str, list[dict[str, Any]]] = schema.as_data(schema.of_country(packs.country("kz")))
    columns = {column["name"]: column for column in json.loads(json.dumps(data))["households"]}
    assert columns["household"] == {"name": "household", "type": "int64", "nullable": False, "label": "Household"}
    assert columns["region"]["codes"][:2] == ["national", "karaganda"]
    assert columns["vehicles"]["at_most"] == "100"


def test_a_share_has_no_column_and_a_great_count_a_wide_one() -> None:
    with pytest.raises(TypeError, match="ratio: a fact of kind Share has no column"):
        schema.arrow_type(Odd.facts["ratio"])
    assert schema.arrow_type(Odd.facts["many"]) == pa.int64()
