"""The notation that patterns are written in, and its translation to regular expressions over symbols (docs/patterns.md).

Items are separated by spaces:

========== ====================================================================================================
``A:G``    a chunk, remembered as A. Kinds: G group or groups, H two groups or more, P person or persons, Q two persons
           or more, S whoever can speak, L place, D date, N number, g a group as possessor ("its", "the CJNG's"),
           p a person as possessor, z a source as possessor. Several kinds: ``A:GP``.
``G``      a chunk of a kind, not remembered
``@class`` a word of a class of the lexicon; ``@class.part`` a verb form of one kind
``word``   this word; ``,`` ``-`` ``:`` ``"`` punctuation
``_``      any one word that is no chunk, no punctuation and no conjunction
``~``      up to 3 such words; ``~5`` up to 5; verbs of the lexicon are not skipped
``*``      as ``~``, but no preposition or verb is skipped: what may stand between a verb and its object
``~~``     as ``~``, and one aside between commas, dashes or brackets may stand in it
``!@class`` no word of this class may stand directly before; ``!p`` no chunk of this kind
``(a|b)``  one of; ``x?`` may be missing; ``^`` ``$`` the beginning and the end of the clause
``{name}`` a macro of the lexicon
========== ====================================================================================================
"""

import re
from collections.abc import Callable, Container, Iterator, Mapping

from segun.claims.lexicon import Alphabet

_KINDS = {
    "G": "GH",
    "H": "H",
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
}
_TOKEN = re.compile(
    r"\s+|(\w:)?(?:(\()|(\))|(\|)|(\{\w+\})|(~~?\d*|\*\d*)|(!?@[\w.]+|!\w+)|([^\s()|?{}~@*!]+?(?=\??(?:[\s()|]|$)))|(\?))"
)
_PUNCTUATION = {",": ",", "-": "-", ":": ":", '"': '"', "?": "[?]", ".": r"\.", "'": "'", ";": ";", "¿": "¿", "^": "^", "$": "$"}
_ASIDE = r'(?:[(,-][^;:.?"]{1,16}?[),-])?'


class BadPattern(ValueError):
    """A pattern that the notation does not allow; names the pattern text and what is wrong."""


def expanded(text: str, macros: Mapping[str, str], dropped: Container[str] = ()) -> str:
    """The pattern with its macros written out and without words that are taken out of sentences. Raises BadPattern."""
    for _ in range(4):
        if "{" not in text:
            break
        try:
            text = re.sub(r"\{(\w+)\}", lambda match: f"({macros[match.group(1)]})", text)
        except KeyError as error:
            raise BadPattern(f"no macro {error} for {text!r}") from error
    return re.sub(
        r"(?<![\w@:])[a-záéíóúñü]+\??(?=[\s()|]|$)",
        lambda word: "" if word.group().rstrip("?") in dropped else word.group(),
        text,
    )


def literals(text: str) -> Iterator[str]:
    """The words that a pattern (macros written out) names itself."""
    for kind, token in _tokens(text):
        if kind == "word" and token not in _PUNCTUATION and token not in _KINDS and token != "_":
            yield token


def compiled(text: str, alphabet: Alphabet) -> re.Pattern[str]:
    """The regular expression of a pattern (macros written out). Raises BadPattern."""
    neutral = neutral_symbols(alphabet)
    parts: list[str] = []
    name = ""
    for kind, token in _tokens(text):
        if kind == "name":
            name = token
            continue
        part = _PARTS[kind](token, alphabet, neutral)
        if name:
            part, name = f"(?P<{name}{len(parts)}>{part})", ""
        parts.append(part)
    try:
        return re.compile("".join(parts))
    except re.error as error:
        raise BadPattern(f"{text!r}: {error}") from error


def captured(match: re.Match[str]) -> dict[str, list[int]]:
    """Where in the line the chunks stand that a match remembers, by name (a name may be used more than once)."""
    found: dict[str, list[int]] = {}
    for name, value in match.groupdict().items():
        if value:
            found.setdefault(name[0], []).append(match.start(name))
    return found


def neutral_symbols(alphabet: Alphabet) -> str:
    """The inside of a character class that matches every word which a gap may skip."""
    barred = (set(alphabet.members["verb"]) - set(alphabet.members["light"])) | set(alphabet.members["barrier"])
    skipped = set("".join(alphabet.members.values())) - barred
    return "wWvLDN#'" + "".join(sorted(skipped))


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None or match.end() == at:
            raise BadPattern(f"{text!r} cannot be read at {text[at:]!r}")
        at = match.end()
        name, opening, closing, bar, _, gap, group, word, maybe = match.groups()
        if name:
            yield "name", name[0]
        for kind, token in (
            ("open", opening), ("close", closing), ("bar", bar), ("gap", gap), ("class", group), ("word", word), ("maybe", maybe),
        ):  # fmt: skip
            if token:
                yield kind, token


def _word(token: str, alphabet: Alphabet, neutral: str) -> str:
    if token == "_":
        return f"[{neutral}]"
    if token in _PUNCTUATION:
        return _PUNCTUATION[token]
    if all(char in _KINDS for char in token):
        return "[" + "".join(_KINDS[char] for char in token) + "]"
    return _members(f"={token}", alphabet)


def _members(name: str, alphabet: Alphabet) -> str:
    try:
        return f"[{alphabet.of_class(name)}]"
    except KeyError as error:
        raise BadPattern(f"no word is of class {name!r}") from error


def _class(token: str, alphabet: Alphabet) -> str:
    if token.startswith("!@"):
        return f"(?<!{_members(token[2:], alphabet)})"
    if token.startswith("!"):
        return "(?<![" + "".join(_KINDS[char] for char in token[1:]) + "])"
    return _members(token[1:], alphabet)


def _gap(token: str, alphabet: Alphabet, neutral: str) -> str:
    width = token.lstrip("~*") or "3"
    if token.startswith("*"):
        passed_over = set(alphabet.members["prep"] + alphabet.members["verb"])
        neutral = "".join(symbol for symbol in neutral if symbol not in passed_over)
    plain = f"[{neutral}]{{0,{width}}}?"
    return plain if not token.startswith("~~") else plain + _ASIDE + plain


_PARTS: dict[str, Callable[[str, Alphabet, str], str]] = {
    "open": lambda token, alphabet, neutral: "(?:",
    "close": lambda token, alphabet, neutral: ")",
    "bar": lambda token, alphabet, neutral: "|",
    "maybe": lambda token, alphabet, neutral: "?",
    "gap": _gap,
    "class": lambda token, alphabet, neutral: _class(token, alphabet),
    "word": _word,
}
