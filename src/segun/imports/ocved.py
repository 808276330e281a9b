"""OCVED 2.0: groups of Mexico named together with a municipality in a text of that day (Osorio and Beltrán 2020)."""

from segun.imports.card import Card, LeftOut, Statement
from segun.imports.days import day, span
from segun.imports.kit import Kit
from segun.imports.table import Row
from segun.model import Hedge, RelationKind

COLUMNS = frozenset({"date", "actor_main", "actor_sub", "CVEGEO"})
DAY = "date"


def read(row: Row, kit: Kit) -> Card:
    """A group named with a municipality. Raises LeftOut or Unsound."""
    group = kit.names.group(row["actor_sub"] or row["actor_main"])
    when = day(row["date"], "date")
    where = kit.areas.inegi(row["CVEGEO"])
    if where is None:
        raise LeftOut(f"no municipality has the code {row['CVEGEO']!r}")
    # Named together is less than said to be there: hence reported.
    says = Statement(RelationKind.PRESENT_IN, group, where, "named-with", span(when, when), hedge=Hedge.REPORTED)
    title = f"{kit.data_set.publisher}, {row['actor_sub']}, {where.place.name}, {when}"
    return Card(title, ("date", "actor_main", "actor_sub", "CVEGEO"), ("counter", "state", "mun"), (says,))
