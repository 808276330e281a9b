"""Folding: text as it is compared, in lower case without accents, letter for letter as long as before."""

import unicodedata
from functools import lru_cache


def folded(text: str) -> str:
    """Text in lower case without accents; offsets in it are offsets in the original."""
    return "".join(map(_fold, text))


@lru_cache(maxsize=4096)
def _fold(letter: str) -> str:
    base = unicodedata.normalize("NFKD", letter)[0].lower()
    return base if len(base) == 1 else letter
