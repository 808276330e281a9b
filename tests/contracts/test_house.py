"""The house rules that a machine can hold."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src" / "segun").rglob("*.py"))
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
