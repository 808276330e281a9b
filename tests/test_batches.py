"""Export, have answered by whoever, import: the same ledger as by asking directly, in any order, in parts, twice."""

import json
import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.claims.llm.conftest import SETTINGS
from tests.claims.llm.stub import Body, Brain, claims, completion, says

from segun.batches import Waiting, enlist, receive, settle, waiting_documents, wanted
from segun.claims.llm.batch import answers_in, write_requests
from segun.claims.llm.exchange import Reply, Request
from segun.claims.llm.wire import body_of, completion_in, reply_of
from segun.errors import BadSettings, InputError
from segun.ledger.store import ClaimQuery
from segun.pipeline import Given, add, workspace_kit
from segun.recording import Added, AlreadyHere, Outcome, Refused
from segun.workspace import Settings, Workspace, create_workspace

TOWNS = ("Culiacán", "Mazatlán", "Durango", "Torreón")
GIVEN = Given(publisher="Harbour Post")


def said(town: str) -> Body:
    return says("controls", "Heron Cartel", town, f"The Heron Cartel controls {town}")


def knowing(body: Body, number: int) -> Any:
    return claims(*(said(town) for town in TOWNS if f"controls {town}" in body["messages"][1]["content"]))


class Asked:
    """An asker with a brain: what the endpoint of a batch would answer, at once."""

    def __init__(self, brain: Brain = knowing) -> None:
        self._brain = brain
        self.count = 0

    def ask(self, request: Request) -> Reply:
        self.count += 1
        return reply_of(completion_in(self._brain(body_of(request), self.count).body))

    def close(self) -> None:
        pass


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = []
    for town in (*TOWNS, "quiet"):
        path = tmp_path / f"{town}.txt"
        path.write_text(
            f"The Heron Cartel controls {town}, the army said.\n" if town != "quiet" else "The rain went on and on.\n"
        )
        paths.append(path)
    return paths


def workspace_in(folder: Path) -> Workspace:
    create_workspace(folder)
    return Workspace(folder, Settings(packs=(), llm=SETTINGS))


def export(workspace: Workspace, folder: Path, files: Iterable[Path] = (), reader: str = "llm") -> list[dict[str, Any]]:
    ledger = workspace.open_ledger()
    outcomes = list(enlist(files, workspace, ledger, reader, GIVEN))
    ledger.close()
    assert all(isinstance(outcome, Waiting | AlreadyHere) for outcome in outcomes)
    return [
        json.loads(line) for path in write_requests(wanted(workspace), folder) for line in path.read_text("utf-8").splitlines()
    ]


def answered(requests: Sequence[dict[str, Any]], path: Path, brain: Brain = knowing) -> Path:
    """A reply file as the endpoint of a batch writes it."""
    lines = []
    for number, request in enumerate(requests, start=1):
        assert (request["method"], request["url"]) == ("POST", "/v1/chat/completions")
        response = {"status_code": 200, "request_id": "r", "body": json.loads(brain(request["body"], number).body)}
        lines.append(json.dumps({"id": f"b{number}", "custom_id": request["custom_id"], "response": response, "error": None}))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def take_in(workspace: Workspace, *paths: Path) -> list[Outcome | Waiting]:
    receive(paths, workspace)
    ledger = workspace.open_ledger()
    outcomes = list(settle(workspace, ledger))
    ledger.close()
    return outcomes


def on_record(workspace: Workspace) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Kind and subject of every entry, and every claim with its document."""
    ledger = workspace.open_ledger()
    ledger.verify()
    entries = [(entry.kind.value, entry.subject) for entry in ledger.entries()]
    found = [(one.claim.citation.document, one.claim.id) for one in ledger.claims(ClaimQuery())]
    ledger.close()
    return entries, found


@pytest.mark.parametrize("reader", ["llm", "grammar+llm"])
def test_the_ledger_is_that_of_asking_directly(tmp_path: Path, files: list[Path], reader: str) -> None:
    direct, batch = workspace_in(tmp_path / "direct"), workspace_in(tmp_path / "batch")
    kit, ledger = workspace_kit(direct, reader=reader, asker=Asked()), direct.open_ledger()
    assert {type(outcome) for outcome in add(files, direct, ledger, kit, GIVEN)} == {Added}
    ledger.close()
    kit.close()
    requests = export(batch, tmp_path / "outbox", files, reader)
    assert len(requests) == len(TOWNS)
    assert on_record(batch) == ([], [])  # exporting writes nothing
    outcomes = take_in(batch, answered(requests, tmp_path / "replies.jsonl"))
    assert {type(outcome) for outcome in outcomes} == {Added}
    assert on_record(batch) == on_record(direct)
    assert len(on_record(batch)[1]) == len(TOWNS)
    assert waiting_documents(batch) == ()


def test_answers_come_in_any_order_in_parts_and_twice(tmp_path: Path, files: list[Path]) -> None:
    workspace = workspace_in(tmp_path / "case")
    requests = export(workspace, tmp_path / "outbox", files)
    random.Random(1).shuffle(requests)
    parts = [answered(requests[:1], tmp_path / "1.jsonl"), answered(requests[1:], tmp_path / "2.jsonl")]
    first = take_in(workspace, parts[0])
    assert sum(isinstance(outcome, Added) for outcome in first) == 2  # one, and the one with nothing to send
    assert sum(isinstance(outcome, Waiting) for outcome in first) == 3
    assert {request["custom_id"] for request in export(workspace, tmp_path / "outbox")} == {
        request["custom_id"] for request in requests[1:]
    }
    assert take_in(workspace, parts[0])
    assert {type(outcome) for outcome in take_in(workspace, parts[1], parts[0], parts[1])} == {Added}
    assert take_in(workspace, parts[0], parts[1]) == []
    entries, found = on_record(workspace)
    assert len(entries) == len(set(entries)) == len(files)
    assert len(found) == len(set(found)) == len(TOWNS)
    assert export(workspace, tmp_path / "outbox", files) == []


def test_a_bad_answer_is_asked_for_again_with_its_error_and_after_three_from_the_start(tmp_path: Path, files: list[Path]) -> None:
    workspace = workspace_in(tmp_path / "case")
    first = export(workspace, tmp_path / "outbox", files[:1])
    requests = first
    for attempt in range(3):
        assert len(requests) == 1
        assert len(requests[0]["body"]["messages"]) == (2 if attempt == 0 else 4)
        outcome = take_in(workspace, answered(requests, tmp_path / "bad.jsonl", lambda body, number: completion("no")))[0]
        assert isinstance(outcome, Waiting if attempt < 2 else Refused)
        requests = export(workspace, tmp_path / "outbox")
    assert requests == first
    assert isinstance(take_in(workspace, answered(requests, tmp_path / "good.jsonl"))[0], Added)


def test_lines_that_are_no_answers_are_told_and_the_others_count(tmp_path: Path, files: list[Path]) -> None:
    workspace = workspace_in(tmp_path / "case")
    requests = export(workspace, tmp_path / "outbox", files)
    path = answered(requests[:1], tmp_path / "replies.jsonl")
    failed = {"custom_id": requests[1]["custom_id"], "response": {"status_code": 500, "body": {}}, "error": None}
    expired = {"custom_id": requests[2]["custom_id"], "response": None, "error": {"code": "batch_expired"}}
    other = json.loads(path.read_text("utf-8")) | {"custom_id": "request-1"}
    empty = {"custom_id": requests[3]["custom_id"], "response": {"status_code": 200, "body": {"choices": []}}}
    with path.open("a", encoding="utf-8") as file:
        for line in (failed, expired, other, empty):
            file.write(json.dumps(line) + "\n")
        file.write('\n{"custom_id": "segun-')
    received = receive([path], workspace)
    assert received.answers == 1
    assert received.refused == {
        "a request failed (500)": 1,
        "a request failed": 1,
        "a line answers a request that is not Segun's": 1,
        "an answer is not a chat completion": 1,
        "a line is not an answer of a batch": 1,
    }


def test_a_line_without_end_does_not_fill_the_memory(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    path.write_bytes(b"x" * 9_000_000 + b"\n{}\n")
    assert [answer.reason for answer in answers_in(path)] == ["a line is too long", "a line is not an answer of a batch"]
    with pytest.raises(InputError):
        list(answers_in(tmp_path / "gone.jsonl"))


def test_what_is_on_record_is_not_exported_and_a_damaged_list_is_told(tmp_path: Path, files: list[Path]) -> None:
    workspace = workspace_in(tmp_path / "case")
    requests = export(workspace, tmp_path / "outbox", files)
    take_in(workspace, answered(requests, tmp_path / "replies.jsonl"))
    assert export(workspace, tmp_path / "outbox", files) == []
    assert list((tmp_path / "outbox").iterdir()) == []  # the requests of before are answered
    workspace.batch_file.write_text("[{")
    with pytest.raises(BadSettings, match=r"batch\.json"):
        waiting_documents(workspace)


def test_many_requests_go_into_several_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: list[Path]) -> None:
    monkeypatch.setattr("segun.claims.llm.batch._MOST_LINES", 3)
    workspace = workspace_in(tmp_path / "case")
    assert len(export(workspace, tmp_path / "outbox", files)) == len(TOWNS)
    assert sorted(path.name for path in (tmp_path / "outbox").iterdir()) == ["requests-001.jsonl", "requests-002.jsonl"]
