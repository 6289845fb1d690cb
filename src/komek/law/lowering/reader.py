"""One rule: its signature, its block, and the check that it returns what it declares."""

from __future__ import annotations

import ast
import typing
from typing import Any

from ..errors import LawError, Misuse
from ..expression import Node
from ..facts import AnyHousehold, AnyPerson
from ..graph import Graph
from ..money import Quotient
from ..plan import Callee
from ..rules import Version
from ..source import body_of, fault, function_of
from ..types import INT, MEMBER, MONEY, SHARE, kind_of
from .expressions import READERS
from .statements import Statements
from .things import Group


class Lowering(Statements):
    """Reads one text of one rule."""

    def lower(self) -> tuple[tuple[str, ...], Node]:
        """The groups and persons the rule takes, and its result. LawError at the line of any misuse."""
        takes = self._parameters()
        function = function_of(self.version)
        returned, value = self.block(body_of(function), self.env)
        if value is None or not (returned.constant and returned.data):
            raise fault(self.version, function, Misuse("not every path returns.", "Add a return on every path."))
        return takes, self._declared(value, function)

    def _parameters(self) -> tuple[str, ...]:
        takes = []
        for name, declared in self._annotations().items():
            if name == "return":
                continue
            if name == "person" and isinstance(declared, type) and issubclass(declared, AnyPerson):
                self.person = declared
                self.env[name] = self.graph.make("member", (), 0, MEMBER)
            elif name == _group(declared):
                self.env[name] = Group(declared, declared.belongs_only)
            else:
                problem = Misuse(
                    f"a rule cannot take “{name}”.", "It takes person: Person, family: Family, household: Household."
                )
                raise fault(self.version, None, problem)
            takes.append(name)
        return tuple(takes)

    def _annotations(self) -> dict[str, Any]:
        try:
            found = typing.get_type_hints(self.version.function)
        except NameError as unknown:
            problem = Misuse(f"the signature names “{unknown.name}”, which is not known.", "Import it.")
            raise fault(self.version, None, problem) from None
        missing = set(self.version.function.__code__.co_varnames[: self.version.function.__code__.co_argcount]) - set(
            found
        )
        if missing or "return" not in found:
            problem = Misuse("the signature is not typed.", "Write (person: Person, family: Family) -> Money.")
            raise fault(self.version, None, problem)
        return found

    def _declared(self, value: Node, function: ast.FunctionDef) -> Node:
        try:
            declared = self._annotations()["return"]
            if declared is Quotient and value.kind.is_quotient:
                return value
            kind = kind_of(declared)
            if value.kind == kind or (kind == MONEY and value.kind.name == "money"):
                return value
            if kind == SHARE and value.kind == INT:
                return self.graph.mul(value, self.graph.const(1, SHARE))
            raise Misuse(
                f"it returns {value.kind} and declares {kind}.",
                "Declare what it returns (Quotient for a quotient), or round it.",
            )
        except Misuse as problem:
            raise fault(self.version, function, problem) from None


def _group(declared: Any) -> str | None:
    """What a parameter that stands for a group of people is called; None for anything else."""
    if isinstance(declared, type) and issubclass(declared, AnyHousehold):
        return "family" if declared.belongs_only else "household"
    return None


def lower(
    graph: Graph, version: Version, callees: dict[Any, Callee], currencies: frozenset[str]
) -> tuple[tuple[str, ...], Node]:
    """The rule's parameters and its expression; `currencies` are the programme's own. Raises LawError."""
    try:
        return Lowering(graph, version, callees, currencies, READERS).lower()
    except Misuse as problem:
        raise fault(version, None, problem) from None
    except RecursionError:
        raise LawError(
            version.file, version.line, "the rule is nested too deeply.", "Split it into several rules."
        ) from None
