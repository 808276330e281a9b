"""Selecting: questions to the record as SQL.

Each filter of a claim query first becomes a set of claim numbers that an index answers alone; the rows are fetched only for
numbers that are in all sets. So the plan does not depend on statistics, which a young SQLite file does not have. A
query's SQL is built once for its shape (which filters are set) and then given the values, because SQLAlchemy takes longer to
build it than SQLite to answer.

``as_of`` conditions take the parameter ``upto``, the number of the last entry that shall count.
"""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Connection, Select, and_, bindparam, func, or_, select, union

from segun.ledger.chain import moment_text
from segun.ledger.rows import Values
from segun.ledger.store import ClaimQuery
from segun.ledger.tables import claim_places, claims, documents, ended_claims, ended_documents, entries, reviews
from segun.model import DATA_ROW, ReviewState

_UPTO: BindParameter[int] = bindparam("upto")
_KNOWN: BindParameter[str] = bindparam("known")
_AFTER: BindParameter[str] = bindparam("after")


def last_entry_by(connection: Connection, recorded: datetime | None) -> int | None:
    """The number of the last entry recorded by that moment (0 before the first); None for "now"."""
    if recorded is None:
        return None
    by_then = entries.c.recorded_at <= moment_text(recorded)
    newest = select(entries.c.number).where(by_then).order_by(entries.c.recorded_at.desc()).limit(1)
    return connection.execute(newest).scalar() or 0


def counting_claims(as_of: bool) -> list[ColumnElement[bool]]:
    """Conditions on a claim: recorded, and neither superseded nor retracted."""
    ended = select(ended_claims.c.claim).where(ended_claims.c.claim == claims.c.number)
    if not as_of:
        return [~ended.exists()]
    return [claims.c.entry <= _UPTO, ~ended.where(ended_claims.c.entry <= _UPTO).exists()]


def counting_documents(as_of: bool) -> list[ColumnElement[bool]]:
    """Conditions on a document: recorded, and not retracted."""
    ended = select(ended_documents.c.document).where(ended_documents.c.document == documents.c.entry)
    if not as_of:
        return [~ended.exists()]
    return [documents.c.entry <= _UPTO, ~ended.where(ended_documents.c.entry <= _UPTO).exists()]


def documents_at(
    connection: Connection, known: date | None, recorded: datetime | None
) -> tuple[list[ColumnElement[bool]], Values]:
    """Conditions on the documents that count at a point of both clocks, and their values."""
    upto = last_entry_by(connection, recorded)
    conditions = counting_documents(upto is not None)
    if known is not None:
        conditions.append(documents.c.known_on <= _KNOWN)
    return conditions, _values(upto, known)


def _claims_at(
    connection: Connection, known: date | None, recorded: datetime | None
) -> tuple[list[ColumnElement[bool]], int | None]:
    """Conditions on the claims that count at a point of both clocks and were not rejected, and the last entry by then."""
    upto = last_entry_by(connection, recorded)
    conditions = [*counting_claims(upto is not None), _not_rejected(upto is not None)]
    if known is not None:
        conditions.append(claims.c.known_on <= _KNOWN)
    return conditions, upto


def relations_at(
    connection: Connection, known: date | None, after: date | None, recorded: datetime | None, rows: bool = True
) -> tuple[Select[Any], Values]:
    """Kind, subject, object and number of claims of every relation at a point of both clocks, as SQL and its values.

    Without ``rows`` the claims of rows of data sets do not count, nor do those that were known by the day ``after``.
    """
    conditions, upto = _claims_at(connection, known, recorded)
    if after is not None:
        conditions.append(claims.c.known_on > _AFTER)
    if not rows:
        read = select(documents.c.entry).where(documents.c.media_type != DATA_ROW)
        conditions.append(claims.c.document.in_(read))
    asked = (claims.c.kind, claims.c.subject, claims.c.object)
    as_indexed = (claims.c.subject, claims.c.object, claims.c.kind)
    counted = select(*asked, func.count()).where(*conditions).group_by(*as_indexed)
    values = _values(upto, known) | ({} if after is None else {"after": after.isoformat()})
    return counted.order_by(func.count().desc(), *asked), values


def relations_with_ends(connection: Connection, year: int, known: date, recorded: datetime | None) -> tuple[Select[Any], Values]:
    """Kind, subject and object of every relation of which a claim known by a day names an end in a year or later, and that end.

    The end is taken out of the stored text ("until":"2025-05-01", or "2025-01-01/2025-12-31@approx" where it is vague): one is
    seldom asked for, and to look through a million texts takes two seconds of a busy core.
    """
    upto = last_entry_by(connection, recorded)
    find = func.instr if connection.dialect.name == "sqlite" else func.strpos
    at = find(claims.c.record, _UNTIL)
    end = func.substr(claims.c.record, at + len(_UNTIL), _LONGEST_DAY)
    is_vague = func.substr(end, _LONGEST_DAY, 1) == "/"  # then its last day comes behind: not looked at here
    conditions = [*counting_claims(upto is not None), _not_rejected(upto is not None)]
    conditions += [claims.c.known_on <= _KNOWN, at > 0, or_(func.substr(end, 1, 4) >= f"{year:04}", is_vague)]
    whole = func.substr(claims.c.record, at + len(_UNTIL), 2 * _LONGEST_DAY + 16).label("until")
    chosen = select(claims.c.kind, claims.c.subject, claims.c.object, whole).where(*conditions)
    return chosen, _values(upto, known)


_UNTIL = '"until":"'
_LONGEST_DAY = len("2025-01-01/")


def _values(upto: int | None, known: date | None) -> Values:
    values = {"upto": upto, "known": known.isoformat() if known else None}
    return {name: value for name, value in values.items() if value is not None}


def _not_rejected(as_of: bool) -> ColumnElement[bool]:
    """Condition on a claim, for questions to all of them: not found badly read. Asks for numbers, which are in every index."""
    rejected, later, bearers = reviews.alias(), reviews.alias(), claims.alias()
    overruled = select(later.c.entry).where(later.c.claim == rejected.c.claim, later.c.entry > rejected.c.entry)
    chosen = select(rejected.c.claim).where(rejected.c.state == ReviewState.REJECTED.value)
    if as_of:
        overruled = overruled.where(later.c.entry <= _UPTO)
        chosen = chosen.where(rejected.c.entry <= _UPTO)
    chosen = chosen.where(~overruled.exists())
    return claims.c.number.not_in(select(bearers.c.number).where(bearers.c.id.in_(chosen)))


def _recorded_claims(as_of: bool) -> Select[Any]:
    """Claims with their place in the record; the rows that ``rows.recorded_claim_of`` reads."""
    return (
        select(claims.c.id, claims.c.record, entries.c.recorded_at, entries.c.author, _review_of_claim(as_of).label("review"))
        .select_from(claims)
        .join(entries, entries.c.number == claims.c.entry)
    )


def claims_that_fit(query: ClaimQuery, upto: int | None) -> tuple[Select[Any], Values]:
    """The claims of a query, by publication date, document and offset, as SQL and its values."""
    one, other = query.both or ((), ())
    values: Values = {
        "upto": upto,
        "known": query.known.isoformat() if query.known else None,
        "actors": query.actors or None,
        "one": one if query.both else None,
        "other": other if query.both else None,
        "kinds": [kind.value for kind in query.kinds] or None,
        "places": query.places or None,
        "sources": query.sources or None,
        "document": query.document,
        "limit": query.limit,
    }
    given = {name: value for name, value in values.items() if value is not None}
    return _claims_of_shape(_Shape(frozenset(given), query.include_rejected)), given


def claims_by_relation(connection: Connection, known: date | None, recorded: datetime | None) -> tuple[Select[Any], Values]:
    """Every claim that counts at a point of both clocks, those about one relation together, as SQL and its values.

    In the order of the index that holds relations, so that nothing is sorted.
    """
    conditions, upto = _claims_at(connection, known, recorded)
    columns = (claims.c.kind, claims.c.subject, claims.c.object, claims.c.known_on)
    chosen = _recorded_claims(upto is not None).add_columns(*columns).where(*conditions)
    return chosen.order_by(claims.c.subject, claims.c.object, claims.c.kind), _values(upto, known)


def records_at(connection: Connection, recorded: datetime | None, known: date | None = None) -> tuple[Select[Any], Values]:
    """The texts of all claims that count, and when each became known, in order of recording, as SQL and its values."""
    conditions, upto = _claims_at(connection, known, recorded)
    chosen = select(claims.c.record, claims.c.known_on).where(*conditions)
    return chosen.order_by(claims.c.number), _values(upto, known)


@dataclass(frozen=True, slots=True)
class _Shape:
    """Which filters of a claim query are set."""

    given: frozenset[str]
    include_rejected: bool


@lru_cache(maxsize=1024)
def _claims_of_shape(shape: _Shape) -> Select[Any]:
    as_of = "upto" in shape.given
    conditions = counting_claims(as_of)
    if "known" in shape.given:
        conditions.append(claims.c.known_on <= _KNOWN)
    if not shape.include_rejected:  # claim by claim: the filters leave few, the reviews may be many
        conditions.append(func.coalesce(_review_of_claim(as_of), "") != ReviewState.REJECTED.value)
    conditions.extend(claims.c.number.in_(numbers) for numbers in _number_sets(shape.given))
    chosen = _recorded_claims(as_of).join(documents, documents.c.entry == claims.c.document).where(*conditions)
    ordered = chosen.order_by(claims.c.known_on, documents.c.id, claims.c.start, claims.c.id)
    return ordered.limit(bindparam("limit")) if "limit" in shape.given else ordered


def _review_of_claim(as_of: bool) -> Any:
    latest = select(reviews.c.state).where(reviews.c.claim == claims.c.id).order_by(reviews.c.entry.desc()).limit(1)
    return (latest.where(reviews.c.entry <= _UPTO) if as_of else latest).correlate(claims).scalar_subquery()


def _number_sets(given: frozenset[str]) -> list[Any]:
    of_kind: list[ColumnElement[bool]] = [claims.c.kind.in_(_several("kinds"))] if "kinds" in given else []
    sets: list[Any] = []
    if "actors" in given:
        sets.append(_any_of(of_kind, claims.c.subject.in_(_several("actors")), claims.c.object.in_(_several("actors"))))
    if "one" in given:
        there = and_(claims.c.subject.in_(_several("one")), claims.c.object.in_(_several("other")))
        back = and_(claims.c.subject.in_(_several("other")), claims.c.object.in_(_several("one")))
        sets.append(_any_of(of_kind, there, back))
    if of_kind and not sets:
        sets.append(select(claims.c.number).where(*of_kind))
    if "places" in given:
        sets.append(select(claim_places.c.claim).where(claim_places.c.place.in_(_several("places"))))
    if "sources" in given:
        voices = (claims.c.speaker, claims.c.via, claims.c.publisher)
        sets.append(_any_of([], *(voice.in_(_several("sources")) for voice in voices)))
    if "document" in given:
        entries_of = select(documents.c.entry).where(documents.c.id == bindparam("document"))
        sets.append(select(claims.c.number).where(claims.c.document.in_(entries_of)))
    return sets


def _several(name: str) -> BindParameter[Any]:
    return bindparam(name, expanding=True)


def _any_of(always: list[ColumnElement[bool]], *either: ColumnElement[bool]) -> Any:
    """Numbers of claims for which one of several conditions holds; a union, so that each is answered by its own index."""
    return union(*(select(claims.c.number).where(condition, *always) for condition in either))


CLAIM_BY_ID = _recorded_claims(False).where(claims.c.id == bindparam("id")).order_by(claims.c.number.desc()).limit(1)
"""A claim as it was recorded last, by the parameter ``id``."""
