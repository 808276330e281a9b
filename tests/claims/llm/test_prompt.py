import pytest

from segun.claims.llm.prompt import filled, prompt_of
from segun.claims.llm.schema import reply_schema
from segun.model import Language, RelationKind


@pytest.mark.parametrize("language", Language)
def test_a_prompt_tells_every_relation_under_its_name_and_leaves_nothing_unfilled(language: Language) -> None:
    prompt = prompt_of(language)
    for kind in RelationKind:
        name, line = prompt.relations[kind]
        assert name == kind.value and line.startswith(f"{name} (")
        assert f"- {line}" in prompt.instructions
    assert "{{" not in prompt.instructions
    assert set(prompt.errors) == {"cut", "empty", "json", "claim"}


def test_the_hash_tells_prompts_apart_and_is_the_same_tomorrow() -> None:
    english, spanish = prompt_of(Language.EN), prompt_of(Language.ES)
    renamed = english.renamed({kind: f"R{kind.value}" for kind in RelationKind})
    reordered = english.renamed({kind: kind.value for kind in reversed(RelationKind)})
    assert len({english.hash, spanish.hash, renamed.hash, reordered.hash}) == 4
    assert english.renamed({kind: kind.value for kind in RelationKind}).hash == english.hash
    assert len(english.hash) == 12


def test_every_property_is_required_and_no_other_allowed_as_structured_outputs_ask() -> None:
    def records(schema: object) -> list[dict[str, object]]:
        if isinstance(schema, dict):
            own = [schema] if schema.get("type") == "object" else []
            return own + [record for part in schema.values() for record in records(part)]
        return [record for part in schema for record in records(part)] if isinstance(schema, list) else []

    found = records(reply_schema(["allied"]))
    assert len(found) >= 5
    for record in found:
        assert record["additionalProperties"] is False
        properties = record["properties"]
        assert isinstance(properties, dict) and record["required"] == list(properties)


def test_what_is_filled_in_is_not_looked_at_as_a_template() -> None:
    assert filled("a {{x}} b {{y}}", {"x": "{{y}}", "y": "1"}) == "a {{y}} b 1"
