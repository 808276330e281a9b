"""The docs are held to the code: no command, setting or public word without its entry."""

import dataclasses
import inspect
from pathlib import Path

import click
import pytest

from segun import model
from segun.cli.app import COMMANDS, segun
from segun.workspace import Settings

DOCS = Path(__file__).parents[2] / "docs"
GLOSSARY = (DOCS / "glossary.md").read_text(encoding="utf-8")
CLASSES = [name for name in model.__all__ if inspect.isclass(getattr(model, name))]
BARRED = ("statement", "verdict", "rating", "entity", "agent", "threat")


@pytest.mark.parametrize("name", CLASSES)
def test_every_public_word_is_in_the_glossary(name: str) -> None:
    assert f"**{name}**" in GLOSSARY


@pytest.mark.parametrize("name", model.__all__)
def test_no_public_word_is_one_that_we_do_not_use(name: str) -> None:
    assert not any(word in name.lower() for word in BARRED)


def test_the_public_words_are_listed_in_order_and_exist() -> None:
    assert all(hasattr(model, name) for name in model.__all__)
    assert sorted(model.__all__) == sorted(set(model.__all__))


@pytest.mark.parametrize("field", [field.name for field in dataclasses.fields(Settings)])
def test_every_setting_is_documented_where_users_and_developers_look(field: str) -> None:
    assert f"| `{field}` |" in (DOCS / "settings.md").read_text(encoding="utf-8")
    assert f"{field}:" in (Settings.__doc__ or "")


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_has_help_and_an_entry_in_the_docs(name: str) -> None:
    command = segun.get_command(click.Context(segun), name)
    assert command is not None
    assert command.help and len(command.help) > 40
    assert command.get_short_help_str(limit=200) == COMMANDS[name][1]
    assert f"segun {name}" in (DOCS / "commands.md").read_text(encoding="utf-8")
