from pathlib import Path

import pytest

from segun.errors import BadSettings, InputError, NewerWorkspace, NotAWorkspace
from segun.model import Language
from segun.workspace import GRADES, Settings, create_workspace, open_workspace


def test_a_new_workspace_opens_from_a_folder_below(tmp_path: Path) -> None:
    made = create_workspace(tmp_path / "case")
    below = made.folder / "articles" / "2025"
    below.mkdir(parents=True)
    assert open_workspace(below) == made
    assert made.settings == Settings()


def test_a_workspace_is_not_made_over_another(tmp_path: Path) -> None:
    create_workspace(tmp_path)
    with pytest.raises(InputError, match="already"):
        create_workspace(tmp_path)


def test_outside_of_a_workspace_it_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(NotAWorkspace, match="segun init"):
        open_workspace(tmp_path)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('langauge = "es"', "langauge"),
        ('language = "de"', "en or es"),
        ("language = 3", "must be a str"),
        ('grades = "mine"', ", ".join(GRADES)),
        ("packs = [", "not TOML"),
    ],
)
def test_an_impossible_setting_is_named(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "segun.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BadSettings, match=says):
        open_workspace(tmp_path)


def test_a_newer_form_is_refused(tmp_path: Path) -> None:
    (tmp_path / "segun.toml").write_text("form = 2", encoding="utf-8")
    with pytest.raises(NewerWorkspace, match="newer"):
        open_workspace(tmp_path)


def test_the_environment_stands_above_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    create_workspace(tmp_path)
    monkeypatch.setenv("SEGUN_LANGUAGE", "es")
    monkeypatch.setenv("SEGUN_PACKS", "international")
    settings = open_workspace(tmp_path).settings
    assert settings.language is Language.ES
    assert settings.packs == ("international",)


def test_a_workspace_has_its_own_actors(tmp_path: Path) -> None:
    workspace = create_workspace(tmp_path)
    own = tmp_path / "packs"
    own.mkdir()
    (own / "pack.toml").write_text('name = "own"\ncountry = "MX"\nlanguages = ["es"]\n', encoding="utf-8")
    (own / "groups.toml").write_text('[[group]]\nid = "mx:tordos"\nname = "Los Tordos"\nkind = "group"\n', encoding="utf-8")
    actors = {actor.id for actor in workspace.pack().actors}
    assert {"mx:tordos", "mx:cjng"} <= actors


def test_grades_are_left_out_where_the_settings_say_so(tmp_path: Path) -> None:
    create_workspace(tmp_path)
    (tmp_path / "segun.toml").write_text('grades = "none"', encoding="utf-8")
    assert not any(source.grade for source in open_workspace(tmp_path).pack().sources)
