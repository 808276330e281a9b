"""ViPAA 1.3: armed actors of Colombia named with a municipality in a report of violence of that day (Osorio and others 2019)."""

from segun.imports.card import Card, LeftOut, Statement
from segun.imports.days import day, span
from segun.imports.kit import Kit
from segun.imports.table import Row
from segun.model import Hedge, RelationKind

COLUMNS = frozenset({"date", "actor_main", "actor_sub", "mun"})
DAY = "date"

_STATE = "Government"


def read(row: Row, kit: Kit) -> Card:
    """An armed actor named with a municipality. Raises LeftOut or Unsound."""
    if row["actor_main"] == _STATE:
        raise LeftOut("forces of the state are everywhere: their being named tells nothing")
    group = kit.names.group(row["actor_sub"].replace("nn", "ñ"))  # the data set writes ñ so ("Los Urabennos")
    when = day(row["date"], "date")
    where = kit.areas.dane(row["mun"])
    if where is None:
        raise LeftOut(f"no municipality has the code {row['mun']!r}")
    says = Statement(RelationKind.PRESENT_IN, group, where, "named-with", span(when, when), hedge=Hedge.REPORTED)
    title = f"{kit.data_set.publisher}, {group.mention}, {where.place.name}, {when}"
    return Card(title, ("date", "actor_main", "actor_sub", "mun"), ("doc", "paragraph", "actor", "state"), (says,))
