"""Who does what a clause says, where the words before a name or behind it tell that it is not who is named: "victims of X fight
Y" tells nothing of X, "X interviewed the leader of Y" nothing of what X is."""

from collections.abc import Collection, Container, Mapping

from segun.claims.line import Line

_OTHERS = (
    "exmembers",
    "circle",
    "kin",
    "rival",
    "allyn",
    "backer",
    "apart",
    "offspring",
)  # who belong to no group that they are named by
_MEN = ("circle", "kin", "member", "apart", "allyn", "rival", "successor")
_VIOLENCE = ("arrest", "kill", "release", "ask")
_INTRANSITIVE = ("belong", "join", "work", "serve", "operate")


class Doers:
    """Tells in one language who does not do what a match says of him."""

    def __init__(self, members: Mapping[str, str], *, english: bool) -> None:
        """``members``: the symbols of each class. Only in ``english`` participles look like finite verbs, and only there the
        words for others, for former members and for violence are looked at."""
        self._of, self._relative = frozenset(members["of"]), frozenset(members["relative"])
        self._leader = frozenset(members["leader"])
        self._men = _symbols(members, [name for name in _MEN if name in members])
        self._vague = frozenset(members["verb.part"] if english else "")
        self._violence = _symbols(members, [f"{name}.act" for name in _VIOLENCE] if english else [])
        self._intransitive = _symbols(members, _INTRANSITIVE if english else [])
        self._others = _symbols(members, [name for name in _OTHERS if name in members])
        self._kinds = frozenset(members["band"] + members["name_kind"])
        self._former = frozenset(members["former"] if english else "")
        self._loyal, self._to = ("", "") if english else (members["loyal"] + members["beside"], members["=a"])
        self._verbs, self._infinitives = frozenset(members["verb"]), frozenset("" if english else members["verb.inf"])
        self._gerunds, self._see = frozenset("" if english else members["verb.ger"]), frozenset(members.get("see", ""))
        self._preps = frozenset("" if english else members["prep"])
        self._by = frozenset(members.get("=by", "") if english else "")
        self._against = frozenset("" if english else members["with"] + members["against"])
        self._governs = self._against | frozenset(self._to) | self._infinitives
        self._and, self._for = frozenset(members["and"]), frozenset(members.get("=para", ""))
        self._kin = frozenset("" if english else members["kin"])
        self._who = frozenset("" if english else members["idpart"] + members["relative"])
        self._before, self._desert = frozenset(members.get("ahead_of", "")), frozenset(members.get("desert", ""))
        self._request, self._that = (
            frozenset("" if english else members["request"]),
            frozenset(members["that"] if not english else ""),
        )

    def are_others(self, line: Line, first: int, last: int) -> bool:
        """Whether what a match begins with is not the subject of its verb: it only owns that, "the lawyer of X was arrested",
        or suffers a verb before it, "the men who killed X belonged to Y"."""
        if self._is_asked(line, first + (line.symbols[first] in self._to), last):
            return True
        if line.symbols[first] not in "GHPQ":
            return False
        if first == 0:
            return line.symbols[first] in "PQ" and self._is_of_a_relative(line, first, last)
        if line.symbols[first] in "GH":
            others = self._is_of_others(line, first) and self._verb(line, first, last) is not None
            return (
                others
                or self._is_agent(line, first, last)
                or self._is_object_still(line, first, last)
                or self._was_spoken_of(line, first, last)
            )
        if self._is_of_a_relative(line, first, last):
            return True
        suffers = line.symbols[first - 1] in self._violence
        titled = first > 1 and line.symbols[first - 1] in self._leader  # "an heir of gang leader X"
        of = first - 2 if titled else first - 1
        verb = self._verb(line, first, last) if suffers or line.symbols[of] in self._of else None
        if verb is None:
            return False
        symbol = line.symbols[verb]
        return symbol not in self._vague or (
            symbol in self._intransitive if suffers else of > 0 and line.symbols[of - 1] in self._men
        )

    def _is_agent(self, line: Line, first: int, last: int) -> bool:
        """Whether who stands at ``first`` did what a participle or noun before tells, and not the verb behind: "shells fired by X
        landed in L", but "an offer by X to back Y"."""
        verb = self._verb(line, first, last) if line.symbols[first - 1] in self._by else None
        return verb is not None and all(mark.kind != "aim" for mark in line.marks[verb])

    def _is_of_others(self, line: Line, first: int) -> bool:
        """Whether those meant are not the group that they are named by: "victims of X", "la facción afín a X"."""
        first -= line.symbols[first - 1] in self._kinds  # "enemies of the militia X"
        before, ahead = line.symbols[first - 1], line.symbols[first - 2 : first - 1]
        if ahead and before in self._to and ahead in self._loyal:
            return True
        return before in self._former or (before in self._of and ahead in self._others)

    def of_others(self, line: Line, index: int) -> bool:
        """Whether the group at ``index`` only tells whose rivals or former members are meant: "desertores de X"."""
        return index > 1 and line.symbols[index] in "GH" and self._is_of_others(line, index)

    def _is_asked(self, line: Line, first: int, last: int) -> bool:
        """Whether who stands at ``first`` is only asked to do what a match tells, or a man seen to: "pidió a X dirigir Y"."""
        if first < 2 or line.symbols[first] not in "GHPQ" or line.symbols[first - 1] not in self._to:
            return False
        before = line.symbols[max(first - 3, 0) : first - 1]
        asked = not self._request.isdisjoint(before)
        if not asked and (line.symbols[first] in "GH" or self._see.isdisjoint(before)):
            return False
        for index in range(first + 1, last):
            if line.symbols[index] == "," or line.finite[index]:
                return False
            if line.symbols[index] in self._infinitives or (asked and line.symbols[index] in self._that):
                return True
        return False

    def speaks_of_sides(self, line: Line) -> bool:
        """Whether a line has words for whom others side with."""
        return not line.present.isdisjoint(self._loyal)

    def are_sided_with(self, needs: Collection[Container[str]], line: Line, named: Collection[int]) -> bool:
        """Whether one of those named only tells whom others side with, which is not what the pattern looks for: "pelea con la
        facción leal a X"."""
        return any(
            at > 1
            and line.symbols[at - 1] in self._to
            and line.symbols[at - 2] in self._loyal
            and not any(line.symbols[at - 2] in need for need in needs)
            for at in named
        )

    def _is_of_a_relative(self, line: Line, first: int, last: int) -> bool:
        """Whether what a match tells is of a relative whom it skips: "X tiene un hijo que es miembro de Y"."""
        return any(line.symbols[at] in self._kin and line.symbols[at + 1] in self._who for at in range(first + 1, last - 1))

    def _is_object_still(self, line: Line, first: int, last: int) -> bool:
        """Whether who stands at ``first`` suffers a verb before, whose subject does what the infinitive behind tells too: "tras
        romper con X y aliarse con Y", but not "acusa a X de aliarse con Y"."""
        before = line.symbols[first - 1]
        if before not in self._governs or self._verbs.isdisjoint(line.symbols[:first]):
            return False
        for index in range(first + 1, last):
            symbol = line.symbols[index]
            if line.finite[index] or symbol in self._relative or symbol in ",;":
                return False
            if symbol in self._gerunds:
                return line.symbols[first - 2] not in self._see  # "se unió a X rompiendo con Y"; not "vio a X operando"
            if symbol in self._infinitives:
                join = index - 1 - (line.symbols[index - 1] == "C")
                left = before in self._against or line.symbols[first - 2] in self._desert  # "dejó a X para aliarse con Y"
                return (
                    line.symbols[join] in self._and
                    or (line.symbols[join] in self._for and left)
                    or (line.symbols[join] in self._of and line.symbols[join - 1] in self._before)
                    or (line.symbols[join] in self._to and line.ends[join] - line.starts[join] > 1)  # "al aliarse con Y"
                )
        return False

    def _was_spoken_of(self, line: Line, first: int, last: int) -> bool:
        """Whether the verb of a match is one behind a comma, of another subject: "fue parte de X, se alió con Y"."""
        if line.symbols[first - 1] not in self._preps or not any(line.finite[:first]):
            return False
        verb = self._verb(line, first, last)
        return verb is not None and line.symbols[first:verb].count(",") == 1

    def _verb(self, line: Line, first: int, last: int) -> int | None:
        """Where the first finite verb behind ``first`` stands, unless a relative clause comes before it."""
        for index in range(first + 1, last):
            if line.symbols[index] in self._relative:
                return None
            if line.finite[index] and line.chunks[index] is None:
                return index
        return None


def does_something_else(needs: Collection[Container[str]], names: bool, line: Line, first: int, last: int) -> bool:
    """Whether a match of a pattern skips what somebody does: "X interviewed the leader of Y", which does not make him that.

    ``needs``: the symbols that the pattern looks for; ``names``: it tells what somebody is, so that who stands behind the verb is
    another.
    """
    for at in range(first + 1, last - 1):
        kinds = {mark.kind for mark in line.marks[at]}
        if "meeting" in kinds:
            return True
        if "deed" in kinds and (names or line.chunks[at + 1] is None) and not any(line.symbols[at] in need for need in needs):
            return True
    return False


def _symbols(members: Mapping[str, str], names: Collection[str]) -> frozenset[str]:
    return frozenset("".join(members[name] for name in names))
