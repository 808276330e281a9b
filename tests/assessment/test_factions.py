from collections.abc import Callable
from typing import Any

import pytest

from segun.assessment.factions import roll_up
from segun.model import Claim, Party, PartyKind, Relation, RelationKind

Tell = Callable[..., Claim]
CELL, FACTION, OTHER_FACTION, CARTEL, RIVALS = (
    Party(f"x:{name}", name, name, PartyKind.GROUP) for name in ("cell", "faction", "other-faction", "cartel", "rivals")
)
FIGHTS = Relation.between(RelationKind.FIGHTS, CARTEL.id, RIVALS.id)


@pytest.fixture
def part_of(tell: Tell) -> Callable[..., Claim]:
    def build(part: Party, whole: Party, **more: Any) -> Claim:
        return tell("Almanac", **{"published": "2025-01-01"} | more, relation=RelationKind.PART_OF, subject=part, object=whole)

    return build


def fight(tell: Tell, one: Party, other: Party, day: str = "2025-05-10") -> Claim:
    return tell("Gazette", day, relation=RelationKind.FIGHTS, subject=one, object=other)


def test_a_claim_on_the_part_is_shown_under_the_whole_with_both_citations(tell: Tell, part_of: Callable[..., Claim]) -> None:
    claim, membership = fight(tell, FACTION, RIVALS), part_of(FACTION, CARTEL)
    (found,) = roll_up(FIGHTS, [claim], [membership])
    assert (found.claim, found.through) == (claim, (membership,))


def test_a_claim_on_the_whole_itself_is_not_rolled_up(tell: Tell, part_of: Callable[..., Claim]) -> None:
    assert roll_up(FIGHTS, [fight(tell, CARTEL, RIVALS)], [part_of(FACTION, CARTEL)]) == ()


def test_a_war_between_two_parts_is_no_war_of_the_whole_with_itself(tell: Tell, part_of: Callable[..., Claim]) -> None:
    memberships = [part_of(FACTION, CARTEL), part_of(OTHER_FACTION, CARTEL)]
    assert roll_up(FIGHTS, [fight(tell, FACTION, OTHER_FACTION)], memberships) == ()


@pytest.mark.parametrize(
    ("day", "more", "counts"),
    [
        ("2025-05-10", {"since": "2024"}, True),
        ("2023-05-10", {"since": "2024"}, False),
        ("2025-05-10", {"until": "2024"}, False),
        ("2024-05-10", {"until": "2024"}, True),
        ("2024-05-10", {"status": "past"}, True),
        ("2025-05-10", {"status": "past"}, False),
        ("2025-05-10", {"stance": "denies"}, False),
        ("2025-05-10", {"status": "planned"}, False),
    ],
)
def test_only_within_the_period_for_which_it_is_said_to_be_a_part(
    tell: Tell, part_of: Callable[..., Claim], day: str, more: dict[str, str], counts: bool
) -> None:
    found = roll_up(FIGHTS, [fight(tell, FACTION, RIVALS, day)], [part_of(FACTION, CARTEL, **more)])
    assert bool(found) is counts


def test_a_cell_of_a_faction_rolls_up_through_both(tell: Tell, part_of: Callable[..., Claim]) -> None:
    memberships = [part_of(FACTION, CARTEL), part_of(CELL, FACTION), part_of(CARTEL, CELL)]
    (found,) = roll_up(FIGHTS, [fight(tell, RIVALS, CELL)], memberships)
    assert [(step.subject.id, step.object_id) for step in found.through] == [("x:cell", "x:faction"), ("x:faction", "x:cartel")]
