"""BACRIM 2020: criminal groups of Mexico by state, their allies and rivals there (PPD-CIDE 2020), a row a group and state."""

from segun.imports.card import Card, LeftOut, Statement
from segun.imports.days import day_in
from segun.imports.kit import Kit
from segun.imports.table import Row
from segun.model import DateSpan, Party, PlaceMention, RelationKind

COLUMNS = frozenset({"grupo", "estado", "aliados", "rivales", "fecha"})
DAY = "fecha"

_RESTS_ON = ("grupo", "estado", "aliados", "rivales", "fecha")
_LINKS = tuple(f"link{number}" for number in range(1, 10))
_NONE = ("", "nan")


def read(row: Row, kit: Kit) -> Card:
    """A group in a state, with its allies and rivals there. Raises LeftOut."""
    group = kit.names.group(row["grupo"])
    where = kit.areas.named("Mexico", row["estado"])
    if where is None or "." not in where.id:
        raise LeftOut(f"no state is called {row['estado']!r}")
    said = day_in(row["fecha"])
    when = DateSpan.of(said) if said else None
    says = [Statement(RelationKind.PRESENT_IN, group, where, "state", said=when)]
    says += _ties(RelationKind.ALLIED, group, row["aliados"], where, when, kit)
    says += _ties(RelationKind.FIGHTS, group, row["rivales"], where, when, kit)
    return Card(f"{kit.data_set.publisher} 2020, {group.mention}, {where.mention}", _RESTS_ON, _LINKS, tuple(says))


def _ties(kind: RelationKind, group: Party, names: str, where: PlaceMention, when: DateSpan | None, kit: Kit) -> list[Statement]:
    """What the table says once for each of several names: allies of one state, or rivals there."""
    others: dict[str, Party] = {}
    for name in names.split(";"):
        if name.strip() not in _NONE:
            try:
                party = kit.names.group(name.strip())
            except LeftOut:
                continue  # "otros grupos": the rest of the row still says what it says
            others.setdefault(party.id, party)
    return [Statement(kind, group, other, "state-tie", said=when, place=where) for other in others.values()]
