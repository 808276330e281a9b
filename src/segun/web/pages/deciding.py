"""Deciding about claims from a page: find them well or badly read, and take a decision back."""

from starlette.responses import Response

from segun.errors import InputError
from segun.model import ReviewState
from segun.web.done import entries_in
from segun.web.visit import Frame
from segun.web.writing import Sent, back_to, reviewer, writes


def _review(seen: Frame, sent: Sent) -> Response:
    state = sent.fields.get("state", "")
    if state not in set(ReviewState):
        raise InputError(f"a claim is accepted, rejected or pending, not {state!r}")
    ids = sent.all("claim")
    if not ids:
        raise InputError("no claim was chosen")
    numbers = reviewer(seen).review(ids, ReviewState(state), sent.fields.get("reason") or None)
    return back_to(sent, numbers, "/review", f"about-{ids[-1]}" if len(ids) == 1 else None)


def _undo(seen: Frame, sent: Sent) -> Response:
    numbers = entries_in(sent.fields.get("entries", ""))
    if not numbers:
        raise InputError("nothing was named to take back")
    who = reviewer(seen)
    made = tuple(who.undo(number) for number in reversed(numbers))
    decision = who.ledger.decision(made[-1])
    return back_to(sent, made, "/review", f"about-{decision.claim}" if decision else None)


review = writes(_review)
"""Find claims well read, badly read, or leave that open again. Raises InputError, NotRecorded or NoLongerCounts."""

undo = writes(_undo)
"""Take decisions back, the newest first. Raises NotUndone."""
