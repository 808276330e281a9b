"""Further names of somebody beside his name that are nobody else: "X, alias Y o Z"; “Talibán” behind a man's is no group."""

import re

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line


class Nicknames:
    """Takes such names out of lines."""

    def __init__(self, alphabet: Alphabet) -> None:
        """Of ``alphabet``: ``alias``, and "o" and "or" as words that patterns name."""
        every = alphabet.members
        either = every.get("=o", "") + every.get("=or", "")
        alias = "".join(set(every.get("alias", "")).difference(either))
        quoted = '"[PGL]"'
        another = f'(?<=[{alias}]P)[{either}](?:{quoted}|[PGL])|(?<=[{alias}]"P")[{either}]{quoted}'
        self._found = re.compile((f"{another}|" if alias and either else "") + f"(?<=P){quoted}")

    def dropped(self, line: Line) -> Line:
        """The line without them."""
        if "P" not in line.present:
            return line
        while match := self._found.search(line.symbols):
            line = line.without(*match.span())
        return line
