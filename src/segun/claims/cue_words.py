"""The words by which the cues of a language are read, as symbols of its alphabet."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CueWords:
    """Symbols of the word classes that bear on who speaks, and how far."""

    stops: frozenset[str]  # what ends the words that a cue covers: "but", a semicolon
    pacts: frozenset[str]
    wars: frozenset[str]
    offices: frozenset[str]  # "the mayor": who holds it may be named elsewhere
    opinions: frozenset[str]  # thinking, denying, doubting
    tells: frozenset[str]  # these, and saying
    although: frozenset[str]
    also: frozenset[str]
    voices: frozenset[str]  # "the ministry"
    anyone: frozenset[str]  # words that without an article are somebody new: "analysts"
    kin: frozenset[str]  # nor has "his brother" a name, where none stands beside it
    reasons: frozenset[str]  # "because", a colon: a new statement begins
    saying: frozenset[str]  # "saying", with which the same speaker goes on
    circle: frozenset[str]  # relatives and lawyers, who are not whom they belong to
    of: frozenset[str]
    groups: frozenset[str]  # "the militia"
    preps: frozenset[str]
    persons: frozenset[str]  # "he", "the detainee"
    relative: frozenset[str]
    where: frozenset[str]  # "donde": what it tells of a place is not part of what is denied

    @classmethod
    def of_language(cls, members: Mapping[str, str]) -> "CueWords":
        """From the members of each word class of a language."""

        def symbols(*classes: str) -> frozenset[str]:
            return frozenset("".join(members[each] for each in classes))

        opinions = symbols("deny", "doubt", "think")
        return cls(
            stops=symbols("but") | {";"},
            pacts=symbols("pact"),
            wars=symbols("war"),
            offices=symbols("office"),
            opinions=opinions,
            tells=opinions | symbols("say"),
            although=symbols("although"),
            also=symbols("and"),
            voices=symbols("voice"),
            anyone=frozenset(members.get("anyone", "")),
            kin=symbols("kin"),
            reasons=symbols("reason") | {":", ";"},
            saying=frozenset(members.get("say.ger", "")),
            circle=symbols("circle", "kin"),
            of=symbols("of"),
            groups=symbols("band"),
            preps=symbols("prep"),
            persons=symbols("he"),
            relative=symbols("relative"),
            where=frozenset(members.get("=donde", "") + members.get("=where", "")),
        )
