"""Where a command looks from: the opened ledger, whose names are one, and the two clocks."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime

import click

from segun.assessment.filter_v1 import scorer
from segun.cli.opening import recorded_by, workspace_of
from segun.cli.wording import Labels, day, labels, minute
from segun.comparison import copies_in
from segun.errors import InputError
from segun.identity.identities import Identities
from segun.ledger.store import Ledger
from segun.model import Copy
from segun.pipeline import open_gazetteer
from segun.views.places import PlacesOnRecord, places_on_record
from segun.views.standpoint import Standpoint
from segun.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Look:
    """An opened workspace as seen from a standpoint. ``dated`` tells whether the user named a day."""

    workspace: Workspace
    standpoint: Standpoint
    labels: Labels
    dated: bool

    @property
    def places(self) -> PlacesOnRecord:
        """Places by name: those on record first, then the gazetteer's."""
        return places_on_record(self.standpoint, open_gazetteer(self.workspace.places_file))

    @property
    def as_of(self) -> str:
        """The line that says as of when the answer is."""
        key = "as_of" if self.dated else "as_of_newest"
        told = self.labels(key, on=day(self.standpoint.on), known=day(self.standpoint.known))
        moment = self.standpoint.recorded
        return told if moment is None else f"{told} {self.labels('as_recorded', moment=minute(moment))}"


@contextmanager
def looking(ctx: click.Context, *, on: date | None = None, known: date | None = None, no_grades: bool = False) -> Iterator[Look]:
    """Open the workspace and look. Raises NotAWorkspace, or InputError where nothing was added yet."""
    workspace = workspace_of(ctx)
    if no_grades:
        workspace = replace(workspace, settings=replace(workspace.settings, grades="none"))
    ledger = workspace.open_ledger()
    try:
        standpoint = standpoint_of(workspace, ledger, on=on, known=known, recorded=recorded_by(ctx))
        dated = on is not None or known is not None
        yield Look(workspace, standpoint, labels(workspace.settings.language), dated)
    finally:
        ledger.close()


def standpoint_of(
    workspace: Workspace,
    ledger: Ledger,
    *,
    on: date | None = None,
    known: date | None = None,
    recorded: datetime | None = None,
    copies: Mapping[str, tuple[Copy, ...]] | None = None,
) -> Standpoint:
    """The standpoint of two dates; by default that of the newest report, so that an old folder is not judged stale.

    What has no date is known from the day on which it was added. With ``known`` alone, the day asked about is that of the
    newest report known by then. ``recorded`` shows the record as it stood at a moment, with the judgements then in force.
    ``copies`` are given where the caller keeps them.

    Raises InputError where there is nothing by then.
    """
    upto = ledger.head() if recorded is None else None  # first: what is recorded while the rest is read counts as not read
    newest = ledger.newest(known=known, recorded=recorded)
    if newest is None:
        by = [f"by {known}"] if known else []
        by += [f"on record by {minute(recorded)}"] if recorded else []
        raise InputError("nothing is in this workspace " + (", ".join(by) or "yet; add documents first"))
    return Standpoint(
        ledger=ledger,
        pack=workspace.pack(),
        identities=identities_of(workspace, ledger, recorded=recorded),
        scorer=scorer(),
        on=on or newest,
        known=known or ledger.newest(recorded=recorded, undated=True) or newest,
        recorded=recorded,
        copies=copies_in(workspace, ledger, recorded=recorded) if copies is None else copies,
        upto=upto,
    )


def identities_of(workspace: Workspace, ledger: Ledger, *, recorded: datetime | None = None) -> Identities:
    """Whose names are one here: the packs', the record's, and the judgements in force."""
    return Identities(workspace.pack(), ledger.judgements(recorded=recorded), ledger.names(recorded=recorded))
