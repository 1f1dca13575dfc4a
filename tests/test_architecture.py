"""The rule of the house: who may import whom. The contracts stand in pyproject.toml."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[1]


def modules(room: str) -> list[Path]:
    return sorted((ROOT / "reader" / room).rglob("*.py"))


def imported(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


def test_rooms_import_only_what_lies_below_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == 0


@pytest.mark.parametrize("path", modules("core"), ids=lambda path: path.name)
def test_core_imports_the_standard_library_alone(path: Path) -> None:
    foreign = {n for n in imported(path) if n.split(".")[0] not in sys.stdlib_module_names}
    assert all(name.startswith("reader.core") for name in foreign)


@pytest.mark.parametrize("path", modules(""), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_statement_of_sql_stands_only_in_the_store(path: Path) -> None:
    if "store" in path.parts:
        return
    calls = {
        node.func.attr
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }
    assert not calls & {"execute", "executemany", "executescript"}
