from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.claims.markup import claims_of, document, parsed, passages, shown

from segun.claims.grammar import GrammarReader
from segun.model import Actor, ActorKind, Claim, Hedge, Language, RelationKind, Stance, Status, Target, Tie, new_name_id

EN, ES = Language.EN, Language.ES


def only(marked: str, language: Language, relation: RelationKind = RelationKind.ALLIED) -> Claim:
    found = [claim for claim in claims_of(marked, language) if claim.relation is relation]
    assert len(found) == 1, [shown(claim) for claim in found]
    return found[0]


def test_who_says_it_before_after_and_around() -> None:
    pact = "[G:Red Front] has sealed a pact with [G:Blue Column]"
    for sentence in (
        f"[S:The Ministry] said that {pact}.",
        f"According to [S:the Ministry], {pact}.",
        f"{pact}, [S:the Ministry] said on Monday.",
        f"{pact}, according to [S:the Ministry].",
    ):
        claim = only(sentence, EN)
        assert claim.speaker is not None
        assert claim.speaker.mention.lower().endswith("ministry"), sentence


def test_who_says_it_in_spanish_with_the_verb_first() -> None:
    claim = only("[G:Frente Rojo] pactó con [G:Columna Azul], aseguró el fiscal [S:Luis Rey].", ES)
    assert claim.speaker is not None
    assert claim.speaker.name == "Luis Rey"


def test_an_outlet_stands_between() -> None:
    claim = only("As [S:Daily Heron] reported, [S:Eva Sol] said that [G:Red Front] is allied with [G:Blue Column].", EN)
    assert claim.speaker is not None
    assert claim.via is not None
    assert (claim.speaker.name, claim.via.name) == ("Eva Sol", "Daily Heron")


def test_a_pronoun_goes_on_with_the_last_speaker() -> None:
    text = "[S:Eva Sol] spoke on Monday. She said that [G:Red Front] is allied with [G:Blue Column]."
    claim = only(text, EN)
    assert claim.speaker is not None
    assert claim.speaker.name == "Eva Sol"


def test_the_publisher_is_no_speaker() -> None:
    marked = "[S:Daily Heron] reported that [G:Red Front] is allied with [G:Blue Column]."
    assert [claim.speaker for claim in claims_of(marked, EN, publisher="The Daily Heron")] == [None]


def test_a_quotation_has_the_speaker_that_the_paragraph_names_for_it() -> None:
    text = '"They are tired," said [S:Eva Sol]. "[G:Red Front] is allied with [G:Blue Column]."'
    claim = only(text, EN)
    assert claim.speaker is not None
    assert claim.speaker.name == "Eva Sol"


def test_one_denies_what_another_claims() -> None:
    text = "[S:Eva Sol] denied that [G:Red Front] is allied with [G:Blue Column], as [S:Luis Rey] claims."
    said = {(claim.speaker.name if claim.speaker else None, claim.stance) for claim in claims_of(text, EN)}
    assert said == {("Eva Sol", Stance.DENIES), ("Luis Rey", Stance.ASSERTS)}


def test_denying_what_the_sentence_before_told() -> None:
    text = "[S:Eva Sol] said that [G:Red Front] is arming [G:Blue Column]. [S:Luis Rey] denied this."
    said = {(claim.speaker.name if claim.speaker else None, claim.stance) for claim in claims_of(text, EN)}
    assert said == {("Eva Sol", Stance.ASSERTS), ("Luis Rey", Stance.DENIES)}


@pytest.mark.parametrize(
    ("sentence", "language", "stance"),
    [
        ("[S:Eva Sol] denied that [G:Red Front] is allied with [G:Blue Column].", EN, Stance.DENIES),
        ("[G:Red Front] is not allied with [G:Blue Column].", EN, Stance.DENIES),
        ("There is no alliance between [G:Red Front] and [G:Blue Column].", EN, Stance.DENIES),
        ("There is no evidence of an alliance between [G:Red Front] and [G:Blue Column].", EN, Stance.DENIES),
        ("The pact between [G:Red Front] and [G:Blue Column] has yet to materialise.", EN, Stance.DOUBTS),
        ("[S:Eva Sol] doubts that [G:Red Front] is allied with [G:Blue Column].", EN, Stance.DOUBTS),
        ("[S:Eva Sol] negó que [G:Frente Rojo] se haya aliado con [G:Columna Azul].", ES, Stance.DENIES),
        ("No hay indicios de una alianza entre [G:Frente Rojo] y [G:Columna Azul].", ES, Stance.DENIES),
        ("La alianza entre [G:Frente Rojo] y [G:Columna Azul] no se ha concretado.", ES, Stance.DOUBTS),
    ],
)
def test_stances(sentence: str, language: Language, stance: Stance) -> None:
    assert only(sentence, language).stance is stance


@pytest.mark.parametrize(
    ("sentence", "language", "hedge"),
    [
        ("[G:Red Front] is allied with [G:Blue Column].", EN, Hedge.PLAIN),
        ("[G:Red Front] is reportedly allied with [G:Blue Column].", EN, Hedge.REPORTED),
        ("[G:Red Front] may be allied with [G:Blue Column].", EN, Hedge.POSSIBLE),
        ("[G:Frente Rojo] habría pactado con [G:Columna Azul].", ES, Hedge.RUMOURED),
        ("No se descarta que [G:Frente Rojo] se haya aliado con [G:Columna Azul].", ES, Hedge.POSSIBLE),
        ("[G:Frente Rojo] presuntamente se alió con [G:Columna Azul].", ES, Hedge.REPORTED),
    ],
)
def test_hedges(sentence: str, language: Language, hedge: Hedge) -> None:
    claim = only(sentence, language)
    assert (claim.stance, claim.hedge) == (Stance.ASSERTS, hedge)


def test_status() -> None:
    assert only("[G:Red Front], a former ally of [G:Blue Column], fled.", EN).status is Status.PAST
    assert only("[G:Red Front] is seeking an alliance with [G:Blue Column].", EN).status is Status.PLANNED


def test_a_leader_of_a_pack_acts_for_the_group() -> None:
    text, mentions = parsed("[G:Red Front] is old. [P:Ana Cruz] has sealed a pact with [G:Blue Column].")
    ana = Actor("t:ana-cruz", "Ana Cruz", ActorKind.PERSON)
    front = Actor("new:red-front", "Red Front", ActorKind.GROUP, ties=(Tie(RelationKind.LED_BY, "t:ana-cruz"),))
    claims = GrammarReader((front, ana)).read(document(text, EN), passages(text), mentions)
    assert [shown(claim) for claim in claims] == ["allied(Blue Column, Red Front)"]


def strangers(marked: str) -> tuple[Claim, ...]:
    """What is read where packs know nobody."""
    text, mentions = parsed(marked)
    unknown = tuple(
        replace(mention, targets=tuple(Target(new_name_id(target.name), target.name) for target in mention.targets))
        for mention in mentions
    )
    return GrammarReader().read(document(text, EN), passages(text), unknown)


def test_people_whom_nothing_ties_to_a_group_give_no_claim() -> None:
    assert strangers("[G:Red Front] is old. [P:Ana Cruz] was shot dead. [P:Ana Cruz] is the sister of [P:Luis Cruz].") == ()


def test_people_tied_to_a_group_count_and_so_do_their_kin() -> None:
    claims = strangers("[P:Ana Cruz], a lieutenant of [G:Red Front], was shot dead. [P:Luis Cruz], her brother, was arrested.")
    assert {claim.relation for claim in claims} >= {RelationKind.MEMBER_OF, RelationKind.REMOVED}


def test_a_symmetric_claim_has_one_order() -> None:
    one = only("[G:Red Front] is allied with [G:Blue Column].", EN)
    other = only("[G:Blue Column] is allied with [G:Red Front].", EN)
    assert (one.subject.id, one.object_id) == (other.subject.id, other.object_id)


def test_the_same_thing_is_said_once() -> None:
    text = "[G:Red Front] is allied with [G:Blue Column]. [G:Red Front] and [G:Blue Column] have joined forces."
    assert len(claims_of(text, EN)) == 1


WORDS = st.sampled_from(
    [
        "[G:Front]",
        "[G:Column]",
        "[P:Ana]",
        "[S:Eva]",
        "[L:Arish]",
        "[N:200]",
        "is",
        "allied",
        "with",
        "and",
        ",",
        "fights",
        "led",
        "by",
        "who",
        "which",
        "denied",
        "that",
        "said",
        '"',
        "(",
        ")",
        ";",
        ".",
        "its",
        "they",
        "not",
        "the",
        "men",
        "in",
        "pact",
        "between",
        "according",
        "to",
        "brother",
        "of",
        "killed",
        "—",
        "'s",
        "?",
        "may",
        "former",
        "two",
        "it",
        "this",
    ]
)


@given(st.lists(WORDS, max_size=30))
def test_any_words_are_read_with_exact_quotes_and_always_alike(words: list[str]) -> None:
    marked = " ".join(words)
    text, _ = parsed(marked)
    for language in Language:
        claims = claims_of(marked, language)
        assert all(claim.citation.is_exact(text) and claim.citation.quote for claim in claims)
        assert claims == claims_of(marked, language)


def test_a_bare_he_said_is_the_person_just_spoken_of() -> None:
    text = '[P:Eva Sol] estudió la zona. "El [G:Red Front] pactó con la [G:Blue Column]", dijo.'
    claim = only(text, ES)
    assert claim.speaker is not None
    assert claim.speaker.name == "Eva Sol"


def test_where_without_a_subject_goes_on_with_the_subject() -> None:
    found = claims_of("El [G:Red Front] se replegó a [L:Tal Arish], donde pelea con la [G:Blue Column].", ES)
    assert {shown(claim) for claim in found} == {"present_in(Red Front, Tal Arish)", "fights(Blue Column, Red Front)"}


def test_a_denial_reaches_over_a_sentence_that_tells_nothing() -> None:
    text = (
        "[S:La Marea] publicó que el [G:Red Front] pactó con la [G:Blue Column]. La nota causó revuelo. [S:Eva Sol] la desmintió."
    )
    assert [claim.stance for claim in claims_of(text, ES)] == [Stance.ASSERTS, Stance.DENIES]


@pytest.mark.parametrize(
    ("sentence", "language", "status"),
    [
        ("[G:Red Front], headed by former police officer [P:Ana Cruz], burned a truck.", EN, Status.CURRENT),
        ("[G:Red Front], formerly headed by [P:Ana Cruz], burned a truck.", EN, Status.PAST),
        ("[G:Red Front]'s former leader, [P:Ana Cruz], fled.", EN, Status.PAST),
        ("[G:Frente Rojo], encabezado por el exalcalde [P:Ana Cruz], quemó un camión.", ES, Status.CURRENT),
    ],
)
def test_what_a_leader_was_before_is_not_what_he_is(sentence: str, language: Language, status: Status) -> None:
    assert only(sentence, language, RelationKind.LED_BY).status is status


def test_two_at_war_deny_a_truce_of_their_own_and_not_the_pact_of_others() -> None:
    text = (
        "[G:Frente Rojo] y [G:Columna Azul] sellaron un pacto. [G:Mano Gris] combate a [G:Los Faros]. "
        "[G:Ambos grupos|Mano Gris+Los Faros] negaron haber pactado una tregua."
    )
    denied = {frozenset((c.subject.id, c.object_id)) for c in claims_of(text, ES) if c.stance is Stance.DENIES}
    assert denied == {frozenset(map(new_name_id, ("Mano Gris", "Los Faros")))}


def test_two_who_fight_a_third_do_not_fight_each_other() -> None:
    text = "[G:Frente Rojo] y [G:Columna Azul] mantienen una pugna con [G:Mano Gris]."
    fights = {frozenset((c.subject.id, c.object_id)) for c in claims_of(text, ES) if c.relation is RelationKind.FIGHTS}
    assert fights == {frozenset(map(new_name_id, (party, "Mano Gris"))) for party in ("Frente Rojo", "Columna Azul")}


@pytest.mark.parametrize(
    "said",
    ["[G:RF] spokesman [S:Eva Sol] said.", "said [G:RF] spokeswoman [S:Eva Sol].", "the [G:RF]'s spokesman, [S:Eva Sol], said."],
)
def test_a_spokesman_named_with_his_group_behind_a_quotation_says_it(said: str) -> None:
    text = f'[S:The researchers] say that [G:Red Front] and [G:Blue Column] are allied. "There is no agreement," {said}'
    denied = [claim for claim in claims_of(text, EN) if claim.stance is Stance.DENIES]
    assert [claim.speaker and claim.speaker.name for claim in denied] == ["Eva Sol"]


def test_the_group_of_somebody_is_no_part_of_what_his_men_make_up() -> None:
    text = "[G:Red Front] is led by [P:Ana Cruz]. [G:Grey Hand] is made up of men loyal to [P:Ana Cruz]."
    assert not [claim for claim in claims_of(text, EN) if claim.relation is RelationKind.PART_OF]


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("[S:Residents] do not doubt that [G:Red Front] is allied with [G:Blue Column].", EN),
        ("Nobody doubts that [G:Red Front] is allied with [G:Blue Column].", EN),
        ("[S:Los vecinos] no dudan de que [G:Frente Rojo] está aliado con [G:Columna Azul].", ES),
        ("Nadie duda de que [G:Frente Rojo] está aliado con [G:Columna Azul].", ES),
    ],
)
def test_who_does_not_doubt_it_doubts_nothing(sentence: str, language: Language) -> None:
    assert only(sentence, language).stance is Stance.ASSERTS


@pytest.mark.parametrize(
    "sentence",
    [
        "[S:El vocero] no confirmó si [G:Frente Rojo] opera en [L:Tal Arish].",
        "[G:Columna Azul] no permite que [G:Frente Rojo] opere en [L:Tal Arish].",
    ],
)
def test_what_is_not_confirmed_or_not_let_happen_is_no_claim(sentence: str) -> None:
    assert not [claim for claim in claims_of(sentence, ES) if claim.relation is RelationKind.PRESENT_IN]


def test_who_sees_a_denial_or_a_banner_differently_denies_nothing() -> None:
    text = (
        "[S:The Ministry] denied that [G:Red Front] is allied with [G:Blue Column]. [S:Eva Sol] sees it differently. "
        "She spoke of the banners that announce the pact. [S:Luis Rey] sees it differently."
    )
    said = {(claim.speaker.name if claim.speaker else None, claim.stance) for claim in claims_of(text, EN)}
    assert said == {("The Ministry", Stance.DENIES)}
