"""Measures a letter: said, typeset, signed, checked, warm: `python benchmarks/letters.py`.

The letters are those of the tests (`tests/correspondence/letters.py`), the keys are made for the run. Counted is the
time of the processor. The last line is JSON. Exit status 1 where a letter does not come out genuine.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import installed  # noqa: F401  # before the rooms below
from timing import Figure, Task, by_turns, repeated, show

from komek.correspondence import codes, wording
from komek.correspondence.content import LetterContent
from komek.correspondence.typesetting import typeset
from komek.signing import Authority, OfficeIdentity, check
from tests.correspondence.letters import letter

ROUNDS = 40
LETTERS = {"decision": ("bg", "bg", "granted"), "refusal": ("kz", "kk", "refused"), "receipt": ("az", "az", "receipt")}
WHAT = {
    "said": "decision, 2 pages, its words as data",
    "typeset": "decision, from words to PDF/UA-1 and PDF/A-2a",
    "signed": "decision, from PDF to signed PDF (P-256)",
    "checked": "decision, the signed PDF checked",
    **{name: f"{name}, from values to signed PDF" for name in LETTERS},
}


def finished(authority: Authority, content: LetterContent) -> bytes:
    """The letter as it is kept."""
    return signed(authority, content, typeset(wording.page(content), content.signed_at))


def signed(authority: Authority, content: LetterContent, pdf: bytes) -> bytes:
    office = content.office
    identity = OfficeIdentity(office.country, office.code, office.name(content.original))
    return authority.sign(pdf, identity, wording.title(content), content.signed_at)


def another(content: LetterContent) -> LetterContent:
    """To somebody else under another code: Typst would remember what it has typeset before."""
    code = codes.new()
    return replace(content, code=code, recipient=f"{content.recipient} {code[:4].title()}")


def whole(authority: Authority, content: LetterContent) -> Callable[[], bytes]:
    return lambda: finished(authority, another(content))


def tasks(authority: Authority) -> dict[str, Task]:
    """Each step of a decision, and three letters whole."""
    contents = {name: letter(*which) for name, which in LETTERS.items()}
    content = contents["decision"]
    pages = iter([wording.page(another(content)) for _ in range(1_000)])
    pdf = typeset(next(pages), content.signed_at)
    done = signed(authority, content, pdf)
    steps = {
        "said": lambda: wording.page(another(content)),
        "typeset": lambda: typeset(next(pages), content.signed_at),
        "signed": lambda: signed(authority, content, pdf),
        "checked": lambda: check(done, authority.trust),
    }
    wholes = {name: whole(authority, content) for name, content in contents.items()}
    return {name: repeated(task, 0.05) for name, task in (steps | wholes).items()}


def summary(found: dict[str, Figure], size: int) -> dict[str, float]:
    """The figures of the last line."""
    figures = {f"{name}_ms": figure.ms for name, figure in found.items()}
    return {name: float(f"{value:.4g}") for name, value in figures.items()} | {"decision_bytes": size}


def main() -> int:
    """Check that the letters are genuine, measure by turns, print."""
    with TemporaryDirectory() as folder:
        authority = Authority(Path(folder))
        made = {name: finished(authority, letter(*which)) for name, which in LETTERS.items()}
        if not all(check(pdf, authority.trust).good for pdf in made.values()):
            print("A letter did not come out genuine.", file=sys.stderr)
            return 1
        found = by_turns(tasks(authority), ROUNDS)
    show(found, WHAT, 2)
    print(json.dumps(summary(found, len(made["decision"]))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
