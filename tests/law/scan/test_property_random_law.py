"""Random laws: the compiled scan says of every household what `assess` says of it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import event, given, settings

from komek.law import LawError
from komek.law.scan import Batch, Outcomes
from komek.law.scan.scanner import Scanner, scanner
from komek.law.scan.values import Unscannable
from tests.law.scan.plainly import scanned
from tests.law.scan.random_laws import DAYS, batches, laws, loaded
from tests.law.writing import Writer

EXAMPLES = max(5, settings().max_examples // 6)


@pytest.fixture(scope="module")
def anywhere(tmp_path_factory: pytest.TempPathFactory) -> Writer:
    return Writer(tmp_path_factory.mktemp("random"))


@settings(max_examples=EXAMPLES)
@given(text=laws(), on=DAYS, first=batches(), second=batches())
def test_a_random_law_is_scanned_as_it_is_assessed(
    text: str, on: date, first: Batch, second: Batch, anywhere: Writer
) -> None:
    programme = loaded(text, anywhere)
    compiled = scanner(programme, on, engine="compiled", threads=1)
    read = scanner(programme, on, engine="interpreted")
    for batch in (first, second):
        try:
            found = said(compiled, batch)
        except Unscannable as why:
            event(f"only assessed: {why}")
            return
        assert found == said(read, batch)


def said(given: Scanner, batch: Batch) -> object:
    """The outcomes as lists, or that the law is at fault."""
    try:
        found: Outcomes = scanned(given, batch)
    except LawError as error:
        return str(error)
    return [(int(a), int(b), int(c), int(d)) for a, b, c, d in zip(*found[:4], strict=True)]
