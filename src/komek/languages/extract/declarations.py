"""The texts of a country pack, read from its Python files without running them."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from komek.languages.extract.message import Message


@dataclass(frozen=True)
class _Shown:
    """Which arguments of a declaration people read: positions and keywords."""

    positions: tuple[int, ...]
    keywords: tuple[str, ...]


_CALLS = {
    "fact": _Shown((1,), ("label", "question", "help")),
    "Programme": _Shown((1,), ("name", "summary", "where", "deadline", "steps", "amount_zero")),
    "Document": _Shown((1,), ("label", "how")),
    "Step": _Shown((), ("label",)),
    "Correction": _Shown((), ("reason",)),
    "Suspension": _Shown((), ("reason",)),
    "Appeal": _Shown((), ("body", "then")),
    "Country": _Shown((1,), ("name", "sections")),
    "Printed": _Shown((), ("source", "what")),
    "rule": _Shown((), ()),
    "requirement": _Shown((), ("refusal",)),
    "ground": _Shown((), ("refusal",)),
    "since": _Shown((), ("refusal",)),
}
_DECORATORS = ("rule", "requirement", "ground", "since")
_FIRST = ("country.py", "people.py")


def in_pack(folder: Path) -> Iterator[Message]:
    """Every text of a pack in reading order: country and people first, then programmes."""
    files = sorted(folder.rglob("*.py"), key=lambda path: (path.name not in _FIRST, path))
    trees = {path.relative_to(folder.parent).as_posix(): _parsed(path) for path in files}
    texts = _Texts(trees)
    for place, tree in trees.items():
        yield from texts.of_file(tree, place)


def declared_languages(folder: Path) -> list[str]:
    """The languages that `Country(languages=[…])` declares; none where the pack does not say yet."""
    path = folder / "country.py"
    for node in ast.walk(_parsed(path)) if path.is_file() else ():
        if isinstance(node, ast.Call) and _name(node.func) == "Country":
            given = [keyword.value for keyword in node.keywords if keyword.arg == "languages"]
            return [str(code.value) for code in ast.walk(given[0]) if isinstance(code, ast.Constant)] if given else []
    return []


class _Texts:
    """Finds texts in trees; follows `documents.STEPS` to the file that defines it."""

    def __init__(self, trees: dict[str, ast.Module]) -> None:
        self._constants: dict[str, list[tuple[str, ast.expr]]] = {}
        for place, tree in trees.items():
            for statement in tree.body:
                if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
                    self._constants.setdefault(statement.targets[0].id, []).append((place, statement.value))

    def of_file(self, tree: ast.Module, place: str) -> Iterator[Message]:
        for node in _in_order(tree):
            if isinstance(node, ast.Call):
                yield from self._of_call(node, place)
            elif isinstance(node, ast.ClassDef) and any(_name(base) == "Choice" for base in node.bases):
                for statement in node.body:
                    yield from self._of(statement.value, place) if isinstance(statement, ast.Assign) else ()
            elif isinstance(node, ast.FunctionDef) and _is_rule(node) and (text := ast.get_docstring(node)):
                yield Message(inspect.cleandoc(text), place)

    def _of_call(self, call: ast.Call, place: str) -> Iterator[Message]:
        shown = _CALLS.get(_name(call.func))
        if shown:
            for position in shown.positions:
                yield from self._of(call.args[position], place) if position < len(call.args) else ()
            for keyword in call.keywords:
                yield from self._of(keyword.value, place) if keyword.arg in shown.keywords else ()

    def _of(self, node: ast.expr, place: str) -> Iterator[Message]:
        """The string itself, those of a list, the values of a dictionary, or the constant of that name."""
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.strip():
            yield Message(node.value, place)
        elif isinstance(node, ast.Name | ast.Attribute):
            for defined, value in self._constants.get(_name(node), ()):
                yield from self._of(value, defined)
        elif not isinstance(node, ast.Call):
            for child in node.values if isinstance(node, ast.Dict) else ast.iter_child_nodes(node):
                yield from self._of(child, place) if isinstance(child, ast.expr) else ()


def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def _in_order(node: ast.AST) -> Iterator[ast.AST]:
    """The tree in the order of the text (`ast.walk` goes level by level)."""
    yield node
    for child in ast.iter_child_nodes(node):
        yield from _in_order(child)


def _is_rule(function: ast.FunctionDef) -> bool:
    decorators = (d.func if isinstance(d, ast.Call) else d for d in function.decorator_list)
    return any(_name(decorator) in _DECORATORS for decorator in decorators)


def _name(node: ast.expr) -> str:
    """`rule` of `rule`, `law.rule` and `income_below.since`."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
