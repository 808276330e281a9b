import re
import string
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import pytest

from segun.assessment.filter_v1 import scorer
from segun.assessment.priors import Priors
from segun.assessment.words import explain, likelihood, summary, warn, why_independent, wording
from segun.model import Assessment, Basis, Claim, EvidenceKind, Flag, Hedge, Language, Relation, Source, Stance, Standing

Tell = Callable[..., Claim]
ON = date(2025, 6, 1)


def judged(claims: Sequence[Claim], relation: Relation, sources: Mapping[str, Source]) -> Assessment:
    found = scorer().assess(relation, claims, on=ON, known=date(2026, 1, 1), sources=sources)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("probability", "en", "es"),
    [
        (0.01, "almost no chance", "casi imposible"),
        (0.05, "very unlikely", "muy improbable"),
        (0.2, "unlikely", "improbable"),
        (0.5, "roughly even chance", "tan probable como improbable"),
        (0.55, "likely", "probable"),
        (0.8, "very likely", "muy probable"),
        (0.95, "almost certain", "casi seguro"),
        (1.0, "almost certain", "casi seguro"),
    ],
)
def test_the_words_of_likelihood_change_at_the_bounds_of_icd_203(probability: float, en: str, es: str) -> None:
    assert likelihood(probability, Language.EN) == en
    assert likelihood(probability, Language.ES) == es


def test_every_reason_has_its_sentence(relation: Relation, sources: Mapping[str, Source], tell: Tell) -> None:
    claims = [
        tell(speaker="agency-x", said="2025-05"),
        tell("Courier", "2025-05-12", speaker="agency-x", said="2025-05"),
        tell("Gazette", "2025-05-20", speaker="spokesman", stance="denies", hedge="possible"),
    ]
    found = judged(claims, relation, sources)
    told = explain(found, Language.EN, {"agency-x": "the Agency"})
    assert told == [
        "Before anybody is heard: 20 % of such relations hold, of those that somebody brings up.",
        "the Agency says so in May 2025 (2 documents carry it).",
        "Spokesman denies it, as a possibility, on 20 May 2025; it has a stake in it, so that its word counts less.",
        "Time: what was said fades towards the base rate.",
    ]
    assert explain(found, Language.ES, {found.origins[0].id: "la Agencia"})[1] == (
        "la Agencia lo afirma en mayo de 2025 (2 documentos lo recogen)."
    )


def test_dependence_is_told_with_what_is_repeated(relation: Relation, sources: Mapping[str, Source], tell: Tell) -> None:
    claims = [
        tell(speaker="ministry"),
        tell("Courier", "2025-05-11", speaker="minister"),
        tell("Herald", "2025-05-11"),
        tell("Wire", "2025-05-30"),
        tell("Courier", "2025-06-01"),
        tell("Tribune", "2025-07-01", speaker="institute"),
        tell("Gazette", "2025-05-12", stance="denies"),
        tell("Gazette", "2025-05-22"),
    ]
    told = explain(judged(claims, relation, sources), Language.EN, {})
    assert "Minister: others of the same institution said it before; counted as 11 %." in told
    assert "Herald: others had said it in that week, and it does not say what it rests on; counted as 33 %." in told
    assert "Courier: the same kind of source said it in the same week; counted as 33 %." in told
    assert "Gazette: others say the same, perhaps from each other; counted as 82 %." in told
    assert "Gazette took it back soon after; not counted." in told


def test_what_is_over_is_told_as_over(relation: Relation, sources: Mapping[str, Source], tell: Tell) -> None:
    found = judged([tell(status="past", hedge="reported")], relation, sources)
    assert explain(found, Language.EN, {})[1] == (
        "Gazette says, as something reported, on 10 May 2025 that it was so and is over."
    )


@pytest.mark.parametrize("language", list(Language))
def test_likelihood_and_basis_never_share_a_sentence(
    relation: Relation, sources: Mapping[str, Source], tell: Tell, language: Language
) -> None:
    told = summary(judged([tell(speaker="agency-x"), tell("Courier", speaker="institute")], relation, sources), language)
    words = [str(word[language.value]) for word in wording("likelihood")["word"]]
    basis = list(wording("summary")[language.value]["basis"].values())
    assert sum(sentence in basis for sentence in told) == 1
    for sentence in basis:
        assert not any(re.search(rf"\b{word}\b", sentence) for word in words)


def test_the_summary_tells_what_one_more_origin_would_change(
    relation: Relation, sources: Mapping[str, Source], tell: Tell
) -> None:
    told = summary(judged([tell(speaker="agency-x")], relation, sources), Language.EN)
    assert told[0].startswith("Single origin:")
    assert told[3:] == [
        "One more independent origin that says so would make it corroborated.",
        "One independent voice that denies it would make it contested.",
    ]


def test_a_flag_and_an_independence_are_told_in_both_languages(
    relation: Relation, sources: Mapping[str, Source], tell: Tell
) -> None:
    claims = [
        tell(speaker="agency-x", hedge="possible", said="2025-05"),
        tell("Courier", "2025-05-12", speaker="agency-x", said="2025-05"),
        tell("Herald", speaker="institute"),
        tell("Wire", speaker="ministry", evidence=EvidenceKind.COURT_RECORD),
    ]
    found = judged(claims, relation, sources)
    (flag,) = found.flags
    assert warn(flag, Language.EN) == "Firmed up on its way: first told as possible, here as certain."
    assert warn(flag, Language.ES) == "Más firme que en su origen: primero «posible», aquí «seguro»."
    assert warn(Flag("new-kind", "c", "", "", "something {odd}"), Language.EN) == "something {odd}"
    told = {origin.speaker.id: why_independent(origin, Language.EN) for origin in found.origins if origin.speaker}
    assert told == {
        "agency-x": None,
        "institute": "Independent of the others: another institution, with research of its own.",
        "ministry": "Independent of the others: another institution, from a court's record.",
    }


def leaves(table: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, str):
            yield f"{path}.{key}", value
        else:
            yield from leaves(value, f"{path}.{key}")


@pytest.mark.parametrize("name", ["reasons", "summary"])
def test_both_languages_say_the_same_things(name: str) -> None:
    english, spanish = (dict(leaves(wording(name)[language.value])) for language in (Language.EN, Language.ES))
    assert english.keys() == spanish.keys()
    for key, sentence in english.items():
        fields, theirs = ({field for _, field, _, _ in string.Formatter().parse(text)} for text in (sentence, spanish[key]))
        assert fields == theirs, key


def test_every_kind_has_its_words(given: Priors) -> None:
    for language in Language:
        summary_words, reasons = wording("summary")[language.value], wording("reasons")[language.value]
        assert set(summary_words["standing"]) == set(summary_words["standing_name"]) == {str(one) for one in Standing}
        assert set(summary_words["basis"]) == {str(basis) for basis in Basis}
        assert set(reasons["hedge"]) == set(summary_words["hedge_name"]) == {str(hedge) for hedge in Hedge}
        assert {*given.access.values(), *given.evidence_access.values()} == set(summary_words["access"])
        assert {str(stance) for stance in Stance} <= set(reasons)
        assert len(wording("reasons")[f"months_{language.value}"]) == 12
