"""What of a document is not sent to a model: text that speaks to a machine, and words of mixed alphabets.

A model may obey what it reads; what it does not read it cannot obey, and what was withheld cannot be quoted. The signs are data
(``addressing.toml``). They are a fence and no wall: grounding holds where they fail.
"""

import re
import tomllib
import unicodedata
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from segun.model import Passage, Span

# Letters of other alphabets that look like Latin ones in print (Unicode's confusables, those of one letter in common fonts).
_LOOKALIKES = str.maketrans(
    "аеорсухіјѕԁһӏԛԝгкмнтвАЕОРСУХІЈЅКМНТВαορνικτυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijsdhlqwrkmhtbAEOPCYXIJSKMHTBaopviktuABEZHIKMNOPTYX",
)
_OTHER = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_JOINED = re.compile(r"(?<=\b\w)[ .\-_*](?=\w\b)")  # "i g n o r e"
_BETWEEN = 3  # paragraphs; what stands farther apart is an article with an order at both its ends
_SPELT = re.compile(r"(?:\b\w[ .\-_*]){5,}\w\b")


def withheld(text: str, passages: Sequence[Passage]) -> tuple[Span, ...]:
    """The stretches of a text that speak to a machine: from the first such sentence to the end of its paragraph.

    With it goes the paragraph that it announces ("use this text instead:"), and what stands between two such paragraphs that are
    close together, as between delimiters.
    """
    found: dict[int, Span] = {}
    last: int | None = None
    for at, passage in enumerate(passages):
        words = text[passage.start : passage.end]
        if not speaks_to_a_machine(words):
            if at - 1 in found and text[passages[at - 1].end - 1] == ":":
                found[at] = Span(passage.start, passage.end)
            continue
        inside = (span for span in passage.sentences if speaks_to_a_machine(text[span.start : span.end]))
        first = next(inside, None)
        found[at] = Span(first.start if first else passage.start, passage.end)
        if last is not None and at - last - 1 <= _BETWEEN:
            found |= {between: Span(passages[between].start, passages[between].end) for between in range(last + 1, at)}
        last = at
    return tuple(found[at] for at in sorted(found))


def speaks_to_a_machine(words: str) -> bool:
    """Whether words speak to a machine."""
    if _OTHER.search(words) and any(_OTHER.search(word) and _LATIN.search(word) for word in _WORD.findall(words)):
        return True
    plain = _plain(words)
    if any(sign.search(plain) for sign in _signs()):
        return True
    return _SPELT.search(plain) is not None and any(
        sign.search(_SPELT.sub(lambda spelt: _JOINED.sub("", spelt[0]), plain)) for sign in _signs()
    )


def _plain(words: str) -> str:
    if words.isascii():
        return words.lower()
    apart = unicodedata.normalize("NFKD", words.translate(_LOOKALIKES))
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).lower()


@cache
def _signs() -> tuple[re.Pattern[str], ...]:
    table = tomllib.loads((files("segun.claims.llm") / "addressing.toml").read_text(encoding="utf-8"))
    return tuple(re.compile(sign, re.MULTILINE) for sign in table["patterns"].values())
