"""From the syntax tree of a rule to its typed expression: statements, and the walk over expressions.

Statements become one expression: a branch that returns is one arm of a choice whose other arm is the rest, and a local
assigned in several branches joins in one node, so nothing is copied per path.
"""

from __future__ import annotations

import ast
import typing
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

from .choice import Choice
from .errors import LawError, Misuse
from .expression import Graph, Node
from .facts import AnyHousehold, AnyPerson, Fact
from .parameters import Parameter
from .rules import Rule, Version
from .source import body_of, fault, function_of
from .periods import FIRST, LAST
from .types import ANY_MONEY, BOOL, DATE, INT, MEMBER, MONEY, SHARE, Kind, kind_of
from .words import FixedMoney, FixedShare, Rounding, Today, Zero


@dataclass(frozen=True)
class Group:
    """The household, or the family within it, as a rule names it."""

    facts: type[AnyHousehold[Any]]
    family: bool


@dataclass(frozen=True)
class Unassigned:
    """A local that some path leaves without a value."""

    name: str


@dataclass(frozen=True)
class ParameterAt:
    """A parameter with the day and the child asked for."""

    parameter: Parameter
    day: Any = None
    choice: Node | None = None


@dataclass
class Callee:
    """A rule as its callers see it: its number in the plan and the node of its result."""

    number: int
    rule: Rule[Any, Any]
    version: Version
    takes: tuple[str, ...]
    root: Node


Env = dict[str, Any]
Outcome = tuple[Node, Node | None]
REFUSED_NAMES = {"sum": "Write total(… for member in family.members).", "len": "Write count(m for m in …) or family.size."}


@dataclass
class Lowering:
    """Reads one text of one rule; `callees` are the rules already read."""

    graph: Graph
    version: Version
    callees: dict[Any, Callee]
    currencies: frozenset[str] = frozenset()
    depth: int = 0  # of the loops around the expression being read
    person: type[AnyPerson] | None = None
    env: Env = field(default_factory=dict)

    def lower(self) -> tuple[tuple[str, ...], Node]:
        """The groups and persons the rule takes, and its result. LawError at the line of any misuse."""
        takes = self._parameters()
        function = function_of(self.version)
        returned, value = self.block(body_of(function), self.env)
        if value is None or not (returned.constant and returned.data):
            raise fault(self.version, function, Misuse("not every path returns.", "Add a return on every path."))
        return takes, self._declared(value, function)

    def people(self) -> type[AnyPerson]:
        """The country's class of persons, as the rule's parameters name it."""
        groups = (value.facts.person_class for value in self.env.values() if isinstance(value, Group))
        return self.person or next(groups, AnyPerson)

    def _parameters(self) -> tuple[str, ...]:
        takes = []
        for name, declared in self._annotations().items():
            if name == "return":
                continue
            if isinstance(declared, type) and issubclass(declared, AnyPerson):
                self.person = declared
                self.env[name] = self.graph.make("member", (), 0, MEMBER)
                takes.append("person")
            elif isinstance(declared, type) and issubclass(declared, AnyHousehold):
                self.env[name] = Group(declared, declared.belongs_only)
                takes.append("family" if declared.belongs_only else "household")
            else:
                problem = Misuse(f"a rule cannot take “{name}”.", "It takes person: Person, family: Family, household: Household.")
                raise fault(self.version, None, problem)
        return tuple(takes)

    def _annotations(self) -> dict[str, Any]:
        found = typing.get_type_hints(self.version.function)
        missing = set(self.version.function.__code__.co_varnames[: self.version.function.__code__.co_argcount]) - set(found)
        if missing or "return" not in found:
            problem = Misuse("the signature is not typed.", "Write (person: Person, family: Family) -> Money.")
            raise fault(self.version, None, problem)
        return found

    def _declared(self, value: Node, function: ast.FunctionDef) -> Node:
        try:
            kind = kind_of(self._annotations()["return"])
            if value.kind == kind or (kind == MONEY and value.kind.name == "money"):
                return value
            if kind == SHARE and value.kind == INT:
                return self.graph.mul(value, self.graph.const(1, SHARE))
            raise Misuse(f"it returns {value.kind} and declares {kind}.", "Declare what it returns, or round a quotient.")
        except Misuse as problem:
            raise fault(self.version, function, problem) from None

    # Statements

    def block(self, statements: list[ast.stmt], env: Env) -> Outcome:
        """When these statements return, and what; locals they assign are left in `env`."""
        pending: list[tuple[Node, Node]] = []
        for statement in statements:
            try:
                self.graph.line = statement.lineno
                returned, value = self.statement(statement, env)
            except Misuse as problem:
                raise fault(self.version, statement, problem) from None
            if value is not None:
                pending.append((returned, value))
            if returned.constant and returned.data:
                break
        return self._folded(pending)

    def _folded(self, pending: list[tuple[Node, Node]]) -> Outcome:
        if not pending:
            return self.graph.truth(False), None
        returned, value = pending[-1]
        for condition, earlier in reversed(pending[:-1]):
            value = self.graph.select(condition, earlier, value)
        return self.graph.logic("or", *(condition for condition, _ in pending)), value

    def statement(self, node: ast.stmt, env: Env) -> Outcome:
        if isinstance(node, ast.Return):
            if node.value is None:
                raise Misuse("this returns nothing.", "Return a value on every path.")
            return self.graph.truth(True), self.value(node.value, env)
        if isinstance(node, ast.Assign | ast.AnnAssign):
            self._assign(node, env)
            return self.graph.truth(False), None
        if isinstance(node, ast.If):
            return self._branches(*self._chain(node, env), env)
        if isinstance(node, ast.Match):
            return self._branches(*self._cases(node, env), env)
        name = type(node).__name__.lower()
        raise Misuse(f"“{name}” is not in the law's language.", "Use if, return, assignment and match on a choice.")

    def _assign(self, node: ast.Assign | ast.AnnAssign, env: Env) -> None:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        if len(targets) != 1 or not isinstance(targets[0], ast.Name) or node.value is None:
            raise Misuse("only a single name can be assigned.", "Write name = value.")
        env[targets[0].id] = self.expression(node.value, env)

    def _chain(self, node: ast.If, env: Env) -> tuple[list[tuple[Node, list[ast.stmt]]], list[ast.stmt]]:
        arms = []
        while True:
            arms.append((self.graph.condition(self.value(node.test, env)), node.body))
            if len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If):
                node = node.orelse[0]
            else:
                return arms, node.orelse

    def _cases(self, node: ast.Match, env: Env) -> tuple[list[tuple[Node, list[ast.stmt]]], list[ast.stmt]]:
        subject = self.value(node.subject, env)
        if subject.kind.choice is None:
            raise Misuse(f"match is for a choice, and this is {subject.kind}.", "Use if.")
        left = set(subject.kind.choice.codes.values())
        arms: list[tuple[Node, list[ast.stmt]]] = []
        for case in node.cases:
            covered = self._pattern(case.pattern, subject.kind, env) if case.guard is None else None
            if covered is None:
                raise Misuse("a case is a member of the choice.", "Write case Fuel.gas: without a guard.")
            covered = left if not covered else covered
            arms.append((self.graph.make("among", (subject,), frozenset(covered), BOOL), case.body))
            left = left - covered
        if left:
            missing = ", ".join(subject.kind.choice.members[place].name for place in sorted(left))
            raise Misuse(f"match leaves out {missing}.", "Add a case for each member, or case _.")
        return arms[:-1], arms[-1][1]

    def _pattern(self, pattern: ast.pattern, kind: Kind, env: Env) -> set[int] | None:
        """The positions a pattern covers; empty for `_`; None for what is no member."""
        if isinstance(pattern, ast.MatchOr):
            parts = [self._pattern(part, kind, env) for part in pattern.patterns]
            return set().union(*(part for part in parts if part)) if all(parts) else None
        if isinstance(pattern, ast.MatchAs) and pattern.pattern is None and pattern.name is None:
            return set()
        if isinstance(pattern, ast.MatchValue):
            member = self.value(pattern.value, env)
            return {member.data} if member.kind == kind and member.constant else None
        return None

    def _branches(self, arms: list[tuple[Node, list[ast.stmt]]], orelse: list[ast.stmt], env: Env) -> Outcome:
        results = []
        for _, body in [*arms, (None, orelse)]:
            inner = dict(env)
            results.append((*self.block(body, inner), inner))
        conditions = [condition for condition, _ in arms]
        self._join(conditions, results, env)
        returned, value, _ = results[-1]
        for condition, (other, given, _) in reversed(list(zip(conditions, results, strict=False))):
            returned = self.graph.select(condition, other, returned)
            if given is not None:
                value = given if value is None else self.graph.select(condition, given, value)
        return returned, value

    def _join(self, conditions: list[Node], results: list[Any], env: Env) -> None:
        """Each local has one node after the branches; a branch that always returns does not count."""
        going_on = [not (returned.constant and returned.data) for returned, _, _ in results]
        inner = [env_of for _, _, env_of in results]
        for name in {name for here in inner for name in here if here[name] is not env.get(name)}:
            values = [here.get(name, Unassigned(name)) for here in inner]
            alive = [value for value, on in zip(values, going_on, strict=True) if on]
            if any(not isinstance(value, Node) for value in alive):
                env[name] = Unassigned(name)
            elif alive:
                joined = alive[-1]
                for condition, value, on in reversed(list(zip(conditions, values[:-1], going_on, strict=False))):
                    joined = self.graph.select(condition, value, joined) if on else joined
                env[name] = joined

    # Expressions

    def value(self, node: ast.expr, env: Env) -> Node:
        """The expression as a value. Misuse when it is a family, a parameter's name or a function."""
        found = self.expression(node, env)
        if isinstance(found, ParameterAt):
            from .lowering_calls import parameter_node

            return parameter_node(self, found)
        if not isinstance(found, Node) or found.kind == MEMBER:
            raise Misuse(f"“{ast.unparse(node)}” is not a value.", "Name a fact, a parameter or a rule of it.")
        return found

    def expression(self, node: ast.expr, env: Env) -> Any:
        from .lowering_expressions import EXPRESSIONS

        reader = EXPRESSIONS.get(type(node))
        if reader is None:
            raise Misuse(f"“{ast.unparse(node)}” is not in the law's language.", "See “The subset” in docs/authoring.md.")
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
        if text in ("min", "max", "any", "all"):
            return {"min": min, "max": max, "any": any, "all": all}[text]
        if text in REFUSED_NAMES:
            raise Misuse(f"“{text}” is not in the law's language.", REFUSED_NAMES[text])
        raise Misuse(f"“{text}” is not known.", "Import or declare it above the rule.")

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


def lower(
    graph: Graph, version: Version, callees: dict[Any, Callee], currencies: frozenset[str]
) -> tuple[tuple[str, ...], Node]:
    """The rule's parameters and its expression; `currencies` are the programme's own. Raises LawError."""
    try:
        return Lowering(graph, version, callees, currencies).lower()
    except Misuse as problem:
        raise fault(version, None, problem) from None
    except RecursionError:
        raise LawError(version.file, version.line, "the rule is nested too deeply.", "Split it into several rules.") from None
