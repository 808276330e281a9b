"""Search: full text of documents and claims, and names, with the words that fit marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from segun.errors import BadDate
from segun.model import DateSpan, Document, Language, RelationKind, Stance
from segun.search.find import FoundClaim, FoundDocument, Search, Sought
from segun.views.answer import Quoted, quote
from segun.views.claim_list import claims_by_id
from segun.views.names import FoundName, borne_names, find_names
from segun.web.paging import PAGE_SIZE, paged
from segun.web.visit import Visit, visit

_NAMES_SHOWN = 12
_SHOWN_OF_EACH = 10  # on the page of everything
_KINDS = ("documents", "claims")


@dataclass(frozen=True, slots=True)
class _Line:
    """Something that was found, with what the record says of it."""

    found: FoundDocument | FoundClaim
    document: Document | None
    quoted: Quoted | None = None


def page(request: Request) -> Response:
    """What fits the words of the address (``q``), all kinds together or one of them (``in``), a page at a time.

    Raises BadDate.
    """
    seen = visit(request)
    words, within = seen.asked("q") or "", seen.asked("in")
    within = within if within in _KINDS else None
    most = PAGE_SIZE if within else _SHOWN_OF_EACH
    number = _number(seen) if within else 1
    search: Search = request.app.state.search
    found = search.find(seen.standpoint.ledger, _sought(seen, words), first=(number - 1) * most, most=most)
    total = found.claim_total if within == "claims" else found.document_total
    return seen.page(
        "search.html",
        words=words,
        within=within,
        names=_names(seen, words) if not within else (),
        documents=[_Line(each, seen.standpoint.ledger.document(each.id)) for each in found.documents],
        document_total=found.document_total,
        claims=_claims(seen, found.claims),
        claim_total=found.claim_total,
        paging=paged(total, str(number)) if within else None,
        languages=list(Language),
    )


def _sought(seen: Visit, words: str) -> Sought:
    first, last = seen.asked("from"), seen.asked("to")
    known = seen.standpoint.known if "known" in seen.clocks else None
    kind, stance, language = (seen.asked(name) for name in ("relation", "stance", "language"))
    return Sought(
        words,
        first=_span(first).first if first else None,
        last=min((day for day in (_span(last).last if last else None, known) if day), default=None),
        publisher=seen.asked("publisher"),
        language=language if language in set(Language) else None,
        relation=kind if kind in set(RelationKind) else None,
        stance=stance if stance in set(Stance) else None,
    )


def _span(text: str) -> DateSpan:
    try:
        return DateSpan.parse(text)
    except ValueError:
        raise BadDate(text) from None


def _number(seen: Visit) -> int:
    asked = seen.asked("page") or "1"
    return max(1, min(int(asked), 10_000)) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1


def _names(seen: Visit, words: str) -> Sequence[FoundName]:
    standpoint, desk = seen.standpoint, seen.desk
    borne = desk.kept(standpoint, "names borne", lambda: borne_names(standpoint, desk.places(standpoint)))
    return find_names(borne, words, _NAMES_SHOWN)


def _claims(seen: Visit, found: Sequence[FoundClaim]) -> list[_Line]:
    """The claims as they count from here; one that counts only at another time is left out."""
    claims = claims_by_id(seen.standpoint, [each.id for each in found])
    quoted = {each.id: each for each in quote(seen.standpoint, claims.values())}
    return [_Line(each, None, quoted[each.id]) for each in found if each.id in quoted]
