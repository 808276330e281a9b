"""From symbols back to words: what must stand in a text for a symbol or a mark to stand in its lines."""

import re
from collections.abc import Iterator

from segun.claims.lexicon import Alphabet, Entry

_WORD = re.compile(r"\w+")


class Wording:
    """The words behind the symbols of one language, in lower case and without what parts them ("don" of "don't").

    Of a phrase that is its longest part, the last of two as long ("two" of "the two"). ``negations`` are the words of which one
    stands wherever a line has a negation.
    """

    def __init__(self, alphabet: Alphabet) -> None:
        self._spelling, ours, negations = dict[str, set[str]](), set[str](), set[str]()
        for word, entry in _listed(alphabet):
            for symbol in (entry.symbol, entry.passive, entry.active, entry.noun):
                self._spelling.setdefault(symbol, set()).add(word)
            if entry.ours:
                ours.add(word)
            if entry.mark == "negation":
                negations.add(word)
        self.negations = frozenset(negations)
        members, self._demonstratives = alphabet.members, alphabet.spelt.demonstratives
        self._put_in = (  # what stands in a line without a word of its own, and the words on which it is put there
            (frozenset(members.get("clitic", "")), frozenset(alphabet.spelt.objects)),
            (frozenset(members.get("we", "")), frozenset(ours)),
            (frozenset(members.get("=in", members.get("=en", ""))), self._spelled(frozenset(members.get("there", "")))),
        )

    def of(self, symbols: frozenset[str]) -> frozenset[str]:
        """The words of which one stands wherever a line has one of these symbols of words.

        A word counts for whatever it may become: "pact" is a noun or a verb, "esta" may be "ésta".
        """
        return self._spelled(symbols).union(*(words for put, words in self._put_in if not put.isdisjoint(symbols)))

    def _spelled(self, symbols: frozenset[str]) -> frozenset[str]:
        words = set[str]().union(*(self._spelling.get(symbol, ()) for symbol in symbols))
        return frozenset(words | {plain for plain, pronoun in self._demonstratives.items() if pronoun in words})


def _listed(alphabet: Alphabet) -> Iterator[tuple[str, Entry]]:
    """Every word and phrase of an alphabet by the word that tells it."""
    phrases = (phrase for by_second in alphabet.phrases.values() for some in by_second.values() for phrase in some)
    listed = ((" ".join(words), entry) for words, entry in phrases)
    for words, entry in (*alphabet.words.items(), *listed):
        if parts := _WORD.findall(words):
            yield max(reversed(parts), key=len), entry
