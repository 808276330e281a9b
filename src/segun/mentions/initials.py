"""Initials: names that the text itself spells out beside their abbreviation in brackets.

"Forces démocratiques de libération du Talva (FDLT)", "Alliance of Patriots for a Free and Sovereign Talva (APFST)": the letters
tell where the name begins, whatever small or lower-case words it has.
"""

from collections.abc import Iterable

from segun.mentions.function_words import UNSPELT
from segun.mentions.tokens import Tokens
from segun.mentions.wordlists import Words

_SHORTEST = 3  # letters; two agree by chance too often
_LONGEST = 12  # words of a name whose initials agree only in part


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
        if start is None:
            start = _begin_abroad(tokens, words, index, letters) or _begin_in_part(tokens, words, index, letters)
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
        word, parted = tokens.words[index], _parts(tokens.gaps[index])
        spells = word[0] == letters[left - 1]
        if spells and left == 1 and tokens.capital[index]:
            return index
        if spells and left > 1 and not parted:
            open_paths.append((index - 1, left - 1))
        if (word in UNSPELT or word in words.small) and not parted:
            open_paths.append((index - 1, left))
    return None


def _begin_abroad(tokens: Tokens, words: Words, bracket: int, letters: str) -> int | None:
    """The head of a group's name whose initials are those of another language: "Movement for Oneness and Jihad … (MUJAO)".

    Only names and small words may stand between, and half of the letters must agree, in order.
    """
    initials = ""
    for index in range(bracket - 1, max(-1, bracket - _LONGEST - 1), -1):
        word = tokens.words[index]
        if not tokens.capital[index] and word not in UNSPELT and word not in words.small:
            return None
        initials = word[0] + initials
        if (
            tokens.capital[index]
            and word in words.first
            and word[0] == letters[0]
            and _agree(letters, initials) * 2 >= len(letters)
        ):
            return index
        if _parts(tokens.gaps[index]):
            return None
    return None


def _begin_in_part(tokens: Tokens, words: Words, bracket: int, letters: str) -> int | None:
    """The head of an institution whose first words spell the letters: "Servicio de Rentas y Aduanas al Comercio (SRA)"."""
    for index in range(bracket - len(letters), max(-1, bracket - _LONGEST - 1), -1):
        run = [tokens.words[step] for step in range(index, bracket) if tokens.capital[step]]
        small = all(
            tokens.capital[step] or tokens.words[step] in UNSPELT or tokens.words[step] in words.small
            for step in range(index, bracket)
        )
        if not small or any(_parts(tokens.gaps[step]) for step in range(index + 1, bracket)):
            return None
        begins = tokens.capital[index] and (tokens.words[index] in words.institution or tokens.words[index] in words.first)
        if begins and "".join(word[0] for word in run).startswith(letters):
            return index
    return None


def _agree(letters: str, initials: str) -> int:
    """How many letters of an abbreviation some initials have in the same order."""
    row = [0] * (len(initials) + 1)
    for letter in letters:
        before = row[:]
        for place, initial in enumerate(initials):
            row[place + 1] = before[place] + 1 if letter == initial else max(before[place + 1], row[place])
    return row[-1]


def _parts(gap: str) -> bool:
    return gap.strip() not in ("", "-", "'", "’")
