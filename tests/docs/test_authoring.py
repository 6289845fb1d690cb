"""The page on authoring is followed to the letter: the tutorial, the mistakes it shows, the values it promises."""

import re
from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from komek.law import Case, LawError, Programme, assess
from komek.law.as_data import data_of
from komek.law.third_reading import read_rule
from komek.packs.finding import found
from tests.docs.blocks import CHECKOUT, blocks
from tests.docs.shell import opened

PAGE = "docs/authoring.md"
_TEXT = (CHECKOUT / PAGE).read_text(encoding="utf-8")
_MISTAKES = re.findall(r"^- `(\w+)`: `(.+)`\\\n  (.+)$", _TEXT, re.MULTILINE)
_VALUES = re.findall(r"^\| `(.+)` \| `(\w+)` \| `(.+)` \|$", _TEXT, re.MULTILINE)
_MODULE = '''"""One rule more."""

from komek.law import *
from .people import *
from .school_start import *


@rule(law="section 1")
def further(family: Family) -> {kind}:
    """One rule more."""
    {body}


programme = Programme("zz.further", "Further", law="", requirements=[], amount=amount, informs=[further])
'''
Written = Callable[[str, str], Programme]
_numbers = count()  # a module is imported once


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a reader who has written the tutorial's files."""
    home = tmp_path_factory.mktemp("reader")
    with opened(home) as shell:
        shell.run("cd")
        for block in blocks(PAGE):
            if block.is_file:
                shell.write(block)
    return home


@pytest.fixture
def with_rule(scratch: Path, monkeypatch: pytest.MonkeyPatch) -> Written:
    """Makes a programme in the tutorial's pack that has one rule more, of a kind and with a body."""
    monkeypatch.setenv("KOMEK_PACKS", str(scratch))

    def written(kind: str, body: str) -> Programme:
        name = f"further_{next(_numbers)}"
        (scratch / "zedland" / f"{name}.py").write_text(_MODULE.format(kind=kind, body=body), encoding="utf-8")
        programme: Programme = found()["zz"].module(name).programme
        return programme

    return written


def test_the_tutorial_gives_what_it_promises(tmp_path: Path) -> None:
    with opened(tmp_path) as shell:
        for block in blocks(PAGE):
            shell.do(block)


def test_the_page_has_mistakes_and_values_to_try() -> None:
    assert len(_MISTAKES) > 15
    assert len(_VALUES) > 15


@pytest.mark.parametrize(("kind", "body", "told"), _MISTAKES)
def test_a_mistake_is_told_in_the_words_of_the_page(with_rule: Written, kind: str, body: str, told: str) -> None:
    programme = with_rule(kind, body)
    with pytest.raises(LawError) as error:
        programme.check()
    assert f"{error.value.problem} {error.value.remedy}" == told


@pytest.mark.parametrize(("expression", "kind", "value"), _VALUES)
def test_an_expression_has_the_value_of_the_page(with_rule: Written, expression: str, kind: str, value: str) -> None:
    programme = with_rule(kind, f"return {expression}")
    case = Case(programme, date(2025, 2, 3), {"ana": {"birth_date": date(2004, 2, 29), "relation": "applicant"}})
    step = assess(case).explanation.informs[0]
    assert str(data_of(step.value)).lower() == value
    read_rule(case, step.rule)
