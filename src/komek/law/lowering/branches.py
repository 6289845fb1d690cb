"""Branches: `if … elif … else` and `match`, their arms and the locals that join after them."""

from __future__ import annotations

import ast
from abc import abstractmethod
from typing import Any

from ..errors import Misuse
from ..expression import Node
from ..types import BOOL, MEMBER, Kind
from .base import Base
from .parameters import parameter_node
from .things import Env, Outcome, ParameterAt, Unassigned

Arms = list[tuple[Node, list[ast.stmt]]]


class Branches(Base):
    """Reads the branches of a block."""

    @abstractmethod
    def block(self, statements: list[ast.stmt], env: Env) -> Outcome:
        """When these statements return, and what; locals they assign are left in `env`."""

    def _chain(self, node: ast.If, env: Env) -> tuple[Arms, list[ast.stmt]]:
        arms = []
        while True:
            arms.append((self.graph.condition(self.value(node.test, env)), node.body))
            if len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If):
                node = node.orelse[0]
            else:
                return arms, node.orelse

    def _cases(self, node: ast.Match, env: Env) -> tuple[Arms, list[ast.stmt]]:
        subject = self.value(node.subject, env)
        if subject.kind.choice is None:
            raise Misuse(f"match is for a choice, and this is {subject.kind}.", "Use if.")
        left = set(subject.kind.choice.codes.values())
        arms: Arms = []
        for case in node.cases:
            covered = self._pattern(case.pattern, subject.kind, env) if case.guard is None else None
            if covered is None:
                raise Misuse("a case is a member of the choice.", "Write case Fuel.gas: without a guard.")
            covered = covered or left
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

    def _branches(self, arms: Arms, orelse: list[ast.stmt], env: Env) -> Outcome:
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

    def _joined(self, value: Any) -> Any:
        """A local as it can be chosen by a condition: a parameter is its value. Misuse for a member."""
        if isinstance(value, Node) and value.kind == MEMBER:
            raise Misuse("a condition cannot choose a member.", "Choose between values of the members.")
        return parameter_node(self, value) if isinstance(value, ParameterAt) else value

    def _join(self, conditions: list[Node], results: list[Any], env: Env) -> None:
        """Each local has one node after the branches; a branch that always returns does not count."""
        going_on = [not (returned.constant and returned.data) for returned, _, _ in results]
        inner = [env_of for _, _, env_of in results]
        for name in {name for here in inner for name in here if here[name] is not env.get(name)}:
            values = [self._joined(here.get(name, Unassigned(name))) for here in inner]
            alive = [value for value, on in zip(values, going_on, strict=True) if on]
            if any(not isinstance(value, Node) for value in alive):
                env[name] = Unassigned(name)
            elif alive:
                joined = alive[-1]
                for condition, value, on in reversed(list(zip(conditions, values[:-1], going_on, strict=False))):
                    joined = self.graph.select(condition, value, joined) if on else joined
                env[name] = joined
