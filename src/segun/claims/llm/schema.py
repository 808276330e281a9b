"""The schema of a reply, as structured outputs take it: every property required, null where there is nothing to say.

It is part of the prompt's version: a change to it changes the prompt's hash.
"""

from collections.abc import Sequence
from typing import Any

from segun.model import REMOVALS, Hedge, Stance, Status

Schema = dict[str, Any]


def reply_schema(relations: Sequence[str]) -> Schema:
    """The schema of a list of claims whose relations go by these names."""
    text = {"type": "string"}
    maybe = {"type": ["string", "null"]}
    party = _record({"name": text, "words": text, "antecedent": maybe})
    nobody = {"anyOf": [party, {"type": "null"}]}
    claim = _record(
        {
            "relation": {"type": "string", "enum": list(relations)},
            "subject": party,
            "object": nobody,
            "value": maybe,
            "stance": {"type": "string", "enum": [stance.value for stance in Stance]},
            "hedge": {"type": "string", "enum": [hedge.value for hedge in Hedge]},
            "status": {"type": "string", "enum": [status.value for status in Status]},
            "speaker": nobody,
            "via": nobody,
            "said": maybe,
            "since": maybe,
            "until": maybe,
            "place": nobody,
            "sentence": {"type": ["integer", "null"]},
            "quote": text,
        }
    )
    return _record({"claims": {"type": "array", "items": claim}})


def removals() -> str:
    """The values of ``removed`` as a list in words."""
    return ", ".join(REMOVALS)


def _record(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}
