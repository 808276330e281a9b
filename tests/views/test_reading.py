from tests.fictional import ANALYST, MINISTRY, RECORD, standpoint_of

from segun.model import RelationKind, Stance
from segun.views.reading import Matched, how_read

CLAIMS = [claim for _, claims in RECORD for claim in claims]


def test_the_words_are_told_with_what_they_were_taken_for() -> None:
    denial = next(claim for claim in CLAIMS if claim.stance is Stance.DENIES)
    told = how_read(standpoint_of(), denial)
    assert (told.reader, told.pattern, told.quality, told.example) == ("test/1", "test", 0.9, None)
    assert [(each.part, each.words, each.matched) for each in told.words] == [
        ("subject", "Herons", Matched.ALIAS),
        ("object", "Millers", Matched.ALIAS),
        ("speaker", MINISTRY.mention, Matched.DESCRIBED),
    ]


def test_a_place_a_new_name_and_a_description_are_told_apart() -> None:
    standpoint = standpoint_of()
    doubt = next(claim for claim in CLAIMS if claim.speaker == ANALYST)
    held = next(claim for claim in CLAIMS if claim.relation is RelationKind.CONTROLS)
    new = next(claim for claim in CLAIMS if claim.relation is RelationKind.STRENGTH)
    assert how_read(standpoint, doubt).words[-1].matched is Matched.DESCRIBED
    assert how_read(standpoint, held).words[-1].matched is Matched.NAME
    assert [each.matched for each in how_read(standpoint, new).words] == [Matched.NEW]
