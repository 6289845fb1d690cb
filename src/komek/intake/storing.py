"""The content as JSON and back. Reading trusts nothing: a draft may be older than the program."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from typing import Any

from cattrs import Converter
from cattrs.errors import BaseValidationError

from komek.intake.content import Coded, Content


class Unreadable(Exception):
    """A draft that this program cannot read any more."""


def _coded(value: Any, _kind: object) -> Coded:
    if value is None or isinstance(value, bool | int | str):
        return value
    raise ValueError("neither a number, a text, yes, no nor unknown")


def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True, omit_if_default=True)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_structure_hook(date, lambda value, _: date.fromisoformat(value))
    converter.register_structure_hook_func(lambda kind: kind == Coded, _coded)
    return converter


_CONVERTER = _converter()


def plain(content: Content) -> dict[str, Any]:
    """JSON of a content."""
    made: dict[str, Any] = _CONVERTER.unstructure(content)
    return made


def read(kept: dict[str, Any]) -> Content:
    """The content that was kept. Raises Unreadable."""
    try:
        return _CONVERTER.structure(kept, Content)
    except (BaseValidationError, ValueError, TypeError) as error:
        raise Unreadable from error


def sha256(value: Any) -> str:
    """The hash of a JSON value in its one canonical form."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
