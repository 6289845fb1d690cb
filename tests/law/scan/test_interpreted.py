"""The interpreted scanner says of each household what `assess` says of it."""

import numpy as np
import pytest

from komek.law import Case, assess
from komek.law.assess import Assessment
from komek.law.scan import ENTITLED, REFUSED, UNDETERMINED, Batch
from komek.law.scan.interpreted import Interpreted, taken
from tests.law.families import CODES, PROGRAMMES, examples_of
from tests.law.scan.batches import batch_of


def of_one_day(code: str) -> list[Case]:
    """Worked examples of the day that most of them share, the first of them also with a fact less for each fact."""
    cases = list(examples_of(PROGRAMMES[code]))
    days = [(case.on, case.known) for case in cases]
    day = max(set(days), key=days.count)
    found = [case for case in cases if (case.on, case.known) == day]
    return [*found, *(without(case, name) for case in found[:2] for name in {f.name for f in case.rows[0]})]


def without(case: Case, name: str) -> Case:
    """The same family, of whose first person one fact is not known."""
    other = object.__new__(Case)
    other.__dict__.update(case.__dict__)
    first = {fact: value for fact, value in case.rows[0].items() if fact.name != name}
    other.rows = [first, *case.rows[1:]]
    return other


def said(result: Assessment) -> tuple[str, int]:
    return result.outcome, result.amount.minor if result.amount else 0


@pytest.mark.parametrize("code", CODES)
def test_a_scan_says_what_assess_says(code: str) -> None:
    cases = of_one_day(code)
    scanner = Interpreted(PROGRAMMES[code], cases[0].on, cases[0].known)
    batch = batch_of(cases)
    given = scanner.scan(batch)
    names = {REFUSED: "refused", ENTITLED: "entitled", UNDETERMINED: "undetermined"}
    for place, result in enumerate(map(assess, cases)):
        assert (names[given.outcome[place]], given.amount[place]) == said(result)
        reasons = (*scanner.requirements, "amount_zero", None)
        assert reasons[given.reason[place]] == result.reason
        unsaid = {rule.code for rule in result.requirements if rule.met is None}
        shown = {c for bit, c in enumerate(scanner.requirements) if given.open[place] >> bit & 1}
        assert shown == (unsaid if result.outcome == "undetermined" else set())
        assert (given.open[place] != 0) == (result.outcome == "undetermined")


@pytest.mark.parametrize("code", CODES)
def test_what_is_needed_is_what_assess_misses(code: str) -> None:
    cases = of_one_day(code)
    scanner = Interpreted(PROGRAMMES[code], cases[0].on, cases[0].known)
    batch = batch_of(cases)
    open_ = np.flatnonzero(scanner.scan(batch).outcome == UNDETERMINED)
    assert len(open_), "a family without a fact is open"
    for place, needed in zip(open_, scanner.needed(batch, open_), strict=True):
        result = assess(cases[place])
        facts = {missing.fact.name for missing in result.missing}
        assert set(needed) == facts | {f"parameter:{name}" for name in result.missing_parameters}
        order = [fact.name for fact in result.plan.slots.order if fact.name in facts]
        assert list(dict.fromkeys(needed))[: len(order)] == order


def test_households_are_taken_in_any_order() -> None:
    cases = of_one_day("bg.monthly_assistance")[:5]
    scanner = Interpreted(PROGRAMMES["bg.monthly_assistance"], cases[0].on, cases[0].known)
    which = np.array([3, 0, 3])
    few = scanner.scan(taken(batch_of(cases), which))
    assert few.amount.tolist() == scanner.scan(batch_of(cases)).amount[which].tolist()


def test_nobody_is_scanned_in_an_empty_batch() -> None:
    given = Interpreted(PROGRAMMES["bg.monthly_assistance"], of_one_day("bg.monthly_assistance")[0].on).scan(
        Batch(np.zeros(1, np.int64), {}, {})
    )
    assert len(given.outcome) == 0
