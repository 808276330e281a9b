"""Sentences with their names marked up, as the examples of patterns give them: "[G:Red Front] fights [G:Blue Column]".

Kinds: G group, P person, S source, L place, D date, N number. The words of a mention stand after the colon; "|id" may follow
where the words do not name it ("[G:the group|Red Front]"; several ids with "+"; "[D:2013|until 2013]";
"[S:lawyers|unnamed:lawyers]"). After "=>" stands what is read, claims
separated by ";": "allied(A, B)", "denies allied(A, B)", "hedged ...", "past ...", "by Speaker ...", "via Outlet ...".
"""

import re
from datetime import date

from segun.claims.grammar import GrammarReader
from segun.model import (
    Claim,
    DateReading,
    DateSpan,
    Document,
    Language,
    Mention,
    MentionBasis,
    MentionKind,
    Party,
    Passage,
    PassageKind,
    Place,
    PlaceMention,
    PlacePrecision,
    Span,
    Target,
    new_name_id,
    slug,
)

_MARK = re.compile(r"\[([GPSLDN]):([^\]|]+)(?:\|([^\]]+))?\]")
_KINDS = {
    "G": MentionKind.GROUP, "P": MentionKind.PERSON, "S": MentionKind.SOURCE,
    "L": MentionKind.PLACE, "D": MentionKind.DATE, "N": MentionKind.NUMBER,
}  # fmt: skip
_SENTENCE = re.compile(r"[^.!?]*(?:[.!?]+[\"”]?\s*|$)")


def parsed(marked: str) -> tuple[str, tuple[Mention, ...]]:
    """The plain text of a marked sentence and its mentions."""
    text, mentions, at = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        kind, words, ids = match.groups()
        start = len(text)
        text += words
        mentions.append(_mention(_KINDS[kind], words, ids, start))
        at = match.end()
    return text + marked[at:], tuple(mentions)


def _id(kind: MentionKind, name: str) -> str:
    """Persons are known to a pack here; groups and places are new."""
    if name.startswith("unnamed:"):
        return name
    return f"t:{slug(name)}" if kind is MentionKind.PERSON else new_name_id(name)


def _mention(kind: MentionKind, words: str, ids: str | None, start: int) -> Mention:
    names = ids.split("+") if ids else [words]
    basis = MentionBasis.DESCRIPTION if ids else MentionBasis.ALIAS
    return Mention(
        start=start,
        end=start + len(words),
        text=words,
        kind=kind,
        basis=basis,
        targets=tuple(Target(_id(kind, name), name) for name in names) if kind.value in ("group", "person", "source") else (),
        place=Place(new_name_id(words), words, PlacePrecision.TOWN) if kind is MentionKind.PLACE else None,
        when=_when(ids or words) if kind is MentionKind.DATE else None,
        number=words if kind is MentionKind.NUMBER else None,
    )


def _when(words: str) -> DateReading:
    return DateReading(DateSpan.parse(words.removeprefix("until ")), "until" if words.startswith("until ") else "at")


def document(text: str, language: Language, publisher: str | None = None) -> Document:
    return Document("sha256:test", text, language, "text/plain", "test/1", publisher=publisher, published=date(2025, 6, 1))


def passages(text: str) -> tuple[Passage, ...]:
    made, at = [], 0
    for index, paragraph in enumerate(text.split("\n\n")):
        start = text.index(paragraph, at)
        at = start + len(paragraph)
        spans = tuple(
            Span(start + match.start(), start + match.end()) for match in _SENTENCE.finditer(paragraph) if match.group().strip()
        )
        made.append(Passage("sha256:test", index, PassageKind.PARAGRAPH, start, at, spans))
    return tuple(made)


def claims_of(marked: str, language: Language, publisher: str | None = None) -> tuple[Claim, ...]:
    text, mentions = parsed(marked)
    return GrammarReader().read(document(text, language, publisher), passages(text), mentions)


def shown(claim: Claim) -> str:
    """A claim as the examples write it, without what they leave out."""
    thing = claim.object
    name = thing if isinstance(thing, str) else thing.mention if isinstance(thing, PlaceMention) else thing.name
    names = [claim.subject.name, name]
    if claim.relation.is_symmetric and isinstance(thing, Party):
        names.sort()
    stance = "" if claim.stance.value == "asserts" else f"{claim.stance.value} "
    return f"{stance}{claim.relation.value}({', '.join(names)})"


def wanted(text: str) -> str:
    """An expected claim in the same form."""
    match = re.fullmatch(r"(denies |doubts )?(\w+)\((.+), (.+)\)", text.strip())
    if match is None:
        raise ValueError(f"not an expected claim: {text!r}")
    stance, relation, left, right = match.groups()
    names = sorted([left, right]) if relation in ("allied", "fights", "kin") else [left, right]
    return f"{stance or ''}{relation}({', '.join(names)})"
