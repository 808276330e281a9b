import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.claims.test_probes import load_probes

from segun.claims import reading
from segun.claims.answer_words import AnswerWords
from segun.claims.kit import kit_of
from segun.claims.line import Line
from segun.claims.match import Finding
from segun.claims.patterns import load_grammar
from segun.claims.recall import recalled
from segun.claims.recent import Recent
from segun.claims.voice import Voice
from segun.claims.wording import Wording
from segun.model import Language
from segun.packs import load_packs
from segun.pipeline import Given, make_kit, read_bytes

_PARTIES = frozenset("GHPQgp")


def _answers(language: Language) -> AnswerWords:
    return kit_of(language).listener.answers


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.EN, "the governor denied it"),
        (Language.EN, "nothing of the sort"),
        (Language.EN, "there is no truth in it"),
        (Language.ES, "el gobernador lo negó"),
        (Language.ES, "nada de eso"),
    ],
)
def test_an_answer_may_be_among_its_words(language: Language, text: str) -> None:
    assert _answers(language).may_be_among(frozenset(text.split()))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.EN, "the council met on monday to talk about the price of water and the road that floods every summer"),
        (Language.ES, "el cabildo se reunió el lunes para hablar del precio del agua y prometió responder antes del viernes"),
    ],
)
def test_no_answer_is_among_other_words(language: Language, text: str) -> None:
    assert not _answers(language).may_be_among(frozenset(text.split()))


def test_a_cue_that_needs_no_word_may_stand_among_any() -> None:
    grammar = load_grammar(Language.EN)
    cue = replace(next(cue for cue in grammar.cues if cue.recalls), needs=(), negated=False)
    assert AnswerWords([cue], Wording(grammar.alphabet)).may_be_among(frozenset())
    assert not AnswerWords([replace(cue, recalls=False)], Wording(grammar.alphabet)).may_be_among(frozenset())


def test_no_answer_of_the_probes_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[tuple[str, Voice]] = []
    heard: list[tuple[Line, Voice]] = []

    def kept(recent: Recent, voices: Sequence[Voice], line: Line, here: Sequence[Finding]) -> object:
        heard.extend((line, voice) for voice in voices if voice.recalls and not voice.answers)
        return recalled(recent, voices, line, here)

    monkeypatch.setattr(reading, "recalled", kept)
    kit = make_kit(load_packs(("mexico", "international")))
    for probe in load_probes():
        heard.clear()
        text = read_bytes(probe.text.encode(), "probe", Given(language=probe.language), kit).document.text.lower()
        for line, voice in heard:
            if _PARTIES.isdisjoint(line.symbols):
                begins = text.rfind(". ", 0, line.starts[0]) + 1  # before a negation that was taken out of the line
                words = frozenset(re.findall(r"\w+", text[begins : line.ends[-1]]))
                assert _answers(probe.language).may_be_among(words), (voice.cue, text)
                found.append((text, voice))
    assert len(found) > 50
