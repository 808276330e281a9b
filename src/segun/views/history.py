"""What became of each claim of a document: as it was first read, and what people decided about it since."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from segun.model import Claim, Decision, EntryKind, ReviewState
from segun.views.standpoint import Standpoint


@dataclass(frozen=True, slots=True)
class ClaimHistory:
    """One claim through its versions. ``earlier`` are those that no longer count, first read first; ``decisions`` in order.

    ``current`` is the id of the version that counts; None where the claim was taken back.
    """

    current: str | None
    earlier: tuple[Claim, ...]
    decisions: tuple[Decision, ...]

    @property
    def corrected(self) -> Decision | None:
        """The decision by which the version that counts took the place of another; None where it was not corrected."""
        return next((each for each in reversed(self.decisions) if each.claim == self.current and each.instead_of), None)

    @property
    def added(self) -> Decision | None:
        """The decision by which a person added the claim, where no reader had read it."""
        first = self.decisions[0] if self.decisions else None
        return first if first and first.entry.kind is EntryKind.CLAIM and not first.instead_of else None

    @property
    def reviewed(self) -> Decision | None:
        """The latest review of the version that counts, unless it was left open again."""
        reviews = [each for each in self.decisions if each.claim == self.current and each.state is not None]
        return reviews[-1] if reviews and reviews[-1].state is not ReviewState.PENDING else None

    @property
    def newest(self) -> Decision | None:
        """The latest decision: the one to take back first."""
        return self.decisions[-1] if self.decisions else None


UNTOUCHED = ClaimHistory(None, (), ())


@dataclass(slots=True)
class _Thread:
    versions: list[str] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    current: str | None = None


def histories(standpoint: Standpoint, document: str) -> Mapping[str, ClaimHistory]:
    """The history of every claim of a document that somebody decided about, by the id of the version that counts.

    A claim that was taken back stands under the id of its last version, with no ``current``.
    """
    told: dict[str, ClaimHistory] = {}
    for thread in _threads(standpoint.ledger.decisions(document)):
        before = (standpoint.ledger.claim(id) for id in thread.versions if id != thread.current)
        earlier = tuple(recorded.claim for recorded in before if recorded is not None)
        told[thread.current or thread.versions[-1]] = ClaimHistory(thread.current, earlier, tuple(thread.decisions))
    return told


def _threads(decisions: Iterable[Decision]) -> list[_Thread]:
    """The decisions put together by the claim that they concern, through all its versions."""
    found: list[_Thread] = []
    of: dict[str, _Thread] = {}
    for decision in decisions:
        before = decision.instead_of[0] if decision.instead_of else decision.claim
        thread = of.get(before)
        if thread is None:
            thread = _Thread()
            found.append(thread)
        for version in (before, decision.claim):
            of[version] = thread
            if version not in thread.versions:
                thread.versions.append(version)
        thread.decisions.append(decision)
        thread.current = None if decision.entry.kind is EntryKind.RETRACTION else decision.claim
    return found
