"""Run a reader over annotated passages."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from segun.errors import DocumentRefused
from segun.evaluation.gold import GoldPassage
from segun.evaluation.matching import keys_of_claims, keys_of_gold
from segun.evaluation.scores import Comparison
from segun.model import Claim, Document, Language
from segun.pipeline import Given, Kit, Reading, document_of, read_bytes, read_many


def read_passage(passage: GoldPassage, kit: Kit) -> Reading:
    """Read one passage as a document of its publisher and day."""
    return read_bytes(passage.text.encode("utf-8"), passage.id, _given(passage), kit)


def compare_passage(passage: GoldPassage, kit: Kit) -> Comparison:
    """Read one passage and put what was found beside what is there."""
    return compared(passage, read_passage(passage, kit).claims)


def compared(passage: GoldPassage, claims: Sequence[Claim]) -> Comparison:
    """What was found in a passage beside what is there."""
    found = keys_of_claims(passage, claims)
    return Comparison(passage.id, passage.language, tuple(keys_of_gold(passage)), tuple(found))


def read_passages(
    passages: Sequence[GoldPassage], kit: Kit, failed: Callable[[GoldPassage, str], None]
) -> Iterator[tuple[GoldPassage, tuple[Claim, ...]]]:
    """Read passages, several at once where the reader waits for a model; ``failed`` hears of those that were not read.

    These count as read with nothing found in them: a reader that often fails must not look better for it.
    """
    for passage, reading in read_many(((passage, partial(_document, passage)) for passage in passages), kit):
        try:
            yield passage, reading().claims
        except DocumentRefused as refusal:
            failed(passage, refusal.reason)
            yield passage, ()


def _document(passage: GoldPassage) -> Document:
    return document_of(passage.text.encode("utf-8"), passage.id, _given(passage))


def _given(passage: GoldPassage) -> Given:
    return Given(passage.published, passage.publisher, None, Language(passage.language))
