"""What was just done: after a form was sent, the page that follows says so and offers the way back."""

from dataclasses import dataclass

from segun.model import Decision, EntryKind
from segun.web.visit import Frame, Visit

_MOST = 200  # entries in one address; a batch of review is a page of claims


@dataclass(frozen=True, slots=True)
class Done:
    """The newest decisions: ``key`` of the text that says what they did ("accepted", "corrected", …), and their entries."""

    key: str
    decisions: tuple[Decision, ...]

    @property
    def numbers(self) -> str:
        """The entries to take back, for the form."""
        return ",".join(str(each.entry.number) for each in self.decisions)

    @property
    def claim(self) -> str:
        """The claim of the last of them: where the reviewer was."""
        return self.decisions[-1].claim


def just_done(seen: Visit) -> Done | None:
    """What the address says was done (``done``); None where it says nothing that the ledger holds."""
    ledger = seen.standpoint.ledger
    found = [ledger.decision(number) for number in entries_in(seen.asked("done") or "")]
    decisions = tuple(each for each in found if each is not None)
    return Done(_key(decisions[-1]), decisions) if decisions else None


def entries_in(text: str) -> list[int]:
    """The numbers of entries in a field; what is no number is left out."""
    return [int(piece) for piece in text.split(",")[:_MOST] if piece.isascii() and piece.isdigit() and len(piece) < 12]


def may_write(seen: Frame) -> bool:
    """Whether the page offers to decide: not while it shows the record as it once stood."""
    return "recorded" not in seen.clocks


def _key(decision: Decision) -> str:
    if decision.reason and decision.reason.startswith("undoes entry "):
        return "undone"
    if decision.state is not None:
        return decision.state.value
    if decision.entry.kind is EntryKind.RETRACTION:
        return "retracted"
    return "corrected" if decision.instead_of else "added"
