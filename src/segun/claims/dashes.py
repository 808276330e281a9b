"""What stands between two dashes behind a name says something of it, as between commas: "X — led by Y — holds L"."""

from dataclasses import replace

from segun.claims.line import Line

_DASHES = frozenset("—–-")
_NAMES = frozenset("GHPQ")
_LIST = frozenset("GHPQLSDN")  # with these first it counts up or corrects: "the three bands — A, B and C —"
_LONGEST = 16  # items between the dashes, not tuned: what is longer is seldom an apposition


def with_commas(line: Line, lower: str) -> Line:
    """The line with commas for two dashes around what describes the name before them; ``lower`` is the text in lower case."""
    at = line.symbols.find("-")
    while at >= 0:
        end = line.symbols.find("-", at + 1)
        if end < 0:
            return line
        if _describes(line, at, end) and _is_a_dash(line, at, lower) and _is_a_dash(line, end, lower):
            line = _comma(_comma(line, at), end)
            end = line.symbols.find("-", end)
        at = end
    return line


def _describes(line: Line, first: int, last: int) -> bool:
    """Whether a name stands before the first dash and no sentence of its own behind it; "led" looks finite there."""
    named = first > 0 and line.symbols[first - 1] in _NAMES and 1 < last - first < _LONGEST
    return named and line.symbols[first + 1] not in _LIST and not any(line.finite[first + 2 : last])


def _is_a_dash(line: Line, index: int, lower: str) -> bool:
    """Whether it is a dash, and not the hyphen of "X-led"."""
    begin, end = line.starts[index], line.ends[index]
    return lower[begin:end] in _DASHES and (lower[begin:end] != "-" or lower[begin - 1 : begin] == " ")


def _comma(line: Line, index: int) -> Line:
    symbols = line.symbols[:index] + "," + line.symbols[index + 1 :]
    return replace(line, symbols=symbols)
