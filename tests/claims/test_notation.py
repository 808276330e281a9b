import pytest

from segun.claims.lexicon import load_lexicon, make_alphabet
from segun.claims.notation import BadPattern, captured, compiled, expanded, literals
from segun.model import Language

ALPHABET = make_alphabet(load_lexicon(Language.EN), ["with", "against", "over"])


def symbols(*items: str) -> str:
    """Words and chunks as a line of symbols."""
    return "".join(item if len(item) == 1 else ALPHABET.words[item].symbol or "w" for item in items)


def matches(pattern: str, *items: str) -> bool:
    return any(compiled(pattern, ALPHABET).regex.finditer(symbols(*items)))


def test_classes_words_and_chunks() -> None:
    assert matches("A:G @fight with B:G", "G", "fights", "with", "G")
    assert not matches("A:G @fight with B:G", "G", "fights", "against", "G")
    assert not matches("A:G @fight with B:G", "G", "fights", "with", "P")


def test_forms_of_verbs() -> None:
    assert matches("@fight.ger", "fighting")
    assert not matches("@fight.ger", "fought")


def test_a_gap_skips_words_but_no_chunk_and_no_verb() -> None:
    assert matches("A:G ~ B:G", "G", "w", "w", "G")
    assert not matches("A:G ~ B:G", "G", "P", "G")
    assert not matches("A:G ~ B:G", "G", "fights", "G")
    assert not matches("A:G ~ B:G", "G", "w", "w", "w", "w", "G")
    assert matches("A:G ~4 B:G", "G", "w", "w", "w", "w", "G")


def test_a_near_gap_skips_no_preposition() -> None:
    assert matches("@fight * B:G", "fights", "w", "G")
    assert not matches("@fight * B:G", "fights", "with", "G")


def test_an_aside_may_stand_in_a_wide_gap() -> None:
    line = ("G", ",", "w", "with", "P", ",", "fights", "G")
    assert matches("A:G ~~ @fight B:G", *line)
    assert not matches("A:G ~ @fight B:G", *line)


def test_options_and_what_may_be_missing() -> None:
    assert matches("A:G (with|against) over? B:G", "G", "against", "G")
    assert matches("A:G (with|against) over? B:G", "G", "with", "over", "G")


def test_what_may_not_stand_before() -> None:
    assert matches("!@prep A:G", "G")
    assert not matches("!@prep A:G @fight", "with", "G", "fights")


def test_what_is_remembered_by_name() -> None:
    (found,) = compiled("A:G @fight B:G (over O:L)?", ALPHABET).regex.finditer(symbols("G", "fights", "G", "over", "L"))
    assert captured(found) == {"A": [0], "B": [2], "O": [4]}


def test_needs_of_a_pattern() -> None:
    needs = compiled("A:G ~ @fight B:P?", ALPHABET).needs
    assert frozenset("GH") in needs
    assert not any("P" in need for need in needs)


def test_macros_are_written_out_and_dropped_words_left_out() -> None:
    text = expanded("{who} the @say", {"who": "S:s|R:@he"}, {"the": "articles"}, {})
    assert text.split() == ["(S:s|R:@he)", "@say"]


def test_literals_are_the_words_themselves() -> None:
    assert list(literals("A:G (with|against) @fight _ ~3 , B:G")) == ["with", "against"]


def test_options_of_dropped_words_alone_are_left_out() -> None:
    dropped = {"is": "be", "was": "be"}
    assert expanded("A:G (is|with|was|is) B:G", {}, dropped, {}).split() == ["A:G", "(with)", "B:G"]


@pytest.mark.parametrize("bad", ["A:G @nosuchclass B:G", "A:G (with B:G", "A:G with) B:G", "A:G (with|) B:G", "(|A:G) with"])
def test_a_pattern_that_the_notation_does_not_allow_is_refused(bad: str) -> None:
    with pytest.raises(BadPattern):
        compiled(bad, ALPHABET)


def test_an_unknown_macro_is_refused() -> None:
    with pytest.raises(BadPattern, match="nobody"):
        expanded("{nobody}", {}, {}, {})
