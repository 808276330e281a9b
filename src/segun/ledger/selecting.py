"""Selecting: a claim query as SQL.

Each filter first becomes a set of claim numbers that an index answers alone; the rows are fetched only for numbers that
are in all sets. So the plan does not depend on statistics, which a young SQLite file does not have.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, select, union

from segun.ledger.chain import moment_text
from segun.ledger.store import ClaimQuery
from segun.ledger.tables import claim_places, claims, documents, ended_claims, ended_documents, entries, reviews
from segun.model import ReviewState


def last_entry_by(connection: Connection, recorded: datetime | None) -> int | None:
    """The number of the last entry recorded by that moment (0 before the first); None for "now"."""
    if recorded is None:
        return None
    by_then = entries.c.recorded_at <= moment_text(recorded)
    newest = select(entries.c.number).where(by_then).order_by(entries.c.recorded_at.desc()).limit(1)
    return connection.execute(newest).scalar() or 0


def counting_claims(upto: int | None) -> list[ColumnElement[bool]]:
    """Conditions on a claim: recorded by entry ``upto``, and by then neither superseded nor retracted."""
    ended = select(ended_claims.c.claim).where(ended_claims.c.claim == claims.c.number)
    if upto is None:
        return [~ended.exists()]
    return [claims.c.entry <= upto, ~ended.where(ended_claims.c.entry <= upto).exists()]


def counting_documents(upto: int | None) -> list[ColumnElement[bool]]:
    """Conditions on a document: recorded by entry ``upto``, and by then not retracted."""
    ended = select(ended_documents.c.document).where(ended_documents.c.document == documents.c.entry)
    if upto is None:
        return [~ended.exists()]
    return [documents.c.entry <= upto, ~ended.where(ended_documents.c.entry <= upto).exists()]


def review_of_claim(upto: int | None) -> Any:
    """The state that the latest review by entry ``upto`` gave a claim, as a scalar."""
    latest = select(reviews.c.state).where(reviews.c.claim == claims.c.id).order_by(reviews.c.entry.desc()).limit(1)
    return (latest if upto is None else latest.where(reviews.c.entry <= upto)).correlate(claims).scalar_subquery()


def not_rejected(upto: int | None) -> ColumnElement[bool]:
    """Condition on a claim: not found badly read."""
    condition: ColumnElement[bool] = func.coalesce(review_of_claim(upto), "") != ReviewState.REJECTED.value
    return condition


def recorded_claims(upto: int | None) -> Select[Any]:
    """Claims with their place in the record; the rows that ``rows.recorded_claim_of`` reads."""
    return (
        select(claims.c.record, entries.c.recorded_at, entries.c.author, review_of_claim(upto).label("review"))
        .select_from(claims)
        .join(entries, entries.c.number == claims.c.entry)
    )


def claims_that_fit(query: ClaimQuery, upto: int | None) -> Select[Any]:
    """The claims of a query, by publication date, document and offset."""
    conditions = counting_claims(upto)
    if query.known is not None:
        conditions.append(known_by(query.known))
    if not query.include_rejected:
        conditions.append(not_rejected(upto))
    conditions.extend(claims.c.number.in_(numbers) for numbers in _number_sets(query))
    chosen = recorded_claims(upto).join(documents, documents.c.entry == claims.c.document).where(*conditions)
    ordered = chosen.order_by(claims.c.known_on, documents.c.id, claims.c.start, claims.c.id)
    return ordered.limit(query.limit) if query.limit is not None else ordered


def known_by(day: date) -> ColumnElement[bool]:
    """Condition on a claim: published by that day."""
    return claims.c.known_on <= day.isoformat()


def _number_sets(query: ClaimQuery) -> list[Any]:
    sets: list[Any] = []
    kinds = [kind.value for kind in query.kinds]
    if query.actors:
        sets.append(_any_of(kinds, claims.c.subject.in_(query.actors), claims.c.object.in_(query.actors)))
    if query.both is not None:
        one, other = query.both
        there = and_(claims.c.subject.in_(one), claims.c.object.in_(other))
        back = and_(claims.c.subject.in_(other), claims.c.object.in_(one))
        sets.append(_any_of(kinds, there, back))
    if kinds and not sets:
        sets.append(_any_of(kinds))
    if query.places:
        sets.append(select(claim_places.c.claim).where(claim_places.c.place.in_(query.places)))
    if query.sources:
        voices = (claims.c.speaker, claims.c.via, claims.c.publisher)
        sets.append(_any_of([], *(voice.in_(query.sources) for voice in voices)))
    if query.document is not None:
        entries_of = select(documents.c.entry).where(documents.c.id == query.document)
        sets.append(select(claims.c.number).where(claims.c.document.in_(entries_of)))
    return sets


def _any_of(kinds: list[str], *conditions: ColumnElement[bool]) -> Any:
    """Numbers of claims of these kinds (of any, if there are none) for which one of the conditions holds."""
    base = select(claims.c.number)
    if kinds:
        base = base.where(claims.c.kind.in_(kinds))
    if not conditions:
        return base
    return base.where(conditions[0]) if len(conditions) == 1 else union(*(base.where(condition) for condition in conditions))
