"""The one thing the third reading changes in the law's functions: CPython divides whole numbers into a float."""

from __future__ import annotations

import ast
from collections.abc import Callable
from copy import deepcopy
from fractions import Fraction
from functools import lru_cache
from typing import Any

from .reading import plain
from .rules import Version
from .source import function_of

NAME = "__divided__"


@lru_cache(maxsize=1024)
def exact(version: Version) -> Callable[..., Any]:
    """The function of a text of a rule; where it divides, compiled anew so that a quotient is a fraction."""
    tree = function_of(version)
    if not any(isinstance(node, ast.Div) for node in ast.walk(tree)):
        return version.function
    function = _Divisions().visit(deepcopy(tree))
    function.decorator_list, function.returns = [], None
    for argument in function.args.args:
        argument.annotation = None
    module = ast.fix_missing_locations(ast.Module([function], []))
    names = {**version.function.__globals__, NAME: _divided}
    exec(compile(module, version.file, "exec"), names)
    found: Callable[..., Any] = names[function.name]
    return found


class _Divisions(ast.NodeTransformer):
    """Calls `_divided` for every `/`."""

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        self.generic_visit(node)
        if not isinstance(node.op, ast.Div):
            return node
        return ast.copy_location(ast.Call(ast.Name(NAME, ast.Load()), [node.left, node.right], []), node)


def _divided(one: Any, other: Any) -> Fraction:
    return Fraction(plain(one)) / Fraction(plain(other))
