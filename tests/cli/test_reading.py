"""Reading with a model from the command line, against a stub."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.claims.llm.stub import Stub, claims, knowing, refusal, says, stubbed
from tests.cli.conftest import Run

TEXT = "The Heron Cartel controls Culiacán, the army said. The Heron Cartel is at war with the Lantern Cartel.\n"
CONTROLS = says("controls", "Heron Cartel", "Culiacán", "The Heron Cartel controls Culiacán", speaker="army")
INVENTED = says("allied", "Heron Cartel", "Lantern Cartel", "The Heron Cartel \x1b[31m allied with the Lantern Cartel")
GOLD = {
    "id": "en/1",
    "lang": "en",
    "publisher": "Harbour Post",
    "published": "2025-06-02",
    "entities": [
        {"id": "Heron Cartel", "names": ["Heron Cartel"]},
        {"id": "Culiacán", "names": ["Culiacán"]},
        {"id": "army", "names": ["army"]},
    ],
    "claims": [
        {"relation": "controls", "a": "Heron Cartel", "b": "Culiacán", "stance": "asserts", "hedged": False, "status": "current",
         "source": "army", "via": None},
    ],
}  # fmt: skip


@pytest.fixture
def stub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stub]:
    with stubbed(knowing({"Heron Cartel": [CONTROLS, INVENTED]})) as running:
        monkeypatch.setenv("SEGUN_LLM_MODEL", "stub:1b")
        monkeypatch.setenv("SEGUN_LLM_ENDPOINT", running.url)
        monkeypatch.setenv("SEGUN_LLM_RETRIES", "0")
        monkeypatch.setenv("SEGUN_LLM_KEY", "sk-secret-0123456789")
        yield running


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_claims_of_a_model_are_printed_and_what_was_dropped_is_told(run: Run, stub: Stub, article: Path) -> None:
    told = run("read", "--reader", "llm", "--json", "--show-dropped", article)
    assert told.code == 0, told.err
    record = json.loads(told.out)
    assert (record["relation"], record["reader"], record["confidence_of_reading"]) == ("controls", "llm/1 stub:1b", 0.5)
    assert record["pattern"].startswith("prompt/1 ")
    assert "requests sent: 1 (answered before: 0); tokens sent: 1,000, received: 50" in told.err
    assert "proposed and dropped: 1 (quote-not-found 1)" in told.err
    assert "quote-not-found  allied: Heron Cartel – Lantern Cartel" in told.err
    assert "\x1b" not in told.err and "sk-secret" not in told.err + told.out


def test_the_reader_may_stand_in_the_settings(run: Run, stub: Stub, article: Path, tmp_path: Path) -> None:
    run("init", tmp_path / "case")
    settings = tmp_path / "case" / "segun.toml"
    settings.write_text(settings.read_text().replace('"grammar"', '"llm"') + "\n[llm]\nprice_in = 2.0\nprice_out = 10.0\n")
    told = run("-w", tmp_path / "case", "add", article)
    assert told.code == 0, told.err
    assert "1 read, 0 here before, 0 refused" in " ".join(told.out.split())
    assert "tokens sent: 1,000, received: 50; 0.0025 USD" in told.err
    assert run("-w", tmp_path / "case", "add", article).code == 0
    assert len(stub.bodies) == 1
    kept = [path for path in (tmp_path / "case").rglob("*") if path.is_file() and b"sk-secret" in path.read_bytes()]
    assert kept == []


def test_a_document_that_is_not_read_is_listed_with_exit_code_1(run: Run, stub: Stub, article: Path, tmp_path: Path) -> None:
    stub.brain = lambda body, number: refusal(503, "loading model")
    run("init", tmp_path / "case")
    told = run("-w", tmp_path / "case", "add", "--reader", "grammar+llm", article)
    assert told.code == 1
    assert "not read by stub:1b: the endpoint answers 503 (loading model)" in told.out
    assert run("read", "--reader", "llm", article).code == 1


def test_a_dry_run_sends_and_stores_nothing(
    run: Run, stub: Stub, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quiet = tmp_path / "quiet.txt"
    quiet.write_text("The council talked about the price of water.\n")
    run("init", tmp_path / "case")
    monkeypatch.setenv("SEGUN_LLM_ENDPOINT", "https://models.example/v1")  # counting needs no leave to send
    monkeypatch.setenv("SEGUN_LLM_PRICE_IN", "1000")
    told = run("-w", tmp_path / "case", "add", "--reader", "llm", "--dry-run", article, quiet)
    assert told.code == 0, told.err
    assert "would be sent: 1 of 2 documents (on record already: 0), in 1 new requests (answered before: 0), about " in told.out
    assert "USD. Nothing was sent." in told.out
    assert stub.bodies == []
    assert "0 entries" in run("-w", tmp_path / "case", "verify").out
    assert "sends nothing" in run("-w", tmp_path / "case", "add", "--dry-run", article).out
    assert run("-w", tmp_path / "case", "add", "--reader", "llm", "--dry-run", article, tmp_path / "gone").code == 1
    run("-w", tmp_path / "case", "add", "--reader", "grammar", article)
    told = run("-w", tmp_path / "case", "add", "--reader", "llm", "--dry-run", article, quiet)
    assert "would be sent: 0 of 2 documents (on record already: 1), in 0 new requests" in told.out


def test_what_leaves_the_machine_is_said_and_refused_without_leave(
    run: Run, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEGUN_LLM_MODEL", "m")
    monkeypatch.setenv("SEGUN_LLM_RETRIES", "0")
    monkeypatch.setenv("SEGUN_LLM_ENDPOINT", "http://models.invalid/v1")
    told = run("read", "--reader", "llm", article)
    assert told.code == 2
    assert "models.invalid is not this machine" in told.err and "allow_remote = true" in told.err
    monkeypatch.setenv("SEGUN_LLM_ALLOW_REMOTE", "true")
    told = run("read", "--reader", "llm", article)
    assert told.code == 1  # nobody is there
    assert "the names found in them go to models.invalid, unencrypted." in told.err


def test_without_a_model_it_says_where_to_name_one(run: Run, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SEGUN_LLM_MODEL", raising=False)
    told = run("read", "--reader", "llm", article)
    assert (told.code, "which model?" in told.err) == (2, True)


def test_a_key_in_the_settings_is_refused(run: Run, article: Path, tmp_path: Path) -> None:
    run("init", tmp_path / "case")
    with (tmp_path / "case" / "segun.toml").open("a") as settings:
        settings.write('\n[llm]\napi_key = "sk-secret"\n')
    told = run("-w", tmp_path / "case", "add", article)
    assert told.code == 3
    assert "SEGUN_LLM_KEY" in told.err and "sk-secret" not in told.err


def test_a_reader_is_scored_fitted_and_then_weighs_what_was_measured(run: Run, stub: Stub, article: Path, tmp_path: Path) -> None:
    gold = tmp_path / "gold"
    gold.mkdir()
    (gold / "1.txt").write_text(TEXT, encoding="utf-8")
    (gold / "1.json").write_text(json.dumps(GOLD), encoding="utf-8")
    run("init", tmp_path / "case")
    told = run("-w", tmp_path / "case", "evaluate", gold, "--reader", "llm", "--json", "--fit")
    assert told.code == 0, told.err
    assert json.loads(told.out)["all"]["levels"]["speaker"]["f1"] == 1.0
    fitted = (tmp_path / "case" / "quality.toml").read_text(encoding="utf-8")
    assert '["llm/1 stub:1b".en]' in fitted and "controls = { quality = 0.725, right = 1, found = 1 }" in fitted
    record = json.loads(run("-w", tmp_path / "case", "read", "--reader", "llm", "--json", article).out)
    assert record["confidence_of_reading"] == 0.725
    assert run("evaluate", gold, "--reader", "llm", "--fit").code == 2  # no workspace to write to
    assert run("evaluate", gold, "--reader", "llm", "--fit", "-o", tmp_path / "q.toml").code == 0
    assert (tmp_path / "q.toml").read_text(encoding="utf-8") == fitted
    stub.brain = lambda body, number: refusal(500)
    told = run("evaluate", gold, "--reader", "llm", "--json")
    assert told.code == 1 and "not read: en/1" in told.err
    assert run("evaluate").code == 2


def test_behaviour_is_a_table_in_the_language_of_the_settings(run: Run, stub: Stub, monkeypatch: pytest.MonkeyPatch) -> None:
    stub.brain = lambda body, number: claims()
    monkeypatch.setenv("SEGUN_LANGUAGE", "es")
    told = run("evaluate", "--reader", "llm", "--behaviour")
    assert told.code == 0, told.err
    assert "con una negación: la postura se invierte" in told.out and "0/10" in told.out
    assert len(stub.bodies) >= 90


def test_a_batch_goes_out_and_comes_back(run: Run, stub: Stub, article: Path, tmp_path: Path) -> None:
    case = tmp_path / "case"
    run("init", case)
    told = run("-w", case, "batch", "export", tmp_path / "outbox", article, "--publisher", "Harbour Post")
    assert told.code == 0, told.err
    assert "requests: 1, in " in told.out and "waiting for answers: 1" in told.out
    (request,) = (json.loads(line) for line in (tmp_path / "outbox" / "requests-001.jsonl").read_text().splitlines())
    body = json.loads(stub.brain(request["body"], 1).body)
    reply = {"custom_id": request["custom_id"], "response": {"status_code": 200, "body": body}}
    (tmp_path / "output.jsonl").write_text(json.dumps(reply) + "\nnot json\n")
    told = run("-w", case, "batch", "import", tmp_path / "output.jsonl")
    assert told.code == 0, told.err
    assert "answers received: 1" in told.out and "read: 1, here before: 0, waiting for answers: 0" in told.out
    assert "lines left out: 1 (a line is not an answer of a batch)" in told.err
    assert "Culiacán" in run("-w", case, "claims").out
    assert "No request is waiting" in run("-w", case, "batch", "export", tmp_path / "outbox").out
    assert stub.bodies == []


def test_an_export_lists_what_cannot_be_read(run: Run, stub: Stub, tmp_path: Path) -> None:
    run("init", tmp_path / "case")
    told = run("-w", tmp_path / "case", "batch", "export", tmp_path / "outbox", tmp_path / "gone.txt")
    assert told.code == 1
    assert "not read: gone.txt: does not exist" in told.err
