"""Printed lines to paragraphs: what a page's layout shows about where a paragraph ends.

A PDF holds lines, not paragraphs, and a sentence that is broken at the end of a line must be whole again to be read and
cited. Where layout leaves a doubt, lines are kept apart: a sentence cut in two is lost, two sentences run together may be
misread.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_WIDER_GAP = 1.35  # times the usual distance of lines, from which a gap parts paragraphs; print uses 1.5 or more
_PITCH = 1.2  # what typesetters use, for a page that has no two lines
_OTHER_SIZE = 0.15  # difference of height from which a line is set in another size: a headline, a note
_INDENT = 0.6  # of the line's height, to be an indent and no optical correction
_SHORT = 0.85  # of the column's width; a line that ends before, with a stop, ends a paragraph
_ENDS_SENTENCE = re.compile(r"[.!?:…][\"'”’»)\]]*\Z")
_LIST_ITEM = re.compile(r"[•·▪◦*–—-]\s|\(?\d{1,2}[.)]\s")
_PAGE_NUMBER = re.compile(r"\W*(?:page|p\.|página|pág\.?)?\s*\d{1,4}(?:\s*(?:/|of|de)\s*\d{1,4})?\W*", re.IGNORECASE)
_EDGE = 2  # lines at the top and at the bottom of a page that may be running heads


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line of a page: its text, its left and right end, base and height in points, and whether a hyphen broke a word."""

    page: int
    text: str
    left: float
    right: float
    base: float
    height: float
    hyphenated: bool = False


def without_running_heads(pages: Sequence[Sequence[PrintedLine]]) -> list[PrintedLine]:
    """All lines but page numbers and what stands at the edge of a third of the pages (at least two), digits aside."""
    often = max(2, len(pages) / 3)
    seen = Counter(mark for page in pages for mark in {_mark(page[index]) for index in _edges(page)})
    kept = []
    for page in pages:
        edges = _edges(page)
        for index, line in enumerate(page):
            if index in edges and (_PAGE_NUMBER.fullmatch(line.text) or seen[_mark(line)] >= often):
                continue
            kept.append(line)
    return kept


def paragraphs_of(lines: Sequence[PrintedLine]) -> Iterator[str]:
    """The paragraphs that the lines make, words broken by a hyphen whole again."""
    if not lines:
        return
    columns = _columns(lines)
    pitch = _usual_pitch(lines)
    first, paragraph = lines[0], lines[0].text
    for above, line in pairwise(lines):
        if _is_apart(above, line, pitch) or _is_set_off(first, above, line, columns[id(above)]):
            yield paragraph
            first, paragraph = line, line.text
        else:
            paragraph = _joined(paragraph, above, line)
    yield paragraph


def _is_apart(above: PrintedLine, line: PrintedLine, pitch: float) -> bool:
    """Whether a gap, another size of type or the mark of a list shows that a line begins a paragraph."""
    if above.hyphenated:
        return False
    if abs(line.height - above.height) > _OTHER_SIZE * above.height or _LIST_ITEM.match(line.text):
        return True
    if not _is_below(line, above):  # a new page or column: the paragraph goes on unless its last line could end it
        return bool(_ENDS_SENTENCE.search(above.text))
    return above.base - line.base > _WIDER_GAP * pitch * line.height


def _is_set_off(first: PrintedLine, above: PrintedLine, line: PrintedLine, column: tuple[float, float]) -> bool:
    """Whether its indent, or the short line above it, shows that a line begins a paragraph; ``first`` began the present one."""
    if above.hyphenated or not _is_below(line, above):
        return False
    left, right = column
    indent = _INDENT * line.height
    if line.left - above.left > indent and not _LIST_ITEM.match(above.text):
        return True
    if above.left - line.left > indent and above is not first:
        return True
    return bool(_ENDS_SENTENCE.search(above.text)) and above.right < left + _SHORT * (right - left)


def _joined(paragraph: str, above: PrintedLine, line: PrintedLine) -> str:
    if above.hyphenated:  # a small letter goes on with the broken word; a capital is a compound ("Beltrán-Leyva")
        return paragraph + ("" if line.text[:1].islower() else "-") + line.text
    return f"{paragraph} {line.text}"


def _is_below(line: PrintedLine, above: PrintedLine) -> bool:
    """Whether a line stands under another in the same column."""
    return line.page == above.page and line.base < above.base and line.left < above.right and above.left < line.right


def _columns(lines: Sequence[PrintedLine]) -> dict[int, tuple[float, float]]:
    """Left and right edge of the column in which each line (by identity) stands: lines that follow one under the other."""
    edges: dict[int, tuple[float, float]] = {}
    column: list[PrintedLine] = []
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        column.append(line)
        if following is None or not _is_below(following, line):
            edge = min(each.left for each in column), max(each.right for each in column)
            edges.update((id(each), edge) for each in column)
            column = []
    return edges


def _usual_pitch(lines: Sequence[PrintedLine]) -> float:
    """The usual distance of two lines, as a multiple of their height."""
    distances = [
        (above.base - line.base) / line.height for above, line in pairwise(lines) if _is_below(line, above) and line.height > 0
    ]
    return sorted(distances)[len(distances) // 2] if distances else _PITCH


def _edges(page: Sequence[PrintedLine]) -> set[int]:
    """The indexes of the lines that stand highest and lowest on a page."""
    order = sorted(range(len(page)), key=lambda index: -page[index].base)
    return {*order[:_EDGE], *order[-_EDGE:]}


def _mark(line: PrintedLine) -> str:
    return re.sub(r"\d+", "#", line.text)
