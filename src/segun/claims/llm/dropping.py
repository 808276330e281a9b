"""Why a claim that a model proposed was dropped."""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """The checks that a claim can fail, in the order in which they are made (docs/readers.md)."""

    MALFORMED = "malformed"  # not of the schema, even when asked again
    QUOTE_TOO_SHORT = "quote-too-short"  # under three words: a name alone says nothing
    QUOTE_NOT_FOUND = "quote-not-found"  # not letter for letter in the stored text
    QUOTE_ACROSS_PARAGRAPHS = "quote-across-paragraphs"
    WITHHELD = "withheld"  # quoted from text that speaks to a machine
    NO_WORDS_FOR_IT = "no-words-for-it"  # the sentence has no word for the relation, the denial, the number
    NOT_NAMED = "not-named"  # an argument or a voice is neither named nor described in the paragraph
    ANTECEDENT_NOT_FOUND = "antecedent-not-found"  # the second quote, which should name it, does not, or is not in the text
    WRONG_KIND = "wrong-kind"  # named, but not as what the relation takes
    WITH_ITSELF = "with-itself"  # subject and object are one


@dataclass(frozen=True, slots=True)
class Drop:
    """One dropped claim: of which document, why, and what it would have said. ``says`` is a model's text: show it escaped."""

    document: str
    reason: Reason
    says: str


class Dropped(Exception):
    """A check that failed."""

    def __init__(self, reason: Reason) -> None:
        self.reason = reason
        super().__init__(reason.value)
