"""The answer as JSON: what ``segun ask --json`` prints and the API returns. The names are public."""

from collections.abc import Iterable, Mapping
from datetime import date

from segun.assessment.words import likelihood
from segun.model import Assessment, Claim, Flag, Language, Origin, Reason, Record, Relation, Without, claim_record


def answer_record(
    question: str,
    assessment: Assessment | None,
    claims: Iterable[Claim],
    names: Mapping[str, str],
    *,
    relation: Relation,
    on: date,
    known: date,
    language: Language = Language.EN,
) -> Record:
    """The answer to ``question`` as a JSON object; with nothing said, standing and probability are null and lists empty.

    ``claims`` are those that the assessment was made of; ``names`` gives the usual name of an id, which stands for itself
    where there is none. ``relation``, ``on`` and ``known`` are what was asked. Numbers are not rounded, so that the reasons
    add up.
    """
    told = {claim.id: claim_record(claim) for claim in claims}
    return {
        "question": question,
        "relation": {
            "kind": relation.kind.value,
            "subject": _named(relation.subject, names),
            "object": _named(relation.object, names),
            "place": None,
        },
        "on": on.isoformat(),
        "known": known.isoformat(),
        "standing": assessment.standing.value if assessment else None,
        "probability": assessment.probability if assessment else None,
        "interval": list(assessment.interval) if assessment else None,
        "likelihood": likelihood(assessment.probability, language) if assessment else None,
        "basis": assessment.basis.value if assessment else None,
        "origins": [_origin(origin, told) for origin in assessment.origins] if assessment else [],
        "reasons": [_reason(reason) for reason in assessment.reasons] if assessment else [],
        "flags": [_flag(flag) for flag in assessment.flags] if assessment else [],
        "without": [_without(without) for without in assessment.without] if assessment else [],
        "scorer": assessment.scorer if assessment else None,
    }


def _named(id: str, names: Mapping[str, str]) -> Record:
    return {"id": id, "name": names.get(id, id)}


def _origin(origin: Origin, told: Mapping[str, Record]) -> Record:
    return {
        "id": origin.id,
        "stance": origin.stance.value,
        "hedge": origin.hedge.value,
        "speaker": {"id": origin.speaker.id, "name": origin.speaker.name} if origin.speaker else None,
        "said": origin.said.iso if origin.said else None,
        "first_published": origin.first_published.isoformat() if origin.first_published else None,
        "independent": origin.independence.value,
        "moved": origin.moved,
        "claims": [told[id] for id in origin.claims if id in told],
    }


def _reason(reason: Reason) -> Record:
    record: Record = {"what": reason.what, "log_odds": reason.log_odds}
    return record if reason.origin is None else {"what": reason.what, "origin": reason.origin, "log_odds": reason.log_odds}


def _flag(flag: Flag) -> Record:
    return {"kind": flag.kind, "claim": flag.claim, "from": flag.was, "to": flag.became, "says": flag.says}


def _without(without: Without) -> Record:
    standing = without.standing.value if without.standing else None
    return {"origin": without.origin, "standing": standing, "probability": without.probability}
