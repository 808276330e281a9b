from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from segun.errors import AmbiguousName, ContradictoryJudgements, UnknownName
from segun.identity.identities import Identities
from segun.model import (
    Actor,
    ActorKind,
    Alias,
    Citation,
    Claim,
    Hedge,
    Judgement,
    Pack,
    Party,
    PartyKind,
    Place,
    PlaceMention,
    PlacePrecision,
    Region,
    RelationKind,
    Sameness,
    Source,
    SourceKind,
    SourceRef,
    Stance,
    Status,
)

SAME, NOT_SAME, UNSURE = Sameness.SAME, Sameness.NOT_SAME, Sameness.UNSURE

PACK = Pack(
    "fictional",
    actors=(
        Actor("xx:herons", "The Herons", ActorKind.GROUP, (Alias("Las Garzas"), Alias("HRN"), Alias("Cártel del Río"))),
        Actor("xx:mills", "Los Molinos", ActorKind.FACTION, (Alias("Mills", "en", ambiguous=True),)),
        Actor("xx:mills-south", "Los Molinos del Sur", ActorKind.FACTION, (Alias("Los Molinos"),)),
        Actor("xx:ines", "Inés Vega", ActorKind.PERSON, (Alias("El Lince"),)),
    ),
    sources=(Source("xx:faro", "El Faro", SourceKind.OUTLET, ("Faro",)),),
    regions=(Region("xx:lowlands", "The Lowlands", (), ("Tierras Bajas",)),),
)
SEEN = [("new:reeds", "Reeds"), ("new:los-juncos", "Los Juncos"), ("xx:herons", "Herons of Old"), ("new:faro", "Faro Nuevo")]


def identities(*judgements: Judgement) -> Identities:
    return Identities(PACK, judgements, SEEN)


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("The Herons", "xx:herons"),
        ("herons", "xx:herons"),
        ("the hrn", "xx:herons"),
        ("  GARZAS ", "xx:herons"),
        ("cartel del rio", "xx:herons"),
        ("inés vega", "xx:ines"),
        ("ines  vega", "xx:ines"),
        ("the Lince", "xx:ines"),
        ("el faro", "xx:faro"),
        ("tierras bajas", "xx:lowlands"),
        ("the reeds", "new:reeds"),
        ("juncos", "new:los-juncos"),
        ("xx:mills", "xx:mills"),
        ("new:reeds", "new:reeds"),
    ],
)
def test_a_name_is_found_whatever_its_case_accents_and_article(typed: str, id: str) -> None:
    assert identities().find(typed) == id


@pytest.mark.parametrize("typed", ["Los Lince", "La Garzas", "nobody", "", "the", "Herons of Old"])
def test_another_name_is_not_found(typed: str) -> None:
    with pytest.raises(UnknownName):
        identities().find(typed)


def test_an_unknown_name_comes_with_names_that_look_like_it_or_hold_it() -> None:
    with pytest.raises(UnknownName) as like:
        identities().find("Las Garsas")
    assert like.value.near == ("Las Garzas",)
    with pytest.raises(UnknownName) as part:
        identities().find("Vega")
    assert part.value.near == ("Inés Vega",)
    with pytest.raises(UnknownName) as none:
        identities().find("weather report")
    assert none.value.near == ()


def test_a_name_of_several_lists_them_and_a_judgement_that_they_are_one_settles_it() -> None:
    with pytest.raises(AmbiguousName) as both:
        identities().find("Los Molinos")
    assert both.value.candidates == (("xx:mills", "Los Molinos"), ("xx:mills-south", "Los Molinos del Sur"))
    assert identities(Judgement("xx:mills-south", "xx:mills", SAME)).find("Los Molinos") == "xx:mills"


def test_of_namesakes_the_one_on_record_is_meant() -> None:
    south = ("xx:mills-south", "Los Molinos")
    assert Identities(PACK, (), [south]).find("Los Molinos") == "xx:mills-south"
    with pytest.raises(AmbiguousName):
        Identities(PACK, (), [south, ("xx:mills", "Los Molinos")]).find("Los Molinos")
    with pytest.raises(AmbiguousName):  # what a judgement is about has to be said
        Identities(PACK, (), [south]).find_own("Los Molinos")


def test_a_pack_s_id_stands_for_the_others_then_the_first_by_spelling() -> None:
    joined = identities(Judgement("new:reeds", "new:los-juncos", SAME))
    assert joined.canonical("new:reeds") == "new:los-juncos" == joined.find("Reeds")
    joined = identities(Judgement("new:reeds", "new:los-juncos", SAME), Judgement("xx:mills", "new:reeds", SAME))
    assert joined.canonical("new:los-juncos") == "xx:mills"
    assert joined.members("new:reeds") == ("new:los-juncos", "new:reeds", "xx:mills")
    assert joined.name("new:reeds") == "Los Molinos"
    assert joined.members("xx:herons") == ("xx:herons",)


def test_a_name_of_its_own_stays_findable_for_taking_a_judgement_back() -> None:
    joined = identities(Judgement("xx:mills", "new:reeds", SAME))
    assert (joined.find("Reeds"), joined.find_own("Reeds")) == ("xx:mills", "new:reeds")
    with pytest.raises(AmbiguousName):
        joined.find_own("Los Molinos")


def test_an_id_that_only_a_judgement_names_is_known() -> None:
    joined = identities(Judgement("XX.01", "new:coast", SAME))
    assert joined.find_own("XX.01") == "XX.01"
    assert joined.name("new:nobody") == "new:nobody"


def test_a_judgement_that_others_contradict_is_refused_with_the_chain() -> None:
    one = identities(Judgement("xx:mills", "new:reeds", SAME), Judgement("new:reeds", "new:los-juncos", SAME))
    with pytest.raises(ContradictoryJudgements, match="new:los-juncos = new:reeds = xx:mills") as refused:
        one.after(Judgement("xx:mills", "new:los-juncos", NOT_SAME))
    assert refused.value.path == ("new:los-juncos", "new:reeds", "xx:mills")
    assert one.after(Judgement("xx:mills", "new:los-juncos", UNSURE)).members("new:reeds") == one.members("new:reeds")


def test_contradictory_judgements_on_record_join_nobody_until_one_is_taken_back() -> None:
    made = [Judgement("a", "b", SAME), Judgement("b", "c", SAME), Judgement("a", "c", NOT_SAME), Judgement("x", "y", SAME)]
    broken = identities(*made)
    assert [broken.members(id) for id in "abcx"] == [("a",), ("b",), ("c",), ("x", "y")]
    assert [(one.left, one.right, one.path) for one in broken.contradictions] == [("a", "c", ("a", "b", "c"))]
    assert broken.after(Judgement("x", "z", SAME)).members("z") == ("x", "y", "z")  # another matter goes on
    mended = broken.after(Judgement("c", "b", UNSURE))
    assert mended.contradictions == ()
    assert mended.members("a") == ("a", "b")


def allied(**changes: object) -> Claim:
    plain = Claim(
        relation=RelationKind.ALLIED,
        subject=Party("new:reeds", "Reeds", "the Reeds", PartyKind.GROUP),
        object=Party("xx:herons", "The Herons", "the Herons", PartyKind.GROUP),
        stance=Stance.ASSERTS,
        hedge=Hedge.PLAIN,
        status=Status.CURRENT,
        citation=Citation("sha256:0", 0, 4, "pact"),
        reader="grammar/1",
        pattern="en-test",
        reading=0.9,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def test_a_claim_is_brought_to_the_ids_that_stand_for_its_parties_and_voices() -> None:
    joined = identities(Judgement("xx:mills", "new:reeds", SAME), Judgement("xx:faro", "new:faro", SAME))
    read = joined.canonical_claim(allied(speaker=SourceRef("new:faro", "Faro Nuevo", "the Faro")))
    assert read.subject.id == "xx:herons"
    assert read.object == Party("xx:mills", "Los Molinos", "the Reeds", PartyKind.GROUP)
    assert read.speaker == SourceRef("xx:faro", "El Faro", "the Faro")


def test_a_claim_s_place_is_brought_to_one_id_too() -> None:
    coast = PlaceMention(Place("new:coast", "Coast", PlacePrecision.UNKNOWN), "the coast")
    joined = identities(Judgement("XX.01", "new:coast", SAME))
    held = allied(relation=RelationKind.CONTROLS, object=coast)
    assert joined.canonical_claim(held).object_id == "XX.01"
    placed = joined.canonical_claim(allied(place=coast)).place
    assert placed is not None and (placed.id, placed.mention) == ("XX.01", "the coast")


def test_a_claim_that_no_judgement_touches_stays_as_it_is() -> None:
    assert identities().canonical_claim(allied()) == allied()
    counted = allied(relation=RelationKind.STRENGTH, object="200")
    assert identities().canonical_claim(counted) is counted


IDS = st.sampled_from(["a", "b", "c", "d", "e", "xx:herons", "xx:mills"])
JUDGEMENTS = st.lists(st.builds(Judgement, IDS, IDS, st.sampled_from(Sameness)), max_size=12)


def state(judgements: Sequence[Judgement]) -> dict[str, tuple[str, tuple[str, ...]]]:
    made = identities(*judgements)
    return {id: (made.canonical(id), made.members(id)) for id in ("a", "b", "c", "d", "e", "xx:herons", "xx:mills")}


@given(JUDGEMENTS, st.randoms(use_true_random=False))
def test_only_the_order_within_a_pair_matters(judgements: list[Judgement], random: object) -> None:
    pairs = sorted({judgement.pair for judgement in judgements})
    random.shuffle(pairs)  # type: ignore[attr-defined]
    regrouped = [judgement for pair in pairs for judgement in judgements if judgement.pair == pair]
    assert state(regrouped) == state(judgements)


@given(JUDGEMENTS, IDS, IDS, st.sampled_from(Sameness))
def test_taking_a_judgement_back_restores_the_former_state(
    judgements: list[Judgement], left: str, right: str, answer: Sameness
) -> None:
    judgement = Judgement(left, right, answer)
    before = [earlier for earlier in judgements if earlier.pair != judgement.pair]
    assert state([*before, judgement, Judgement(right, left, UNSURE)]) == state(before)


@given(JUDGEMENTS)
def test_ids_that_were_judged_not_to_be_the_same_are_never_joined(judgements: list[Judgement]) -> None:
    made = identities(*judgements)
    last = {judgement.pair: judgement.sameness for judgement in judgements}
    for (left, right), answer in last.items():
        if answer is NOT_SAME and left != right:
            assert made.canonical(left) != made.canonical(right)
        if answer is SAME and not made.contradictions:
            assert made.canonical(left) == made.canonical(right)


@given(JUDGEMENTS)
def test_members_agree_on_who_stands_for_them(judgements: list[Judgement]) -> None:
    for canonical, members in state(judgements).values():
        assert canonical in members
        assert {state(judgements)[id] for id in members} == {(canonical, members)}


def test_suggestions_leave_out_what_was_judged_and_what_a_pack_tells_apart() -> None:
    seen = [("new:las-garsas", "Las Garsas"), ("new:los-molino", "Los Molino")]
    free = Identities(PACK, [], seen).suggestions()
    assert [(alike.left, alike.right) for alike in free] == [("new:los-molino", "xx:mills"), ("new:los-molino", "xx:mills-south")]
    judged = [Judgement("xx:mills", "new:los-molino", UNSURE)]
    assert [alike.right for alike in Identities(PACK, judged, seen).suggestions()] == ["xx:mills-south"]
