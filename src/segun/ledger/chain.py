"""The chain: what an entry's digest covers, and how, so that anybody can recompute it with twenty lines of code.

The content of an entry is canonical JSON: UTF-8, keys sorted, no white space. The digest is the SHA-256 of the canonical
JSON array ``[number, kind, subject, recorded_at, author, content, previous]`` (content as the string it is stored as);
``previous`` is the digest of the entry before, 64 zeros for the first. Long things stand in the content by their own SHA-256:
a document by its text's, each claim by that of its lossless record.
"""

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime

import orjson

from segun.model import Document, Judgement, Record, Review, text_digest

BEFORE_THE_FIRST = "0" * 64


def canonical(value: object) -> str:
    """A value as canonical JSON."""
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode("utf-8")


def entry_digest(number: int, kind: str, subject: str, recorded_at: str, author: str, content: str, previous: str) -> str:
    """The digest of an entry, as hex."""
    covered = canonical([number, kind, subject, recorded_at, author, content, previous])
    return hashlib.sha256(covered.encode("utf-8")).hexdigest()


def moment_text(moment: datetime) -> str:
    """A moment as the ledger writes it: UTC, microseconds, always 32 characters. A moment without a zone is UTC."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat(timespec="microseconds")


def document_content(document: Document, claims: Sequence[tuple[str, str]]) -> Record:
    """What a document's entry says: the document without its text, the text's digest, and each claim.

    ``claims`` pairs ids with their records; numbers follow from the order of the record, so they need not be said.
    """
    described = {
        "id": document.id,
        "language": document.language.value,
        "media_type": document.media_type,
        "extractor": document.extractor,
        "title": document.title,
        "byline": document.byline,
        "publisher": document.publisher,
        "published": document.published.isoformat() if document.published else None,
        "url": document.url,
        "file_name": document.file_name,
        "retold": document.retold,
        "text_sha256": document.text_sha256,
    }
    return {"document": described, "claims": [named(*claim) for claim in claims]}


def claim_content(document: int, claim: tuple[str, str], ended: Sequence[int], reason: str | None) -> Record:
    """What the entry of one claim says: the entry of its document, and the numbers of the claims whose place it takes."""
    return {"document": document, "claims": [named(*claim)], "ended_claims": list(ended), "reason": reason}


def retraction_content(documents: Sequence[int], claims: Sequence[int], reason: str) -> Record:
    """What a retraction says: the entries of documents and the numbers of claims that stop counting, and why."""
    return {"ended_documents": list(documents), "ended_claims": list(claims), "reason": reason}


def judgement_content(judgement: Judgement) -> Record:
    """What a judgement's entry says."""
    return {
        "left": judgement.left,
        "right": judgement.right,
        "sameness": judgement.sameness.value,
        "reason": judgement.reason,
    }


def review_content(review: Review) -> Record:
    """What a review's entry says."""
    return {"claim": review.claim, "state": review.state.value, "reason": review.reason}


def named(id: str, record: str) -> list[str]:
    """A claim as a content names it: its id and the SHA-256 of its record."""
    return [id, text_digest(record)]


def judgement_subject(judgement: Judgement) -> str:
    """The subject of a judgement's entry: the pair in its fixed order."""
    return " ".join(judgement.pair)
