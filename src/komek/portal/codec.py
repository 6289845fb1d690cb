"""Answers as bytes and back: compact enough for a cookie, and strict when read.

Reading trusts nothing: what is not a fact of the country any more, or not of its kind, is left out, because a pack
may have changed since the visitor answered.
"""

import json
import zlib
from datetime import date
from typing import Any

from komek.law import Country, Fact
from komek.portal.answers import MOST_PEOPLE, Answers, Facts, Member, Value

VERSION = 2
LARGEST = 256 * 1024  # bytes after decompression; far above any family, far below harm


class Unreadable(Exception):
    """The bytes are no answers of this program."""


def encode(answers: Answers) -> bytes:
    """Compressed JSON: `[version, date, [[name, facts], …], household facts, asked]`, dates as ordinals."""
    content = [
        VERSION,
        answers.on and answers.on.toordinal(),
        [[member.name, _plain(member.facts)] for member in answers.members],
        _plain(answers.household),
        sorted(answers.asked),
    ]
    return zlib.compress(json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode(), level=9)


def decode(content: bytes, country: Country) -> Answers:
    """The answers in `content`. Raises Unreadable."""
    try:
        version, on, members, household, asked = json.loads(_inflated(content))
        if version != VERSION:
            raise Unreadable(f"version {version}")
        return Answers(
            None if on is None else date.fromordinal(on),
            tuple(Member(str(name), _facts(facts, country.person.facts)) for name, facts in members[:MOST_PEOPLE]),
            _facts(household, country.household.facts),
            frozenset(map(str, asked)),
        )
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError, zlib.error) as error:
        raise Unreadable(str(error)) from error


def _inflated(content: bytes) -> bytes:
    reader = zlib.decompressobj()
    plain = reader.decompress(content, LARGEST)
    if reader.unconsumed_tail:
        raise Unreadable("too large")
    return plain


def _plain(facts: Facts) -> dict[str, Any]:
    return {name: value.toordinal() if isinstance(value, date) else value for name, value in facts.items()}


def _facts(plain: dict[str, Any], declared: dict[str, Fact]) -> dict[str, Value | None]:
    return {
        name: None if value is None else _value(value, declared[name])
        for name, value in plain.items()
        if name in declared and (value is None or _fits(value, declared[name]))
    }


def _fits(value: Any, fact: Fact) -> bool:
    if fact.kind is bool:
        return isinstance(value, bool)
    if fact.is_choice:
        return value in fact.kind.codes
    if fact.kind is str:
        return isinstance(value, str)
    return isinstance(value, int) and not isinstance(value, bool) and fact.at_least <= value <= fact.at_most


def _value(value: Any, fact: Fact) -> Value:
    plain: Value = date.fromordinal(value) if fact.kind is date else value
    return plain
