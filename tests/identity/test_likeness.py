from segun.identity.likeness import comparable, suggest


def pairs(*named: tuple[str, str]) -> list[tuple[str, str]]:
    return [(alike.left, alike.right) for alike in suggest(comparable(named))]


def test_names_that_differ_by_a_letter_an_accent_or_the_order_of_words_look_alike() -> None:
    assert pairs(("a", "Los Relámpagos"), ("b", "Relampagos")) == [("a", "b")]
    assert pairs(("a", "Cártel del Relámpago"), ("b", "Cartel del Relampagos")) == [("a", "b")]
    assert pairs(("b", "Omar Vega Ruiz"), ("a", "Vega Ruiz, Omar")) == [("a", "b")]


def test_a_name_and_its_translation_look_alike_where_only_small_words_differ() -> None:
    assert pairs(("a", "Relampago Cartel"), ("b", "Cártel del Relámpago")) == [("a", "b")]
    assert pairs(("a", "Frente de la Sierra"), ("b", "Frente del Valle")) == []


def test_only_what_looks_like_one_of_some_is_asked_for() -> None:
    named = [("a", "Los Halcones"), ("b", "Halcone"), ("c", "Los Relámpagos"), ("d", "Relampagos")]
    assert [(one.left, one.right) for one in suggest(comparable(named), of={"d"})] == [("c", "d")]


def test_acronyms_and_short_names_are_never_suggested() -> None:
    assert pairs(("a", "CDS"), ("b", "CDS")) == []
    assert pairs(("a", "CDGDSRL"), ("b", "CDGDSRN")) == []
    assert pairs(("a", "Los Rojos"), ("b", "Los Rojo")) == []


def test_a_pair_counts_once_with_its_likest_names_and_never_with_itself() -> None:
    found = suggest(comparable([("a", "Los Halcones"), ("a", "Halcones"), ("b", "Halcone"), ("b", "Los Halcones")]))
    assert [(one.left, one.right, one.score) for one in found] == [("a", "b", 100.0)]


def test_the_likest_come_first_and_judged_pairs_are_left_out() -> None:
    named = [("a", "Los Halcones Negros"), ("b", "Halcones Negro"), ("c", "Los Halcones Negros")]
    assert pairs(*named) == [("a", "c"), ("a", "b"), ("b", "c")]
    assert [(one.left, one.right) for one in suggest(comparable(named), {("a", "c")})] == [("a", "b"), ("b", "c")]


def test_names_that_differ_by_a_word_do_not_look_alike() -> None:
    assert pairs(("a", "Frente Sur"), ("b", "Frente Norte"), ("c", "Los Chapitos"), ("d", "Los Chapos")) == []
