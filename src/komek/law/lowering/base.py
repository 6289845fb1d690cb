"""What every part of the reading shares: the graph, the names in sight, and the way from a name to its meaning."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

from ..choice import Choice
from ..errors import Misuse, nearest
from ..expression import Node
from ..facts import AnyPerson, Fact
from ..graph import Graph
from ..parameters import Parameter
from ..periods import FIRST, LAST
from ..plan import Callee
from ..rules import Version
from ..types import ANY_MONEY, DATE, INT, MEMBER, MONEY, SHARE, Kind
from ..words import FixedMoney, FixedShare, Rounding, Today, Zero
from .parameters import parameter_node
from .things import Env, Group, ParameterAt, Unassigned

BUILTINS: dict[str, Any] = {"min": min, "max": max, "any": any, "all": all}
REFUSED = {"sum": "Write total(… for member in family.members).", "len": "Write count(m for m in …) or family.size."}
Readers = dict[type[ast.expr], Callable[..., Any]]


@dataclass
class Base:
    """The reading of one text of one rule; `callees` are the rules already read, `readers` those of expressions."""

    graph: Graph
    version: Version
    callees: dict[Any, Callee]
    currencies: frozenset[str]
    readers: Readers
    depth: int = 0  # of the loops around the expression being read
    person: type[AnyPerson] | None = None
    env: Env = field(default_factory=dict)

    def people(self) -> type[AnyPerson]:
        """The country's class of persons, as the rule's parameters name it."""
        groups = (value.facts.person_class for value in self.env.values() if isinstance(value, Group))
        return self.person or next(groups, AnyPerson)

    def value(self, node: ast.expr, env: Env) -> Node:
        """The expression as a value. Misuse when it is a family, a parameter's name or a function."""
        found = self.expression(node, env)
        if isinstance(found, ParameterAt):
            return parameter_node(self, found)
        if not isinstance(found, Node) or found.kind == MEMBER:
            raise Misuse(f"“{ast.unparse(node)}” is not a value.", "Name a fact, a parameter or a rule of it.")
        return found

    def expression(self, node: ast.expr, env: Env) -> Any:
        reader = self.readers.get(type(node))
        if reader is None:
            raise Misuse(
                f"“{ast.unparse(node)}” is not in the law's language.", "See “The subset” in docs/authoring.md."
            )
        self.graph.line = node.lineno
        return reader(self, node, env)

    def name(self, text: str, env: Env) -> Any:
        """What a name stands for."""
        if text in env:
            if isinstance(env[text], Unassigned):
                raise Misuse(f"“{text}” has no value on some path.", "Assign it on every path that reads it.")
            return env[text]
        names = self.version.function.__globals__
        if text in names:
            return self.thing(names[text], text)
        if text in BUILTINS:
            return BUILTINS[text]
        if text in REFUSED:
            raise Misuse(f"“{text}” is not in the law's language.", REFUSED[text])
        near = nearest(text, [*env, *names])
        meant = f"Did you mean “{near}”? Else import" if near else "Import"
        raise Misuse(f"“{text}” is not known.", f"{meant} or declare it above the rule.")

    def thing(self, found: Any, text: str) -> Any:
        """A global of the rule's file as a part of the law."""
        if isinstance(found, Parameter):
            return ParameterAt(found)
        if isinstance(found, Today):
            return self.graph.make("today", (), found.name, DATE, 1, FIRST, LAST)
        if isinstance(found, Zero):
            return self.graph.const(0, ANY_MONEY)
        if isinstance(found, Choice):
            kind = Kind("a choice", choice=type(found))
            place = kind.choice.codes[found.name]
            return self.graph.make("const", (), place, kind, 1, place, place)
        if isinstance(found, bool):
            return self.graph.truth(found)
        if isinstance(found, int):
            return self.graph.const(found, INT)
        if isinstance(found, Fraction | date):
            return self.fixed(found, text)
        if isinstance(found, Fact):
            raise Misuse(f"the fact “{text}” is read of somebody.", f"Write person.{text} or family.{text}.")
        if isinstance(found, float) or (isinstance(found, str) and not isinstance(found, Rounding)):
            raise Misuse(f"“{text}” is not a value of the law's language.", "Use Int, Share, Money, Date or a Choice.")
        return found

    def fixed(self, found: Fraction | date, text: str) -> Node:
        """A constant of the file: money, a share or a date."""
        if isinstance(found, date):
            day = found.toordinal()
            return self.graph.make("const", (), day, DATE, 1, day, day)
        if isinstance(found, FixedMoney | FixedShare):
            return self.graph.const(found, MONEY if isinstance(found, FixedMoney) else SHARE)
        raise Misuse(f"“{text}” has lost its unit.", "Write percent(66), share(…) or money(…).")
