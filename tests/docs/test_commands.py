"""What the other pages promise: their commands and their Python blocks are run."""

import contextlib
import io
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.docs.blocks import agrees, blocks
from tests.docs.shell import opened

pytestmark = pytest.mark.process


@pytest.mark.parametrize("page", ["README.md", "docs/population.md"])
def test_commands_print_what_the_page_says(page: str, tmp_path: Path) -> None:
    with opened(tmp_path) as shell:
        for block in blocks(page):
            shell.do(block)


@pytest.mark.parametrize("page", ["docs/law-engine.md"])
def test_python_prints_what_the_page_says(page: str) -> None:
    names: dict[str, Any] = {}
    for block, shown in pairwise(blocks(page)):
        if block.purpose != "run":
            continue
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(block.text, page, "exec"), names)
        assert agrees(shown.text, printed.getvalue()), f"line {block.line}:\n{printed.getvalue()}"
