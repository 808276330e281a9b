from datetime import date

from tests.fictional import HERONS, LANTERNS, PACT, POST, RECORD, standpoint_of

from segun.model import Relation, RelationKind, Stance
from segun.views.answer import answer


def test_an_answer_sets_the_sides_apart_and_names_who_speaks() -> None:
    found = answer(standpoint_of(), PACT)
    voices = {side.stance: [group.voice for group in side.origins] for side in found.sides}
    assert voices == {
        Stance.ASSERTS: ["El Faro", "El Faro"],
        Stance.DENIES: ["Ministry of the Interior"],
        Stance.DOUBTS: ["Dana Field"],
    }
    assert (found.subject.name, found.object.name) == ("The Herons", "The Millers")


def test_every_claim_is_shown_with_its_quote_and_its_document() -> None:
    found = answer(standpoint_of(), PACT)
    stored = {claim.id: claim for _, claims in RECORD for claim in claims}
    assert {quoted.id for quoted in found.claims} == {id for id, claim in stored.items() if claim.about == PACT}
    for quoted in found.claims:
        assert quoted.quote == stored[quoted.id].citation.quote
    (denial,) = (group for group in found.origins if group.origin.stance is Stance.DENIES)
    assert (denial.claims[0].document, denial.claims[0].title, denial.carried_by) == (
        POST.id,
        "Two groups, one pact",
        ("Harbour Post",),
    )


def test_claims_that_the_scorer_leaves_out_stand_aside_and_are_not_lost() -> None:
    found = answer(standpoint_of(), Relation.between(RelationKind.ALLIED, HERONS.id, LANTERNS.id))
    assert found.assessment is None
    assert [quoted.quote for quoted in found.aside] == ["The Herons plan to join the Lanterns"]


def test_joined_actors_keep_the_ids_of_the_stored_claims() -> None:
    merged = standpoint_of(same=[("xx:millers", "xx:lanterns")])
    found = answer(merged, Relation.between(RelationKind.ALLIED, HERONS.id, LANTERNS.id))
    stored = {claim.id for _, claims in RECORD for claim in claims}
    assert len(found.claims) == 5
    assert {quoted.id for quoted in found.claims} <= stored


def test_what_nobody_claims_has_no_assessment_and_no_number() -> None:
    found = answer(standpoint_of(), Relation.between(RelationKind.FIGHTS, HERONS.id, "xx:millers"))
    assert (found.assessment, found.sides, found.aside) == (None, (), ())
    assert found.subject.name == "The Herons"


def test_the_answer_of_an_earlier_day_knows_no_later_report() -> None:
    found = answer(standpoint_of(known=date(2025, 3, 31)), PACT)
    assert Stance.DOUBTS not in {side.stance for side in found.sides}
