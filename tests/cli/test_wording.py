from segun.cli.wording import labels, relation_text
from segun.model import Hedge, Language, RelationKind, Stance, Standing, Status
from segun.views.dossier import Section


def test_both_languages_say_the_same_things() -> None:
    assert labels(Language.EN).keys == labels(Language.ES).keys


def test_every_word_of_the_model_has_its_label() -> None:
    wanted = {
        f"{name}.{item.value}"
        for name, kinds in {
            "stance": Stance,
            "standing": Standing,
            "hedge": Hedge,
            "status": Status,
            "relation": RelationKind,
            "section": Section,
        }.items()
        for item in kinds
    }
    assert wanted <= labels(Language.EN).keys


def test_what_happened_to_a_person_is_told_in_the_language_of_the_workspace() -> None:
    told = [relation_text(RelationKind.REMOVED, "A. Heron", "arrested", labels(language)) for language in Language]
    assert told == ["A. Heron: arrested", "A. Heron: detención"]
