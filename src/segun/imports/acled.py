"""ACLED: political violence by event, as downloaded with one row an event (codebook of 2023 and after).

A battle says that two actors fought; where the attacker "overtakes territory" it says also that it then controls the place;
violence by one actor says that it was there. Actors that are associated with one another in a row are not said to be allies.
"""

from segun.imports.card import Card, LeftOut, Statement
from segun.imports.days import day, span
from segun.imports.kit import Kit
from segun.imports.table import Row
from segun.model import DateSpan, PlaceMention, Precision, RelationKind

COLUMNS = frozenset({"event_id_cnty", "event_date", "event_type", "sub_event_type", "actor1", "actor2", "country"})
DAY = "event_date"

_RESTS_ON = (
    "event_type",
    "sub_event_type",
    "actor1",
    "actor2",
    "location",
    "admin2",
    "admin1",
    "country",
    "event_date",
)
_SHOWN = (
    "assoc_actor_1",
    "assoc_actor_2",
    "notes",
    "fatalities",
    "time_precision",
    "geo_precision",
    "source",
    "source_scale",
    "timestamp",
    "event_id_cnty",
)

_OVERTAKEN = ("Non-state actor overtakes territory", "Government regains territory", "Non-violent transfer of territory")
_ATTACKS = ("Violence against civilians", "Explosions/Remote violence")
_PRECISION = {"1": Precision.DAY, "2": Precision.DAY, "3": Precision.MONTH}  # time_precision: the day, the week, the month


def read(row: Row, kit: Kit) -> Card:
    """An event of political violence. Raises LeftOut or Unsound."""
    moment = day(row["event_date"], "event_date")
    when = span(moment, moment, _PRECISION.get(row["time_precision"], Precision.DAY))
    where = kit.areas.named(row["country"], row["admin1"], row["admin2"])
    says = _says(row, kit, when, where)
    return Card(f"{kit.data_set.publisher}, event {row['event_id_cnty']}", _RESTS_ON, _SHOWN, says)


def _says(row: Row, kit: Kit, when: DateSpan, where: PlaceMention | None) -> tuple[Statement, ...]:
    kind, detail = row["event_type"], row["sub_event_type"]
    if detail in _OVERTAKEN and where is not None:
        control = Statement(RelationKind.CONTROLS, kit.names.group(row["actor1"]), where, "overtakes", when)
        return (control, *_fights(row, kit, when, where)) if kind == "Battles" else (control,)
    if kind == "Battles":
        return _fights(row, kit, when, where)
    if kind in _ATTACKS:
        if where is None:
            raise LeftOut("an attack in a place that is not known")
        return (Statement(RelationKind.PRESENT_IN, kit.names.group(row["actor1"]), where, "attack", when),)
    raise LeftOut(f"events of the kind {kind!r} say nothing of what Segun records")


def _fights(row: Row, kit: Kit, when: DateSpan, where: PlaceMention | None) -> tuple[Statement, ...]:
    one, other = kit.names.group(row["actor1"]), kit.names.group(row["actor2"])
    return (Statement(RelationKind.FIGHTS, one, other, "battle", when, place=where),)
