import math

from tests.fictional import HERONS, LANTERNS, PACT, standpoint_of

from segun.model import Language, Relation, RelationKind, claim_record
from segun.views.answer import answer
from segun.views.answer_record import answer_record


def test_the_record_carries_the_question_both_clocks_and_every_claim() -> None:
    found = answer(standpoint_of(), PACT)
    told = answer_record(found)
    assert (told["question"], told["on"], told["known"]) == ("Is The Herons allied with The Millers?", "2025-06-01", "2025-06-01")
    assert told["relation"] == {
        "id": PACT.id,
        "kind": "allied",
        "subject": {"id": "xx:herons", "name": "The Herons"},
        "object": {"id": "xx:millers", "name": "The Millers"},
        "place": None,
    }
    shown = [claim for origin in told["origins"] for claim in origin["claims"]]
    assert sorted(claim["quote"] for claim in shown) == sorted(quoted.quote for quoted in found.claims)


def test_the_reasons_add_up_to_the_probability() -> None:
    told = answer_record(answer(standpoint_of(), PACT))
    log_odds = sum(reason["log_odds"] for reason in told["reasons"])
    assert math.isclose(told["probability"], 1 / (1 + math.exp(-log_odds)))


def test_what_is_not_assessed_is_null_and_its_claims_stand_aside() -> None:
    told = answer_record(answer(standpoint_of(), Relation.between(RelationKind.ALLIED, HERONS.id, LANTERNS.id)))
    assert (told["standing"], told["probability"], told["origins"]) == (None, None, [])
    assert [claim["status"] for claim in told["aside"]] == ["planned"]
    assert list(told["aside"][0]) == list(claim_record(answer(standpoint_of(), PACT).claims[0].found.claim))


def test_the_record_can_be_in_spanish() -> None:
    told = answer_record(answer(standpoint_of(), PACT), Language.ES)
    assert told["question"] == "¿Hay una alianza entre The Herons y The Millers?"
