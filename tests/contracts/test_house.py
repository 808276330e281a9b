"""The house rules that a machine can hold."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src" / "segun").rglob("*.py"))
READING = [path for path in SOURCES if path.parent.name in ("claims", "mentions")]
DRAWERS = {"utils", "util", "helpers", "common", "core", "misc", "manager", "tools", "shed"}


def test_imports_run_one_way() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    result = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_is_named_by_its_subject_and_stays_small(path: Path) -> None:
    assert not DRAWERS & set(path.with_suffix("").parts)
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 500


def test_the_median_file_is_short() -> None:
    lengths = sorted(len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES)
    assert lengths[len(lengths) // 2] <= 130


@pytest.mark.parametrize("path", READING, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_words_of_a_language_stand_in_its_lexicon(path: Path) -> None:
    """A rule may name a word or four; a longer set of words is data. What holds the keys of a table is told by its name."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and "_KEYS" not in ast.unparse(node.targets[0]):
            for some in (each.elts for each in ast.walk(node.value) if isinstance(each, ast.Set)):
                words = [
                    one for one in some if isinstance(one, ast.Constant) and isinstance(one.value, str) and len(one.value) > 1
                ]
                assert len(words) <= 4, f"line {node.lineno}"
