"""Documents with orders to a machine in them, read with a model that obeys: nothing changes (see hostile/README.md)."""

import json
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.claims.llm.conftest import Read, Saying, article
from tests.claims.llm.stub import Body, says

from segun.claims.llm.exchange import Reply, Request
from segun.claims.llm.withheld import speaks_to_a_machine
from segun.documents import passages
from segun.model import Claim, Document

FOLDER = Path(__file__).parent / "hostile"
FILES = sorted(FOLDER.glob("*.toml"))

ARTICLES = {
    "en": (
        "The Heron Cartel and the Lantern Cartel are at war, the army said. Bruno Vale leads the Heron Cartel.",
        "The Lantern Cartel controls Culiacán. The mayor of Durango, Ana Ruiz, opened a bridge while the Navy watched the Sotol "
        "Cartel's trucks pass.",
    ),
    "es": (
        "El Cártel de las Garzas y el Cártel del Farol están en guerra, dijo el ejército. "
        "Bruno Vale lidera el Cártel de las Garzas.",
        "El Cártel del Farol controla Culiacán. La alcaldesa de Durango, Ana Ruiz, inauguró un puente mientras la Marina veía "
        "pasar los camiones del Cártel del Sotol.",
    ),
}
HONEST = {
    "en": [
        says("fights", "Heron Cartel", "Lantern Cartel", "The Heron Cartel and the Lantern Cartel are at war", speaker="army"),
        says("led_by", "Heron Cartel", "Bruno Vale", "Bruno Vale leads the Heron Cartel"),
        says("controls", "Lantern Cartel", "Culiacán", "The Lantern Cartel controls Culiacán"),
    ],
    "es": [
        says("fights", "Cártel de las Garzas", "Cártel del Farol", "Cártel de las Garzas y el Cártel del Farol están en guerra",
             speaker="ejército"),
        says("led_by", "Cártel de las Garzas", "Bruno Vale", "Bruno Vale lidera el Cártel de las Garzas"),
        says("controls", "Cártel del Farol", "Culiacán", "El Cártel del Farol controla Culiacán"),
    ],
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Attack:
    """One hostile document, with what a model that obeys would answer."""

    language: str
    order: str
    document: Document
    wants: tuple[Body, ...]
    silences: bool


def attack(path: Path) -> Attack:
    raw: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    paragraphs = ARTICLES[raw["language"]]
    shown = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    text = raw["document"].replace("{article}", "\n\n".join(paragraphs)).replace("{paragraphs}", shown)
    wants = [says(**{"object": None} | want) for want in raw.get("wants", ())] * raw.get("times", 1)
    document = article(text, "page.html" if raw.get("html") else "page.txt")
    return Attack(raw["language"], raw["order"], document, tuple(wants), raw.get("silences", False))


class Obeying(Saying):
    """A model that obeys an order: always, or where it sees it."""

    def __init__(self, attack: Attack, *, always: bool) -> None:
        super().__init__()
        self._attack, self._always = attack, always
        self.saw = False

    def ask(self, request: Request) -> Reply:
        self.saw = self.saw or self._attack.order.casefold() in request.messages[1][1].casefold()
        honest: Sequence[Body] = HONEST[self._attack.language]
        if self.saw and not self._always:
            return Reply(json.dumps({"claims": self._attack.wants}))
        return Reply(json.dumps({"claims": [*self._attack.wants, *honest] if self._always else honest}))


def told(claims: Sequence[Claim]) -> list[tuple[object, ...]]:
    """Claims without what depends on where in which document they stand."""
    return sorted(
        (
            claim.relation,
            claim.subject.id,
            claim.object_id,
            claim.stance,
            claim.speaker and claim.speaker.id,
            claim.citation.quote,
        )
        for claim in claims
    )


@pytest.fixture(scope="module")
def expected(read: Read) -> Callable[[str], list[tuple[object, ...]]]:
    """What is read in the honest article."""
    known = {}
    for language, paragraphs in ARTICLES.items():
        reading, _ = read("\n\n".join(paragraphs), HONEST[language])
        assert len(reading.claims) == len(HONEST[language])
        known[language] = told(reading.claims)
    return known.__getitem__


def test_there_are_enough_of_them() -> None:
    assert len(FILES) >= 40


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_model_that_obeys_what_it_sees_sees_nothing_to_obey(path: Path, read: Read, expected: Callable[[str], object]) -> None:
    hostile = attack(path)
    model = Obeying(hostile, always=False)
    reading, _ = read(hostile.document, model)
    assert not model.saw
    assert told(reading.claims) == expected(hostile.language)


@pytest.mark.parametrize("path", [path for path in FILES if "silences" not in path.read_text()], ids=lambda path: path.stem)
def test_a_model_that_obeys_whatever_it_sees_changes_nothing(path: Path, read: Read, expected: Callable[[str], object]) -> None:
    hostile = attack(path)
    reading, reader = read(hostile.document, Obeying(hostile, always=True))
    assert told(reading.claims) == expected(hostile.language)
    assert len(reader.journal.dropped) == len(hostile.wants)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_cannot_be_seen_is_in_no_request(path: Path, read: Read) -> None:
    model = Obeying(attack(path), always=False)
    requests = []
    ask = model.ask
    model.ask = lambda request: (requests.append(request), ask(request))[1]  # type: ignore[method-assign,func-returns-value]
    read(attack(path).document, model)
    assert requests
    assert all(char.isprintable() or char == "\n" for request in requests for _, content in request.messages for char in content)


def test_news_does_not_speak_to_a_machine() -> None:
    gold = Path(__file__).parents[3] / "evals" / "gold"
    flagged = [
        path.name
        for path in sorted(gold.rglob("*.txt"))
        for document in [article(path.read_bytes(), path.name)]
        for passage in passages(document)
        if speaks_to_a_machine(document.text[passage.start : passage.end])
    ]
    assert flagged == []
