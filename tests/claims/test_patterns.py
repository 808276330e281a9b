from collections import Counter

import pytest
from tests.claims.markup import claims_of, shown, wanted

from segun.claims.patterns import Pattern, load_grammar
from segun.model import Language

PATTERNS = [
    (language, pattern) for language in Language for pattern in (*load_grammar(language).asides, *load_grammar(language).patterns)
]
YES = [(language, pattern, example) for language, pattern in PATTERNS for example in pattern.yes]
NO = [(language, pattern, example) for language, pattern in PATTERNS for example in pattern.no]


@pytest.mark.parametrize(("language", "pattern", "example"), YES, ids=lambda value: getattr(value, "id", None))
def test_a_pattern_reads_its_examples(language: Language, pattern: Pattern, example: str) -> None:
    sentence, _, expected = example.partition("=>")
    found = {shown(claim) for claim in claims_of(sentence.strip(), language)}
    assert {wanted(item) for item in expected.split(";")} <= found


@pytest.mark.parametrize(("language", "pattern", "example"), NO, ids=lambda value: getattr(value, "id", None))
def test_a_pattern_leaves_its_counterexamples(language: Language, pattern: Pattern, example: str) -> None:
    assert all(claim.pattern != pattern.id for claim in claims_of(example, language))


def test_ids_are_unique() -> None:
    ids = [pattern.id for _, pattern in PATTERNS]
    for language in Language:
        grammar = load_grammar(language)
        ids += [*(cue.id for cue in grammar.cues), *(channel.id for channel in grammar.channels)]
    assert [id for id, times in Counter(ids).items() if times > 1] == []
