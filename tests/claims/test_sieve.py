from collections.abc import Iterable, Iterator

import pytest
from tests.claims.markup import parsed

from segun.claims.chunks import chunk_of
from segun.claims.kit import kit_of
from segun.claims.patterns import load_grammar
from segun.claims.sieve import Sieve
from segun.model import Language


def test_a_pattern_is_left_only_if_each_of_its_needs_is_met() -> None:
    sieve = Sieve().add([[frozenset("GH"), frozenset("\ue000")], [frozenset("P")], []])
    assert sieve.passing("G\ue000") == [0, 2]
    assert sieve.passing("G\ue001") == [2]
    assert sieve.passing("P") == [1, 2]


def test_each_set_of_patterns_has_its_own_positions() -> None:
    sieve = Sieve()
    first, second = sieve.add([[frozenset("G")], [frozenset("P")]]), sieve.add([[frozenset("P")]])
    assert (first.passing("P"), second.passing("P"), second.passing("G")) == ([1], [0], [])


def test_two_parties_need_two_chunks() -> None:
    sieve = Sieve().add([[frozenset("GH"), frozenset("GH")]])
    assert sieve.passing("G\ue000") == []
    assert sieve.passing("G\ue000G") == [0]


@pytest.mark.parametrize("language", list(Language))
def test_no_bundled_pattern_that_matches_is_sieved_out(language: Language) -> None:
    patterns, matched = load_grammar(language).patterns, 0
    sieved = Sieve().add([pattern.needs for pattern in patterns])
    for symbols in {line for pattern in patterns for line in _lines(pattern.yes[:1], language)}:
        passing = set(sieved.passing(symbols))
        for index, pattern in enumerate(patterns):
            if any(pattern.regex.finditer(symbols)):
                matched += 1
                assert index in passing, pattern.id
    assert matched > len(patterns) / 2  # the others match lines that were worked on before


def _lines(examples: Iterable[str], language: Language) -> Iterator[str]:
    for example in examples:
        text, mentions = parsed(example.partition(" => ")[0])
        chunks = [chunk_of(mention, {}) for mention in mentions]
        yield kit_of(language).encoder.line(text.lower(), 0, len(text), chunks).symbols
