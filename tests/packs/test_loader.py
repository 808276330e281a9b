from pathlib import Path

import pytest

from segun.errors import BadSettings
from segun.model import ActorKind, Pack, RelationKind
from segun.packs import available, load_pack, load_pack_folder, load_packs

HEAD = 'name = "atlantis"\ncountry = "XA"\nlanguages = ["en"]\n'
GROUPS = """
[[group]]
id = "xa:tide"
name = "The Tide"
en = ["Tide Brothers"]
ambiguous = ["The Tide"]
split_from = [{ to = "xa:reef", since = "2008-01", until = "2010" }]

[[group]]
id = "xa:reef"
name = "Reef Guards"
kind = "faction"
"""


def _folder(tmp_path: Path, **files: str) -> Path:
    folder = tmp_path / "atlantis"
    folder.mkdir()
    for name, text in {"pack": HEAD, **files}.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def test_the_bundled_packs_load_by_name() -> None:
    assert available() == ("international", "mexico")
    assert load_pack("mexico").name == "mexico"


def test_a_pack_brings_what_it_builds_on() -> None:
    ids = {source.id for source in load_pack("mexico").sources}
    assert {"dea", "infobae", "mx:omar-garcia-harfuch"} <= ids


def test_an_unknown_pack_is_refused_with_the_known_ones() -> None:
    with pytest.raises(BadSettings, match=r"no pack 'atlantis'.*mexico"):
        load_pack("atlantis")


def test_packs_join_without_repeating_what_both_have() -> None:
    joined = load_packs(["international", "mexico"])
    ids = [actor.id for actor in joined.actors] + [source.id for source in joined.sources]
    assert len(ids) == len(set(ids))
    assert set(joined.sources) == set(load_pack("mexico").sources)


def test_no_packs_are_an_empty_pack() -> None:
    assert load_packs([]) == Pack("none")


def test_a_users_folder_has_the_same_form(tmp_path: Path) -> None:
    pack = load_pack_folder(_folder(tmp_path, groups=GROUPS))
    tide, reef = pack.actors
    assert (tide.id, tide.country, reef.kind) == ("xa:tide", "XA", ActorKind.FACTION)
    assert [(alias.name, alias.language, alias.ambiguous) for alias in tide.aliases] == [
        ("Tide Brothers", "en", False),
        ("The Tide", None, True),
    ]
    (tie,) = tide.ties
    assert (tie.kind, tie.to) == (RelationKind.SPLIT_FROM, "xa:reef")
    assert tie.period.since is not None and tie.period.since.iso == "2008-01"


@pytest.mark.parametrize(
    ("file", "text", "says"),
    [
        ("pack", "name = 3", r"atlantis/pack\.toml.*`\$\.name`"),
        ("groups", "[[group]\n", r"atlantis/groups\.toml: cannot be read"),
        ("groups", GROUPS.replace("kind", "kimd"), r"groups\.toml: xa:reef: .*`kimd`"),
        ("groups", GROUPS.replace('"faction"', '"person"'), r"groups\.toml: xa:reef: .*'person'.*`\$\.kind`"),
        ("groups", GROUPS.replace("2008-01", "2008-1"), r"groups\.toml: xa:tide: .*`\$\.split_from\[0\]\.since`"),
        ("groups", GROUPS.replace("2008-01", "2011"), r"xa:tide: the tie to xa:reef ends \(2010\) before it begins \(2011\)"),
        ("groups", GROUPS.replace("2008-01", "2008-13"), r"xa:tide: .*2008-13"),
        ("groups", GROUPS.replace("xa:reef", "xa:tide"), r"xa:tide: id stands twice"),
        ("groups", GROUPS.replace('["Tide Brothers"]', '["Ré", "re"]'), r"xa:tide: the name 're' stands twice"),
        ("groups", GROUPS.replace("Tide Brothers", "the tide"), r"xa:tide: the name 'The Tide' stands twice"),
        ("groups", GROUPS.replace("[[group]]", "[[gruop]]"), r"has 'gruop'"),
        ("people", '[[person]]\nname = "A"', r"people\.toml: person 1: .*`id`"),
        (
            "regions",
            '[[region]]\nid="xa:r"\nname="R"\nbasis="b"\nunits=[{id="XA.1", name="U", weight=1.5}]',
            r"xa:r: .*weight`",
        ),
        ("sources", '[[source]]\nid="xa:s"\nname="S"\nkind="rumour"', r"sources\.toml: xa:s: .*`\$\.kind`"),
    ],
)
def test_a_bad_file_is_named_with_its_field(tmp_path: Path, file: str, text: str, says: str) -> None:
    with pytest.raises(BadSettings, match=says):
        load_pack_folder(_folder(tmp_path, **{file: text}))


def test_a_folder_without_a_head_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadSettings, match=r"pack\.toml: is missing"):
        load_pack_folder(tmp_path)


SOURCE = """
[[source]]
id = "xa:harbour-office"
name = "Harbour Office"
kind = "government"
aliases = ["Oficina del Puerto", "Oficina"]
ambiguous = ["Oficina"]
"""


def test_a_source_may_be_called_otherwise_in_another_language(tmp_path: Path) -> None:
    pack = load_pack_folder(_folder(tmp_path, sources=SOURCE + 'called = { es = "Oficina del Puerto" }\n'))
    assert [source.called for source in pack.sources] == [(("es", "Oficina del Puerto"),)]


@pytest.mark.parametrize("name", ["Capitanía", "Oficina"])
def test_what_a_source_is_called_is_one_of_its_names_that_stand_by_themselves(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadSettings, match="xa:harbour-office: called"):
        load_pack_folder(_folder(tmp_path, sources=SOURCE + f'called = {{ es = "{name}" }}\n'))


def test_governments_have_a_name_in_the_other_language() -> None:
    called = {source.id: dict(source.called) for source in load_pack("mexico").sources}
    assert called["us-government"] == {"es": "Gobierno de Estados Unidos"}
    assert called["un"] == {"es": "Naciones Unidas"}
    assert called["dea"] == {}
