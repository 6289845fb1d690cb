"""The law of a programme as one number: equal as long as nothing that decides has changed.

What counts: the programme's rules with all their dated texts, the parameters they read with all their values, and
the bounds of the facts they ask for. What does not: words for citizens, examples, references of values.
"""

import hashlib
import json
from collections.abc import Iterator

from komek import packs
from komek.law import Fact, Parameter, Programme, Rule

Line = list[str]


def law_hashes() -> dict[str, str]:
    """SHA-256 of the law of every programme of the packs, by the programme's code.

    Reads the whole law of each: raises komek.law.LawError for any fault in it, so that a faulty one is not published.
    """
    codes = [code for country in packs.countries() for code in country.programmes]
    return {code: law_hash(packs.programme(code)) for code in codes}


def law_hash(programme: Programme) -> str:
    """SHA-256 of one programme's law, as 64 hexadecimal digits."""
    text = json.dumps(list(_lines(programme)), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _lines(programme: Programme) -> Iterator[Line]:
    yield ["programme", programme.code, programme.per]
    yield ["order", *(rule.code for rule in programme.rules)]
    for rule in programme.all_rules():
        yield from _of_rule(rule)
    for parameter in sorted(programme.parameters(), key=lambda parameter: str(parameter.name)):
        yield from _of_parameter(parameter)
    for fact in sorted(programme.facts(), key=lambda fact: (fact.of, fact.name)):
        yield _of_fact(fact)


def _of_rule(rule: Rule[..., object]) -> Iterator[Line]:
    for version in rule.versions:
        yield ["rule", rule.role, rule.code, str(version.since), str(version.known_from), version.source]


def _of_parameter(parameter: Parameter) -> Iterator[Line]:
    for child, value in parameter.all_values():
        known = str(value.known_from)
        yield ["value", parameter.name, str(child), str(value.since), str(value.amount), value.unit, known]


def _of_fact(fact: Fact) -> Line:
    kind = ["choice", *(member.code for member in fact.kind.members)] if fact.is_choice else [fact.kind.__name__]
    default = str(fact.default.label if hasattr(fact.default, "label") else fact.default)
    over = fact.over.label if fact.over else ""
    return ["fact", fact.of, fact.name, *kind, str(fact.at_least), str(fact.at_most), default, over]
