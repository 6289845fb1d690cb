"""What a compiled plan is made of: the text of the engine and of one pack, with its parameters."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import komek.law

ENGINE = os.path.dirname(komek.law.__file__)
NOT_LAW = frozenset({"__pycache__", "examples", "locale"})


def files_of(pack: str) -> Iterator[str]:
    """The paths of all the texts, in a lasting order."""
    for root in (ENGINE, pack):
        for folder, inner, names in os.walk(root):
            inner[:] = sorted(name for name in inner if name not in NOT_LAW)
            yield from (f"{folder}/{name}" for name in sorted(names) if name.endswith((".py", ".yaml")))


def contents(pack: str) -> Iterator[bytes]:
    """Each text after its path. OSError where one cannot be read."""
    for path in files_of(pack):
        with open(path, "rb", 0) as file:
            text = file.read()
        yield b"%s\0%d\0" % (os.fsencode(path), len(text))
        yield text


def changed_since(moment: int, pack: str) -> bool:
    """Whether a text was changed after this moment (nanoseconds of the epoch), by whatever clock its file has."""
    found = map(os.stat, files_of(pack))
    return any(max(status.st_mtime_ns, status.st_ctime_ns) >= moment for status in found)


def is_closed(pack: str) -> bool:
    """Whether the pack's modules import nothing but each other, the engine, and Python's own: then that is all."""
    import ast

    for path in files_of(pack):
        if path.startswith(f"{pack}/") and path.endswith(".py"):
            with open(path, "rb") as file:
                tree = ast.parse(file.read(), path)
            depth = path[len(pack) :].count("/")
            if not all(_stays_inside(node, depth) for node in ast.walk(tree)):
                return False
    return True


def _stays_inside(node: object, depth: int) -> bool:
    """Whether an import reaches no further; `depth`: how many folders a relative one may go up."""
    import ast

    if isinstance(node, ast.ImportFrom):
        return node.level <= depth if node.level else _is_known(node.module or "")
    return not isinstance(node, ast.Import) or all(_is_known(alias.name) for alias in node.names)


def _is_known(module: str) -> bool:
    return f"{module}.".startswith("komek.law.") or module.partition(".")[0] in sys.stdlib_module_names
