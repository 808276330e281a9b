"""Pronouns that stand for no party that the text has told of: "many of them", "it denied", "the army said that it had ..."."""

from collections.abc import Mapping

from segun.claims.chunks import SOURCE, Chunk
from segun.claims.line import Line
from segun.claims.recent import GROUPS, Recent
from segun.claims.speakers import are_several
from segun.claims.what_was_said import WhatWasSaid


class NoParty:
    """Knows such pronouns by the words around them."""

    def __init__(self, members: Mapping[str, str], forces: frozenset[str]) -> None:
        """``members``: the symbols of the classes of, deny, that and those of speech and, where there are, it, some and clitic;
        ``forces``: the words for a state's ("army")."""
        self._forces, self._it, self._its = forces, frozenset(members.get("it", "")), frozenset(members.get("its", ""))
        self._of, self._said = frozenset(members["of"]), WhatWasSaid(members)
        self._deny, self._that = frozenset(members["deny"]), frozenset(members["that"])
        self._speech = frozenset("".join(members[name] for name in ("say", "think", "tell", "deny", "doubt")))
        self._some, self._one = frozenset(members.get("some", "")), frozenset(members.get("=one", ""))
        self._inside, self._clitic = frozenset(members.get("=en", "")), bool(members.get("clitic"))

    def is_meant(self, line: Line, index: int, kinds: str, recent: Recent) -> bool:
        """Whether the pronoun at ``index``, which owns nothing and looks for these ``kinds``, is one."""
        if kinds == GROUPS and line.symbols[index - 1 : index] in self._inside:
            return True  # "en ellos": in the reports
        if kinds == GROUPS and index > 1 and (self._is_a_share(line, index) or self._is_one_of_several(line, index)):
            return True
        if self._said.is_meant(line, index) or self._speaks_on(line, index, kinds, recent):
            return True
        if line.symbols[index] in self._it and (_is_a_country(line, index) or self._is_who_denies(line, index)):
            return True
        return kinds == "Pp" and self._clitic and self._is_told_who(line, index)

    def may_be_he(self, chunk: Chunk) -> bool:
        """Whether a voice may be a man: not the army in "the army said that he had been killed"."""
        body = all(ref.words.lower() in self._forces for ref in chunk.refs)
        return chunk.symbol == SOURCE and not body and not are_several(chunk)

    def is_of_a_body(self, line: Line, index: int, kinds: str) -> bool:
        """Whether "its" may be of a state's force that speaks before it, where no group is named: "the junta said that L was
        under its control"."""
        if line.symbols[index] not in self._its or any(
            chunk is not None and chunk.symbol in kinds for chunk in line.chunks[:index]
        ):
            return False
        return any(
            chunk is not None and chunk.symbol == SOURCE and all(ref.words.lower() in self._forces for ref in chunk.refs)
            for chunk in line.chunks[:index]
        )

    def _is_a_share(self, line: Line, index: int) -> bool:
        """Whether what stands before "them" makes people of it: "25 went missing, many of them forced to work for X"."""
        return line.symbols[index - 2] in self._some and line.symbols[index - 1] in self._of

    def _is_one_of_several(self, line: Line, index: int) -> bool:
        """Whether "them" are people of whom one is named: "Three men fled. One of them is X"."""
        one = line.symbols[index - 2] in self._one and line.symbols[index - 1] in self._of
        return one and "P" in line.symbols[index + 1 : index + 4]

    def _is_who_denies(self, line: Line, index: int) -> bool:
        """Whether "it" is a body that denies something of itself: "the army denied it had abandoned the town"."""
        at = index - (2 if line.symbols[index - 1 : index] in self._that else 1)
        body = line.chunks[at - 1] if at > 0 and line.symbols[at] in self._deny else None
        return body is not None and body.symbol == SOURCE and not are_several(body)

    def _is_told_who(self, line: Line, index: int) -> bool:
        """Whether "el cabecilla", "el detenido" is no pronoun, as what stands behind tells who it is: "de la banda", ", X,"."""
        behind = line.symbols[index + 1 : index + 3]
        return behind[:1] in self._of or behind[:1] == "P" or behind == ",P"

    def _speaks_on(self, line: Line, index: int, kinds: str, recent: Recent) -> bool:
        """Whether "she" says something and somebody's account is going on: then she is who spoke last, whomever that names.

        "It" is a body that spoke last, "they" are several.
        """
        last = recent.speaker
        if last is None or recent.silent or line.symbols[index + 1 : index + 2] not in self._speech:
            return False
        body = last.symbol == SOURCE
        if kinds == "Pp":
            return not body or self.may_be_he(last)
        return body and (line.symbols[index] in self._it or (kinds == GROUPS and are_several(last)))


def _is_a_country(line: Line, index: int) -> bool:
    """Whether "it" is the country that its sentence is about: "Ubaro denies that it arms X"."""
    told = line.symbols[:1] == "L" and any(line.finite[1 : min(index, 4)])
    return told and not any(chunk is not None and chunk.is_party for chunk in line.chunks[:index])
