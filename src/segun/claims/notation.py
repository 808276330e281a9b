"""The notation that patterns are written in, and its translation to regular expressions over symbols (docs/patterns.md).

Items are separated by spaces:

========== ====================================================================================================
``A:G``    a chunk, remembered as A. Kinds: G group or groups, H two groups or more, I one alone, P person or persons,
           Q two persons or more, S whoever can speak, L place, D date, N number, g a group as possessor ("its", "the CJNG's"),
           p a person as possessor, z a source as possessor, C and K a group and a person as an object pronoun
           before the verb ("los dirige"). Several kinds: ``A:GP``.
``G``      a chunk of a kind, not remembered
``@class`` a word of a class of the lexicon; ``@class.part`` a verb form of one kind
``word``   this word; ``,`` ``-`` ``:`` ``"`` punctuation
``_``      any one word that is no chunk, no punctuation and no conjunction
``~``      up to 3 such words; ``~5`` up to 5; verbs of the lexicon are not skipped
``*``      as ``~``, but no preposition or verb is skipped: what may stand between a verb and its object
``~~``     as ``~``, and one aside between commas, dashes or brackets may stand in it
``!@class`` (``!,``) no word of this class may stand directly before; ``!p`` no chunk of this kind
``!>@class`` no word of this class may stand directly behind
``(a|b)``  one of; ``x?`` may be missing; ``^`` ``$`` the beginning and the end of the clause
``{name}`` a macro of the lexicon
========== ====================================================================================================
"""

import re
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from segun.claims.lexicon import Alphabet
from segun.model import Language

_KINDS = {
    "G": "GH",
    "H": "H",
    "I": "G",
    "P": "PQ",
    "Q": "Q",
    "S": "SPQGH",
    "L": "L",
    "D": "D",
    "N": "N",
    "g": "g",
    "p": "p",
    "s": "S",
    "z": "z",
    "C": "C",
    "K": "K",
}
_PUNCTUATION = {",": ",", "-": "-", ":": ":", '"': '"', ".": r"\.", "'": "'", ";": ";", "¿": "¿", "^": "^", "$": "$"}
_ASIDE = r'(?:[(,-][^;:.?"]{1,16}?[),-])?'
_TOKEN = re.compile(
    r"(?P<name>\w:)?(?:(?P<open>\()|(?P<close>\))|(?P<bar>\|)|(?P<gap>~~?\d*|\*\d*)|(?P<after>!>(?:,|[@\w.]+))|(?P<before>!(?:,|[@\w.]+))|(?P<class>@[\w.]+)"
    r"|(?P<word>[^\s()|?{}~@*!]+?(?=\??(?:[\s()|]|$)))|(?P<maybe>\?))\s*"
)
FIRST_WORD_SYMBOL = "\ue000"


class BadPattern(ValueError):
    """A pattern that the notation does not allow; names the pattern text and what is wrong."""


Need = frozenset[str]


class Expression:
    """A regular expression over symbols, compiled when it is first tried.

    Compiling the thousand of a language takes seconds; an article tries a few hundred of them.
    """

    __slots__ = ("finditer",)

    finditer: Callable[[str], Iterator[re.Match[str]]]
    """Every match in a line's symbols. Raises BadPattern where it is no regular expression."""

    def __init__(self, text: str) -> None:
        def compiling(symbols: str) -> Iterator[re.Match[str]]:
            try:
                self.finditer = re.compile(text).finditer  # asked straight from now on
            except re.error as error:
                raise BadPattern(f"{text!r}: {error}") from error
            return self.finditer(symbols)

        self.finditer = compiling


@dataclass(frozen=True, slots=True)
class Compiled:
    """A pattern as a regular expression over symbols.

    Every match contains, for each of its ``needs``, an item of its own with one of these symbols; so a line that lacks one of
    them need not be searched. Every match remembers what has one of ``names``.
    """

    regex: Expression
    needs: tuple[Need, ...]
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a pattern: its expression, what it needs and what it remembers (see :class:`Compiled`)."""

    text: str
    needs: tuple[Need, ...] = ()
    names: frozenset[str] = frozenset()


def expanded(text: str, macros: Mapping[str, str], dropped: Container[str], same: Mapping[str, str]) -> str:
    """The pattern with its macros written out, without words that are taken out of sentences, and with ``same`` words as read.

    Raises BadPattern.
    """
    for _ in range(4):
        if "{" not in text:
            break
        try:
            text = re.sub(r"\{(\w+)\}", lambda match: f"({macros[match.group(1)]})", text)
        except KeyError as error:
            raise BadPattern(f"no macro {error} for {text!r}") from error
    bare = r"(?<![\w@:])[a-záéíóúñü]+\??(?=[\s()|]|$)"

    def read(word: re.Match[str]) -> str:
        plain = word.group().rstrip("?")
        return "" if plain in dropped else same.get(plain, plain) + word.group()[len(plain) :]

    text = re.sub(bare, read, text)
    text = re.sub(r"\|(?:\s*\|)+", "|", re.sub(r"(?:\|\s*)+(?=\))", "", text))
    text = re.sub(r"\(\s*\|", "(", text)
    text = re.sub(r"\(\s*\)\??", "", text)
    return text


def literals(text: str) -> Iterator[str]:
    """The words that a pattern (macros written out) names itself."""
    for kind, token, _ in _tokens(text):
        if kind == "word" and token not in _PUNCTUATION and token != "_" and not all(char in _KINDS for char in token):
            yield token


def captured(match: re.Match[str]) -> dict[str, list[int]]:
    """Where in the line the chunks stand that a match remembers, by name (a name may be used more than once)."""
    found: dict[str, list[int]] = {}
    for name, value in match.groupdict().items():
        if value:
            found.setdefault(name[0], []).append(match.start(name))
    return found


def compiled(text: str, alphabet: Alphabet) -> Compiled:
    """A pattern (macros written out) over an alphabet. Raises BadPattern."""
    tokens = list(_tokens(text))
    part, at = _choice(tokens, 0, _Writer(alphabet))
    if at != len(tokens):
        raise BadPattern(f"{text!r} closes a bracket that it does not open")
    return Compiled(Expression(part.text), part.needs, part.names)


_Token = tuple[str, str, str]  # kind, text, name


def _tokens(text: str) -> Iterator[_Token]:
    at = len(text) - len(text.lstrip())
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None or match.end() == at:
            raise BadPattern(f"{text!r} cannot be read at {text[at:]!r}")
        at = match.end()
        kind = next(key for key, value in match.groupdict().items() if value and key != "name")
        yield kind, match[kind], (match["name"] or "")[:1]


def _choice(tokens: list[_Token], at: int, writer: "_Writer") -> tuple[_Part, int]:
    """Options up to a closing bracket or the end."""
    options: list[_Part] = []
    while True:
        part, at = _sequence(tokens, at, writer)
        options.append(part)
        if at == len(tokens) or tokens[at][0] == "close":
            break
        at += 1
    if len(options) > 1 and not all(option.text for option in options):
        raise BadPattern(f"an option is empty, which anything matches: {' '.join(token for _, token, _ in tokens)}")
    needs: tuple[Need, ...] = ()
    if len(options) == 1:
        needs = options[0].needs
    elif all(option.needs for option in options):  # of each option the rarest, most narrowly given item
        needs = (frozenset().union(*(min(option.needs, key=writer.breadth) for option in options)),)
    names = frozenset.intersection(*(option.names for option in options))
    return _Part("|".join(option.text for option in options), needs, names), at


def _sequence(tokens: list[_Token], at: int, writer: "_Writer") -> tuple[_Part, int]:
    """Parts one after the other, up to a bar, a closing bracket or the end."""
    parts: list[_Part] = []
    while at < len(tokens) and tokens[at][0] not in ("bar", "close"):
        kind, token, name = tokens[at]
        if kind == "open":
            inner, at = _choice(tokens, at + 1, writer)
            if at == len(tokens):
                raise BadPattern(f"a bracket is not closed: {tokens}")
            part = writer.named(name, _Part(f"(?:{inner.text})", inner.needs, inner.names))
        else:
            part = writer.part(kind, token, name)
        at += 1
        if at < len(tokens) and tokens[at][0] == "maybe":
            part, at = _Part(f"(?:{part.text})?"), at + 1
        parts.append(part)
    needs = tuple(need for part in parts for need in part.needs)
    names = frozenset().union(*(part.names for part in parts))
    return _Part("".join(part.text for part in parts), needs, names), at


class _Writer:
    """Writes single items as expressions over the symbols of an alphabet."""

    def __init__(self, alphabet: Alphabet) -> None:
        self._members = alphabet.members
        self._prepositions = frozenset(alphabet.members.get("prep", ""))
        self._skipped, self._near = _gaps(alphabet)
        self._count = 0

    def part(self, kind: str, token: str, name: str) -> _Part:
        """One item of a pattern."""
        if kind == "gap":
            return _Part(self._gap(token))
        if kind == "after":
            return _Part(f"(?!{self._one(token[2:])})")
        if kind == "before":
            return _Part(f"(?<!{self._one(token[1:])})")
        needs = () if token in _PUNCTUATION or token == "_" else (frozenset(self._symbols(token)),)
        return self.named(name, _Part(self._one(token), needs))

    def breadth(self, need: Need) -> tuple[bool, int, bool]:
        """How little a need says: words say more than kinds of chunks, few words more than many, and "of" less than a noun."""
        return (min(need) < FIRST_WORD_SYMBOL, len(need), not need.isdisjoint(self._prepositions))

    def named(self, name: str, part: _Part) -> _Part:
        """The part as a group that is remembered by a name, if there is one."""
        if not name:
            return part
        self._count += 1
        return _Part(f"(?P<{name}{self._count}>{part.text})", part.needs, part.names | {name})

    def _one(self, token: str) -> str:
        if token == "_":
            return self._skipped
        return _PUNCTUATION[token] if token in _PUNCTUATION else _set(self._symbols(token))

    def _symbols(self, token: str) -> str:
        if not token.startswith("@") and all(char in _KINDS for char in token):
            return "".join(_KINDS[char] for char in token)
        name = token[1:] if token.startswith("@") else f"={token}"
        if name not in self._members:
            raise BadPattern(f"no word is of class {name!r}")
        return self._members[name]

    def _gap(self, token: str) -> str:
        inside = self._near if token.startswith("*") else self._skipped
        plain = f"{inside}{{0,{token.lstrip('~*') or '3'}}}?"
        return plain + _ASIDE + plain if token.startswith("~~") else plain


@lru_cache(maxsize=len(Language))
def _gaps(alphabet: Alphabet) -> tuple[str, str]:
    """The sets of what ``~`` skips and of what ``*`` skips."""
    members = alphabet.members
    verbs = set(members["verb"])
    words = set("".join(members.values())) - (verbs - set(members["light"])) - set(members["barrier"])
    skipped, near = ("wvLDN#'" + "".join(some) for some in (words, words - verbs - set(members["prep"])))
    return _set(skipped), _set(near)


@lru_cache(maxsize=2_000)  # the same few hundred classes stand in all patterns
def _set(symbols: str) -> str:
    """A set of symbols in a regular expression, neighbours as ranges: gaps skip hundreds, which would be slow to compile."""
    codes = sorted(set(map(ord, symbols)))
    runs = ([code for _, code in run] for _, run in groupby(enumerate(codes), key=lambda item: item[1] - item[0]))
    return "[" + "".join(f"{re.escape(chr(run[0]))}-{re.escape(chr(run[-1]))}" for run in runs) + "]"
