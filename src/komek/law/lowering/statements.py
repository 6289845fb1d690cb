"""Statements: blocks become one expression, without a path being copied.

A branch that returns is one arm of a choice whose other arm is the rest; a local assigned in several branches joins in
one node.
"""

from __future__ import annotations

import ast

from ..errors import Misuse
from ..expression import Node
from ..source import fault
from .branches import Branches
from .things import Env, Outcome


class Statements(Branches):
    """Reads blocks of statements."""

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
        value = pending[-1][1]
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
