"""An acronym that a text explains stands for whom it says, and not for another who bears the same letters."""

from tests.mentions.passages import FakePlaces, document, passages_of

from segun.mentions.finder import MentionFinder
from segun.model import Actor, ActorKind, Alias, Pack

_PACK = Pack(
    "fiction",
    actors=(
        Actor("xx:talva", "Talva Defence Front", ActorKind.GROUP, (), (), "XX"),
        Actor("xx:and", "Talva and Defence Front", ActorKind.GROUP, (), (), "XX"),
        Actor("xx:taiga", "Taiga Democratic Forces", ActorKind.GROUP, (Alias("TDF"),), (), "YY"),
    ),
    sources=(),
)


def _meant(text: str) -> set[str]:
    mentions = MentionFinder(_PACK, FakePlaces()).find(document(text), passages_of(text))
    return {target.name for mention in mentions for target in mention.targets if mention.text == "TDF"}


def test_an_explained_acronym_is_whom_the_text_says() -> None:
    assert _meant("The Talva Defence Front (TDF) attacked rebels. The TDF fled.") == {"Talva Defence Front"}


def test_another_acronym_in_brackets_is_not() -> None:
    assert _meant("The rebels of the Talva Defence Front (like the TDF) fled.") == {"Taiga Democratic Forces"}


def test_an_acronym_may_leave_small_words_out() -> None:
    assert _meant("The Front of Talva and Defence (TDF) fled.") == {"Taiga Democratic Forces"}
    assert _meant("The Talva and Defence Front (TDF) fled. The TDF is small.") == {"Talva and Defence Front"}
