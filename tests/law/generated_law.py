"""Writes random laws in the law's language: rules of every kind that call each other, with branches, locals, loops."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from hypothesis import strategies as st

PARAMETERS = {
    "base": "metadata: {unit: currency-BGN}\nvalues: {2010-01-01: 10.50, 2023-07-01: 33.00, 2024-03-01: null}",
    "line": "metadata: {unit: currency-BGN}\nnorth: {values: {2020-01-01: 100}}\nsouth: {values: {2020-01-01: 70.07}}",
    "rate": "metadata: {unit: percent}\nvalues: {2010-01-01: 12.5, 2024-01-01: 13}",
    "years": "metadata: {unit: years}\nvalues: {2010-01-01: 60, 2024-01-01: 61}",
    "tax": "metadata: {unit: currency-BGN}\nbrackets:\n- threshold: {2010-01-01: 1.00}\n  rate: {2010-01-01: 0.1}\n"
    "- threshold: {2010-01-01: 5.00}\n  rate: {2010-01-01: 0.25}\n",
    "step": "metadata: {unit: currency-BGN}\nbrackets:\n- threshold: {2010-01-01: 1.00}\n  amount: {2010-01-01: 9}\n"
    "- threshold: {2010-01-01: 3.00}\n  amount: {2010-01-01: 4}\n",
}
HEAD = """
base, line = parameter(Money, "base"), parameter(Money, "line")
rate, pension_age = parameter(Share, "rate"), parameter(int, "years")
tax, step = scale(Money, "tax"), scale(Money, "step")
"""
KINDS = ("Money", "int", "bool", "Share", "Date", "Region")
LEAVES = {
    "Money": ["family.rent", "zero", "money('1.01')", "base", "line[family.region]", "base.at(previous_quarter)"],
    "int": ["family.rooms", "family.size", "family.household.size", "0", "1", "3", "pension_age"],
    "bool": ["family.owner", "(family.region == Region.north)", "(family.region in (Region.south, Region.east))"],
    "Share": ["percent(66)", "rate", "share('1/3')", "rate.at(month)"],
    "Date": ["on", "month", "day('2024-02-29')", "family.applicant.birth_date"],
    "Region": ["family.region", "Region.north"],
    "Quotient": ["(family.rent / family.rooms)"],
}  # fmt: skip
OF_PERSON = {
    "Money": ["{p}.wages", "{p}.pension"],
    "int": ["{p}.months_insured", "age({p})"],
    "bool": ["{p}.disabled", "past({p}, years(65))", "reached({p}, years(pension_age), months(6))",
             "({p} is family.applicant)"],
    "Date": ["{p}.birth_date", "{p}.joined"],
}  # fmt: skip
DEEPER = {
    "Money": [
        "({Money} + {Money})", "({Money} - {Money})", "({Money} * {Share})", "({Money} * {number})", "({Money} / 4)",
        "(-{Money})", "min({Money}, {Money})", "max({Money}, {Money}, {Money})",
        "round_money({Money}, '{step}', {mode})",
        "round_money({Quotient}, '{step}', {mode})", "tax.of({Money})", "step.of({Money})", "base.at({Date})",
        "line[{Region}]", "cited('p. {number}', {Money})", "total({loop:Money})",
        "max(({loop:Money}), default={Money})", "min(({loop:Money}), default={Money})",
    ],
    "int": [
        "({int} + {int})", "({int} - {int})", "({int} // 3)", "min({int}, {int})", "count({loop:})",
        "total({loop:int})", "month_of({Date})", "age(family.applicant, at={Date})",
    ],
    "bool": [
        "({Money} < {Money})", "({int} >= {int})", "({Share} <= {Share})", "({Date} > {Date})", "({Money} == {Money})",
        "({Quotient} < {Money})", "(not {bool})", "({bool} and {bool})", "({bool} or {bool})", "({Region} != {Region})",
        "any({loop:bool})", "all({loop:bool})", "({int} < {int} <= {int})", "({Quotient} >= {Quotient})",
    ],
    "Share": ["({Share} + {Share})", "({number} * {Share})", "({int} / 8)", "({Share} * percent(50))"],
    "Date": ["({Date} + months({number}))", "({Date} - days({number}))", "start_of_quarter({Date})",
             "end_of_month({Date})", "max({Date}, {Date})"],
    "Region": [],
    "Quotient": ["({Money} / {int})", "({Quotient} + {Money})", "({Quotient} * {Share})", "({Money} - {Quotient})"],
}  # fmt: skip
FIXED = {
    "number": ["0", "1", "2", "7"],
    "step": ["0.01", "0.10", "1", "0.07"],
    "mode": ["half_up", "half_even", "up", "down"],
}


@dataclass(frozen=True)
class Written:
    """A rule that is written: its name, kind and whether it is about a person."""

    name: str
    kind: str
    of_person: bool


@dataclass(frozen=True)
class Place:
    """Where an expression stands: the members and locals in sight, and how deep."""

    people: tuple[str, ...]
    names: tuple[tuple[str, str], ...] = ()
    depth: int = 0


@dataclass
class Author:
    """Writes a law, each choice drawn."""

    draw: st.DrawFn
    rules: list[Written] = field(default_factory=list)

    def pick(self, options: list[str]) -> str:
        return self.draw(st.sampled_from(options))

    def expression(self, kind: str, at: Place) -> str:
        """An expression of this kind."""
        if kind in FIXED:
            return self.pick(FIXED[kind])
        leaves = self._leaves(kind, at)
        deeper = [*DEEPER[kind], *([f"({{{kind}}} if {{bool}} else {{{kind}}})"] if kind != "Quotient" else [])]
        template = self.pick(leaves if at.depth > 2 or self.draw(st.integers(0, 2)) == 0 else deeper)
        return self._filled(template, replace(at, depth=at.depth + 1))

    def _leaves(self, kind: str, at: Place) -> list[str]:
        own = [text.format(p=p) for p in at.people for text in OF_PERSON.get(kind, [])]
        calls = [r.name + ("({p}, family)" if r.of_person else "(family)") for r in self.rules if r.kind == kind]
        called = [call.format(p=p) for call in calls for p in at.people or ("family.applicant",)]
        return [*LEAVES[kind], *own, *called, *called, *(name for name, of in at.names if of == kind)]

    def _filled(self, template: str, at: Place) -> str:
        while "{" in template:
            before, _, rest = template.partition("{")
            hole, _, after = rest.partition("}")
            template = (
                before + (self._loop(hole[5:], at) if hole.startswith("loop:") else self.expression(hole, at)) + after
            )
        return template

    def _loop(self, kind: str, at: Place) -> str:
        member = f"m{len(at.people)}"
        inner = replace(at, people=(*at.people, member), depth=at.depth + 1)
        others = [f" if {member} is not {other}" for other in at.people]
        test = self.pick(["", f" if {self.expression('bool', inner)}", *others])
        people = self.pick(["family.members", "family.household.members", "disabled_ones(family)"])
        return f"{self.expression(kind, inner) if kind else member} for {member} in {people}{test}"

    def rule(self, of_person: bool) -> str:
        """One more rule."""
        kind = self.pick(list(KINDS))
        at = Place(("person",) if of_person else ())
        name = f"rule{len(self.rules)}"
        body = "\n".join(f"    {line}" for line in self.pick_body(kind, at))
        people = "person: Person, family: Family" if of_person else "family: Family"
        self.rules.append(Written(name, kind, of_person))
        return f'@rule(law="Art. {name}")\ndef {name}({people}) -> {kind}:\n    """It is {name}."""\n{body}\n\n'

    def pick_body(self, kind: str, at: Place) -> list[str]:
        bodies: list[Callable[[str, Place], list[str]]] = [self._plain, self._early, self._joined, self._match]
        return self.draw(st.sampled_from(bodies))(kind, at)

    def _plain(self, kind: str, at: Place) -> list[str]:
        return [f"return {self.expression(kind, at)}"]

    def _early(self, kind: str, at: Place) -> list[str]:
        bool_, value = self.expression("bool", at), self.expression(kind, at)
        inner = [f"    if {self.expression('bool', at)}:", f"        return {value}"]
        return [f"if {bool_}:", *inner, f"return {self.expression(kind, at)}"]

    def _joined(self, kind: str, at: Place) -> list[str]:
        of = self.pick(["Money", "int", kind])
        lines = [f"if {self.expression('bool', at)}:", f"    x = {self.expression(of, at)}"]
        lines += [f"elif {self.expression('bool', at)}:", f"    return {self.expression(kind, at)}"]
        lines += ["else:", f"    x = {self.expression(of, at)}"]
        again = replace(at, names=(("x", of), ("x", of)))
        return [
            *lines,
            f"y = {self.expression(of, again)}",
            *self._plain(kind, replace(again, names=(*again.names, ("y", of)))),
        ]

    def _match(self, kind: str, at: Place) -> list[str]:
        cases = [("Region.north | Region.east", 1), ("_", 2)]
        lines = [
            line for case, _ in cases for line in (f"    case {case}:", f"        return {self.expression(kind, at)}")
        ]
        return [f"match {self.expression('Region', at)}:", *lines]
