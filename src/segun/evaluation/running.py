"""Run a reader over annotated passages."""

from segun.evaluation.gold import GoldPassage
from segun.evaluation.matching import keys_of_claims, keys_of_gold
from segun.evaluation.scores import Comparison
from segun.model import Language
from segun.pipeline import Given, Kit, read_bytes


def compare_passage(passage: GoldPassage, kit: Kit) -> Comparison:
    """Read one passage as a document of its publisher and day, and put what was found beside what is there."""
    given = Given(passage.published, passage.publisher, None, Language(passage.language))
    reading = read_bytes(passage.text.encode("utf-8"), passage.id, given, kit)
    found = keys_of_claims(passage, reading.claims)
    return Comparison(passage.id, passage.language, tuple(keys_of_gold(passage)), tuple(found))
