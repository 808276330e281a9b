"""What of a document is not sent to a model: text that speaks to a machine, and words of mixed alphabets.

A model may obey what it reads; what it does not read it cannot obey, and what was withheld cannot be quoted. The signs are data
(``addressing.toml``). They are a fence and no wall: grounding holds where they fail.
"""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from ahocorasick_rs import AhoCorasick

from segun.claims.llm.folding import plain
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
_SPELT_LETTERS = 5
_SPELT = re.compile(r"(?:\b\w[ .\-_*]){5,}\w\b")
_LONGEST_WORD = 80  # letters; what is longer is an address or a code
_CODE = re.compile(r"[a-z0-9+/]{80,}={0,2}")


def withheld(text: str, passages: Sequence[Passage]) -> tuple[Span, ...]:
    """The stretches of a text that speak to a machine: from the first such sentence to the end of its paragraph.

    With it goes the paragraph that it announces ("use this text instead:"), and what stands between two such paragraphs that are
    close together, as between delimiters.
    """
    if not speaks_to_a_machine(text):  # the usual case, in one pass over the whole
        return ()
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
    said = _plain(words)
    tokens = said.split()
    if any(len(token) >= _LONGEST_WORD and _CODE.search(token) for token in tokens) or _shows(said):
        return True
    return _is_spelt_out(tokens) and _shows(_SPELT.sub(lambda spelt: _JOINED.sub("", spelt[0]), said))


def _shows(said: str) -> bool:
    """Whether text in small letters shows a sign."""
    needs, signs, of_need = _signs()
    met = {of_need[need] for need, _, _ in needs.find_matches_as_indexes(said, overlapping=True)}
    return any(signs[at].search(said) for at in sorted(met))


def _is_spelt_out(tokens: Sequence[str]) -> bool:
    """Whether some word is written letter by letter: "i g n o r e", "i.g.n.o.r.e"."""
    single = 0
    for token in tokens:
        single = single + 1 if len(token) == 1 else 0
        if single > _SPELT_LETTERS or (len(token) > 2 * _SPELT_LETTERS and _SPELT.search(token)):
            return True
    return False


def _plain(words: str) -> str:
    return plain(words.translate(_LOOKALIKES) if _OTHER.search(words) else words)


@cache
def _signs() -> tuple[AhoCorasick, tuple[re.Pattern[str], ...], tuple[int, ...]]:
    """What finds the words that signs need, the signs, and the sign of each word."""
    table = tomllib.loads((files("segun.claims.llm") / "addressing.toml").read_text(encoding="utf-8"))
    needs = [(need, at) for at, entry in enumerate(table.values()) for need in entry["needs"]]
    signs = tuple(re.compile(entry["sign"], re.MULTILINE) for entry in table.values())
    return AhoCorasick([need for need, _ in needs]), signs, tuple(at for _, at in needs)
