from dataclasses import replace
from datetime import date

from tests.fictional import PACT, RECORD, ledger_of, standpoint_of

from segun.assessment.filter_v1 import scorer
from segun.ledger.store import ClaimQuery
from segun.model import Hedge, Stance
from segun.views.inflation import firmed_up


def test_a_claim_that_firmed_up_on_its_way_is_flagged_in_any_list_it_stands_in() -> None:
    document, claims = next((each, found) for each, found in RECORD if any(claim.about == PACT for claim in found))
    first = next(claim for claim in claims if claim.about == PACT and claim.stance is Stance.ASSERTS)
    cautious = replace(first, hedge=Hedge.POSSIBLE, speaker=None, via=None, publisher="El Faro", published=date(2025, 2, 1))
    firm = replace(cautious, hedge=Hedge.PLAIN, published=date(2025, 2, 9))
    one = replace(document, id="sha256:one", publisher="El Faro", published=date(2025, 2, 1))
    other = replace(document, id="sha256:other", publisher="El Faro", published=date(2025, 2, 9))
    record = [
        (one, [replace(cautious, citation=replace(cautious.citation, document=one.id))]),
        (other, [replace(firm, citation=replace(firm.citation, document=other.id))]),
    ]
    standpoint = replace(standpoint_of(ledger_of(record)), scorer=scorer())
    told = standpoint.claims(ClaimQuery(document=other.id))
    flags = firmed_up(standpoint, told)
    assert {(flag.was, flag.became) for flag in flags.values()} == {("possible", "plain")}
    assert set(flags) == {told[0].id}
    assert firmed_up(standpoint, standpoint.claims(ClaimQuery(document=one.id))) == {}
