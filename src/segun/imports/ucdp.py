"""UCDP GED: events of organised violence with deaths (Sundberg and Melander 2013; the codebook of version 24.1).

Types 1 (state-based) and 2 (non-state) say that two sides fought; type 3 (one-sided violence) says that the side that killed was
there.
"""

from segun.imports.card import Card, LeftOut, Statement, Unsound
from segun.imports.days import day, span
from segun.imports.kit import Kit
from segun.imports.table import Row
from segun.model import DateSpan, Hedge, PlaceMention, Precision, RelationKind

COLUMNS = frozenset({"id", "type_of_violence", "side_a", "side_b", "country", "date_start", "date_end"})
DAY = "date_end"

_RESTS_ON = ("type_of_violence", "side_a", "side_b", "adm_2", "adm_1", "country", "date_start", "date_end")
_SHOWN = (
    "dyad_name",
    "where_description",
    "where_prec",
    "date_prec",
    "event_clarity",
    "best",
    "low",
    "high",
    "number_of_sources",
    "source_article",
    "source_office",
    "source_date",
    "source_headline",
    "source_original",
    "id",
    "relid",
)

# date_prec: 1 the day is known, 2 within 2 to 6 days, 3 the week, 4 the month, 5 more than a month
_PRECISION = {"3": Precision.MONTH, "4": Precision.MONTH, "5": Precision.YEAR}
_FIGHT, _ONE_SIDED = ("1", "2"), "3"
_AN_EVENT = "1"  # event_clarity: 2 stands for several events that a source tells of as one sum
# Monthly homicides of a state, allotted to a pair of groups: no report of a clash (130 rows of GED 24.1 for Mexico).
_SUMS = "Crimen en Mexico"


def read(row: Row, kit: Kit) -> Card:
    """An event of violence. Raises LeftOut or Unsound."""
    kind = row["type_of_violence"]
    if kind not in (*_FIGHT, _ONE_SIDED):
        raise Unsound(f"type_of_violence is {kind!r} (1, 2 or 3)")
    if row["source_office"] == _SUMS:
        raise LeftOut("a monthly sum of homicides, not an event")
    when = span(
        day(row["date_start"], "date_start"), day(row["date_end"], "date_end"), _PRECISION.get(row["date_prec"], Precision.DAY)
    )
    hedge = Hedge.PLAIN if row["event_clarity"] in ("", _AN_EVENT) else Hedge.REPORTED
    where = kit.areas.named(row["country"], row["adm_1"], row["adm_2"])
    says = _fights(row, kit, when, where, hedge) if kind in _FIGHT else _presence(row, kit, when, where, hedge)
    return Card(f"{kit.data_set.publisher} GED, event {row['id']}", _RESTS_ON, _SHOWN, says)


def _fights(row: Row, kit: Kit, when: DateSpan, where: PlaceMention | None, hedge: Hedge) -> tuple[Statement, ...]:
    """Each of one side against each of the other: UCDP codes several groups that fought together as one side."""
    ours, theirs = kit.names.groups(row["side_a"]), kit.names.groups(row["side_b"])
    rule = "state-based" if row["type_of_violence"] == _FIGHT[0] else "non-state"
    return tuple(
        Statement(RelationKind.FIGHTS, one, other, rule, when, place=where, hedge=hedge) for one in ours for other in theirs
    )


def _presence(row: Row, kit: Kit, when: DateSpan, where: PlaceMention | None, hedge: Hedge) -> tuple[Statement, ...]:
    if where is None:
        raise LeftOut("one-sided violence in a place that is not known")
    return tuple(
        Statement(RelationKind.PRESENT_IN, one, where, "one-sided", when, hedge=hedge) for one in kit.names.groups(row["side_a"])
    )
