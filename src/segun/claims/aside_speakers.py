"""Who "they" are that say of somebody who he is: "the soldiers captured X, who they said led Y" speaks of the soldiers."""

from collections.abc import Mapping
from dataclasses import replace

from segun.claims.chunks import GROUP, SOURCE, Chunk
from segun.claims.line import Line

_LISTED = "H"


class AsideSpeakers:
    """Finds whom a pronoun means that speaks in a relative clause: whoever the sentence is about."""

    def __init__(self, members: Mapping[str, str]) -> None:
        """``members`` must have the classes relative, prep, say, think, tell, deny and doubt."""
        self._relatives, self._preps = frozenset(members["relative"]), frozenset(members["prep"])
        self._denial = frozenset(members["deny"] + members["doubt"])
        self._speech = frozenset(members["say"] + members["think"] + members["tell"] + members.get("call", ""))

    def is_one(self, line: Line, index: int) -> bool:
        """Whether the pronoun at ``index`` speaks in a relative clause: "X, who they said", "X, whom they describe as"."""
        relative = index > 1 and line.symbols[index - 1] in self._relatives
        verb = line.symbols[index + 1 : index + 2]
        denies = verb in self._denial and any(line.finite[index + 2 : index + 3])  # not "a charge that he denies"
        return relative and (verb in self._speech or denies)

    def meant(self, line: Line, index: int) -> Chunk | None:
        """Who acts in the main clause, before its verb; None where that is nobody whom the line tells."""
        for at in range(index - 1):
            chunk = line.chunks[at]
            if chunk is not None and chunk.symbol in (SOURCE, GROUP, _LISTED):
                if at == 0 or line.symbols[at - 1] not in self._preps:
                    return replace(chunk, start=line.starts[index], end=line.ends[index], carried=True)
            elif line.finite[at]:
                return None
        return None
