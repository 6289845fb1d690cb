"""The tutorial is followed to the letter: every file is written, every command run, every mistake made."""

import re
from pathlib import Path

import pytest

from komek.law import LawError
from komek.packs.finding import found
from tests.docs.blocks import CHECKOUT, blocks
from tests.docs.shell import opened

PAGE = "docs/authoring.md"
_ROW = re.compile(r"^\| `(\w+)` \| `(.+?)` \| (.+) \|$", re.MULTILINE)
_MISTAKES = _ROW.findall((CHECKOUT / PAGE).read_text(encoding="utf-8"))
_MODULE = '''"""A mistake."""

from komek.law import *
from .people import *
from .school_start import *


@rule(law="section 1")
def mistake(family: Family) -> {kind}:
    """A mistake."""
    {body}


programme = Programme("zz.mistake", "Mistake", law="", belongs=belongs_to_family, requirements=[], amount=amount,
                      informs=[mistake])
'''


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scratch folder of a reader who has written the tutorial's files."""
    home = tmp_path_factory.mktemp("writer")
    with opened(home) as shell:
        shell.run("cd")
        for block in blocks(PAGE):
            if block.target("file") or block.target("append"):
                shell.write(block)
    return home


def test_the_tutorial_gives_what_it_promises(tmp_path: Path) -> None:
    with opened(tmp_path) as shell:
        for block in blocks(PAGE):
            shell.do(block)


def test_there_are_mistakes_to_make() -> None:
    assert len(_MISTAKES) > 10


@pytest.mark.parametrize(("kind", "body", "told"), _MISTAKES, ids=[body for _, body, _ in _MISTAKES])
def test_a_mistake_is_told_in_the_words_of_the_page(
    scratch: Path, monkeypatch: pytest.MonkeyPatch, kind: str, body: str, told: str
) -> None:
    monkeypatch.setenv("KOMEK_PACKS", str(scratch))
    name = f"mistake_{_MISTAKES.index((kind, body, told))}"
    (scratch / "zedland" / f"{name}.py").write_text(_MODULE.format(kind=kind, body=body), encoding="utf-8")
    with pytest.raises(LawError) as error:
        found()["zz"].module(name).programme.check()
    assert f"{error.value.problem} {error.value.remedy}" == told
