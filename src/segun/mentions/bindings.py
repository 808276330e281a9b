"""Bindings: where a text says that two names are one — an acronym in brackets, a nickname, "also known as"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from segun.mentions.chunks import CLOSING, OPENING, Chunk
from segun.mentions.function_words import AGAINST, AND, FOR, NOR, OF, OR, THEN, WITH
from segun.mentions.tokens import Tokens
from segun.mentions.wordlists import Words

_REACH = 9  # words that may part a name and its other name ("X, a former police officer better known as Y")
_OF_ANOTHER = OF | FOR | WITH | AGAINST | AND | {"a", "al", "junto"}
_CLOSED = "".join(CLOSING)


def bindings(chunks: Sequence[Chunk], tokens: Tokens, words: Words) -> Iterator[tuple[Chunk, Chunk]]:
    """Pairs of chunks of which the second is another name of the first, in text order."""
    anchor: Chunk | None = None  # the name that a list of nicknames belongs to
    for left, right in pairwise(chunks):
        if left.sentence is not right.sentence or right.first - left.last > _REACH:
            anchor = None
            continue
        if anchor is not None and _is_listed(left, right, tokens):
            yield anchor, right
            continue
        anchor = None
        if _binds(left, right, tokens, words):
            yield left, right
            anchor = left


def _binds(left: Chunk, right: Chunk, tokens: Tokens, words: Words) -> bool:
    gap = tokens.gaps[left.last]
    between = tokens.words[left.last : right.first]
    if " ".join(left.core) in words.calendar:
        return False  # 'in September "Los Tordos" fled'
    if not between:
        return _binds_bare(left, right, gap, tokens, words)
    if any(mark in tokens.folded[tokens.ends[left.last - 1] : tokens.starts[right.first]] for mark in ";:."):
        return False
    if between[-1] == "alias" and between[-2:-1] and between[-2] in _OF_ANOTHER:
        return False  # "X, que seguía órdenes de alias Y"
    if between[0] in OR and len(between) <= 2 and "," in gap and tokens.gaps[right.last].strip()[:1] in (",", ".", ";", ")"):
        return "," not in tokens.gaps[left.first]
    if len(between) == 1 and between[0] in ("a", "o") and "(" in gap and ")" in tokens.gaps[right.first]:  # "(a) El Guero"
        return True
    closed = ")" in tokens.gaps[right.last] or _initials_follow(right, tokens)
    if "(" in gap and closed and between[0] in OR and (len(between) == 1 or between[1:] in ([word] for word in words.article)):
        return True  # "(o Frente Rojo, FR)"
    if between in (["goes", "by"], ["went", "by"], ["who", "goes", "by"], ["who", "went", "by"], ["se", "hace", "llamar"]):
        return True
    if not any(word in words.binding for word in between):
        byname = right.quoted or (len(right.core) == 1 and len(left.core) > 1 and _is_byname(right, tokens, words))
        return len(between) == 1 and between[0] in ("el", "the", "la") and "," in gap and byname
    if "," in gap and between[-1] in ("as", "como", "por", *words.binding) and not any(word in words.noun for word in between):
        return not any(
            "," in tokens.gaps[index] and not tokens.words[index - 1].isdigit() for index in range(left.last + 1, right.first)
        )
    said = [word for word in between if word not in words.binding and word not in words.link and not word.isdigit()]
    if between[-1] in words.binding or all(
        word in words.link for word in between[between.index(next(w for w in between if w in words.binding)) :][1:]
    ):
        return not any(word in words.noun or word in words.people for word in between) and (
            not said or "goes" in said or "va" in said
        )
    return False


def _binds_bare(left: Chunk, right: Chunk, gap: str, tokens: Tokens, words: Words) -> bool:
    """Nothing but marks between: "X (CX)", "Rodolfo Catubig, “El Tuerto”", "Lara Belman, El Tortugo,"."""
    behind = tokens.gaps[right.last]
    if len(left.core[-1]) == 1 and gap[:1] == ".":
        gap = gap[1:]  # "Teodoro Ibarra N., “El Tío”"
    if left.sentence.opens and any(dash in behind for dash in ("—", "–", " - ", ".-")):
        return False  # "KINSELE, Ubaro (AFP) —" names an agency
    if "(" in gap and gap.strip(" \n(\"“‘'«”’»,") == "":
        return ")" in behind or behind.strip() in ("–", "-", "—") or _initials_follow(right, tokens)
    if gap.strip() in ("–", "-", "—") and ")" in behind and tokens.written(right.first).isupper():
        return True  # "(Cartel Jalisco Nueva Generación – CJNG)"
    if gap.lstrip(" \n" + _CLOSED)[:1] == "," and gap.rstrip()[-1:] in OPENING and len(gap.strip()) > 1:
        return right.quoted and len(right.core) <= 4 and not left.quoted and "los" not in (left.article, right.article)
    if gap == ", " and right.article in ("el", "la") and len(right.core) <= 2 and len(left.core) >= 2 and not left.article:
        return behind[:1] in (",", ".", ")") or behind[:1] in tuple(CLOSING)
    if gap == ", " and behind[:2] in (", ", "; ") and len(left.core) >= 3 and len(right.core) <= 2 and not right.article:
        index = right.last
        after = tokens.words[index] if index < right.sentence.last else "y"
        alone = (len(right.core) == 1 or right.core[1].isdigit()) and not right.entries and after not in AND | OR | NOR
        titled = len(right.core) == 2 and right.core[0] in words.address
        byname = alone or (titled and (after in words.leader or after in words.article))
        return not tokens.capital[min(index, len(tokens.words) - 1)] and (after in THEN or byname)
    return gap[:1].isspace() and gap[-1:] in OPENING and right.quoted and len(left.core) >= 1 and gap.strip() != ""


def _initials_follow(chunk: Chunk, tokens: Tokens) -> bool:
    """Whether only initials stand between a name in brackets and their end: "(Volontaires du Delta, VD)"."""
    index = chunk.last
    return (
        tokens.gaps[index].strip() in (",", ";")
        and index < chunk.sentence.last
        and tokens.written(index).isupper()
        and ")" in tokens.gaps[index + 1]
    )


def _is_byname(chunk: Chunk, tokens: Tokens, words: Words) -> bool:
    """Whether "el Rayado" between commas is a byname and no office."""
    first = chunk.core[0]
    return tokens.gaps[chunk.last][:1] in (",", ".") and first not in words.no_name and first not in words.group_head


def known_as(chunk: Chunk, tokens: Tokens, words: Words) -> bool:
    """Whether "as he is known" or "como se le conoce" follows, perhaps behind a name in brackets: the last person's byname."""
    index = chunk.last
    if "(" in tokens.gaps[index]:
        while index < chunk.sentence.last and ")" not in tokens.gaps[index + 1]:
            index += 1
        index += 1
    behind = tokens.words[index : min(index + 5, chunk.sentence.last)]
    return behind[:1] in (["as"], ["como"]) and not words.known_as.isdisjoint(behind[1:])


def _is_listed(left: Chunk, right: Chunk, tokens: Tokens) -> bool:
    """Whether the second of two nicknames continues a list ("“El Tito” and “El Mochomito”", "“El Señor”, “El 15”")."""
    between = tokens.words[left.last : right.first]
    if not between and right.first == left.last and "(" in tokens.gaps[left.first]:
        return _initials_follow(left, tokens)
    return left.quoted and right.quoted and (not between or (len(between) == 1 and (between[0] in AND | OR)))
