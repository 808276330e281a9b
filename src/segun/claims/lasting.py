"""What lasts from passage to passage until something else takes its place, and is read only when somebody asks for it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


@dataclass(slots=True)
class Lasting(Generic[Thing]):
    """What stays as it is until something else takes its place.

    Behind a passage that was put off it is not known: ``read`` reads that passage, whereupon ``before`` is what it is behind it.
    """

    now: Thing
    before: "Lasting[Thing] | None" = None
    read: Callable[[], object] | None = None

    def get(self) -> Thing:
        """What it is. What was put off is read for it, the last passage first, since that mostly tells."""
        if self.before is None:
            return self.now
        unknown, known = list[Lasting[Thing]](), self
        while known.before is not None:
            if known.read is not None:
                known.read()
            unknown.append(known)
            known = known.before
        for each in unknown:
            each.set(known.now)
        return self.now

    def set(self, now: Thing) -> None:
        """Let something take its place."""
        self.now, self.before, self.read = now, None, None

    def settle(self) -> None:
        """Read all that was put off, oldest first: a long text in which each passage asks the one before it must not nest."""
        unknown, known = list[Lasting[Thing]](), self
        while known.before is not None:
            unknown.append(known)
            known = known.before
        for each in reversed(unknown):
            each.get()
