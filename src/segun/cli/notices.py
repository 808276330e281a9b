"""What somebody should know after documents were read, and would not see in a list of what was read."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from segun.cli.wording import Labels
from segun.ledger.store import Ledger
from segun.model import Document
from segun.recording import Added, AlreadyHere, Outcome

_NAMED = 3  # documents named in a line; of the others only their number is told


def notices(outcomes: Sequence[Outcome], ledger: Ledger, label: Labels, *, today: date) -> Iterator[str]:
    """One line for each thing that answers will suffer from: no date or publisher, a day to come, and what was not taken.

    ``today`` is by the clock of this machine; a day of grace allows for where in the world a paper is printed.
    """
    new = [outcome.document for outcome in outcomes if isinstance(outcome, Added)]
    here = [outcome.document for outcome in outcomes if isinstance(outcome, AlreadyHere)]
    if undated := [document for document in new if document.published is None]:
        yield label("notice.undated", documents=_named(undated, label))
    if unnamed := [document for document in new if document.publisher is None]:
        yield label("notice.unnamed", documents=_named(unnamed, label))
    if to_come := [document for document in new if document.published and document.published > today + timedelta(days=1)]:
        latest = max(document.published for document in to_come if document.published)
        yield label("notice.to_come", documents=_named(to_come, label), day=latest)
    if kept := list(_kept_otherwise(here, ledger)):
        yield label("notice.kept", documents=_named(kept, label))
    if remedied := [*to_come, *undated, *unnamed, *kept]:
        yield label("notice.remedy", id=remedied[0].id)


def _kept_otherwise(here: Iterable[Document], ledger: Ledger) -> Iterator[Document]:
    """Documents on record of which the record says something else than was said of them now."""
    for document in here:
        then = ledger.document(document.id)
        if then is None:
            continue
        said = ((document.published, then.published), (document.publisher, then.publisher), (document.url, then.url))
        if any(now and now != before for now, before in said):
            yield document


def _named(documents: Sequence[Document], label: Labels) -> str:
    names = ", ".join(document.file_name or document.id for document in documents[:_NAMED])
    rest = len(documents) - _NAMED
    return f"{names} {label('notice.more', count=rest)}" if rest > 0 else names
