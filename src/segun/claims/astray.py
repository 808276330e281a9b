"""Participles behind a name that tell of the noun before it: "una banda aliada de X fundada por P" was founded, and not X."""

import re

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line


class AstrayParticiples:
    """Takes who leads or founded such a noun out of lines, with the relative clause on him, in a language with clitics."""

    def __init__(self, alphabet: Alphabet) -> None:
        """Of ``alphabet``: what ties a noun to a name (ties, allyn, ally.part, loyal, faction), and who leads or made it."""
        every = alphabet.members
        tied = (
            every["ties"]
            + every["allyn"]
            + every["ally.part"]
            + every.get("loyal", "")
            + every.get("rival", "")
            + every["faction"]
        )
        made = every["lead.part"] + every.get("found.part", "") + every.get("form.part", "")
        join = every["of"] + every["range_to"] + every["with"]
        by = every.get("=por", "")
        self._made = frozenset(made if by else "")
        self._found = (
            re.compile(f"(?<=[{tied}])(?:w?[{join}])[GH](?P<told>w?[{made}][{by}]w?P(?:,[{every['relative']}][^,;.]*,?)?)")
            if by
            else None
        )

    def dropped(self, line: Line) -> Line:
        """The line without them."""
        if self._found is None or self._made.isdisjoint(line.present):
            return line
        while match := self._found.search(line.symbols):
            line = line.without(*match.span("told"))
        return line
