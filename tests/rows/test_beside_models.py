"""SQL that stands beside a model gives every column of it, but for those that are meant to begin empty."""

import re

import pytest
from django.db.models import NOT_PROVIDED, Model

from komek.audit import recording
from komek.audit.models import Event, Head, Read
from komek.casework import receiving
from komek.casework.models import Case, Member
from komek.evidence import declaring
from komek.evidence.models import Declaration, Statement
from komek.offices import numbering
from komek.offices.models import NumberCounter
from komek.people import models as people
from komek.people import newcomers

SPELL = {"until"}


@pytest.mark.parametrize(
    ("sql", "model", "empty"),
    [
        (newcomers._WRITE, people.Person, {"death_date"}),
        (newcomers._WRITE, people.NationalNumber, set()),
        (newcomers._WRITE, people.NameOfPerson, SPELL),
        (newcomers._WRITE, people.AddressOfPerson, SPELL),
        (newcomers._WRITE, people.ContactPoint, set()),
        (newcomers._WRITE, people.Household, set()),
        (newcomers._WRITE, people.Membership, set()),
        (receiving._OF_HOUSEHOLD, Case, set()),
        (receiving._OF_HOUSEHOLD, Member, set()),
        (declaring._DECLARE, Declaration, set()),
        (declaring._DECLARE, Statement, {"corrects_id", "until"}),
        (recording._APPEND, Head, set()),
        (recording._APPEND, Event, set()),
        (recording._APPEND, Read, set()),
        (numbering._NEXT, NumberCounter, set()),
    ],
)
def test_no_column_was_forgotten(sql: str, model: type[Model], empty: set[str]) -> None:
    found = re.search(rf"INSERT INTO {model._meta.db_table}\s+(?:AS \w+ )?\((.*?)\)", sql, re.DOTALL)
    assert found is not None
    written = {name.strip('" \n') for name in found[1].split(",")}
    by_itself = {field.column for field in model._meta.concrete_fields if field.db_default is not NOT_PROVIDED}
    assert written | {"id"} == {field.column for field in model._meta.concrete_fields} - by_itself - empty | {"id"}
