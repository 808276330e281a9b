"""A person in the role that public reporting gives them: what is said, when it is said to hold, and according to whom."""

from dataclasses import dataclass
from datetime import date

from segun.ledger.store import ClaimQuery
from segun.model import DateSpan
from segun.views.answer import Quoted, quote
from segun.views.dossier import Dossier, Section, dossier
from segun.views.line import Line
from segun.views.on_record import by_relation
from segun.views.standpoint import Standpoint
from segun.views.timeline import said_or_published

# What a person's page tells, in this order where days are the same. Nothing else about a person is shown anywhere.
ROLES = (Section.LEADS, Section.MEMBER_OF, Section.KIN, Section.REMOVED)


@dataclass(frozen=True, slots=True)
class Role:
    """One thing that is said of a person: its place in time, its standing, and the quotes it rests on, oldest first.

    ``when`` is since when it is said to hold or, where nobody says that (``told`` is then true), when it was first told.
    """

    section: Section
    line: Line
    when: DateSpan | None
    told: bool
    quotes: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person: names and sources as a dossier has them, and ``roles`` through time, those of no known date last.

    ``besides`` holds what is said of them as a party to something else (an alliance, a war).
    """

    dossier: Dossier
    roles: tuple[Role, ...]
    besides: tuple[Line, ...]


def person_view(standpoint: Standpoint, id: str) -> PersonView:
    """A person from a standpoint. Raises UnknownName where neither a pack nor a claim knows the id."""
    found = dossier(standpoint, id)
    claims = by_relation(standpoint.claims(ClaimQuery(actors=standpoint.ids_of([found.named.id]))))
    roles = [
        _role(section, line, quote(standpoint, claims.get(line.relation, ())))
        for section in ROLES
        for line in found.lines(section)
    ]
    besides = tuple(line for part in found.parts if part.section not in ROLES for line in part.lines)
    return PersonView(found, tuple(sorted(roles, key=_in_time)), besides)


def _role(section: Section, line: Line, quotes: tuple[Quoted, ...]) -> Role:
    if line.since is not None:
        return Role(section, line, line.since, False, quotes)
    told = [when for when in (said_or_published(each.found) for each in quotes) if when]
    return Role(section, line, min(told, default=None), True, quotes)


def _in_time(role: Role) -> tuple[bool, date, int, str]:
    first = role.when.first if role.when else date.max
    return (role.when is None, first, ROLES.index(role.section), role.line.relation.id)
