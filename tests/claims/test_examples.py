from segun.claims.examples import example_of
from segun.claims.patterns import load_grammar
from segun.model import Language


def test_a_pattern_is_shown_by_its_example_in_plain_words() -> None:
    assert example_of("es-allied-cooperate") == "Frente Rojo y Columna Azul cooperan"


def test_what_is_no_pattern_of_the_grammar_has_none() -> None:
    assert example_of("corrected") is None


def test_no_example_keeps_its_markup() -> None:
    ids = [pattern.id for language in Language for pattern in load_grammar(language).patterns]
    shown = [example for example in map(example_of, ids) if example is not None]
    assert len(shown) > len(ids) / 2
    assert not [example for example in shown if "[" in example or "=>" in example]
