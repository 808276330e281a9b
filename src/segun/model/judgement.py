"""What people decide: that two names are one actor, or that a claim is well read. Both reversible, both kept."""

from dataclasses import dataclass
from enum import StrEnum

PERSON_READER = "person/1"
"""The reader of a claim that a person made, or corrected."""

PERSON_READING = 0.96
"""The quality of a person's reading: how often somebody who checks a claim against its quote reads it right.

Two trained annotators agreed on 92.3 % of attributions in PolNeAR (Newell and others 2018); two who err independently agree
that often if each reads 96 % right. Nobody has measured it for relations of armed groups.
"""


class Sameness(StrEnum):
    """A judgement's answer."""

    SAME = "same"
    NOT_SAME = "not-same"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Somebody's decision about two actors, places or sources. A later judgement on the same pair takes its place."""

    left: str
    right: str
    sameness: Sameness
    reason: str | None = None

    @property
    def pair(self) -> tuple[str, str]:
        """The two ids in a fixed order."""
        return (self.left, self.right) if self.left <= self.right else (self.right, self.left)


class ReviewState(StrEnum):
    """Whether a claim was found well read. An accepted claim may still be false."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Review:
    """A person's review of one claim; the latest counts."""

    claim: str
    state: ReviewState
    reason: str | None = None
