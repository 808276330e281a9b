"""The words of an assessment: likelihood by ICD 203, standing, strength of the basis and the reasons, in English and Spanish.

Likelihood and strength of the basis never stand in one sentence (ICD 203, tradecraft standard on uncertainty).
"""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from segun.model import Language


@cache
def wording(name: str) -> dict[str, Any]:
    """One file of wordings, as parsed."""
    return tomllib.loads((files(__package__) / "wording" / f"{name}.toml").read_text(encoding="utf-8"))


def likelihood(probability: float, language: Language) -> str:
    """The word for a probability: "likely" is 0.55 and up to 0.80, the bounds of ICD 203."""
    words = wording("likelihood")["word"]
    word = next(word for word in words if "below" not in word or probability < word["below"])
    return str(word[language.value])
