"""The vocabulary: one word, one thing. Frozen, typed, no I/O, no third-party imports.

Every stage takes and returns these types; stages meet only here. The glossary in ``docs/glossary.md`` defines each word.
"""

from segun.model.actor import Actor, ActorKind, Alias, Tie
from segun.model.assessment import Assessment, Basis, Change, Flag, Independence, Origin, Reason, Standing, Without
from segun.model.claim import (
    ROW_READER,
    Claim,
    EvidenceKind,
    Hedge,
    Party,
    PartyKind,
    PlaceMention,
    Stance,
    Status,
    in_fixed_order,
)
from segun.model.document import DATA_ROW, Citation, Document, Language, Passage, PassageKind, Span
from segun.model.entry import Decision, Entry, EntryKind, RecordedClaim, moment_of_record
from segun.model.ids import content_id, document_id, new_name_id, slug, text_digest
from segun.model.judgement import PERSON_READER, PERSON_READING, Judgement, Review, ReviewState, Sameness
from segun.model.lineage import Copy, CopyKind, Edge, Why
from segun.model.mention import DateReading, Mention, MentionBasis, MentionKind, Target
from segun.model.pack import Pack, Region
from segun.model.period import UNDATED, DateSpan, Period, Precision
from segun.model.place import Place, PlacePrecision, PlaceUnit
from segun.model.record import (
    Record,
    claim_from_record,
    claim_record,
    filed_record,
    party_from_record,
    place_from_record,
    source_from_record,
)
from segun.model.relation import REMOVALS, Relation, RelationKind
from segun.model.source import Grade, Source, SourceKind, SourceRef

__all__ = [
    "DATA_ROW",
    "PERSON_READER",
    "PERSON_READING",
    "REMOVALS",
    "ROW_READER",
    "UNDATED",
    "Actor",
    "ActorKind",
    "Alias",
    "Assessment",
    "Basis",
    "Change",
    "Citation",
    "Claim",
    "Copy",
    "CopyKind",
    "DateReading",
    "DateSpan",
    "Decision",
    "Document",
    "Edge",
    "Entry",
    "EntryKind",
    "EvidenceKind",
    "Flag",
    "Grade",
    "Hedge",
    "Independence",
    "Judgement",
    "Language",
    "Mention",
    "MentionBasis",
    "MentionKind",
    "Origin",
    "Pack",
    "Party",
    "PartyKind",
    "Passage",
    "PassageKind",
    "Period",
    "Place",
    "PlaceMention",
    "PlacePrecision",
    "PlaceUnit",
    "Precision",
    "Reason",
    "Record",
    "RecordedClaim",
    "Region",
    "Relation",
    "RelationKind",
    "Review",
    "ReviewState",
    "Sameness",
    "Source",
    "SourceKind",
    "SourceRef",
    "Span",
    "Stance",
    "Standing",
    "Status",
    "Target",
    "Tie",
    "Why",
    "Without",
    "claim_from_record",
    "claim_record",
    "content_id",
    "document_id",
    "filed_record",
    "in_fixed_order",
    "moment_of_record",
    "new_name_id",
    "party_from_record",
    "place_from_record",
    "slug",
    "source_from_record",
    "text_digest",
]
