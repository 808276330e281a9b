import json
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.claims.llm.stub import says

from segun.claims.llm.prompt import prompt_of
from segun.claims.llm.reply import Unreadable, json_in, proposals
from segun.model import Language, RelationKind

PROMPT = prompt_of(Language.EN)
GOOD = says("allied", "A", "B", "A and B are allied")
TEXT = json.dumps({"claims": [GOOD]})


@pytest.mark.parametrize(
    "reply",
    [
        TEXT,
        f"```json\n{TEXT}\n```",
        f"Here is what I found:\n\n{TEXT}\n\nLet me know if you need more.",
        f'<think>The user wants {{"claims": []}} but I see one.</think>\n{TEXT}',
        json.dumps({"claims": [GOOD | {"why": "since it says so"}], "notes": []}),
    ],
)
def test_the_json_in_a_reply_is_found(reply: str) -> None:
    found = proposals(reply, PROMPT)
    assert [(one.kind, one.said.quote) for one in found.claims] == [(RelationKind.ALLIED, "A and B are allied")]
    assert found.error is None


@pytest.mark.parametrize("thought", ["", "Hm. </think>", '<think>It says {"claims": []}.</think>'])
def test_a_quote_may_hold_the_mark_behind_which_thinking_ends(thought: str) -> None:
    said = GOOD | {"quote": "A and B, it says </think>, are allied"}
    found = proposals(thought + json.dumps({"claims": [said, GOOD]}), PROMPT)
    assert [one.said.quote for one in found.claims] == [said["quote"], GOOD["quote"]]


def test_what_is_only_thought_is_no_reply() -> None:
    with pytest.raises(Unreadable):
        proposals(f"<think>I might say {TEXT}</think> But no.", PROMPT)


def test_nothing_to_say_is_a_reply() -> None:
    assert proposals('{"claims": []}', PROMPT).claims == ()


@pytest.mark.parametrize(
    ("reply", "cut", "told"),
    [
        ("", False, "it is empty"),
        ("I cannot help with that.", False, "it is not JSON"),
        (TEXT[:-20], True, "it was cut off before its end"),
        (TEXT[:-20], False, "it is not JSON"),
        ('{"claim": []}', False, "missing required field `claims`"),
        ('{"claims": {}}', False, "Expected `array`"),
        ("[" * 100_000 + "]" * 100_000, False, "it is not JSON"),
        ('{"claims": ' + "[" * 100_000 + "}", False, "it is not JSON"),
        ('{"claims": [' + ",".join(["{}"] * 500) + "]}", False, "length <= 300"),
    ],
)
def test_what_cannot_be_read_is_told(reply: str, cut: bool, told: str) -> None:
    with pytest.raises(Unreadable, match="it ") as unreadable:
        proposals(reply, PROMPT, cut=cut)
    assert told in unreadable.value.told


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"relation": "rivals"}, "Invalid relation 'rivals', one of: allied, supports"),
        ({"stance": "confirms"}, "Invalid enum value 'confirms'"),
        ({"quote": None}, "Expected `str`, got `null`"),
        ({"subject": "A"}, "Expected `object`"),
        ({"object": None}, "allied needs an object"),
        ({"relation": "removed", "object": None}, "removed needs a value"),
        ({"quote": "x" * 5000}, "length <= 4000"),
    ],
)
def test_a_claim_that_is_not_of_the_schema_is_told_and_the_others_stay(wrong: dict[str, object], told: str) -> None:
    found = proposals(json.dumps({"claims": [GOOD | wrong, GOOD]}), PROMPT)
    assert len(found.claims) == 1
    assert found.error is not None and "claim number 1" in found.error and told in found.error
    assert len(found.malformed) == 1


@given(st.text() | st.binary().map(lambda data: data.decode("latin-1")))
@settings(deadline=None)
def test_whatever_comes_is_read_or_unreadable(reply: str) -> None:
    json_in(reply)
    with suppress(Unreadable):
        proposals(reply, PROMPT)
