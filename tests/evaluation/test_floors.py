"""The reader is held to the scores that it once had (evals/gate.py)."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

EVALS = Path(__file__).parents[2] / "evals"


@pytest.fixture(scope="module")
def gate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gate", EVALS / "gate.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_score_is_below_its_floor(gate: ModuleType) -> None:
    floors = json.loads((EVALS / "floors.json").read_text(encoding="utf-8"))
    assert len(floors) >= 30
    assert gate.below(gate.scores(), floors) == []


def test_a_score_below_its_floor_is_named_and_so_is_one_that_is_gone(gate: ModuleType) -> None:
    floors = {"en.stance.f1": 0.6, "es.stance.f1": 0.5, "en.pair.f1": 0.4}
    lines = gate.below({"en.stance.f1": 0.59, "en.pair.f1": 0.4}, floors)
    assert [line.split(":")[0] for line in lines] == ["en.stance.f1", "es.stance.f1"]
