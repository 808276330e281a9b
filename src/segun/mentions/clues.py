"""Clues: what the words around a chunk show of what it names.

A clue is a number of points for a kind. Points of one name add up over the document and are judged in ``kinds.py``. Three
points are enough for a kind, so a clue of 3 or more decides alone, and weaker ones must meet.
"""

from segun.mentions.chunks import Chunk
from segun.mentions.form_clues import GROUP, PERSON, PLACE, ROLE, Points, add
from segun.mentions.kinds import ENOUGH
from segun.mentions.tokens import Tokens
from segun.mentions.wordlists import Words
from segun.mentions.words_before import WordsBefore
from segun.mentions.words_behind import WordsBehind


class Clues:
    """Reads the clues around the chunks of one text."""

    def __init__(self, tokens: Tokens, words: Words) -> None:
        self._tokens, self._words = tokens, words
        self._before, self._behind = WordsBefore(tokens, words), WordsBehind(tokens, words)

    def around(self, chunk: Chunk) -> Points:
        """The points of one place of a name by the words around it; ``role`` tells that a person speaks for somebody."""
        points: Points = {}
        if chunk.titles or chunk.nick:
            points[PERSON], points[GROUP] = 4, -3
            if self._is_office(chunk):
                points[ROLE] = 1
        told = -points.get(GROUP, 0)
        self._article(chunk, points)
        told += points.get(GROUP, 0)
        index = chunk.first - 1 - len(chunk.titles)
        if index >= chunk.sentence.first:
            self._before.read(chunk, index, points)
        if chunk.last < chunk.sentence.last:
            group = points.get(GROUP, 0)
            self._behind.read(chunk, chunk.last, points)
            if points.get(GROUP, 0) == group + 1 and self._is_owner(chunk):
                points[GROUP] = group  # "la banda del Pelón pelea": the band does
        if told and points.get(PLACE, 0) >= ENOUGH:
            points[GROUP] -= told  # "la colonia Los Almendros"
        return points

    def _is_owner(self, chunk: Chunk) -> bool:
        """Whether "de" stands before a name without an article, so that what follows is told of whose it is."""
        return not chunk.article and chunk.first > 0 and self._tokens.words[chunk.first - 1] in ("de", "del")

    def _is_office(self, chunk: Chunk) -> bool:
        """Whether the words of rank before a name make it a voice: a minister's do, a general's only in a text on an army."""
        words = self._words
        titles = [title for title in chunk.titles if title in words.role or title in words.title]
        if any(title not in words.military for title in titles):
            return True
        if self._commands(chunk):
            return False
        tokens, first, last = self._tokens, chunk.sentence.first, chunk.sentence.last
        plain = {tokens.words[index] for index in range(first, last) if index == first or not tokens.capital[index]}
        return bool(titles) and not (
            words.force.isdisjoint(plain) and words.state_force.isdisjoint(plain)
        )  # "the Talva Army" is a name

    def _commands(self, chunk: Chunk) -> bool:
        """Whether the words before a rank tell whom somebody follows, or that no state gave it: "under the command of General X",
        "led by General X", "the self-styled general X"."""
        tokens, words = self._tokens.words, self._words
        at = chunk.first - 1 - len(chunk.titles)
        while at > chunk.sentence.first and (tokens[at] in words.self_made or tokens[at] in ("self", "the")):
            if tokens[at] in words.self_made:
                return True
            at -= 1
        if at <= chunk.sentence.first:
            return False
        word, prior = tokens[at], tokens[at - 1]
        return (
            word == "under" or (word in ("of", "de") and prior in words.command) or (word in ("by", "por") and prior in words.led)
        )

    def _article(self, chunk: Chunk, points: Points) -> None:
        """What an article with a capital tells: "Los Tordos" are a group, "La Mayiza" may be one, "El Tuerto" is a man."""
        article, single = chunk.article, len(chunk.core) == 1
        if article in ("los", "las"):
            add(points, GROUP, 2 if article == "los" and len(chunk.core) <= 5 else 1)
            add(points, PERSON, -2)
        elif article == "el" and not chunk.initial:
            add(points, PERSON, 1)
        elif article == "la" and not chunk.initial:
            add(points, GROUP, (2 if chunk.quoted else 1) if single else 0)
            add(points, PERSON, -2)
