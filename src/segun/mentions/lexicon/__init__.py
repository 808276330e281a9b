"""The data of this stage: word lists and rules as TOML, and the one function that opens them."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


@cache
def table(name: str) -> dict[str, Any]:
    """The contents of ``<name>.toml``, read once. The schema of each file is held by ``tests/mentions/test_lexicon.py``."""
    return tomllib.loads((_HERE / f"{name}.toml").read_text(encoding="utf-8"))
