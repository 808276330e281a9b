"""The passages of a document: headlines, paragraphs and captions, with their sentences.

A passage ends at a blank line. Inside a block of lines a line break ends it too, unless the line was broken because the
next word did not fit any more: files wrapped at 72 or 80 columns keep their paragraphs, and pasted pages with one line a
paragraph get theirs.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from ahocorasick_rs import AhoCorasick

from segun.documents.sentences import sentences
from segun.model import Document, Passage, PassageKind, Span

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_WORD = re.compile(r"\S+")
_WIDEST_WRAP = 120  # columns; a longer line anywhere shows that lines are not wrapped (editors wrap at 70 to 100)
_NARROWEST_WRAP = 40  # a text whose longest line is shorter is a list or a note
_SLACK = 2  # columns that a wrapped line may be short of the limit beyond its next word, for hyphens and double spaces
_LONGEST_CROSSHEAD = 80  # characters; a longer line without a stop is a paragraph that lost it
_NO_CROSSHEAD = re.compile(r"[-–—*•·]\s|\(?\w{1,3}[.)]\s|[\w. ]{1,30}:\s")  # items of a list, and who speaks ("Q:", "MAÏGA:")
_NO_CROSSHEAD_END = ".,;:!…\"”»)'’—–-"


@dataclass(frozen=True, slots=True)
class _Captions:
    """The marks of a caption, in small letters."""

    begins: tuple[str, ...]
    has: tuple[str, ...]
    longest: int
    marks: AhoCorasick

    def may_show_in(self, text: str) -> bool:
        """Whether any mark stands anywhere in a document: most have none, and their passages need not be asked."""
        return bool(self.marks.find_matches_as_indexes(text))

    def show_in(self, passage: str) -> bool:
        """Whether a passage is a caption."""
        if passage.startswith(self.begins):
            return True
        return any(mark in passage for mark in self.has)


def passages(document: Document) -> tuple[Passage, ...]:
    """The document's passages in text order, numbered from 0; together they leave out nothing but white space.

    The title is a headline, and so is a short line without a stop between paragraphs (a crosshead, a kicker): neither is
    written as a full sentence, and a reader must not take it for one.
    """
    text, captions = document.text, _captions()
    blocks = tuple(_blocks(text))
    may_have_captions = captions.may_show_in(text.lower())
    found: list[Passage] = []
    for index, (start, end) in enumerate(blocks):
        passage = text[start:end]
        if index == 0 and passage == document.title:
            kind = PassageKind.HEADLINE
        elif may_have_captions and len(passage) <= captions.longest and captions.show_in(passage.lower()):
            kind = PassageKind.CAPTION
        elif index + 1 < len(blocks) and _is_crosshead(passage):
            kind = PassageKind.HEADLINE
        else:
            kind = PassageKind.PARAGRAPH
        found.append(Passage(document.id, index, kind, start, end, sentences(text, start, end, document.language)))
    return tuple(found)


def sentences_of(document: Document) -> list[Span]:
    """The sentences of all passages, for who need not know of what kind these are."""
    text, language = document.text, document.language
    return [sentence for start, end in _blocks(text) for sentence in sentences(text, start, end, language)]


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every passage."""
    lines = [line.span() for line in _LINE.finditer(text)]
    width = max((end - start for start, end in lines), default=0)
    wrapped = _NARROWEST_WRAP <= width <= _WIDEST_WRAP
    begin: int | None = None
    for index, (start, end) in enumerate(lines):
        begin = start if begin is None else begin
        following = lines[index + 1][0] if index + 1 < len(lines) else len(text)
        if not (wrapped and _is_wrap(text, start, end, following, width)):
            yield begin, end
            begin = None


def _is_wrap(text: str, start: int, end: int, following: int, width: int) -> bool:
    """Whether the line break after ``text[start:end]`` only wraps: no blank line comes, and the next word had no room."""
    word = _WORD.match(text, following)
    return word is not None and text.count("\n", end, following) == 1 and (end - start) + 1 + len(word[0]) > width - _SLACK


def _is_crosshead(passage: str) -> bool:
    return len(passage) <= _LONGEST_CROSSHEAD and passage[-1] not in _NO_CROSSHEAD_END and not _NO_CROSSHEAD.match(passage)


@cache
def _captions() -> _Captions:
    data = tomllib.loads(resources.files(__package__).joinpath("captions.toml").read_text(encoding="utf-8"))
    begins, has = tuple(data["begins"]), tuple(data["has"])
    return _Captions(begins, has, int(data["longest"]), AhoCorasick([*begins, *has]))
