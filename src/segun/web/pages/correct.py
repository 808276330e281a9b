"""Correcting a claim, and adding one that the reader missed: one form for both, beside the text that it is about."""

from dataclasses import dataclass, replace

from starlette.requests import Request
from starlette.responses import Response

from segun.errors import BadDraft, NotRecorded, UnknownName
from segun.model import REMOVALS, Claim, Document, EvidenceKind, RelationKind
from segun.reviewing.draft import Draft
from segun.reviewing.drafting import claim_of
from segun.reviewing.names import Names
from segun.views.context import Context, context
from segun.views.folding import folded
from segun.web.visit import Visit, visit
from segun.web.writing import Sent, back_to, reviewer, writes


@dataclass(frozen=True, slots=True)
class _Subject:
    """What the form is about: a document, and the claim that is corrected; None where one is added."""

    document: Document
    original: Claim | None


def correct(request: Request) -> Response:
    """The form of a claim, by its id. Raises NotRecorded."""
    seen = visit(request)
    about = _claim(seen)
    assert about.original is not None
    return _form(seen, about, Draft.of(about.original), {})


def add(request: Request) -> Response:
    """The form of a claim to add to a document, with the words from ``start`` to ``end``. Raises UnknownName."""
    seen = visit(request)
    about = _document(seen)
    start, end = (_number(seen.asked(name)) for name in ("start", "end"))
    return _form(seen, about, Draft.at(about.document, start, end), {})


def _save_correction(seen: Visit, sent: Sent) -> Response:
    about = _claim(seen)
    assert about.original is not None
    draft = _meant(seen, Draft.read(sent.fields))
    try:
        claim = claim_of(draft, about.document, _names(seen), about.original)
    except BadDraft as error:
        return _form(seen, about, draft, error.fields)
    id = seen.request.path_params["id"]
    number = reviewer(seen).correct(id, claim, sent.fields.get("reason") or None)
    return _saved(seen, sent, about.document, number)


def _save_added(seen: Visit, sent: Sent) -> Response:
    about, draft = _document(seen), _meant(seen, Draft.read(sent.fields))
    try:
        claim = claim_of(draft, about.document, _names(seen))
    except BadDraft as error:
        return _form(seen, about, draft, error.fields)
    return _saved(seen, sent, about.document, reviewer(seen).add(claim))


save_correction = writes(lambda seen, sent: _save_correction(visit(seen.request), sent))
"""Record a corrected claim; the form again, with what is wrong, where it is none yet."""

save_added = writes(lambda seen, sent: _save_added(visit(seen.request), sent))
"""Record a claim that the reader missed; the form again, with what is wrong, where it is none yet."""


def _saved(seen: Visit, sent: Sent, document: Document, number: int) -> Response:
    decision = seen.standpoint.ledger.decision(number)
    assert decision is not None
    return back_to(sent, (number,), seen.href("document", document.id), f"about-{decision.claim}")


def _form(seen: Visit, about: _Subject, draft: Draft, wrong: dict[str, str]) -> Response:
    start = _number(draft.start)
    here = about.document.text[start : start + len(draft.quote)] == draft.quote
    around = context(about.document.text, start, start + len(draft.quote)) if here and draft.quote else Context()
    return seen.page(
        "correct.html",
        status=422 if wrong else 200,
        document=about.document,
        original=about.original,
        draft=_shown(seen, draft),
        wrong=wrong,
        around=around,
        removals=[seen.locale(f"removal.{each}") for each in REMOVALS],
        evidence=list(EvidenceKind),
        names=_suggested(seen),
        back=seen.request.query_params.get("back", ""),
    )


def _meant(seen: Visit, draft: Draft) -> Draft:
    """A draft with how somebody was removed as the record has it, where it was written in the visitor's language."""
    written = folded(draft.object.strip()) if draft.relation == RelationKind.REMOVED else ""
    return next(
        (replace(draft, object=each) for each in REMOVALS if written == folded(str(seen.locale(f"removal.{each}")))), draft
    )


def _shown(seen: Visit, draft: Draft) -> Draft:
    """A draft with how somebody was removed in the visitor's language."""
    if draft.relation != RelationKind.REMOVED or draft.object not in REMOVALS:
        return draft
    return replace(draft, object=str(seen.locale(f"removal.{draft.object}")))


def _suggested(seen: Visit) -> tuple[str, ...]:
    """Names to choose from: those of the pack's actors, and those that the record holds besides."""
    listed = {actor.name for actor in seen.standpoint.actors.values()}
    listed |= {name for id, name in seen.standpoint.ledger.names() if id.startswith("new:")}
    return tuple(sorted(listed, key=str.casefold))


def _claim(seen: Visit) -> _Subject:
    id = seen.request.path_params["id"]
    recorded = seen.standpoint.ledger.claim(id)
    if recorded is None:
        raise NotRecorded(id)
    document = seen.standpoint.ledger.document(recorded.claim.citation.document)
    assert document is not None  # no claim is recorded without its document
    return _Subject(document, recorded.claim)


def _document(seen: Visit) -> _Subject:
    id = seen.request.path_params["id"]
    document = seen.standpoint.ledger.document(id)
    if document is None:
        raise UnknownName(id)
    return _Subject(document, None)


def _names(seen: Visit) -> Names:
    return Names(seen.standpoint, seen.desk.places(seen.standpoint))


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 12 else 0
