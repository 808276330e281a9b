"""Names as people type them: found whatever their case, accents and leading article, never guessed."""

import re
import unicodedata
from collections.abc import Iterable

from rapidfuzz import fuzz, process

_ARTICLES = ("the ", "el ", "la ", "los ", "las ")
_AGREES_WITH_ANY = ("", "the ")
_NOT_LETTERS = re.compile(r"[\W_]+")

# One letter in four may differ for a hint ("Jalisko cartel", "Los Chukis"); nothing is ever decided by it. Tried on the
# packs' names: at 70 words that are no name at all ("the weather") begin to look like some.
_NEAR = 75.0
_HINTS = 3


def fold_name(name: str) -> str:
    """A name in lower case, without accents and punctuation: ``"Cártel de Juárez"`` -> ``"cartel de juarez"``."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    return _NOT_LETTERS.sub(" ", bare.casefold()).strip()


def without_article(folded: str) -> str:
    """A folded name without its leading article, unless nothing else is left."""
    return _split(folded)[1]


def _split(folded: str) -> tuple[str, str]:
    for article in _ARTICLES:
        if folded.startswith(article) and len(folded) > len(article):
            return article, folded[len(article) :]
    return "", folded


class NameIndex:
    """Which ids bear a name.

    A name as typed goes before one with an article more or less: who asks for ``La Línea`` does not mean ``Línea``. An
    article of another gender or number is another name: ``Los Chapito`` is not ``El Chapito``.
    """

    def __init__(self, named: Iterable[tuple[str, str]]) -> None:
        self._exact: dict[str, set[str]] = {}
        self._loose: dict[str, set[tuple[str, str]]] = {}
        self._spelling: dict[str, str] = {}
        for id, name in named:
            folded = fold_name(name)
            if folded:
                article, bare = _split(folded)
                self._exact.setdefault(folded, set()).add(id)
                self._loose.setdefault(bare, set()).add((article, id))
                self._spelling.setdefault(bare, name)

    def bearers(self, name: str) -> tuple[str, ...]:
        """The ids that bear a name, sorted; none where nobody does."""
        folded = fold_name(name)
        if folded in self._exact:
            return tuple(sorted(self._exact[folded]))
        article, bare = _split(folded)
        free = article in _AGREES_WITH_ANY
        return tuple(sorted({id for theirs, id in self._loose.get(bare, ()) if free or theirs in _AGREES_WITH_ANY}))

    def near(self, name: str) -> tuple[str, ...]:
        """A few names that look like this one or hold it as a word: a hint for whoever typed it, never a decision."""
        bare = without_article(fold_name(name))
        spellings = sorted(self._spelling)
        alike = process.extract(bare, spellings, scorer=fuzz.token_sort_ratio, score_cutoff=_NEAR, limit=_HINTS)
        found = [spelling for spelling, _score, _index in alike]
        if not found and bare:
            found = [spelling for spelling in spellings if f" {bare} " in f" {spelling} "][:_HINTS]
        return tuple(self._spelling[spelling] for spelling in found)
