"""Sentences about somebody whose name nothing told: "The Free Officers lost L to X. They ...", who are not X."""

import re
from collections.abc import Mapping

from segun.claims.line import Line

_CAPITAL = r"[A-ZÁÉÍÓÚÑÜ][\w'’-]*"
_JOINED = rf"(?:\s+(?:of|the|de|del|la|los|las|y|el)){{0,2}}\s+{_CAPITAL}"  # "Officers of the Dawn", "Escudo del Desierto"
# one capital is enough behind a Spanish plural article: "Los Norteños"; "The Norwegian ..." and "La Habana ..." are no groups
_NAME = re.compile(
    rf"[\"“«]?(?:(?:Los|Las)\s+{_CAPITAL}(?:{_JOINED})*|(?:The|El|La)\s+{_CAPITAL}(?:{_JOINED})+)(?=\s+[^\W\dA-Z])"
)


class Strangers:
    """Finds them by the name that opens a sentence, is no mention and has a verb."""

    def __init__(self, members: Mapping[str, str]) -> None:
        """``members``: the symbols of the classes of speech, since who only says a thing is rarely meant by "it" behind it."""
        self._speech = frozenset("".join(members[name] for name in ("say", "think", "tell")))

    def open(self, line: Line, text: str, start: int) -> bool:
        """Whether a line that nothing was taken out of is of a sentence that begins with one at ``start``."""
        found = _NAME.match(text, start)
        if found is None:
            return False
        verb = next((at for at, start in enumerate(line.starts) if start >= found.end()), len(line))
        if verb >= len(line) or not line.finite[verb] or line.symbols[verb] in self._speech:
            return False
        return all(chunk is None for chunk in line.chunks[:verb])
