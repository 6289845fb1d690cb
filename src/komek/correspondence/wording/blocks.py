"""The parts that a letter is made of, as data for the typesetting."""

from collections.abc import Iterable, Sequence
from typing import Any, TypedDict

Block = dict[str, Any]
"""`type` says which part; the rest is its own."""


class Page(TypedDict):
    """A letter, said: everything that `letter.typ` prints."""

    title: str
    language: str
    day: list[int]
    sender: Block
    recipient: list[str]
    facts: list[list[str]]
    blocks: list[Block]
    signature: Block
    check: Block
    footer: Block


def text(said: str) -> Block:
    """A paragraph."""
    return {"type": "text", "text": said}


def heading(said: str) -> Block:
    """A heading in the letter."""
    return {"type": "heading", "text": said}


def box(tone: str, said: str, *, large: str = "", below: str = "") -> Block:
    """What matters most, set off: a sentence, an amount under it, and how long. `tone`: good, bad, wait, plain."""
    return {"type": "box", "tone": tone, "text": said, "large": large, "below": below}


def note(said: str) -> Block:
    """A remark, smaller and softer."""
    return {"type": "note", "text": said}


def quote(by: str, said: str) -> Block:
    """What somebody wrote themselves."""
    return {"type": "quote", "by": by, "text": said}


def facts(rows: Iterable[tuple[str, str]], lead: str = "") -> Block:
    """Labels with their values, under a sentence that leads to them; those without a value are left out."""
    return {"type": "facts", "lead": lead, "rows": [[label, value] for label, value in rows if value]}


def listed(items: Iterable[tuple[str, str]]) -> Block:
    """A list; each item with a softer remark, or none."""
    return {"type": "list", "items": [{"text": said, "note": remark} for said, remark in items]}


def table(
    columns: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: Sequence[int], total: bool = False
) -> Block:
    """A table. `numbers`: the places of the columns that are aligned to the right; `total`: the last row is strong."""
    return {"type": "table", "columns": list(columns), "rows": [list(row) for row in rows], "numbers": list(numbers),
            "total": total}  # fmt: skip
