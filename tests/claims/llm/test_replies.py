from dataclasses import replace
from pathlib import Path

import pytest
from tests.claims.llm.conftest import Read, Saying, article
from tests.claims.llm.test_endpoint import REQUEST

from segun.claims.llm.exchange import Reply
from segun.claims.llm.replies import Remembering, Replies
from segun.errors import LedgerUnwritable


def test_what_was_answered_once_is_not_asked_again_also_by_the_next_process(tmp_path: Path) -> None:
    for run in (1, 2):
        asker = Saying("hello")
        kept = Replies(tmp_path / "replies.sqlite")
        remembering = Remembering(kept, asker)
        replies = [remembering.ask(REQUEST) for _ in range(2)]
        assert [reply.text for reply in replies] == ["hello", "hello"]
        assert len(asker.requests) == (1 if run == 1 else 0)
        assert replies[-1].kept
        assert kept.usual_tokens_out() == 10.0
        remembering.close()


def test_a_forgotten_reply_is_asked_for_again() -> None:
    asker = Saying("hello")
    kept = Replies()
    remembering = Remembering(kept, asker)
    remembering.ask(REQUEST)
    kept.forget([REQUEST.key])
    remembering.ask(REQUEST)
    assert len(asker.requests) == 2
    remembering.close()


def test_halves_of_letters_do_not_stop_keeping() -> None:
    kept = Replies()
    kept.put("k", Reply("a\ud800b"))
    assert kept.get("k") == Reply("a?b", kept=True)
    kept.close()


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "replies.sqlite").write_text("not a database, but long enough to be looked at as if it were one")
    with pytest.raises(LedgerUnwritable):
        Replies(tmp_path / "replies.sqlite")


def test_the_key_is_of_text_part_attempt_model_and_prompt_and_of_nothing_else(read: Read) -> None:
    document = article("The Heron Cartel and the Lantern Cartel are at war.")
    keys = set()
    for one in (document, replace(document, published=None, publisher="El Faro", id="sha256:1", file_name="b.txt")):
        model = Saying('{"claims": []}')
        read(one, model)
        keys.add(model.requests[0].key)
    (key,) = keys
    assert key.startswith("segun-") and len(key) == 46
    for other in (replace(document, text=document.text + " Now."), document):
        model = Saying('{"claims": []}')
        reading, _ = read(other, model)
        assert (model.requests[0].key == key) == (reading.document.text == document.text)
