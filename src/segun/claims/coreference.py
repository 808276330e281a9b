"""Whom "it", "they", "its", "the two" or a left-out subject stands for: only where one candidate fits in number and kind."""

import re
from collections.abc import Mapping
from dataclasses import replace

from segun.claims.aside_speakers import AsideSpeakers
from segun.claims.both_persons import BothPersons
from segun.claims.chunks import Chunk, Ref
from segun.claims.demonstratives import Demonstratives
from segun.claims.kindred import Kindred
from segun.claims.line import Line
from segun.claims.nearer import NearerSubject
from segun.claims.no_party import NoParty
from segun.claims.object_pronouns import ObjectPronouns
from segun.claims.own_group import OwnGroup
from segun.claims.own_sentence import OwnSentence
from segun.claims.pairs import Pairs, listed_before, the_two
from segun.claims.predecessors import Predecessors
from segun.claims.recent import GROUPS, Recent
from segun.claims.speakers import names_a_person


class PronounResolver:
    """Puts chunks in the place of pronouns."""

    def __init__(self, members: Mapping[str, str], forces: frozenset[str]) -> None:
        """``members``: the symbols of the classes it, they, he, pair (as themselves) and its, their, his, their_or_his.

        Spanish "su" is his before a word of kinship and otherwise a group's. ``forces``: the words for a state's ("army").
        """
        self._fates = frozenset(members["fate"])
        self._kin = frozenset(members.get("kin", "") + members.get("defence", ""))
        self._pair, self._none = frozenset(members.get("pair", "")), frozenset(members.get("none", ""))
        self._pairs, self._both = Pairs(members), BothPersons(members)
        self._also = frozenset(members["and"])
        self._opens = self._also.union(";,")
        self._nearer = NearerSubject(members)
        self._after = frozenset(',.;:)"' + members["prep"] + members["and"] + members["sub"] + members["light"])
        self._relatives = frozenset(members["relative"])
        self._it, self._be = frozenset(members.get("it", "")), members["be"]
        self._of = frozenset(members["of"])
        self._no_party, self._here, self._own = NoParty(members, forces), OwnSentence(members), OwnGroup(members)
        self._speech = frozenset(members["say"] + members["think"] + members["tell"] + members["deny"] + members["doubt"])
        self._aside = AsideSpeakers(members)
        self._theirs = frozenset(members.get("their", ""))
        self._commands = frozenset(members.get("command", ""))
        governing = members["with"] + members["range_to"] + members.get("against", "")
        self._done_to = re.compile(f"[{governing}][GH][{members['and']}][{members.get('that', '')}]?$")
        self._bosses = frozenset(members.get("boss", ""))
        self._offices = frozenset(members["leader"] + members["member"] + members["founder"])
        self._predecessors = Predecessors(members)
        self._bands = frozenset(members.get("name_kind", "")).difference(members["faction"]) if "it" in members else frozenset()
        self._objects_before = ObjectPronouns(members)
        self._clitic = self._objects_before.symbols
        self._bare = frozenset(members.get("first_one", "") + members.get("second_one", ""))  # "the first", of wars as well
        self._ordinals = {
            symbol: at
            for at, names in enumerate((("first", "first_one"), ("second", "second_one")))
            for name in names
            for symbol in members.get(name, "")
        }
        self._other = frozenset(members.get("the_other", ""))
        self._others = frozenset(members.get("the_others", ""))
        self._people = frozenset(members["people"] + members.get("bands", "")) if "it" in members else frozenset()
        self._they = frozenset(members.get("they", "") + members.get("their", ""))
        self._countable = frozenset("w" + members["war"] + members["pact"] + members["people"])
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
            self._own.symbols,
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
                line = self._own.of_its_voice(self._pronoun(line, index, *self._kinds[symbol], recent), index)
            elif (counted := self._counted(line, index, recent)) is not None:
                line = counted
            elif symbol in self._other:
                line = line.without(index, index + 1)  # "la otra", of no two that were told: whom the text goes on about
                continue
            elif symbol in self._own.symbols and (group := self._own.led_by(line, index, recent)) is not None:
                line = line.replaced(index, index + 1, line.standing((group,), index))
            if line.symbols[index : index + 1] in self._kindred.symbols:
                line, index = self._kindred.put(line, index, recent.related)
                continue
            if line.symbols[index] == "p":
                line = self._own.put(line, index, recent)
            index += 1
        return line

    def _counted(self, line: Line, index: int, recent: Recent) -> Line | None:
        """The line with "the two", "both", "the other", "the former" at ``index`` as whom they mean; None where it has none."""
        symbol = line.symbols[index]
        if symbol in self._none and index + 1 < len(line) and line.chunks[index + 1] is not None and line.finite[index + 1]:
            return None  # "and neither does X"
        if symbol in self._pair and symbol not in self._none and line.symbols[index + 1 : index + 2] == "H":
            return line.without(index, index + 1)
        if symbol in self._both.symbols and (people := self._both.at(line, index, recent)) is not None:
            return line.replaced(index, index + 1, people)
        refs: tuple[Ref, ...] = ()
        if symbol in self._pair and self._stands_alone(line, index):
            refs = self._pairs.lately(line, index, recent)
        if not refs and symbol == "H":
            refs = self._pairs.spoken_of(line, index, recent)
        if not refs and symbol in self._other:
            refs = self._pairs.other(line, index, recent)
        if refs:
            return line.replaced(index, index + 1, line.standing(refs, index))
        if symbol in self._bare and not any(line.finite[index + 1 : index + 2]):
            return None  # "The second, wider one", "the second attack"
        if symbol in self._ordinals and (one := self._both.counted(line, index, self._ordinals[symbol], recent)) is not None:
            return line.replaced(index, index + 1, one)
        if symbol in self._others:
            return line  # "los otros", of more than two or of none
        if symbol in self._both.latter and (last := self._both.second(line, index, recent)) is not None:
            return line.replaced(index, index + 1, last)
        return self._ordinal(line, index, recent) if symbol in self._ordinals else None

    def _ordinal(self, line: Line, index: int, recent: Recent) -> Line | None:
        if self._counts_a_noun(line, index):
            return line  # "las primeras disputas"
        one = recent.counted_off(self._ordinals[line.symbols[index]], listed_before(line, index))
        if not one:
            return None
        line = line.replaced(index, index + 1, line.standing(one, index))
        of_them = line.symbols[index + 1 : index + 2] in self._of and line.symbols[index + 2 : index + 3] == "H"
        return line.without(index + 1, index + 3) if of_them else line  # "la primera de estas bandas"

    def leaves_open(self, line: Line) -> bool:
        """Whether a line speaks of "the group" and nothing tells of which."""
        return any(line.symbols[at] in self._bands and line.definite[at] and line.chunks[at] is None for at in range(len(line)))

    def _pronoun(self, line: Line, index: int, kinds: str, owner: bool, recent: Recent) -> Line:
        if not owner and kinds == "Pp" and line.symbols[index + 1 : index + 2] in ("G", "H", "P", "Q"):
            return line  # "the fugitive P", "the fugitive G leader P": it stands before a name
        if not owner and self._aside.is_one(line, index):
            speaker = self._aside.meant(line, index)
            return line.replaced(index, index + 1, speaker) if speaker is not None else line
        if not owner and self._no_party.is_meant(line, index, kinds, recent):
            return line
        if not owner and kinds == GROUPS and self._pairs.deal_with_others(line, index):
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
            and any(self._no_party.may_be_he(chunk) for chunk in before)
            and not any(chunk.symbol in kinds for chunk in before)
        ):
            return line  # "led by the mayor X and now by his son": X's, whom nothing else tells for a person
        if owner and kinds != "Pp" and (pair := self._pairs.of_noun(line, index, before, recent)):
            return line.replaced(index, index + 1, line.standing(pair, index).owning())
        found = self._candidate(line, index, kinds, owner, before, recent)
        if several_kin and found is not None and len(found.refs) < 2:
            return line
        if owner and self._clitic and kinds != "Pp" and (self._is_of_a_person(line, index) or self._fights_another(line, index)):
            return line
        if found is not None and self._is_beside_another(line, index):
            found = found.by_its_plural()
        if found is None or (owner and len(found.refs) > 1 and not self._offices.isdisjoint(line.symbols[index + 1 : index + 3])):
            return line  # "one of their leaders", of two groups: of which?
        made = replace(found, start=line.starts[index], end=line.ends[index], carried=True)
        return line.replaced(index, index + 1, made.owning() if owner else made)

    def _candidate(
        self, line: Line, index: int, kinds: str, owner: bool, before: tuple[Chunk, ...], recent: Recent
    ) -> Chunk | None:
        """Who of these ``kinds`` fits, of those ``before`` the pronoun in its sentence or else of what the text spoke of last."""
        if recent.stranger and kinds != "Pp" and not any(chunk.symbol in kinds for chunk in before):
            return None  # "The Reds, of whom nothing told, came to L, where they ..."
        opening = index > 0 and line.symbols[index - 1] in self._opens
        heads = owner and not self._clitic and not self._offices.isdisjoint(line.symbols[index + 1 : index + 4])
        several = kinds == GROUPS if heads and kinds != "Pp" else None
        if not owner and not before[:-1] and not recent.sentences and self._here.doer(line, index) is not None:
            return None  # "The bill is new. The Greens support it"
        if kinds != "Pp" and not any(chunk.symbol in kinds for chunk in before) and self._speaks_of_others(line, index):
            return None
        if owner and kinds != "Pp" and self._no_party.is_of_a_body(line, index, kinds):
            return None
        barred = self._here.barred(line, index, owner)
        found = self._here.antecedent(line, index, kinds) or recent.one(kinds, before, opening, barred, several)
        if owner or kinds != GROUPS:
            return found
        both = self._pairs.make_a_pact(line, index) or not self._each.isdisjoint(line.symbols[index + 1 :])
        if both and (found is None or len(found.refs) == 1) and (two := the_two(before, recent.pair)):
            return line.standing(two, index)  # "They have been fighting each other": the two
        if found is None and not before and not recent.sentences and recent.pair:
            return line.standing(recent.pair, index)
        return found

    def _speaks_of_others(self, line: Line, index: int) -> bool:
        """Whether people of whom nothing tells who they are stand before a plural pronoun: "the insurgents ..., and they"."""
        return line.symbols[index] in self._they and any(
            line.symbols[at] in self._people and line.definite[at] and line.chunks[at] is None for at in range(index)
        )

    def _is_beside_another(self, line: Line, index: int) -> bool:
        """Whether another group is named with "they": "they and X had been at war"."""
        return line.symbols[index + 1 : index + 2] in self._also and line.symbols[index + 2 : index + 3] in tuple("GH")

    def _is_his_fate(self, line: Line, index: int) -> bool:
        """Whether Spanish "su" is a man's: "X encabezó el grupo hasta su captura"; a group is rarely captured."""
        named = any(chunk is not None and chunk.symbol in "PQ" for chunk in line.chunks[:index])
        return bool(self._clitic) and named and line.symbols[index + 1 : index + 2] in self._fates

    def _is_of_a_person(self, line: Line, index: int) -> bool:
        """Whether "su jefe" may be the boss of whom the sentence is about: "X, sicario de G, denunció a su jefe, Y"."""
        if line.symbols[index + 1 : index + 2] not in self._bosses or "P" not in line.symbols[index + 2 : index + 5]:
            return False
        first = next((chunk for chunk in line.chunks[:index] if chunk is not None and chunk.symbol in "GHPQS"), None)
        beside = not {"G", "H", "g"}.isdisjoint(line.symbols[max(index - 2, 0) : index])  # "el Frente y su jefe"
        return first is not None and names_a_person(first) and not beside

    def _fights_another(self, line: Line, index: int) -> bool:
        """Whether "su" is of somebody without a name who was told to do something to the only group before: "los recién
        llegados dicen que no combaten contra G y que su enemigo es H"."""
        done_to = self._done_to.search(line.symbols[:index])
        named = (
            any(chunk is not None and chunk.symbol in "GHPQS" for chunk in line.chunks[: done_to.start()]) if done_to else True
        )
        return done_to is not None and not named

    def _is_fronted(self, line: Line, index: int) -> bool:
        """Whether a subject pronoun follows a phrase without a verb, in which it means nobody: "An offshoot of X, they ..."."""
        verb = line.finite[index + 1 : index + 2]
        return index > 1 and line.symbols[index - 1] == "," and any(verb) and not any(line.finite[:index])

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
        return line.symbols[index + 1 : index + 2] in self._countable and not line.finite[index + 1]
