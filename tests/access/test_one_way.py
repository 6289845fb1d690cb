"""Pages look nobody up by themselves: by number, name or id they ask `access`, and nothing else."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import komek

ROOMS = ("portal", "office")
LOOKED_UP = {
    "people": {"person", "by_number", "search"},
    "casework": {
        "case",
        "decision",
        "appeal",
        "correction",
        "worklist",
        "search",
        "cases_of",
        "application_answers",
        "figures",
        "figures_together",
        "workload",
    },
    "documents": {"document"},
    "correspondence": {"letter", "letter_line"},
    "intake": {"application", "applications_of", "receipt"},
    "audit": {"events", "latest", "reads_of", "reads_by", "of_kind"},
}
"""By room: what finds personal data. What is given a case that was read already may be asked by pages too."""

PAGES = [path for room in ROOMS for path in sorted((Path(komek.__file__).parent / room).rglob("*.py"))]


def asked(source: str) -> Iterator[str]:
    """What a module takes from the services that hold personal data: `people.search`."""
    tree = ast.parse(source)
    names = dict(_services(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.endswith(".service"):
            yield from (f"{node.module.split('.')[1]}.{one.name}" for one in node.names)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in names:
            yield f"{names[node.value.id]}.{node.attr}"


def _services(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """`from komek.people import service as known` → known: people."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("komek."):
            yield from (
                (one.asname or one.name, node.module.split(".")[1]) for one in node.names if one.name == "service"
            )


@pytest.mark.parametrize("page", PAGES, ids=lambda path: "/".join(path.parts[-3:]))
def test_a_page_looks_nobody_up_by_itself(page: Path) -> None:
    forbidden = {f"{room}.{name}" for room, names in LOOKED_UP.items() for name in names}
    assert not forbidden & set(asked(page.read_text("utf-8")))


@pytest.mark.parametrize(
    "source",
    [
        "from komek.people import service\nservice.search('bg', 'x')",
        "from komek.people import service as known\nprint(known.search)",
        "from komek.people.service import search",
    ],
)
def test_every_way_to_take_it_is_noticed(source: str) -> None:
    assert "people.search" in set(asked(source))
