"""Since when and until when something is said to hold, and which dates of a sentence are of something else."""

import pytest
from tests.claims.articles import claims_behind

from segun.model import Language, RelationKind, Status

EN, ES = Language.EN, Language.ES


def _told(sentence: str, language: Language, relation: str) -> tuple[str | None, str | None, Status]:
    """Since and until and status of the one claim of a kind that a sentence makes, published on 10 June 2025."""
    (claim,) = (one for one in claims_behind(sentence, language) if one.relation is RelationKind(relation))
    since, until = claim.period.since, claim.period.until
    return since.iso if since else None, until.iso if until else None, claim.status


@pytest.mark.parametrize(
    ("language", "sentence", "relation", "since", "until"),
    [
        (EN, "The Kestrel Front and the Tarn Militia worked together from 2014 to 2018.", "allied", "2014", "2018"),
        (EN, "From March 2014 to May 2018 Abel Mukasa led the Kestrel Front.", "led_by", "2014-03", "2018-05"),
        (ES, "Abel Mena dirigió Los Garzones entre 2011 y 2018.", "led_by", "2011", "2018"),
        (EN, "In the 1990s the Kestrel Front was allied with the Tarn Militia.", "allied", "1990", "1999"),
    ],
)
def test_an_interval_ends_as_exactly_as_it_was_said(
    language: Language, sentence: str, relation: str, since: str, until: str
) -> None:
    assert _told(sentence, language, relation) == (since, until, Status.PAST)


@pytest.mark.parametrize(
    ("language", "sentence", "relation"),
    [
        (EN, "Abel Mukasa leads the Kestrel Front today.", "led_by"),
        (EN, "Today the Kestrel Front controls Bunia.", "controls"),
        (ES, "Hoy Abel Mena dirige Los Garzones.", "led_by"),
        (ES, "Los Garzones controlan hoy Pasto.", "controls"),
        (EN, "Abel Mukasa, the leader of the Kestrel Front, was arrested in May.", "led_by"),
        (ES, "Abel Mena, jefe de Los Garzones, fue detenido en mayo.", "led_by"),
        (EN, "Abel Mukasa, the leader of the Kestrel Front, fled in May with his brother Jean Mukasa.", "kin"),
    ],
)
def test_what_is_so_today_or_stands_beside_what_happened_has_no_beginning(
    language: Language, sentence: str, relation: str
) -> None:
    assert _told(sentence, language, relation) == (None, None, Status.CURRENT)


@pytest.mark.parametrize(
    ("language", "sentence", "relation", "since"),
    [
        (
            EN,
            "The Kestrel Front broke with the Tarn Militia in 2014. The two have been contesting Bunia ever since.",
            "fights",
            "2014",
        ),
        (EN, "The Kestrel Front and the Tarn Militia were allies until 2016 and have been enemies since.", "fights", "2016"),
        (EN, "For the past five months the Kestrel Front has been fighting the Tarn Militia in Bunia.", "fights", "2025-01"),
        (EN, "The Kestrel Front was formed in 2020 by men who walked out of the Tarn Militia.", "split_from", "2020"),
        (EN, "The Kestrel Front, founded in 1979 by Abel Mukasa, controls Bunia.", "led_by", "1979"),
        (
            EN,
            "Abel Mukasa, the leader of the Kestrel Front, was sentenced on Friday to 17 years in prison.",
            "removed",
            "2025-06-06",
        ),
        (ES, "Los Garzones y Los Cuervos rompieron en 2010. Desde entonces se disputan Tumaco.", "fights", "2010"),
        (ES, "Los Garzones y Los Cuervos pelean en Pasto desde hace más de cinco meses.", "fights", "2025-01"),
        (
            ES,
            "La policía atribuyó la balacera a la disputa que desde marzo mantienen Los Garzones y Los Cuervos.",
            "fights",
            "2025-03",
        ),
    ],
)
def test_since_when_something_is_so(language: Language, sentence: str, relation: str, since: str) -> None:
    assert _told(sentence, language, relation)[0] == since


@pytest.mark.parametrize(
    ("language", "entry", "since"),
    [
        (EN, "2014: The Kestrel Front takes control of Bunia.", "2014"),
        (EN, "May 2016. After long talks, the Kestrel Front takes control of Bunia.", "2016-05"),
        (ES, "2014. Los Garzones toman el control de Pasto.", "2014"),
        (ES, "Mayo de 2016. Tras meses de combates, Los Garzones toman el control de Pasto.", "2016-05"),
    ],
)
def test_an_entry_of_a_chronology_happened_at_its_date(language: Language, entry: str, since: str) -> None:
    assert _told(entry, language, "controls")[0] == since


def test_an_entry_of_a_chronology_does_not_date_who_somebody_is_or_what_is_said() -> None:
    text = "Mayo de 2016. Abel Mena, jefe de Los Garzones, niega que Los Garzones controlen Pasto."
    assert _told(text, ES, "led_by")[0] is None
    assert _told(text, ES, "controls")[0] is None


def test_what_happened_today_did() -> None:
    assert _told("Abel Mukasa, the leader of the Kestrel Front, was arrested today.", EN, "removed")[0] == "2025-06-10"


def test_an_apposition_may_tell_since_when() -> None:
    assert _told("Abel Mukasa, the leader of the Kestrel Front since 2019, fled in May.", EN, "led_by")[0] == "2019"


def test_an_end_before_the_beginning_is_that_of_something_else() -> None:
    sentence = (
        "Allies until early last year, the Kestrel Front and the Tarn Militia have been at war since the end of February 2024."
    )
    assert _told(sentence, EN, "fights") == ("2024-02", None, Status.CURRENT)


def test_a_plan_has_no_end_by_the_day_it_is_to_be_done() -> None:
    sentence = "The Kestrel Front will be absorbed into the Tarn Militia before the end of the year."
    assert _told(sentence, EN, "part_of") == (None, None, Status.PLANNED)


def test_a_date_before_a_subject_is_of_what_follows_it() -> None:
    sentence = "The Kestrel Front grew, and in 2021, it took Bunia from the Grey Otters."
    assert _told(sentence, EN, "controls")[0] == "2021"
