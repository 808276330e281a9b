"""What an infinitive only means to do: "an order to kill X", "para matar a X" tell of no killing."""

from collections.abc import Mapping, Sequence

from segun.claims.line import Mark
from segun.claims.writing import Writing

_PARTIES = frozenset("GHPQ")
_CALLED = 5  # items back to the verb in "called on X to"


class Aims:
    """Finds the marks of such infinitives by what was written before them."""

    def __init__(self, members: Mapping[str, str]) -> None:
        """``members``: the symbols of the class of, and of for, realised ("helped") and intended ("planned") where they are."""
        self._of, self._for = members["of"], members.get("for", "")
        self._realised, self._intended = (frozenset(members.get(name, "")) for name in ("realised", "intended"))

    def of_infinitive(self, writing: Writing, start: int, end: int) -> tuple[Mark, ...]:
        """The marks of an English one: "an order to kill", "gathered men to take" tell what is meant to be; "helped to take",
        "could hope to" do not."""
        symbols = writing.symbols
        before = symbols[-1] if symbols else ""
        if before in self._realised or writing.finite or writing.marks:
            return ()
        aim = Mark("aim", start, end)
        called = before in _PARTIES and any(symbol in self._intended for symbol in symbols[-_CALLED:])
        return (aim, Mark("planned", start, end)) if called or before in self._intended else (aim,)

    def of_spanish_infinitive(self, symbols: Sequence[str], start: int, end: int) -> tuple[Mark, ...]:
        """The same of a Spanish one: "para matar", "la orden de matar"; "por matar a X" tells that it was done."""
        planned = len(symbols) > 1 and symbols[-2] in self._intended
        if symbols[-1] not in self._for and not (planned and symbols[-1] in self._of):
            return ()
        aim = Mark("aim", start, end)
        return (aim, Mark("planned", start, end)) if planned else (aim,)
