from hypothesis import given, settings
from hypothesis import strategies as st

from segun.claims.patterns import load_grammar
from segun.claims.sieve import Sieve
from segun.model import Language

SYMBOLS = st.text(alphabet="GHPLN,\ue000\ue001\ue002\ue003", max_size=12)


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


@settings(deadline=None)
@given(SYMBOLS)
def test_no_bundled_pattern_that_matches_is_sieved_out(symbols: str) -> None:
    patterns = load_grammar(Language.EN).patterns
    passing = set(Sieve().add([pattern.needs for pattern in patterns]).passing(symbols))
    for index, pattern in enumerate(patterns):
        if any(pattern.regex.finditer(symbols)):
            assert index in passing, pattern.id
