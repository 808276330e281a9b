"""Views as JSON: what the commands print with ``--json`` and the web's API returns beside the answer (docs/json.md)."""

from segun.model import Place, Record, claim_record
from segun.views.changes import Changes
from segun.views.dossier import Dossier
from segun.views.line import Line
from segun.views.naming import Named
from segun.views.network import Network
from segun.views.place import PlaceLine, PlaceView
from segun.views.respond import Listing
from segun.views.review_queue import Queue


def line_record(line: Line) -> Record:
    """One relation with its standing, its number and what its origins say; null where it is not assessed."""
    assessment = line.assessment
    return {
        "id": line.relation.id,
        "kind": line.relation.kind.value,
        "subject": _named(line.subject),
        "object": _named(line.object),
        "standing": line.standing.value if line.standing else None,
        "probability": line.probability,
        "interval": list(assessment.interval) if assessment else None,
        "basis": assessment.basis.value if assessment else None,
        "status": line.status.value,
        "since": line.since.iso if line.since else None,
        "until": line.until.iso if line.until else None,
        "origins": [{"stance": mark.stance.value, "hedge": mark.hedge.value} for mark in line.marks],
        "claims": line.claims,
        "newest": line.newest.isoformat() if line.newest else None,
    }


def listing_record(listing: Listing) -> Record:
    """The answer to a question of who, where or how many."""
    return {"question": listing.question.text, "relations": [line_record(line) for line in listing.lines]}


def dossier_record(dossier: Dossier) -> Record:
    """All that is on record of an actor; ``background`` is what the pack held before reading, with no claim behind it."""
    return {
        **_named(dossier.named),
        "known": dossier.actor is not None,
        "names": [alias.name for alias in dossier.names],
        "sections": {part.section.value: [line_record(line) for line in part.lines] for part in dossier.parts},
        "background": [
            {
                "kind": tie.kind.value,
                "to": _named(tie.to),
                "since": tie.period.since.iso if tie.period.since else None,
                "until": tie.period.until.iso if tie.period.until else None,
                "source": tie.source_url,
            }
            for tie in dossier.background
        ],
        "sources": [
            {
                "id": voice.id,
                "name": voice.name,
                "asserts": voice.asserts,
                "denies": voice.denies,
                "doubts": voice.doubts,
                "newest": voice.newest.isoformat() if voice.newest else None,
            }
            for voice in dossier.sources
        ],
        "claims": dossier.claims,
    }


def place_record(view: PlaceView) -> Record:
    """Who is reported in a place, in parts of it and in areas around it, each with how much of the report falls on it."""
    return {
        "place": _place(view.place),
        "here": [_placed(each) for each in view.here],
        "inside": [_placed(each) for each in view.inside],
        "around": [_placed(each) for each in view.around],
        "events": [line_record(line) for line in view.events],
    }


def changes_record(changes: Changes) -> Record:
    """What changed since a day: each relation as it was and as it is, with the claims published in between."""
    return {
        "since": changes.since.isoformat(),
        "until": changes.until.isoformat(),
        "changed": [
            {
                "change": each.kind.value,
                "before": line_record(each.before) if each.before else None,
                "after": line_record(each.after),
                "claims": [claim_record(found.claim) for found in each.claims],
            }
            for each in changes.changed
        ],
    }


def network_record(network: Network) -> Record:
    """Alliances and wars, the blocs that follow from them, and what does not fit."""
    signed = network.signed
    return {
        "relations": [line_record(line) for line in network.lines],
        "blocs": [
            [
                {**_named(network.named(member.actor)), "stability": member.stability, "stable": member.is_stable}
                for member in bloc.members
            ]
            for bloc in signed.blocs
        ],
        "disagreement": signed.disagreement,
        "exact": signed.is_exact,
        "triangles": [
            {
                "between": _named(network.named(triangle.between)),
                "enemies": [_named(network.named(enemy)) for enemy in triangle.enemies],
            }
            for triangle in signed.triangles
        ],
        "triads": signed.triads,
        "divided": [[_named(network.named(end)) for end in pair] for pair in network.divided],
    }


def queue_record(queue: Queue, most: int) -> Record:
    """The claims that are best checked first, each with what the answer is and what it would be without it."""
    return {
        "total": len(queue.waiting),
        "judged": queue.judged,
        "relations": queue.relations,
        "claims": [
            {
                "id": each.found.id,
                "claim": claim_record(each.found.claim),
                "review": each.found.review.value,
                "expected": each.expected,
                "probability": each.effect.assessment.probability if each.effect else None,
                "without": each.effect.without if each.effect else None,
                "unsettled": each.unsettled.value if each.unsettled else None,
            }
            for each in queue.waiting[:most]
        ],
    }


def _placed(each: PlaceLine) -> Record:
    return {**line_record(each.line), "weight": each.weight}


def _place(place: Place) -> Record:
    return {"id": place.id, "name": place.name, "precision": place.precision.value, "within": list(place.within)}


def _named(named: Named) -> Record:
    return {"id": named.id, "name": named.name}
