"""Speakers whom their cue introduces: in "..., said its leader, X" X speaks, and leads."""

import re
from dataclasses import replace
from functools import cache

from segun.claims.chunks import PERSON, SOURCE, Chunk
from segun.claims.cue_words import CueWords
from segun.claims.lexicon import Alphabet
from segun.claims.line import Line
from segun.claims.term_lists import term_lists
from segun.model import Language, MentionKind

_APART = 4  # items between an office and the comma before who holds it: "the mayor of the capital, X"
_NEAR = 6  # items between the word for a leader and the name: "its leader, colonel X"; none was farther in what we read
_ENDS = frozenset(',.;:"')


class Speakers:
    """Reads the names of speakers as those of persons where a word for a leader stands beside them."""

    def __init__(self, alphabet: Alphabet) -> None:
        """``alphabet`` must have the classes leader, office, voice, kin and of."""
        self._leaders = frozenset(alphabet.members["leader"])
        heads = alphabet.members["leader"] + alphabet.members["office"] + alphabet.members["voice"]
        self._office = re.compile(f"[{heads}][{alphabet.members['of']}][wL]{{0,3}}{SOURCE},(?=[{SOURCE}{PERSON}],)")
        offices = alphabet.members["office"] + alphabet.members["voice"]
        kin, former, his = alphabet.members["kin"], alphabet.members.get("former", ""), alphabet.members.get("his", "")
        self._related = re.compile(f"(?:P'|[p{his}])[{kin}](?:,?[{former}]?[{offices}])?{SOURCE}")
        done = alphabet.members.get("lead.part", "") + alphabet.members.get("found.part", "")
        by = alphabet.members.get("=por", "")
        self._led_by = re.compile(f"[{done}][{by}][w{offices}]{{0,2}}{SOURCE}" if by else "(?!)")
        self._led = re.compile(f"gw{{0,2}}[{alphabet.members['leader']}],?{SOURCE}")
        every = alphabet.members
        roles = "".join(set(every["leader"] + every["founder"] + every["member"]).difference(offices))
        of = every["of"]
        ranks = "w" + offices + every.get("title", "")
        self._in_a_group = re.compile(f"{SOURCE},w{{0,2}}[{roles}]w?[{of}]w?G")
        self._named_behind = re.compile(f"[{roles}]w?[{of}]w{{0,2}}G,[{ranks}]{{0,2}}{SOURCE}(?=[,.;])")

    def leading(self, line: Line) -> Line:
        """The line with a source as a person that the words beside it call the leader of a group, "the Front's president, X",
        "general X, the head of the Front", or somebody's relative: "Y's uncle, the former governor X".

        Who heads a body that speaks speaks himself: "the commander of the army, X," is X.
        """
        if SOURCE not in line.symbols:
            return line
        for match in reversed(list(self._office.finditer(line.symbols))):
            line = line.without(*match.span())
        for match in (
            *reversed(list(self._related.finditer(line.symbols))),
            *reversed(list(self._led.finditer(line.symbols))),
            *self._led_by.finditer(line.symbols),
            *self._named_behind.finditer(line.symbols),
        ):
            line = self._person(line, match.end() - 1)
        for match in self._in_a_group.finditer(line.symbols):
            line = self._person(line, match.start())
        return line

    def as_person(self, cue: Line) -> Line | None:
        """The words of a cue with its speaker as a person; None where they speak of no leader."""
        if self._leaders.isdisjoint(cue.present):
            return None
        for index, chunk in enumerate(cue.chunks):
            if chunk is not None and not self._leaders.isdisjoint(cue.symbols[max(index - _NEAR, 0) : index + _NEAR]):
                cue = self._person(cue, index)
        return cue

    def _person(self, line: Line, index: int) -> Line:
        """The line with the source at ``index`` as a person, if its words may name one."""
        chunk = line.chunks[index]
        if chunk is None or chunk.symbol != SOURCE or not _is_a_name(chunk.refs[0].words):
            return line
        ref = chunk.refs[0]
        person = replace(ref, mention=replace(ref.mention, kind=MentionKind.PERSON))
        return line.replaced(index, index + 1, replace(chunk, symbol=PERSON, refs=(person,)))


def _is_a_name(words: str) -> bool:
    """Whether words may name a person: two or more, capitalised and no initials ("Ana Cruz", not "the UN")."""
    parts = words.split()
    return len(parts) > 1 and all(part[:1].isupper() and not part.isupper() for part in (parts[0], parts[-1]))


def names_a_person(chunk: Chunk) -> bool:
    """Whether a chunk is one person, or a source with a person's name."""
    return chunk.symbol == PERSON or (chunk.symbol == SOURCE and _is_a_name(chunk.refs[0].words))


def named_behind(line: Line, index: int, words: CueWords) -> Chunk | None:
    """Who bears the office at ``index``, or of what stands there, where a comma names him: "the mayor of P, Ana Ruiz, said"."""
    office = line.chunks[index]
    if office is None or office.symbol != SOURCE:
        return None
    of_it = index > 1 and line.symbols[index - 1] in words.of and line.symbols[index - 2] in words.voices
    if not of_it and not office.refs[0].mention.text[:1].islower():
        return None
    comma = line.symbols.find(",", index, index + _APART + 2)
    if comma < 0 or comma + 1 >= len(line) or any(line.finite[index:comma]):
        return None
    behind, name = line.symbols[comma + 2 : comma + 3], line.chunks[comma + 1]
    named = name is not None and name.symbol in (SOURCE, PERSON) and _is_a_name(name.refs[0].words)
    return name if named and (not behind or behind in _ENDS) else None


@cache
def _owned_by() -> frozenset[str]:
    """The words behind which stands where somebody is or whose he is."""
    return frozenset(word for language in Language for word in term_lists(language)["again"]["of"])


def are_several(source: Chunk) -> bool:
    """Whether a source is a number of people: "defense lawyers", "Ortiz and Vega"."""
    first = source.refs[0]
    if len(source.refs) > 1 or not first.id.startswith("unnamed:"):
        return len(source.refs) > 1
    words = first.words.lower().split()
    whose = next((at for at, word in enumerate(words) if at and word in _owned_by()), len(words))  # "official in Damascus" is one
    return any((word.endswith("s") and not word.endswith("ss")) or word == "police" for word in words[:whose])
