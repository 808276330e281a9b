"""Groups called after their leaders: where "G of P" is told, and of whom."""

import pytest

from segun.claims.kit import kit_of
from segun.claims.mentioned import Mentioned
from segun.model import Language, Mention, MentionBasis, MentionKind, Span, Target

KIT = kit_of(Language.ES)


def lines(text: str, group: str, *, basis: MentionBasis = MentionBasis.SHORT, person: str = "") -> list[str]:
    """The leaders in the lines that are told of the group in a text that names ``person`` at its end."""
    start = text.index(group)
    mentions = [Mention(start, start + len(group), group, MentionKind.GROUP, basis, (Target("g", group),))]
    if person:
        at = text.rindex(person)
        mentions.append(Mention(at, at + len(person), person, MentionKind.PERSON, MentionBasis.SHAPE, (Target("p", person),)))
    mentioned = Mentioned(mentions)
    found = KIT.named_after.lines(text.lower(), mentioned.within(Span(0, len(text))), mentioned, set())
    return [chunk.refs[0].name for line in found if (chunk := line.chunks[-1]) is not None]


@pytest.mark.parametrize(
    ("text", "group", "person", "leaders"),
    [
        ("Pactó con la gente de Ana Cruz.", "gente de Ana Cruz", "", ["Ana Cruz"]),
        ("La banda del Pelón huyó. El Pelón, no.", "banda del Pelón", "El Pelón", ["El Pelón"]),
        ("La banda del Pelón huyó.", "banda del Pelón", "", []),
        ("La gente de Cruz huyó.", "gente de Cruz", "", []),
        ("La familia Cruz huyó.", "familia Cruz", "", []),
        ("Negó que exista la banda de Ana Cruz.", "banda de Ana Cruz", "", []),
    ],
)
def test_the_leader_is_whom_the_group_is_called_after(text: str, group: str, person: str, leaders: list[str]) -> None:
    assert lines(text, group, person=person) == leaders


def test_what_only_describes_a_group_names_none() -> None:
    assert lines("Pactó con la gente de Ana Cruz.", "gente de Ana Cruz", basis=MentionBasis.DESCRIPTION) == []
