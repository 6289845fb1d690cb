"""The descriptions of a pack's parameters."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from komek.languages.extract.message import Message


def in_parameters(folder: Path) -> Iterator[Message]:
    """Every `description` below `parameters/`, of scales and of the children of a parameter as well."""
    for path in sorted((folder / "parameters").rglob("*.yaml")):
        place = path.relative_to(folder.parent).as_posix()
        for text in _descriptions(yaml.load(path.read_bytes(), yaml.CSafeLoader)):
            yield Message(text, place)


def _descriptions(node: object) -> Iterator[str]:
    if not isinstance(node, dict):
        return
    if isinstance(node.get("description"), str):
        yield node["description"].strip()
    for key, child in node.items():
        if key not in ("description", "metadata", "values", "brackets"):
            yield from _descriptions(child)
