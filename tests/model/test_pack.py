from segun.model import Actor, ActorKind, Pack, Region, RelationKind, Source, SourceKind, Tie

BAND = Actor("xa:band", "The Band", ActorKind.GROUP, ties=(Tie(RelationKind.LED_BY, "xa:boss"),))
BOSS = Actor("xa:boss", "A. Boss", ActorKind.PERSON, ties=(Tie(RelationKind.MEMBER_OF, "xa:wing"),))
WING = Actor("xa:wing", "The Wing", ActorKind.FACTION)
ARMY = Actor("xa:army", "The Army", ActorKind.STATE_FORCE, speaks_for="xa:government")
STATE = Source("xa:government", "The Government", SourceKind.GOVERNMENT)
PAPER = Source("paper", "The Paper", SourceKind.OUTLET)


def test_what_the_second_pack_says_of_an_id_replaces_the_first() -> None:
    renamed = Source("paper", "The Morning Paper", SourceKind.OUTLET)
    region = Region("xa:hills", "The Hills", ())
    joined = Pack("a", (BAND,), (PAPER, STATE)) + Pack("b", (WING,), (renamed,), (region,))
    assert joined == Pack("a+b", (BAND, WING), (STATE, renamed), (region,))


def test_sources_speak_as_they_are() -> None:
    assert Pack("p", sources=(PAPER, STATE)).voices() == {"paper": PAPER, "xa:government": STATE}


def test_a_group_and_its_people_speak_for_the_group() -> None:
    voices = Pack("p", (BAND, BOSS, WING)).voices()
    assert voices["xa:band"].kind is voices["xa:boss"].kind is SourceKind.GROUP
    assert voices["xa:band"].party_to == ("xa:band",)
    assert voices["xa:boss"].party_to == ("xa:boss", "xa:band", "xa:wing")
    assert voices["xa:boss"].institution == "xa:band"


def test_a_state_force_speaks_for_its_government() -> None:
    army = Pack("p", (ARMY,), (STATE,)).voices()["xa:army"]
    assert (army.kind, army.institution) == (SourceKind.GOVERNMENT, "xa:government")
