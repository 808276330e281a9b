import pytest
from tests.fictional import standpoint_of

from segun.model import RelationKind, Stance
from segun.views.claim_list import Wanted, claim_list, source_keys


@pytest.mark.parametrize(
    ("wanted", "number"),
    [
        (Wanted(), 14),
        (Wanted(actor="new:reeds"), 2),
        (Wanted(kind=RelationKind.ALLIED), 5),
        (Wanted(stance=Stance.DOUBTS), 1),
        (Wanted(source="xx:ministry"), 1),
        (Wanted(source="Ministry of the Interior"), 1),
        (Wanted(source="harbour post"), 0),
        (Wanted(source="Harbour Post"), 8),
        (Wanted(actor="xx:millers", source="El Faro", stance=Stance.ASSERTS), 2),
    ],
)
def test_what_is_set_narrows_the_list(wanted: Wanted, number: int) -> None:
    assert len(claim_list(standpoint_of(), wanted)) == number


def test_the_newest_claim_stands_first() -> None:
    days = [found.claim.published for found in claim_list(standpoint_of(), Wanted())]
    assert days == sorted(days, key=str, reverse=True)


def test_a_source_is_asked_for_under_every_name_it_may_have() -> None:
    standpoint = standpoint_of()
    keys = source_keys(standpoint.sources, standpoint.identities, "ministry of the interior")
    assert {"xx:ministry", "Ministry of the Interior", "Ministerio del Interior", "ministry of the interior"} == set(keys)
    assert "xx:el-faro" in source_keys(standpoint.sources, standpoint.identities, "El Faro")
