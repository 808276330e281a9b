import re
import tomllib
from datetime import date
from importlib.resources import files
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from segun.model import (
    REMOVALS,
    ActorKind,
    Basis,
    DateSpan,
    EvidenceKind,
    Hedge,
    Language,
    PlacePrecision,
    RelationKind,
    ReviewState,
    SourceKind,
    Stance,
    Standing,
    Status,
    Why,
)
from segun.packs.grading import starter_grades
from segun.reviewing.draft import Draft
from segun.views.changes import ChangeKind
from segun.views.dossier import Section
from segun.views.names import NameKind
from segun.views.naming import verb
from segun.views.person import ROLES
from segun.views.reading import Matched
from segun.views.review_queue import Unsettled
from segun.views.territory import Layer
from segun.views.territory import Status as AreaStatus
from segun.web.locale import locale, preferred
from segun.web.pages.document import Family

EN, ES = locale(Language.EN), locale(Language.ES)
TEMPLATES = {path.name: path.read_text(encoding="utf-8") for path in files("segun.web").joinpath("templates").iterdir()}

TERMS = tomllib.loads(files("segun.claims").joinpath("terms", "en.toml").read_text(encoding="utf-8"))["terms"]
DECIDED = [*(each.value for each in ReviewState), "corrected", "added", "retracted", "undone"]

# what the templates put together at run time: prefix -> every ending it may get
BUILT = {
    "clocks.": ["on", "known", "recorded"],
    "stance.": [each.value for each in Stance],
    "side.": [each.value for each in Stance],
    "hedge.": [each.value for each in Hedge],
    "status.": [each.value for each in Status],
    "line.": [each.value for each in Status if each is not Status.CURRENT],
    "standing.": [*(each.value for each in Standing), "none"],
    "standing_says.": [*(each.value for each in Standing), "none"],
    "basis.": [each.value for each in Basis],
    "kind.": [each.value for each in RelationKind],
    "verb.": sorted({verb(each, name) for each in RelationKind for name in ("La Garza", "Los Faros")}),
    "value.": list(REMOVALS),
    "evidence.": [each.value for each in EvidenceKind],
    "actor.": [each.value for each in ActorKind],
    "place.": [*(each.value for each in PlacePrecision), "here", "inside", "around"],
    "section.": [each.value for each in Section],
    "terms.": [term.replace(" ", "-") for term in TERMS],
    "home.": ["between", "territory", "structure"],
    "layer.": [each.value for each in Layer],
    "layer_says.": [each.value for each in Layer],
    "by.": ["group", "bloc"],
    "area.": [each.value for each in AreaStatus],
    "area_says.": [each.value for each in AreaStatus],
    "change.": [each.value for each in ChangeKind],
    "done.": [f"{key}.{number}" for key in DECIDED for number in ("one", "other")],
    "review.": [each.value for each in ReviewState if each is not ReviewState.PENDING],
    "state.": [each.value for each in ReviewState],
    "unsettled.": [each.value for each in Unsettled],
    "changes.means.": [each.value for each in ChangeKind],
    "source.kind.": [*(each.value for each in SourceKind), "none"],
    "source.list_": ["inflated", "inflating"],
    "grade.": list("ABCDEF"),
    "removal.": list(REMOVALS),
    "starter.": [each.value for each in starter_grades()],
    "failure.says.": [
        "BadDate",
        "BadMoment",
        "NothingByThen",
        "NotRecorded",
        "AlreadyRecorded",
        "NoLongerCounts",
        "NotFromHere",
        "NotUndone",
        "AsksForList",
        "LedgerBusy",
        "LedgerUnwritable",
        "CitationNotExact",
    ],
    "why.": [each.name.lower() for each in Why],
    "person.": [each.value for each in ROLES],
    "name.": [each.value for each in NameKind],
    "language.": [each.value for each in Language],
    "decision.": [*(each.value for each in ReviewState), "corrected", "added", "retraction"],
    "matched.": [each.value for each in Matched],
    "family.": [each.value for each in Family],
    "keys.": [
        "next",
        "previous",
        "accept",
        "reject",
        "correct",
        "add",
        "undo",
        "select",
        "help",
        "accept_selected",
        "reject_selected",
    ],
    "correct.": [field for field in Draft.__dataclass_fields__ if field not in ("quote", "start", "new")],
    "wrong.": [
        "missing",
        "unknown",
        "ambiguous",
        "same",
        "before",
        "no-date",
        "no-number",
        "no-removal",
        "not-in-text",
        "several",
    ],
}


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_both_languages_have_the_same_keys_with_the_same_fields() -> None:
    assert {key: fields(text) for key, text in EN.texts.items()} == {key: fields(text) for key, text in ES.texts.items()}


def test_no_text_is_empty() -> None:
    assert all(text.strip() for texts in (EN.texts, ES.texts) for text in texts.values())


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_a_template_uses_only_keys_that_there_are(name: str) -> None:
    source = TEMPLATES[name]
    for key in re.findall(r'\bt\("([^"]+)"[,)]', source):
        assert key in EN.texts, key
    for key in re.findall(r'\bt\.count\("([^"]+)",', source):
        assert {f"{key}.one", f"{key}.other"} <= set(EN.texts), key
    for prefix in re.findall(r'\bt\("([^"]+)" ~', source):
        assert prefix in BUILT, prefix


@pytest.mark.parametrize(("prefix", "ending"), [(prefix, ending) for prefix, endings in BUILT.items() for ending in endings])
def test_every_word_of_the_vocabulary_has_a_text(prefix: str, ending: str) -> None:
    assert prefix + ending in EN.texts


def test_no_text_lies_unused() -> None:
    sources = "\n".join([*TEMPLATES.values(), files("segun.web").joinpath("locale.py").read_text(encoding="utf-8")])
    used = set(re.findall(r'"([a-z_]+(?:\.[a-z0-9_-]+)+)"', sources)) | {f"month.{number}" for number in range(1, 13)}
    used |= {prefix + ending for prefix, endings in BUILT.items() for ending in endings}
    counted = set(re.findall(r'count\("([^"]+)",', sources))
    used |= {f"{key}.{number}" for key in counted for number in ("one", "other")}
    assert set(EN.texts) - used == set()


def test_fields_are_escaped_and_markup_is_kept() -> None:
    told = EN("document.by", byline="<script>")
    assert "&lt;script&gt;" in told
    assert EN("document.by", byline=EN("site.name")) == "By Segun"


def test_numbers_choose_their_form() -> None:
    assert [str(EN.count("claims", number)) for number in (0, 1, 2)] == ["0 claims", "1 claim", "2 claims"]
    assert str(ES.count("origins", 2)) == "2 orígenes"


def test_dates_are_written_as_far_as_they_were_said() -> None:
    assert (EN.day(date(2025, 3, 2)), ES.day(date(2025, 3, 2))) == ("2 March 2025", "2 de marzo de 2025")
    assert [EN.span(span) for span in (DateSpan.year(2024), DateSpan.month(2024, 9), DateSpan.day(2024, 9, 12))] == [
        "2024",
        "September 2024",
        "12 September 2024",
    ]


@given(st.floats(0, 1))
def test_nothing_is_ever_certain(probability: float) -> None:
    assert 1 <= int(EN.percent(probability).split("\u00a0")[0]) <= 99


def test_only_a_country_has_another_name_in_another_language() -> None:
    assert (ES.place("Jordan", True), ES.place("Jordan", False), EN.place("Jordan", True)) == ("Jordania", "Jordan", "Jordan")


def test_signs_are_shown() -> None:
    assert (EN.signed(1.314), EN.signed(-0.4)) == ("+1.31", "−0.40")


@pytest.mark.parametrize(
    ("asked", "remembered", "accepted", "language"),
    [
        ("es", "en", "en", Language.ES),
        ("fr", "es", "en", Language.ES),
        (None, None, "fr-FR, es-MX;q=0.9, en;q=0.8", Language.ES),
        (None, None, "es;q=0.2, en-GB;q=0.7", Language.EN),
        (None, None, "es;q=x", Language.ES),
        (None, None, None, Language.EN),
        (None, "<script>", "de", Language.EN),
    ],
)
def test_the_language_is_asked_for_remembered_or_accepted(
    asked: str | None, remembered: str | None, accepted: str | None, language: Language
) -> None:
    assert preferred(asked, remembered, accepted) is language


def test_a_starter_grade_is_told_as_its_file_tells_it() -> None:
    for kind, grade in starter_grades().items():
        assert (EN.texts[f"starter.{kind.value}"], EN.texts["starter.by"]) == (grade.basis, grade.by)
