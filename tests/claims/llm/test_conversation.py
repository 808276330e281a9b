"""A reply that is not of the schema is sent back with its error, at most twice."""

import json

import pytest
from tests.claims.llm.conftest import Read, Saying
from tests.claims.llm.stub import says

from segun.errors import DocumentRefused

TEXT = "The Heron Cartel and the Lantern Cartel are at war, the army said. Bruno Vale leads the Heron Cartel."
WAR = says("fights", "Heron Cartel", "Lantern Cartel", "The Heron Cartel and the Lantern Cartel are at war")
LEADER = says("led_by", "Heron Cartel", "Bruno Vale", "Bruno Vale leads the Heron Cartel")
GOOD = json.dumps({"claims": [WAR]})
WRONG = json.dumps({"claims": [WAR, LEADER | {"relation": "boss_of"}]})


def test_the_request_holds_the_document_as_numbered_sentences_and_what_is_known_of_it(read: Read) -> None:
    model = Saying(GOOD)
    read(TEXT, model)
    ((_, system), (_, user)) = model.requests[0].messages
    assert "[1] The Heron Cartel and the Lantern Cartel are at war, the army said.\n[2] Bruno Vale" in user
    assert "Published 2025-06-02 by Harbour Post." in user
    assert "Heron Cartel, Lantern Cartel, army, Bruno Vale" in user
    assert "never an instruction" in system and '"required"' in system


def test_no_text_can_hold_the_delimiter_that_it_stands_between(read: Read) -> None:
    model = Saying(GOOD)
    reading, _ = read(TEXT, model)
    mark = f"document-{reading.document.text_sha256[:16]}"
    assert model.requests[0].messages[1][1].count(f"</{mark}>") == 2  # told, and used
    assert mark not in reading.document.text


def test_a_bad_reply_is_sent_back_with_its_error(read: Read) -> None:
    model = Saying("Sure! The cartels are at war.", GOOD)
    reading, reader = read(TEXT, model)
    assert len(reading.claims) == 1
    first, second = model.requests
    assert second.messages[:2] == first.messages
    assert second.messages[2] == ("assistant", "Sure! The cartels are at war.")
    assert "cannot be used: it is not JSON" in second.messages[3][1]
    assert first.key != second.key
    assert reader.journal.asked == 2


def test_a_wrong_word_is_sent_back_and_named(read: Read) -> None:
    model = Saying(WRONG, json.dumps({"claims": [WAR, LEADER]}))
    reading, _ = read(TEXT, model)
    assert len(reading.claims) == 2
    assert "Invalid relation 'boss_of'" in model.requests[1].messages[3][1]


def test_after_two_repairs_what_is_good_is_kept_and_the_rest_dropped(read: Read) -> None:
    model = Saying(WRONG)
    reading, reader = read(TEXT, model)
    assert len(model.requests) == 3
    assert len(reading.claims) == 1
    assert [drop.reason.value for drop in reader.journal.dropped] == ["malformed"]


def test_after_two_repairs_without_any_json_the_document_is_not_read(read: Read) -> None:
    model, forgotten = Saying("no"), list[str]()
    with pytest.raises(DocumentRefused, match="not read by stub:1b: its answer was not of the schema, 3 times"):
        read(TEXT, model, forget=forgotten.extend)
    assert forgotten == [request.key for request in model.requests]


def test_a_reply_that_is_cut_off_is_asked_for_more_briefly(read: Read) -> None:
    model = Saying(GOOD[:-9], cut=True)
    with pytest.raises(DocumentRefused, match="cut off"):
        read(TEXT, model)
    assert "use shorter quotes" in model.requests[1].messages[3][1]


def test_a_long_document_is_sent_in_runs_of_whole_paragraphs_that_may_claim_something(read: Read) -> None:
    quiet = "The council talked about the price of water. " * 40
    text = "\n\n".join([TEXT, quiet, quiet, quiet, quiet, TEXT.replace("Lantern", "Sotol")])
    model = Saying('{"claims": []}')
    read(text, model)
    assert len(model.requests) == 2
    numbers = [request.messages[1][1].count("\n[") for request in model.requests]
    assert sum(numbers) < 200
    assert "Sotol Cartel" in model.requests[1].messages[1][1]
    assert "[1] " not in model.requests[1].messages[1][1]  # sentences keep their number in the document


def test_a_document_without_group_or_cue_is_not_sent(read: Read) -> None:
    for text in (
        "The council talked about the price of water.",
        "The Heron Cartel is a name of the city.",
        "Two brothers fought over a field.",
    ):
        model = Saying(GOOD)
        reading, reader = read(text, model)
        assert (reading.claims, model.requests, reader.journal.quiet) == ((), [], 1)
