"""Whom "it", "they", "its", "the two" or a left-out subject stands for: only where one candidate fits in number and kind."""

from collections.abc import Mapping
from dataclasses import replace

from segun.claims.aside_speakers import AsideSpeakers
from segun.claims.both_persons import BothPersons
from segun.claims.chunks import GROUP, SOURCE, Chunk, Ref
from segun.claims.demonstratives import Demonstratives
from segun.claims.kindred import Kindred
from segun.claims.line import Line
from segun.claims.nearer import NearerSubject
from segun.claims.object_pronouns import ObjectPronouns
from segun.claims.pairs import Pairs, listed_before, the_two
from segun.claims.predecessors import Predecessors
from segun.claims.recent import GROUPS, Recent
from segun.claims.speakers import are_several, names_a_person
from segun.claims.what_was_said import WhatWasSaid


class PronounResolver:
    """Puts chunks in the place of pronouns."""

    def __init__(self, members: Mapping[str, str], forces: frozenset[str]) -> None:
        """``members``: the symbols of the classes it, they, he, pair (as themselves) and its, their, his, their_or_his.

        Spanish "su" is his before a word of kinship and otherwise a group's. ``forces``: the words for a state's ("army").
        """
        self._forces = forces
        self._fates = frozenset(members["fate"])
        self._kin = frozenset(members.get("kin", "") + members.get("defence", ""))
        self._pair, self._none = frozenset(members.get("pair", "")), frozenset(members.get("none", ""))
        self._pairs, self._both = Pairs(members), BothPersons(members)
        self._also = frozenset(members["and"])
        self._opens = self._also.union(";,")
        self._nearer = NearerSubject(members)
        self._after = frozenset(',.;:)"' + members["prep"] + members["and"] + members["sub"] + members["light"])
        self._relatives = frozenset(members["relative"])
        self._objects = frozenset(members.get("him", ""))
        self._it, self._be = frozenset(members.get("it", "")), members["be"]
        self._of, self._said = frozenset(members["of"]), WhatWasSaid(members)
        self._deny, self._that = frozenset(members["deny"]), frozenset(members["that"])
        self._speech = frozenset(members["say"] + members["think"] + members["tell"] + members["deny"] + members["doubt"])
        self._aside = AsideSpeakers(members)
        self._theirs = frozenset(members.get("their", ""))
        self._inside = frozenset(members.get("=en", ""))
        self._some, self._one = frozenset(members.get("some", "")), frozenset(members.get("=one", ""))
        self._led = frozenset(members.get("lead.part", ""))
        self._roles = frozenset("" if members.get("clitic") else members.get("member", ""))
        self._commands = frozenset(members.get("command", ""))
        self._bosses = frozenset(members.get("boss", ""))
        self._offices = frozenset(members["leader"] + members["member"] + members["founder"])
        self._heirs = frozenset(members["predecessor"] + members["successor"])
        self._predecessors = Predecessors(members)
        self._bands = frozenset(members.get("name_kind", "")).difference(members["faction"]) if "it" in members else frozenset()
        self._seat = frozenset(members.get("seat", ""))
        self._own = frozenset(members.get("name_kind", "") + members.get("people", ""))
        self._objects_before = ObjectPronouns(members)
        self._clitic = self._objects_before.symbols
        self._ordinals = {symbol: 0 for symbol in members.get("first", "")} | {symbol: 1 for symbol in members.get("second", "")}
        self._other = frozenset(members.get("the_other", ""))
        self._others = frozenset(members.get("the_others", ""))
        self._counted = frozenset("w" + members["war"] + members["pact"] + members["people"])
        self._each = frozenset(members.get("=each", ""))
        self._demonstratives, self._kindred = Demonstratives(members), Kindred(members)
        self._we = {symbol: True for symbol in members.get("we", "")} | {symbol: False for symbol in members.get("our", "")}
        self._kinds: dict[str, tuple[str, bool]] = {}
        for name, kinds, owner in (
            ("it", "Gg", False), ("they", GROUPS, False), ("he", "Pp", False),
            ("its", "Gg", True), ("their", GROUPS, True), ("his", "Pp", True), ("their_or_his", GROUPS, True),
        ):  # fmt: skip
            for symbol in members.get(name, ""):
                self._kinds[symbol] = (kinds, owner)
        self._standing = self._clitic.union(
            self._we,
            self._kinds,
            self._pair,
            self._ordinals,
            self._own,
            self._demonstratives.symbols,
            self._kindred.symbols,
            "Hp",
        )

    def resolved(self, line: Line, recent: Recent) -> Line:
        """The line with every pronoun that has one candidate replaced by it."""
        if self._standing.isdisjoint(line.present):
            return line
        index = 0
        while index < len(line.symbols):
            symbol = line.symbols[index]
            if symbol in self._clitic:
                line, index = self._objects_before.resolved(line, index, recent)
                continue
            if symbol in self._we:
                if recent.ours is not None:
                    made = replace(recent.ours, start=line.starts[index], end=line.ends[index], carried=True)
                    line = line.replaced(index, index + 1, made if self._we[symbol] else made.owning())
            elif (
                symbol in self._it
                and line.symbols[index + 1 : index + 2] == self._be
                and not self._relatives.isdisjoint(line.symbols[index + 2 :])
            ):
                pass  # "it was in X that ..." speaks of no group
            elif symbol in self._demonstratives.symbols and not self._is_speaker(line, index):
                if (meant := self._demonstratives.meant(line, index, recent)) is not None:
                    line = line.replaced(index, index + 1, meant)
            elif symbol in self._kinds:
                line = self._pronoun(line, index, *self._kinds[symbol], recent)
            elif symbol in self._pair and symbol not in self._none and line.symbols[index + 1 : index + 2] == "H":
                line = line.without(index, index + 1)
            elif symbol in self._both.symbols and (people := self._both.at(line, index, recent)) is not None:
                line = line.replaced(index, index + 1, people)
            elif symbol in self._pair and self._stands_alone(line, index) and (pair := self._pairs.lately(line, index, recent)):
                line = line.replaced(index, index + 1, line.standing(pair, index))
            elif symbol == "H" and (known := self._pairs.spoken_of(line, index, recent)):
                line = line.replaced(index, index + 1, line.standing(known, index))
            elif symbol in self._other and (one := self._pairs.other(line, index, recent)):
                line = line.replaced(index, index + 1, line.standing(one, index))
            elif symbol in self._others:
                pass  # "los otros", of more than two or of none
            elif symbol in self._both.latter and (last := self._both.second(line, index, recent)) is not None:
                line = line.replaced(index, index + 1, last)
            elif symbol in self._ordinals and self._counts_a_noun(line, index):
                pass  # "las primeras disputas"
            elif symbol in self._ordinals and (one := recent.counted_off(self._ordinals[symbol], listed_before(line, index))):
                line = line.replaced(index, index + 1, line.standing(one, index))
                if line.symbols[index + 1 : index + 2] in self._of and line.symbols[index + 2 : index + 3] == "H":
                    line = line.without(index + 1, index + 3)  # "la primera de estas bandas"
            elif symbol in self._other:
                line = line.without(index, index + 1)  # "la otra", of no two that were told: whom the text goes on about
                continue
            elif symbol in self._own and (group := self._led_by(line, index, recent)) is not None:
                line = line.replaced(index, index + 1, line.standing((group,), index))
            if line.symbols[index : index + 1] in self._kindred.symbols:
                line, index = self._kindred.put(line, index, recent.related)
                continue
            if line.symbols[index] == "p":
                line = self._own_group(line, index, recent)
            index += 1
        return line

    def leaves_open(self, line: Line) -> bool:
        """Whether a line speaks of "the group" and nothing tells of which."""
        return any(line.symbols[at] in self._bands and line.definite[at] and line.chunks[at] is None for at in range(len(line)))

    def _pronoun(self, line: Line, index: int, kinds: str, owner: bool, recent: Recent) -> Line:
        if not owner and kinds == GROUPS and line.symbols[index - 1 : index] in self._inside:
            return line  # "en ellos": in the reports
        if not owner and self._aside.is_one(line, index):
            speaker = self._aside.meant(line, index)
            return line.replaced(index, index + 1, speaker) if speaker is not None else line
        share = index > 1 and (self._is_a_share(line.symbols[index - 2 : index]) or self._is_one_of_several(line, index))
        if not owner and kinds == GROUPS and share:
            return line
        if not owner and (self._said.is_meant(line, index) or self._speaks_on(line, index, kinds, recent)):
            return line
        if line.symbols[index] in self._it and (_is_a_country(line, index) or self._is_who_denies(line, index)):
            return line
        if kinds == "Pp" and not owner and self._clitic and self._is_told_who(line, index):
            return line
        if kinds == "Pp" and not owner and index > 1 and line.symbols[index - 1] in self._of:
            kinds = GROUPS if line.symbols[index - 2] in self._commands else kinds  # "al frente de ella"
        parent = line.symbols[index + 1 : index + 2] in self._kindred.symbols
        of_kin = kinds == GROUPS and not parent and not self._kin.isdisjoint(line.symbols[index + 1 : index + 3])
        several_kin = owner and of_kin and line.symbols[index] in self._theirs  # "their sister": of two, never of one
        if owner and (of_kin or self._is_his_fate(line, index)):
            kinds = "Pp"
        before = tuple(chunk for chunk in line.chunks[:index] if chunk is not None)
        if owner and kinds != "Pp" and (nearer := self._nearer.chunks(line, index, kinds)):
            before = nearer
        if self._predecessors.are_meant(line, index) if owner else self._is_fronted(line, index):
            before = ()
        if (
            kinds == "Pp"
            and any(self._may_be_he(chunk) for chunk in before)
            and not any(chunk.symbol in kinds for chunk in before)
        ):
            return line  # "led by the mayor X and now by his son": X's, whom nothing else tells for a person
        opening = index > 0 and line.symbols[index - 1] in self._opens
        heads = owner and not self._clitic and not self._offices.isdisjoint(line.symbols[index + 1 : index + 4])
        several = kinds == GROUPS if heads and kinds != "Pp" else None
        barred = self._barred(line, index, owner) or (frozenset() if owner else self._called_they(line, index))
        found = self._antecedent(line, index, kinds) or recent.one(kinds, before, opening, barred, several)
        if owner and kinds != "Pp" and (pair := self._pairs.of_noun(line, index, before, recent)):
            return line.replaced(index, index + 1, line.standing(pair, index).owning())
        both = self._pairs.make_a_pact(line, index) or not self._each.isdisjoint(line.symbols[index + 1 :])
        mutual = both and (found is None or len(found.refs) == 1)
        if kinds == GROUPS and not owner and mutual and (two := the_two(before, recent.pair)):
            found = line.standing(two, index)  # "They have been fighting each other": the two
        if found is None and kinds == GROUPS and not owner and not before and not recent.sentences and recent.pair:
            found = line.standing(recent.pair, index)
        if several_kin and found is not None and len(found.refs) < 2:
            return line
        if owner and self._clitic and kinds != "Pp" and self._is_of_a_person(line, index):
            return line
        if found is not None and self._is_beside_another(line, index):
            found = found.by_its_plural()
        if found is None or (owner and len(found.refs) > 1 and not self._offices.isdisjoint(line.symbols[index + 1 : index + 3])):
            return line  # "one of their leaders", of two groups: of which?
        made = replace(found, start=line.starts[index], end=line.ends[index], carried=True)
        return line.replaced(index, index + 1, made.owning() if owner else made)

    def _called_they(self, line: Line, index: int) -> frozenset[str]:
        """Whom "it" at ``index`` cannot mean, as the sentence calls him "they": "they say that they did not come out of it"."""
        if line.symbols[index] not in self._it or self._clitic:
            return frozenset()
        called = (
            chunk.ids
            for chunk in line.chunks[:index]
            if chunk is not None and chunk.carried and chunk.symbol == "G" and chunk.end - chunk.start == len("they")
        )
        return next(called, frozenset())

    def _may_be_he(self, chunk: Chunk) -> bool:
        """Whether a voice may be a man: not the army in "the army said that he had been killed"."""
        body = all(ref.words.lower() in self._forces for ref in chunk.refs)
        return chunk.symbol == SOURCE and not body and not are_several(chunk)

    def _is_beside_another(self, line: Line, index: int) -> bool:
        """Whether another group is named with "they": "they and X had been at war"."""
        return line.symbols[index + 1 : index + 2] in self._also and line.symbols[index + 2 : index + 3] in tuple("GH")

    def _is_a_share(self, before: str) -> bool:
        """Whether what stands before "them" makes people of it: "25 went missing, many of them forced to work for X"."""
        return before[0] in self._some and before[1] in self._of

    def _is_one_of_several(self, line: Line, index: int) -> bool:
        """Whether "them" are people of whom one is named: "Three men fled. One of them is X"."""
        one = index > 1 and line.symbols[index - 2] in self._one and line.symbols[index - 1] in self._of
        return one and "P" in line.symbols[index + 1 : index + 4]

    def _is_who_denies(self, line: Line, index: int) -> bool:
        """Whether "it" is a body that denies something of itself: "the army denied it had abandoned the town"."""
        at = index - (2 if line.symbols[index - 1 : index] in self._that else 1)
        body = line.chunks[at - 1] if at > 0 and line.symbols[at] in self._deny else None
        return body is not None and body.symbol == SOURCE and not are_several(body)

    def _is_his_fate(self, line: Line, index: int) -> bool:
        """Whether Spanish "su" is a man's: "X encabezó el grupo hasta su captura"; a group is rarely captured."""
        named = any(chunk is not None and chunk.symbol in "PQ" for chunk in line.chunks[:index])
        return bool(self._clitic) and named and line.symbols[index + 1 : index + 2] in self._fates

    def _is_told_who(self, line: Line, index: int) -> bool:
        """Whether "el cabecilla", "el detenido" is no pronoun, as what stands behind tells who it is: "de la banda", ", X,"."""
        behind = line.symbols[index + 1 : index + 3]
        return behind[:1] in self._of or behind[:1] == "P" or behind == ",P"

    def _is_of_a_person(self, line: Line, index: int) -> bool:
        """Whether "su jefe" may be the boss of whom the sentence is about: "X, sicario de G, denunció a su jefe, Y"."""
        if line.symbols[index + 1 : index + 2] not in self._bosses or "P" not in line.symbols[index + 2 : index + 5]:
            return False
        first = next((chunk for chunk in line.chunks[:index] if chunk is not None and chunk.symbol in "GHPQS"), None)
        beside = not {"G", "H", "g"}.isdisjoint(line.symbols[max(index - 2, 0) : index])  # "el Frente y su jefe"
        return first is not None and names_a_person(first) and not beside

    def _is_fronted(self, line: Line, index: int) -> bool:
        """Whether a subject pronoun follows a phrase without a verb, in which it means nobody: "An offshoot of X, they ..."."""
        verb = line.finite[index + 1 : index + 2]
        return index > 1 and line.symbols[index - 1] == "," and any(verb) and not any(line.finite[:index])

    def _antecedent(self, line: Line, index: int, kinds: str) -> Chunk | None:
        """ "Y, who founded it with his brothers": Y."""
        opens = max(line.symbols.rfind(symbol, 0, index) for symbol in self._relatives)
        if opens < 1 or not any(line.finite[opens + 1 : index]) or line.symbols[index] in self._objects:
            return None
        head = self._head(line, opens)
        others = [chunk for chunk in line.chunks[opens:index] if chunk is not None and chunk.symbol in kinds]
        return head.plain() if head is not None and head.symbol in kinds and not others else None

    def _barred(self, line: Line, index: int, owner: bool) -> frozenset[str]:
        """Whom a pronoun cannot mean: X in "X, his wife", "X is his wife", "X, which it left", "X succeeded him"."""
        before = line.chunks[index - 1] if index else None
        if line.symbols[index] in self._objects:
            subject = next((chunk for chunk in reversed(line.chunks[:index]) if chunk is not None), None)
            return subject.ids if subject is not None else frozenset()
        if owner and before is not None and line.finite[index]:
            return before.ids  # "X is his brother"
        told = index > 0 and (line.symbols[index - 1] in self._relatives or (owner and line.symbols[index - 1] == ","))
        head = self._head(line, index - (line.symbols[index - 1] != ",")) if told else None
        return head.ids if head is not None else frozenset()

    def _head(self, line: Line, index: int) -> Chunk | None:
        """What stands before ``index``, a comma between or not."""
        at = index - 1
        return line.chunks[at - 1] if at > 0 and line.symbols[at] == "," else line.chunks[at] if at >= 0 else None

    def _speaks_on(self, line: Line, index: int, kinds: str, recent: Recent) -> bool:
        """Whether "she" says something and somebody's account is going on: then she is who spoke last, whomever that names.

        "It" is a body that spoke last, "they" are several.
        """
        last = recent.speaker
        if last is None or recent.silent or line.symbols[index + 1 : index + 2] not in self._speech:
            return False
        body = last.symbol == SOURCE
        if kinds == "Pp":
            return not body or (self._may_be_he(last) and not are_several(last))
        return body and (line.symbols[index] in self._it or (kinds == GROUPS and are_several(last)))

    def _is_speaker(self, line: Line, index: int) -> bool:
        """Whether a verb of saying stands beside it: "éste dijo" is a matter of who spoke."""
        return any(
            symbol in self._speech for symbol in (line.symbols[max(index - 1, 0) : index], line.symbols[index + 1 : index + 2])
        )

    def _stands_alone(self, line: Line, index: int) -> bool:
        """Whether "the two" is all of its noun phrase, and not "the two factions"."""
        ahead = index + 1
        return ahead >= len(line) or line.finite[ahead] or line.symbols[ahead] in self._after

    def _counts_a_noun(self, line: Line, index: int) -> bool:
        return line.symbols[index + 1 : index + 2] in self._counted and not line.finite[index + 1]

    def _led_by(self, line: Line, index: int, recent: Recent) -> Ref | None:
        """ "The organisation headed by X": the group that X is known to lead."""
        if index + 3 >= len(line) or line.symbols[index + 1] not in self._led:
            return None
        leader = line.chunks[index + 3]
        return recent.leads.get(leader.refs[0].id) if leader is not None and leader.symbol == "P" else None

    def _own_group(self, line: Line, index: int, recent: Recent) -> Line:
        """ "His organisation", "El Mencho's men": the group that he was said to lead."""
        chunk = line.chunks[index]
        after, follows = line.symbols[index + 1 : index + 2], line.symbols[index + 2 : index + 3] in (",", "P")
        if (
            chunk is None
            or len(chunk.refs) != 1
            or not (after in self._own or after in self._seat or ((after in self._roles or after in self._heirs) and follows))
        ):
            return line
        group = recent.leads.get(chunk.refs[0].id)
        if group is None:
            return line
        if (
            after in self._roles or after in self._heirs or after in self._seat
        ):  # "his deputy" is one of it, "his successor" leads
            return line.replaced(index, index + 1, Chunk(GROUP, (group,), chunk.start, chunk.end, carried=True).owning())
        return line.replaced(index, index + 2, Chunk(GROUP, (group,), chunk.start, line.ends[index + 1], carried=True))


def _is_a_country(line: Line, index: int) -> bool:
    """Whether "it" is the country that its sentence is about: "Ubaro denies that it arms X"."""
    verb = next((at for at in range(1, min(index, 4)) if line.finite[at]), None)
    return (
        line.symbols[:1] == "L"
        and verb is not None
        and not any(chunk is not None and chunk.is_party for chunk in line.chunks[:index])
    )
