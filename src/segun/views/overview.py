"""The overview: what is contested, what is known, what came in last. The first thing that a reader sees."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from segun.ledger.store import ClaimQuery, DataSet
from segun.model import Document, RelationKind, Standing
from segun.views.catalogue import Catalogue, catalogue
from segun.views.documents import data_sets, newest_first
from segun.views.line import Line, in_order, line
from segun.views.standpoint import Standpoint

# How many relations are assessed for one overview. They are taken by number of claims, and a contested relation has two or
# more, so what is left out beyond this is what one report says; at 0.5 to 2 ms each the overview is made in about 0.1 s.
MOST_ASSESSED = 80

_BETWEEN = (RelationKind.ALLIED, RelationKind.FIGHTS, RelationKind.SUPPORTS)
_TERRITORY = (RelationKind.CONTROLS, RelationKind.CONTESTS, RelationKind.PRESENT_IN)
_STRUCTURE = (RelationKind.PART_OF, RelationKind.SPLIT_FROM, RelationKind.LED_BY)
_SHOWN = _BETWEEN + _TERRITORY + _STRUCTURE
_OPEN = (Standing.CONTESTED, Standing.DENIED, Standing.DOUBTED)


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document in a list, with the number of claims read in it."""

    document: Document
    claims: int


@dataclass(frozen=True, slots=True)
class Overview:
    """What the record says at a glance.

    ``contested`` holds relations on which sources disagree (contested, denied, doubted), most claims first; ``between``,
    ``territory`` and ``structure`` what stands without contradiction, most probable first; ``stale`` what was last
    reported too long ago; ``newest`` the articles that came last, beside the ``data_sets``, whose rows are counted in
    ``documents`` too. ``assessed`` of ``relations`` were looked at.
    """

    contested: tuple[Line, ...]
    between: tuple[Line, ...]
    territory: tuple[Line, ...]
    structure: tuple[Line, ...]
    stale: tuple[Line, ...]
    newest: tuple[DocumentLine, ...]
    data_sets: tuple[DataSet, ...]
    documents: int
    claims: int
    relations: int
    assessed: int


def overview(standpoint: Standpoint, known: Catalogue | None = None, *, most: int = MOST_ASSESSED) -> Overview:
    """The overview from this standpoint; ``known`` is the catalogue where the caller has it, ``most`` bounds the work."""
    all_relations = known or catalogue(standpoint)
    chosen = list(islice((relation for relation in all_relations.claims if relation.kind in _SHOWN), most))
    assessed = [line(standpoint, relation, standpoint.claims_about(relation)) for relation in chosen]
    settled = [each for each in assessed if each.standing in (Standing.CORROBORATED, Standing.SINGLE_ORIGIN)]
    documents, sets = newest_first(standpoint), data_sets(standpoint)
    return Overview(
        contested=tuple(each for each in assessed if each.standing in _OPEN),
        between=_of(settled, _BETWEEN),
        territory=_of(settled, _TERRITORY),
        structure=_of(settled, _STRUCTURE),
        stale=in_order(each for each in assessed if each.standing is Standing.STALE),
        newest=document_lines(standpoint, documents[:8]),
        data_sets=tuple(sets),
        documents=len(documents) + sum(each.rows for each in sets),
        claims=all_relations.total,
        relations=len(all_relations.claims),
        assessed=len(assessed),
    )


def document_lines(standpoint: Standpoint, documents: Sequence[Document]) -> tuple[DocumentLine, ...]:
    """Documents with the number of claims read in each."""
    return tuple(DocumentLine(each, len(standpoint.claims(ClaimQuery(document=each.id)))) for each in documents)


def _of(settled: Sequence[Line], kinds: tuple[RelationKind, ...]) -> tuple[Line, ...]:
    return in_order(each for each in settled if each.relation.kind in kinds)
