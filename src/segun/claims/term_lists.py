"""The lists of ``claims/terms/<language>.toml``: regular expressions over text in lower case."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from segun.model import Language


@cache
def term_lists(language: Language) -> Mapping[str, Mapping[str, Any]]:
    """The tables of a language, read once."""
    return tomllib.loads((files("segun.claims") / "terms" / f"{language.value}.toml").read_text(encoding="utf-8"))


def any_of(expressions: Iterable[str]) -> re.Pattern[str]:
    """Any of some expressions, as whole words; of none there is none."""
    return re.compile(r"(?<!\w)(?:" + ("|".join(expressions) or "(?!)") + r")(?!\w)")
