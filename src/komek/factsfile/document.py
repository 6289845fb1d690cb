"""The text of a YAML or JSON file as a tree whose every value knows its line.

Values stay text: `on` is no truth value, 60.00 no float and 2019-01-15 no date until the declaration of the fact says
so. Built from the parser's events without recursion and without aliases, so no file can make it grow or overflow.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from komek.factsfile.problem import FactsFileError, Problem, _, shortened

LARGEST = 1_000_000  # bytes; a household of 64 with every fact has some 200 kB
DEEPEST = 12  # levels; our files need 5, OpenFisca's 7


class Scalar(NamedTuple):
    """A single value as it was written; `plain` when it had no quotes."""

    line: int
    text: str
    plain: bool


class Sequence(NamedTuple):
    """A list."""

    line: int
    items: list[Node]


class Mapping(NamedTuple):
    """Keys with values, in the order of the file; the same key may stand there twice."""

    line: int
    entries: list[tuple[Scalar, Node]]

    def get(self, key: str) -> Node | None:
        """The first value of a key."""
        return next((value for name, value in self.entries if name.text == key), None)


Node = Scalar | Sequence | Mapping


class _Fault(Exception):
    def __init__(self, line: int, text: str, **values: str) -> None:
        self.problem = Problem(line, "", text, values)


def load(path: Path) -> Node:
    """The tree of a file; raises `FactsFileError` where there is none."""
    try:
        return _tree(_events(_text(path)))
    except _Fault as fault:
        raise FactsFileError(str(path), [fault.problem]) from None


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise _Fault(0, _("The file is larger than {limit} kB."), limit=str(LARGEST // 1000))
        content = path.read_bytes()
        text = content.decode("utf-8-sig")
    except FileNotFoundError:
        raise _Fault(0, _("There is no such file.")) from None
    except UnicodeDecodeError:
        raise _Fault(0, _("This is not a text file in UTF-8.")) from None
    except OSError as error:
        raise _Fault(0, _("The file cannot be read: {reason}."), reason=error.strerror or str(error)) from None
    if "\0" in text:
        raise _Fault(0, _("This is not a text file in UTF-8."))
    return _as_yaml(text) if path.suffix == ".json" else text


def _as_yaml(text: str) -> str:
    """JSON is YAML but for tabs between values and for letters beyond U+FFFF written as two escapes."""
    import re

    pairs = re.compile(r"\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.IGNORECASE)
    text = text.replace("\t", " ")
    return pairs.sub(lambda match: bytes.fromhex("".join(match.groups())).decode("utf-16-be"), text)


def _events(text: str) -> Iterator[Any]:
    try:
        yield from yaml.parse(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark, reason = error.problem_mark or error.context_mark, error.problem or error.context or ""
        raise _Fault(mark.line + 1 if mark else 0, _("This is not valid YAML: {reason}."), reason=reason) from None
    except yaml.YAMLError as error:
        raise _Fault(0, _("This is not valid YAML: {reason}."), reason=shortened(str(error))) from None


def _tree(events: Iterator[Any]) -> Node:
    """Build the tree on a stack of open lists and mappings."""
    roots = Sequence(1, [])
    stack: list[_Open] = [_Open(roots)]
    for event in events:
        line = event.start_mark.line + 1
        _refuse(event, line, len(stack), len(roots.items))
        if isinstance(event, yaml.ScalarEvent):
            stack[-1].put(Scalar(line, event.value, event.implicit[0]))
        elif isinstance(event, yaml.SequenceStartEvent):
            stack.append(_Open(Sequence(line, [])))
        elif isinstance(event, yaml.MappingStartEvent):
            stack.append(_Open(Mapping(line, [])))
        elif isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
            stack[-2].put(stack.pop().node)
    if not roots.items or roots.items[0] == Scalar(1, "", True):
        raise _Fault(0, _("The file is empty. A facts file begins with “programme: …”."))
    return roots.items[0]


def _refuse(event: Any, line: int, depth: int, documents: int) -> None:
    if isinstance(event, yaml.AliasEvent):
        text = _("“*{name}” repeats another value. Aliases are not allowed in a facts file: write the value out.")
        raise _Fault(line, text, name=shortened(event.anchor or ""))
    if depth > DEEPEST:
        raise _Fault(line, _("The values are nested more than {limit} levels deep."), limit=str(DEEPEST))
    if documents and isinstance(event, yaml.DocumentStartEvent):
        raise _Fault(line, _("A second document begins here (“---”). A file holds one."))
    if getattr(event, "tag", None) not in (None, "!"):
        raise _Fault(line, _("Tags such as “{name}” are not allowed in a facts file."), name=shortened(event.tag))


class _Open:
    """A list or mapping that is being filled; in a mapping, the key that waits for its value."""

    def __init__(self, node: Sequence | Mapping) -> None:
        self.node = node
        self.key: Scalar | None = None

    def put(self, value: Node) -> None:
        if isinstance(self.node, Sequence):
            self.node.items.append(value)
        elif self.key is not None:
            self.node.entries.append((self.key, value))
            self.key = None
        elif isinstance(value, Scalar):
            self.key = value
        else:
            raise _Fault(value.line, _("The name of a value must be a single word."))
