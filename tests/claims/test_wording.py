import re
from collections.abc import Iterator

import pytest
from tests.claims.markup import document, parsed, passages
from tests.claims.test_probes import load_probes

from segun.claims.cues import CueFinder
from segun.claims.grammar import GrammarReader
from segun.claims.kit import kit_of
from segun.claims.line import Line
from segun.claims.notation import FIRST_WORD_SYMBOL
from segun.claims.patterns import load_grammar
from segun.claims.voice import Voice
from segun.claims.wording import Wording
from segun.model import Language, Mention


def _marked() -> Iterator[tuple[Language, str, tuple[Mention, ...]]]:
    """The first examples of the patterns, and the texts of the probes without their names, which make no words of the lexicon."""
    for language in Language:
        grammar = load_grammar(language)
        for pattern in (*grammar.patterns, *grammar.asides):
            for example in pattern.yes[:1]:
                yield language, *parsed(example.partition(" => ")[0])
    for probe in load_probes():
        yield probe.language, probe.text, ()


def test_every_symbol_of_a_line_has_one_of_its_words_in_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    lines: list[Line] = []
    voices = CueFinder.voices

    def kept(finder: CueFinder, line: Line) -> tuple[list[Voice], Line, list[Line]]:
        lines.append(line)
        return voices(finder, line)

    monkeypatch.setattr(CueFinder, "voices", kept)
    monkeypatch.setattr("segun.claims.quiet.QuietPassages.all", False)
    monkeypatch.setattr("segun.claims.quiet.QuietPassages.has", lambda *_: False)
    wordings = {language: Wording(load_grammar(language).alphabet) for language in Language}
    told: dict[tuple[Language, str], frozenset[str]] = {}
    for language, text, mentions in _marked():
        lines.clear()
        GrammarReader().read(document(text, language), passages(text), mentions)
        there = re.findall(r"\w+", text.lower())
        for symbol in {symbol for line in lines for symbol in line.symbols if symbol >= FIRST_WORD_SYMBOL}:
            words = told.setdefault((language, symbol), wordings[language].of(frozenset(symbol)))
            assert not words.isdisjoint(there), (text, sorted(words)[:5])
    assert len(told) > 500


@pytest.mark.parametrize(("language", "text"), [(Language.EN, "They are at war."), (Language.ES, "Están en guerra.")])
def test_a_phrase_is_told_by_its_longest_word(language: Language, text: str) -> None:
    members = load_grammar(language).alphabet.members
    assert text.lower().rstrip(".").rpartition(" ")[2] in Wording(load_grammar(language).alphabet).of(frozenset(members["war"]))


def test_a_negation_has_one_of_its_words_in_the_text() -> None:
    negations = {language: Wording(load_grammar(language).alphabet).negations for language in Language}
    assert {"not", "never", "nobody"} <= negations[Language.EN]
    for probe in load_probes():
        encoder, lower = kit_of(probe.language).encoder, probe.text.lower()
        line = encoder.line(lower, 0, len(lower), [])
        if any(mark.kind == "negation" for marks in line.marks for mark in marks):
            assert not negations[probe.language].isdisjoint(re.findall(r"\w+", lower)), probe.text
