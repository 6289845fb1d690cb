"""The page on the architecture names the rooms that there are, in the order in which they may import."""

import re
import tomllib

from tests.docs.blocks import CHECKOUT


def test_the_table_of_rooms_is_the_contract() -> None:
    page = (CHECKOUT / "docs/architecture.md").read_text(encoding="utf-8")
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    assert re.findall(r"^\| \d+ \| `(\w+)` \|", page, re.MULTILINE) == [layer.split(".")[1] for layer in layers]
