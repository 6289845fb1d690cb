"""Finds the syntax tree of a rule: a file is parsed once, its functions are known by their first decorator's line."""

from __future__ import annotations

import ast
import linecache
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import Any

from .errors import LawError, Misuse
from .rules import Rule, Version
from .words import Filter


@lru_cache(maxsize=256)
def _functions(file: str) -> dict[int, ast.FunctionDef]:
    blocks: list[list[ast.AST]] = [[ast.parse("".join(linecache.getlines(file)), file)]]
    found = {}
    while blocks:  # statements only: walking every expression would take as long as parsing
        for node in blocks.pop():
            blocks.extend(getattr(node, part, []) for part in ("body", "orelse", "finalbody", "handlers", "cases"))
            if isinstance(node, ast.FunctionDef):
                found[node.decorator_list[0].lineno if node.decorator_list else node.lineno] = node
    return found


def function_of(version: Version) -> ast.FunctionDef:
    """The syntax tree of a rule's text. LawError when its source is not a file that can be read."""
    found = _functions(version.file).get(version.line)
    if found is None:
        raise LawError(
            version.file, version.line, "the source of this rule cannot be read.", "Keep rules in a .py file."
        )
    return found


def body_of(function: ast.FunctionDef) -> list[ast.stmt]:
    """The statements after the docstring."""
    first = function.body[0]
    documented = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    return function.body[1:] if documented else function.body


def rules_called(version: Version) -> Iterator[Rule[Any, Any]]:
    """The rules that a text names, by reading its names only."""
    names = version.function.__globals__
    for name, attribute in _names(function_of(version)):
        found: Any = names.get(name)
        found = getattr(found, attribute, None) if attribute else found
        found = found.rule if isinstance(found, Filter) else found
        if isinstance(found, Rule):
            yield found


@lru_cache(maxsize=4096)
def _names(function: ast.FunctionDef) -> tuple[tuple[str, str], ...]:
    """The names in a text, and the attributes of names: ("income", ""), ("parameters", "rate")."""
    found = []
    for node in chain.from_iterable(map(ast.walk, body_of(function))):
        if isinstance(node, ast.Name):
            found.append((node.id, ""))
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            found.append((node.value.id, node.attr))
    return tuple(found)


def fault(version: Version, node: ast.AST | None, problem: Misuse) -> LawError:
    """The error at its place in the file."""
    return LawError(version.file, getattr(node, "lineno", version.line), problem.problem, problem.remedy)
