"""Files into the ledger with a language model: every document ends read or listed as failed, nothing is lost or stored twice."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from tests.claims.llm.stub import Answer, Body, Stub, claims, completion, knowing, refusal, says, stubbed, text_of

from segun.claims.llm.endpoint import HttpEndpoint
from segun.claims.llm.settings import LlmSettings
from segun.ledger.store import ClaimQuery
from segun.mentions.finder import MentionFinder
from segun.model import EntryKind, Review, ReviewState
from segun.packs import load_packs
from segun.pipeline import Given, add, make_kit
from segun.recording import Added, AlreadyHere, Outcome, ReadAgain, Refused
from segun.workspace import Workspace, create_workspace

TOWNS = ("Culiacán", "Mazatlán", "Durango", "Torreón", "Monterrey", "Saltillo", "Tijuana", "Mexicali", "Reynosa", "Oaxaca")


def sentence(town: str) -> str:
    return f"The Heron Cartel controls {town}"


def said(town: str) -> Body:
    return says("controls", "Heron Cartel", town, sentence(town))


KNOWING = knowing({sentence(town): [said(town)] for town in TOWNS})


class Desk:
    """A workspace with one file a town, and a model behind a stub."""

    def __init__(self, folder: Path, stub: Stub, finder: MentionFinder) -> None:
        self.workspace: Workspace = create_workspace(folder / "case")
        self.stub, self.finder = stub, finder
        self.files = []
        for town in TOWNS:
            path = folder / f"{town}.txt"
            path.write_text(f"{sentence(town)}, the army said. Nobody spoke to the Harbour Post about it.\n", encoding="utf-8")
            self.files.append(path)
        self.pauses: list[float] = []

    def add(
        self, files: Sequence[Path] | None = None, *, reader: str = "llm", again: bool = False, **settings: object
    ) -> list[Outcome]:
        given = LlmSettings(**({"model": "stub:1b", "endpoint": self.stub.url, "concurrency": 4, "timeout": 5.0} | settings))  # type: ignore[arg-type]
        endpoint = HttpEndpoint(given, environment={}, sleep=self.pauses.append)
        replies = self.workspace.replies_file
        kit = make_kit(load_packs(()), reader=reader, llm=given, replies=replies, asker=endpoint, finder=self.finder)
        ledger = self.workspace.open_ledger()
        try:
            return list(add(files or self.files, self.workspace, ledger, kit, Given(publisher="Harbour Post"), again=again))
        finally:
            kit.close()
            ledger.close()

    def towns(self) -> list[str]:
        """The towns of the claims on record."""
        ledger = self.workspace.open_ledger()
        try:
            ledger.verify()
            return sorted(recorded.claim.citation.quote.split("controls ")[1] for recorded in ledger.claims(ClaimQuery()))
        finally:
            ledger.close()

    def readers(self) -> list[str]:
        """The readers of the claims that count."""
        ledger = self.workspace.open_ledger()
        try:
            return [recorded.claim.reader for recorded in ledger.claims(ClaimQuery())]
        finally:
            ledger.close()

    def documents(self) -> int:
        ledger = self.workspace.open_ledger()
        try:
            return len(list(ledger.documents()))
        finally:
            ledger.close()


@pytest.fixture(scope="module")
def finder() -> MentionFinder:
    return make_kit(load_packs(("mexico", "international"))).finder


@pytest.fixture
def desk(tmp_path: Path, finder: MentionFinder) -> Iterator[Desk]:
    with stubbed(KNOWING) as stub:
        yield Desk(tmp_path, stub, finder)


def test_every_file_is_read_in_order_and_a_second_run_sends_nothing(desk: Desk) -> None:
    outcomes = desk.add()
    assert [(type(outcome), outcome.name) for outcome in outcomes] == [(Added, path.name) for path in desk.files]
    assert desk.towns() == sorted(TOWNS)
    sent = len(desk.stub.bodies)
    assert sent == len(TOWNS)
    assert all(isinstance(outcome, AlreadyHere) for outcome in desk.add())
    assert len(desk.stub.bodies) == sent


def test_replies_outlive_the_ledger(desk: Desk) -> None:
    desk.add()
    for path in desk.workspace.folder.glob("ledger.sqlite*"):
        path.unlink()
    sent = len(desk.stub.bodies)
    assert all(isinstance(outcome, Added) for outcome in desk.add())
    assert desk.towns() == sorted(TOWNS)
    assert len(desk.stub.bodies) == sent


FAULTS = {
    "429": lambda town: refusal(429),
    "503": lambda town: refusal(503),
    "time-out": lambda town: Answer(hangs=True),
    "cut connection": lambda town: Answer(body=b'{"choices": [{"message"', promised=9999),
    "cut reply": lambda town: completion(json.dumps({"claims": [said(town)]})[:-30], finish="length"),
    "prose only": lambda town: completion("The Heron Cartel holds the town, I think."),
    "10 MB": lambda town: completion("x" * 10_000_000),
    "no choice": lambda town: Answer(body=b'{"choices": []}'),
    "wrong schema": lambda town: completion('{"answers": []}'),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_that_stays_is_listed_and_the_others_go_on_and_it_is_read_when_it_passes(desk: Desk, fault: str) -> None:
    town = TOWNS[3]
    desk.stub.brain = lambda body, number: FAULTS[fault](town) if town in text_of(body) else KNOWING(body, number)
    outcomes = desk.add(timeout=0.5, retries=1)
    refused = [outcome for outcome in outcomes if isinstance(outcome, Refused)]
    assert [outcome.name for outcome in refused] == [f"{town}.txt"]
    assert refused[0].reason.startswith("not read by stub:1b: ")
    assert desk.towns() == sorted(set(TOWNS) - {town})
    desk.stub.brain = KNOWING
    again = desk.add()
    assert [type(outcome) for outcome in again] == [Added if name == town else AlreadyHere for name in TOWNS]
    assert desk.towns() == sorted(TOWNS)
    assert desk.documents() == len(TOWNS)


PASSING = {
    "429": refusal(429),
    "503": refusal(503),
    "cut connection": Answer(body=b"{", promised=9999),
    "cut reply": completion('{"claims": [{"rel', finish="length"),
    "prose only": completion("I am not sure."),
    "wrong enum": claims(said(TOWNS[0]) | {"stance": "confirms"}),
}


@pytest.mark.parametrize("fault", PASSING)
def test_a_fault_that_passes_leaves_no_trace(desk: Desk, fault: str) -> None:
    desk.stub.brain = lambda body, number: PASSING[fault] if number == 1 else KNOWING(body, number)
    outcomes = desk.add(desk.files[:1])
    assert [type(outcome) for outcome in outcomes] == [Added]
    assert desk.towns() == [TOWNS[0]]


def test_prose_around_the_json_is_left_out(desk: Desk) -> None:
    desk.stub.brain = lambda body, number: completion(
        f"Here you are:\n```json\n{json.dumps({'claims': [said(TOWNS[0])]})}\n```\nDone."
    )
    desk.add(desk.files[:1])
    assert desk.towns() == [TOWNS[0]]
    assert len(desk.stub.bodies) == 1


def test_what_a_model_invents_or_has_from_another_document_is_not_stored(desk: Desk) -> None:
    other = said(TOWNS[1])
    invented = says("controls", "Heron Cartel", TOWNS[0], f"The Heron Cartel rules {TOWNS[0]} with an iron fist")
    desk.stub.brain = lambda body, number: claims(other, invented)
    assert [type(outcome) for outcome in desk.add()] == [Added] * len(TOWNS)
    assert desk.towns() == [TOWNS[1]]


def test_an_endpoint_that_is_gone_fails_every_document_and_waits_for_few(desk: Desk) -> None:
    desk.stub.brain = lambda body, number: refusal(503)
    outcomes = desk.add(retries=0, concurrency=1)
    assert [type(outcome) for outcome in outcomes] == [Refused] * len(TOWNS)
    assert len(desk.stub.bodies) == 3
    assert desk.documents() == 0


def test_with_both_readers_a_failing_model_stores_nothing_of_the_document(desk: Desk) -> None:
    desk.stub.brain = lambda body, number: refusal(500)
    assert [type(outcome) for outcome in desk.add(desk.files[:1], reader="grammar+llm", retries=0)] == [Refused]
    assert desk.documents() == 0
    desk.stub.brain = KNOWING
    assert [type(outcome) for outcome in desk.add(desk.files[:1], reader="grammar+llm")] == [Added]
    ledger = desk.workspace.open_ledger()
    (recorded,) = ledger.claims(ClaimQuery())
    ledger.close()
    assert recorded.claim.reader == "grammar/1 + llm/1 stub:1b"
    assert recorded.claim.reading > 0.85  # the grammar alone has 0.8 there


def test_where_readers_contradict_each_other_both_claims_are_up_for_review(desk: Desk) -> None:
    path = desk.files[0].with_name("contradiction.txt")
    path.write_text("It is not true that the Heron Cartel controls Culiacán, the army said.\n", encoding="utf-8")
    wrong = says("controls", "Heron Cartel", "Culiacán", "the Heron Cartel controls Culiacán", speaker="army")
    desk.stub.brain = lambda body, number: claims(wrong)
    desk.add([path], reader="grammar+llm")
    ledger = desk.workspace.open_ledger()
    recorded = ledger.claims(ClaimQuery())
    entries = [entry.kind for entry in ledger.entries()]
    (document,) = ledger.documents()
    reasons = {decision.reason for decision in ledger.decisions(document.id)}
    ledger.close()
    assert sorted(one.claim.stance.value for one in recorded) == ["asserts", "denies"]
    assert {one.review for one in recorded} == {ReviewState.PENDING}
    assert entries == [EntryKind.DOCUMENT, EntryKind.REVIEW, EntryKind.REVIEW]
    (reason,) = reasons
    assert reason is not None and "grammar/1 reads denies" in reason and "llm/1 stub:1b reads asserts" in reason


def test_what_the_grammar_read_alone_is_read_again_with_the_model_and_only_gains(desk: Desk) -> None:
    extra = says("present_in", "Heron Cartel", TOWNS[0], f"{sentence(TOWNS[0])}, the army said", speaker="army")
    desk.files[0].write_text(f"{sentence(TOWNS[0])}. The Heron Cartel has men in Durango.\n", encoding="utf-8")
    desk.add(desk.files[:2], reader="grammar")
    more = says("present_in", "Heron Cartel", "Durango", "The Heron Cartel has men in Durango")
    desk.stub.brain = knowing({sentence(TOWNS[0]): [said(TOWNS[0]), more], sentence(TOWNS[1]): [said(TOWNS[1]), extra]})
    outcomes = desk.add(desk.files[:2], reader="grammar+llm", again=True)
    assert [type(outcome) for outcome in outcomes] == [ReadAgain, ReadAgain]
    before = desk.readers()
    assert set(before) == {"grammar/1 + llm/1 stub:1b"}
    outcomes = desk.add(desk.files[:2], reader="grammar+llm", again=True)
    assert [outcome.claims for outcome in outcomes if isinstance(outcome, ReadAgain)] == [0, 0]
    assert desk.readers() == before
    assert desk.documents() == 2


def test_reading_again_undoes_nothing_that_a_person_decided(desk: Desk) -> None:
    (path,) = desk.files[:1]
    desk.add([path], reader="grammar")
    ledger = desk.workspace.open_ledger()
    (recorded,) = ledger.claims(ClaimQuery())
    ledger.review(Review(recorded.claim.id, ReviewState.REJECTED, "misread"), author="eva")
    ledger.close()
    desk.add([path], reader="grammar+llm", again=True)
    assert desk.readers() == []
    desk.add([path], reader="grammar", again=True)
    assert desk.readers() == []


def test_reading_again_does_not_bring_back_what_was_retracted(desk: Desk) -> None:
    desk.add(desk.files[:1], reader="grammar")
    ledger = desk.workspace.open_ledger()
    (recorded,) = ledger.claims(ClaimQuery())
    ledger.retract(recorded.claim.id, author="eva", reason="misread")
    ledger.close()
    outcomes = desk.add(desk.files[:1], reader="grammar+llm", again=True)
    assert [outcome.claims for outcome in outcomes if isinstance(outcome, ReadAgain)] == [0]
    assert desk.readers() == []


def test_leaving_early_ends_what_is_under_way(desk: Desk) -> None:
    given = LlmSettings(model="stub:1b", endpoint=desk.stub.url, concurrency=2)
    endpoint = HttpEndpoint(given, environment={}, sleep=desk.pauses.append)
    kit = make_kit(load_packs(()), reader="llm", llm=given, asker=endpoint, finder=desk.finder)
    ledger = desk.workspace.open_ledger()
    run = add(desk.files, desk.workspace, ledger, kit)
    assert isinstance(next(run), Added)
    assert hasattr(run, "close")
    run.close()
    assert len(list(ledger.documents())) == 1
    assert len(desk.stub.bodies) <= 5
    ledger.close()
