"""Initials: names that the text itself spells out beside their abbreviation in brackets.

"Forces démocratiques de libération du Talva (FDLT)", "Alliance of Patriots for a Free and Sovereign Talva (APFST)": the letters
tell where the name begins, whatever small or lower-case words it has.
"""

from collections.abc import Iterable

from segun.mentions.tokens import Tokens
from segun.mentions.wordlists import Words

_SMALL = frozenset(
    {"of", "the", "for", "and", "in", "a", "an", "on", "to", "y", "e", "et", "para", "por", "en", "s", "l", "d", "les"}
)
_SHORTEST = 3  # letters; two agree by chance too often


def spelled_out(tokens: Tokens, words: Words, capitals: Iterable[int]) -> dict[int, int]:
    """First token and the token behind the last of every such name. ``capitals`` are the tokens with a capital."""
    found: dict[int, int] = {}
    for index in capitals:
        if tokens.gaps[index][-1:] != "(" or index + 1 >= len(tokens.gaps):
            continue
        letters = tokens.words[index]
        if len(letters) < _SHORTEST or not letters.isalpha() or not tokens.written(index).isupper():
            continue
        start = _begin(tokens, words, index, letters)
        if start is not None:
            found[start] = index
    return found


def _begin(tokens: Tokens, words: Words, bracket: int, letters: str) -> int | None:
    """The token at which the words before a bracket begin to spell its letters; a small word may count or not ("de", "of")."""
    open_paths = [(bracket - 1, len(letters))]
    while open_paths:
        index, left = open_paths.pop()
        if index < 0:
            continue
        word, parted = tokens.words[index], tokens.gaps[index].strip() not in ("", "-", "'", "’")
        spells = word[0] == letters[left - 1]
        if spells and left == 1 and tokens.capital[index]:
            return index
        if spells and left > 1 and not parted:
            open_paths.append((index - 1, left - 1))
        if (word in _SMALL or word in words.small) and not parted:
            open_paths.append((index - 1, left))
    return None
