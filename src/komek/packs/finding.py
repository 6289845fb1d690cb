"""Where packs lie and how their modules are imported, by name and only when asked for."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

from komek.law.errors import LawError

if TYPE_CHECKING:
    import ast

HERE = Path(__file__).resolve().parent
OUR_OWN = {"bg": "bulgaria", "kz": "kazakhstan", "az": "azerbaijan"}


class Pack(NamedTuple):
    """A country's folder and the Python package under which its modules are imported."""

    code: str
    folder: Path
    package: str

    def module(self, name: str) -> Any:
        """The module `name` of the pack, imported on first use."""
        if self.package not in sys.modules and not self.folder.is_relative_to(HERE):
            _add_package(self)
        return importlib.import_module(f"{self.package}.{name}")

    def has(self, name: str) -> bool:
        """Whether the pack has a module of this name."""
        return _is_there(self.folder, name)


@lru_cache(maxsize=64)
def _is_there(folder: Path, name: str) -> bool:
    return (folder / f"{name}.py").is_file()


def found() -> MappingProxyType[str, Pack]:
    """Every pack by the code of its country. LawError when two packs claim one code, or a pack names none."""
    return _found(os.environ.get("KOMEK_PACKS", ""))


@lru_cache(maxsize=8)
def _found(further: str) -> MappingProxyType[str, Pack]:
    packs = {code: Pack(code, HERE / name, f"{__package__}.{name}") for code, name in OUR_OWN.items()}
    for folder in _folders(further):
        pack = _from_folder(folder)
        if pack.code in packs:
            taken = f"the code “{pack.code}” already belongs to {packs[pack.code].folder}."
            raise LawError(str(folder / "country.py"), 1, taken, "Give each pack a code of its own.")
        packs[pack.code] = pack
    return MappingProxyType({code: pack for code, pack in packs.items() if (pack.folder / "country.py").is_file()})


def _folders(further: str) -> Iterator[Path]:
    """The pack folders that `KOMEK_PACKS` names: each entry is a pack itself or a folder of packs."""
    for root in (Path(entry).resolve() for entry in further.split(os.pathsep) if entry):
        if not root.is_dir():
            raise LawError(str(root), 1, "KOMEK_PACKS names no such folder.", "Correct or unset KOMEK_PACKS.")
        inside = [folder for folder in sorted(root.iterdir()) if (folder / "country.py").is_file()]
        yield from [root] if (root / "country.py").is_file() else inside


def _from_folder(folder: Path) -> Pack:
    return Pack(_code_in(folder / "country.py"), folder, f"komek_pack_{crc32(bytes(folder)):08x}")


def _code_in(path: Path) -> str:
    """The country's code, read from the text of `country.py`: importing it would load all of its facts."""
    import ast  # only here: our own packs are known without it

    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Country" and node.args:
            code = node.args[0]
            if isinstance(code, ast.Constant) and isinstance(code.value, str):
                return code.value
    raise LawError(str(path), 1, "no country is declared here.", 'Write country = Country("xx", "Name", …).')


def _tree(path: Path) -> ast.Module:
    import ast

    try:
        return ast.parse(path.read_text(encoding="utf-8"), str(path))
    except (SyntaxError, UnicodeDecodeError) as fault:
        line = getattr(fault, "lineno", None) or 1
        raise LawError(str(path), line, f"this is not Python: {fault}.", "Mend the file.") from None


def _add_package(pack: Pack) -> None:
    """Make a folder outside of our own an importable package, so that relative imports inside it work."""
    from importlib.machinery import ModuleSpec
    from importlib.util import module_from_spec

    spec = ModuleSpec(pack.package, None, is_package=True)
    spec.submodule_search_locations = [str(pack.folder)]
    sys.modules[pack.package] = module_from_spec(spec)
