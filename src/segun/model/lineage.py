"""Who has it from whom: text that one document took from another, and the steps by which claims go back to an origin."""

from dataclasses import dataclass
from enum import StrEnum


class CopyKind(StrEnum):
    """What two documents share that shows that one took it from the other."""

    CONTAINMENT = "containment"  # at least half of the child's word shingles around a passage stand in the parent
    QUOTATION = "quotation"  # the same exact quotation, eight words or longer


@dataclass(frozen=True, slots=True)
class Copy:
    """Document ``child`` took text from ``parent``, which was published no later. Both are ids of documents.

    ``measure`` is the share of the child's shingles found in the parent (containment) or the length of the longest shared
    quotation in words (quotation).
    """

    child: str
    parent: str
    kind: CopyKind
    measure: float


class Why(StrEnum):
    """Why one claim is held to be a retelling of another."""

    CREDIT = "credit"  # it names the outlet that the other speaks for
    SAME_UTTERANCE = "same utterance"  # the same speaker said the same at the same time
    SAME_VOICE = "same voice"  # the same outlet says it again in its own voice
    SAME_TEXT = "same text"  # its words, or the document around it, are taken from the other
    SAME_QUOTATION = "same quotation"  # both carry one exact quotation
    SAME_FIGURE = "same figure"  # both give one unusual figure


@dataclass(frozen=True, slots=True)
class Edge:
    """A step of a lineage: claim ``child`` goes back to claim ``parent``, which is not later, and why we hold so."""

    child: str
    parent: str
    why: Why
