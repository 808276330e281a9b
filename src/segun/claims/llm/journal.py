"""What happened while a model read: requests, tokens, what was dropped and why. Written from several threads."""

import threading
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from segun.claims.llm.dropping import Drop
from segun.claims.llm.exchange import Reply


@dataclass(slots=True)
class Journal:
    """The counts of one run. ``asked`` were sent now, ``kept`` answered before; tokens are those of what was sent now.

    ``withheld`` are the stretches that were not sent, by document; ``quiet`` the documents in which there was nothing to read.
    """

    asked: int = 0
    kept: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    quiet: int = 0
    dropped: list[Drop] = field(default_factory=list)
    withheld: list[tuple[str, str]] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def note_reply(self, reply: Reply) -> None:
        """Count a reply."""
        with self._lock:
            if reply.kept:
                self.kept += 1
            else:
                self.asked += 1
                self.tokens_in += reply.tokens_in
                self.tokens_out += reply.tokens_out

    def note_quiet(self) -> None:
        """Count a document that was not sent, since nothing in it could be a claim."""
        with self._lock:
            self.quiet += 1

    def note_dropped(self, drops: Iterable[Drop], withheld: Iterable[tuple[str, str]]) -> None:
        """Keep what was dropped in one document, and what of it was not sent."""
        with self._lock:
            self.dropped += drops
            self.withheld += withheld

    def reasons(self) -> dict[str, int]:
        """How many claims were dropped for each reason, most first."""
        with self._lock:
            counted = Counter(drop.reason.value for drop in self.dropped)
        return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))
