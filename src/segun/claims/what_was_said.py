"""Whether "it" means no group but what was just told: "the ministry denies it", "there is no sign of it"."""

from collections.abc import Mapping

from segun.claims.line import Line

_JUDGED = 6  # items within which what is called false has its "false"


class WhatWasSaid:
    """Knows such an "it" or "they" by the words around it."""

    def __init__(self, members: Mapping[str, str]) -> None:
        """``members``: the symbols of the classes evidence, of, falsehood, think and those of speech."""
        self._it = frozenset(members.get("it", ""))
        self._evidence, self._of = frozenset(members["evidence"]), frozenset(members["of"])
        self._falsehood = frozenset(members["falsehood"])
        self._out = self._falsehood.union(*(members.get(name, "") for name in ("=out", "=down", "=aside")))
        self._none = frozenset(members.get("=none", "") + members.get("=nothing", ""))
        self._if = frozenset(members.get("=if", ""))
        self._surprised = frozenset(members.get("=surprised", ""))
        self._judging = frozenset(members["think"])
        self._speech = frozenset("".join(members[name] for name in ("say", "think", "tell", "deny", "doubt")))

    def is_meant(self, line: Line, index: int) -> bool:
        """Whether the pronoun at ``index`` means that."""
        ahead = range(index + 1, min(index + _JUDGED, len(line)))
        judged = next((at for at in ahead if line.chunks[at] is not None or line.symbols[at] in self._falsehood), None)
        if judged is not None and line.chunks[judged] is None:
            return True  # "they turned out to be false"
        if index == 0 or line.symbols[index] not in self._it:
            return False
        if line.symbols[index + 1 : index + 2] in self._out:
            return True  # "battling it out", "played it down", "called it a lie"
        if line.symbols[index - 1] in self._judging:
            return True  # "finds it hard to believe"
        if index > 1 and line.symbols[index - 2] in self._evidence and line.symbols[index - 1] in self._of:
            return True  # "no sign of it"
        if line.symbols[index - 1] in self._of and line.symbols[index - 2 : index - 1] in self._none:
            return True  # "would have none of it"
        conditional = line.symbols[index - 1] in self._if and line.symbols[index + 1 : index + 2] in ("", ".")
        if conditional and not self._surprised.isdisjoint(line.present):
            return True  # "would be surprised if it did"
        said = line.symbols[index - 1] in self._speech
        return said and (index + 1 >= len(line) or line.symbols[index + 1] in ',.;:)"')
