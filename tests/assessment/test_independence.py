from collections.abc import Callable, Mapping, Sequence
from datetime import date

from segun.assessment.independence import independent
from segun.assessment.lineage import trace
from segun.assessment.priors import Priors
from segun.assessment.voices import Voices
from segun.assessment.weighing import testimony as weigh
from segun.model import Claim, EvidenceKind, Relation, Source

Tell = Callable[..., Claim]


def known_independent(claims: Sequence[Claim], relation: Relation, sources: Mapping[str, Source], given: Priors) -> list[str]:
    items = [weigh(found, relation, given, date(2026, 1, 1)) for found in trace(claims, Voices(sources, given), given)]
    found = independent(sorted(items, key=lambda item: item.order))
    return [item.voice.id for item in items if item.id in found]


def test_another_institution_with_another_access(
    relation: Relation, sources: Mapping[str, Source], tell: Tell, given: Priors
) -> None:
    claims = [tell(speaker="agency-x"), tell("Courier", "2025-05-11", speaker="institute")]
    assert known_independent(claims, relation, sources, given) == ["agency-x", "institute"]


def test_the_same_access_is_not_enough(relation: Relation, sources: Mapping[str, Source], tell: Tell, given: Priors) -> None:
    """Two states may share their intelligence."""
    claims = [tell(speaker="agency-x"), tell("Courier", "2025-05-11", speaker="ministry")]
    assert known_independent(claims, relation, sources, given) == []


def test_the_same_institution_is_not_enough(relation: Relation, sources: Mapping[str, Source], tell: Tell, given: Priors) -> None:
    record = tell("Courier", "2025-05-11", speaker="minister", evidence=EvidenceKind.COURT_RECORD)
    assert known_independent([tell(speaker="ministry"), record], relation, sources, given) == []


def test_an_outlet_has_the_access_that_it_names(
    relation: Relation, sources: Mapping[str, Source], tell: Tell, given: Priors
) -> None:
    agency = tell(speaker="agency-x")
    assert known_independent([agency, tell("Courier", "2025-05-11")], relation, sources, given) == []
    filmed = tell("Courier", "2025-05-11", evidence=EvidenceKind.VIDEO)
    assert known_independent([agency, filmed], relation, sources, given) == ["agency-x", "courier"]


def test_nobody_knows_the_access_of_an_unnamed_voice(
    relation: Relation, sources: Mapping[str, Source], tell: Tell, given: Priors
) -> None:
    unnamed = tell("Courier", "2025-05-11", speaker="unnamed:officials", evidence=EvidenceKind.VIDEO)
    assert known_independent([tell(speaker="agency-x"), unnamed], relation, sources, given) == []
