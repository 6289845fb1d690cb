"""The texts of a country pack, read from its Python files without running them."""

import ast
import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from komek.languages.extract.message import Message


@dataclass(frozen=True)
class _Texts:
    """Which arguments of a declaration are shown to people: positions and keywords."""

    positions: tuple[int, ...] = ()
    keywords: tuple[str, ...] = ()


_CALLS = {
    "fact": _Texts((1,), ("label", "question", "help")),
    "Programme": _Texts((1,), ("name", "summary", "where", "deadline", "steps", "instructions")),
    "Document": _Texts((1,), ("label", "name", "how", "help", "note")),
    "Country": _Texts((1,), ("name", "sections", "authority")),
}
_DECORATORS = ("rule", "requirement", "ground", "since")


def in_pack(folder: Path) -> Iterator[Message]:
    """Every text of a pack in reading order: country and people first, then programmes."""
    for path in sorted(folder.rglob("*.py"), key=lambda path: (path.name not in ("country.py", "people.py"), path)):
        place = path.relative_to(folder.parent).as_posix()
        tree = ast.parse(path.read_text(encoding="utf-8"), filename=place)
        for text in _texts(tree):
            yield Message(text, place)


def declared_languages(folder: Path) -> list[str]:
    """The languages that `Country(languages=[…])` declares; none where the pack does not say yet."""
    path = folder / "country.py"
    tree = ast.parse(path.read_text(encoding="utf-8") if path.is_file() else "")
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) == "Country":
            return [text for keyword in node.keywords if keyword.arg == "languages" for text in _strings(keyword.value)]
    return []


def _texts(tree: ast.AST) -> Iterator[str]:
    for node in _in_order(tree):
        if isinstance(node, ast.Call):
            yield from _of_call(node)
        elif isinstance(node, ast.ClassDef):
            yield from _of_choice(node)
        elif isinstance(node, ast.FunctionDef) and _is_rule(node):
            yield from _docstring(node)


def _in_order(node: ast.AST) -> Iterator[ast.AST]:
    """The tree in the order of the text (`ast.walk` goes level by level)."""
    yield node
    for child in ast.iter_child_nodes(node):
        yield from _in_order(child)


def _of_call(call: ast.Call) -> Iterator[str]:
    name = _name(call.func)
    if name in _DECORATORS:
        yield from (text for k in call.keywords if k.arg == "refusal" for text in _strings(k.value))
    shown = _CALLS.get(name)
    if shown is None:
        return
    for position in shown.positions:
        if position < len(call.args):
            yield from _strings(call.args[position])
    for keyword in call.keywords:
        if keyword.arg in shown.keywords:
            yield from _strings(keyword.value)


def _of_choice(definition: ast.ClassDef) -> Iterator[str]:
    if any(_name(base) == "Choice" for base in definition.bases):
        for statement in definition.body:
            if isinstance(statement, ast.Assign):
                yield from _strings(statement.value)


def _docstring(function: ast.FunctionDef) -> Iterator[str]:
    if text := ast.get_docstring(function):
        yield inspect.cleandoc(text)


def _is_rule(function: ast.FunctionDef) -> bool:
    decorators = (d.func if isinstance(d, ast.Call) else d for d in function.decorator_list)
    return any(_name(decorator) in _DECORATORS for decorator in decorators)


def _strings(node: ast.expr) -> Iterator[str]:
    """The string itself, those of a list or tuple, or the values of a dictionary."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.strip():
        yield node.value
    elif isinstance(node, ast.List | ast.Tuple):
        for element in node.elts:
            yield from _strings(element)
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from _strings(value)


def _name(node: ast.expr) -> str:
    """`rule` of `rule`, `law.rule` and `income_below.since`."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
