"""What a pattern looks for, shown by its own first example: what a reviewer sees beside a claim instead of the notation."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

_NAMED = re.compile(r"\[\w+:([^\]]*)\]")


def example_of(pattern: str) -> str | None:
    """The first example of a pattern, as plain words; None for a pattern that is not the grammar's."""
    return _examples().get(pattern)


@cache
def _examples() -> Mapping[str, str]:
    """The examples of every bundled pattern, by its id. Read once, when somebody first asks."""
    found: dict[str, str] = {}
    for folder in files("segun.claims").joinpath("patterns").iterdir():
        if not folder.is_dir():
            continue
        for path in folder.iterdir():
            if path.name.endswith(".toml"):
                for table in tomllib.loads(path.read_text(encoding="utf-8")).get("pattern", ()):
                    if table.get("yes"):
                        found[table["id"]] = _NAMED.sub(r"\1", table["yes"][0].partition(" => ")[0])
    return found
