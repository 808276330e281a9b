"""Couples: chunks that hold two names, cut in two.

"The Chapitos-CJNG alliance"; "Rivera Hernández de San Pedro Sula"; "desde Nueva York Ramón Tavárez".
"""

from segun.mentions.chunker import Chunker
from segun.mentions.chunks import Chunk
from segun.mentions.places import PlaceReader
from segun.mentions.tokens import Tokens
from segun.mentions.wordlists import Words


class Couples:
    """Parts the chunks of one text. What is a place by itself is cut from a name that it only follows or precedes."""

    def __init__(self, tokens: Tokens, words: Words, chunker: Chunker, places: PlaceReader) -> None:
        self._tokens, self._words, self._chunker, self._places = tokens, words, chunker, places

    def part(self, chunks: list[Chunk]) -> list[Chunk]:
        """The chunks with each cut in two that couples two other names or ends in a place that is none of the name's.

        "The Chapitos-CJNG alliance"; "Rivera Hernández de San Pedro Sula".
        """
        cores = {chunk.core for chunk in chunks}
        out: list[Chunk] = []
        for chunk in chunks:
            if len(chunk.core) == 1 or chunk.entries:
                out.append(chunk)
                continue
            cut = [index for index in range(chunk.first + 1, chunk.last) if self._tokens.gaps[index] in ("-", "–")]
            if len(cut) == 1:
                halves = [
                    self._chunker.made(chunk.first, cut[0], chunk.sentence),
                    self._chunker.made(cut[0], chunk.last, chunk.sentence),
                ]
                named = [half for half in halves if half is not None and half.core in cores]
                if len(named) == 2:
                    out += named
                    continue
            parts = self._without_leading_place(chunk, cores)
            out += parts if len(parts) > 1 or not chunk.joints else self._without_place(chunk, cores)
        return out

    def _without_leading_place(self, chunk: Chunk, cores: set[tuple[str, ...]]) -> list[Chunk]:
        """A place and who is named right behind it: "desde Nueva York Ramón Tavárez", "llegó a Morelia La Corona"."""
        tokens = self._tokens
        article = next((at for at in range(chunk.first + 1, chunk.last - 1) if tokens.words[at] in self._words.article), 0)
        if article and tokens.capital[article] and chunk.first > chunk.sentence.first:
            left = self._chunker.made(chunk.first, article, chunk.sentence)
            right = self._chunker.made(article, chunk.last, chunk.sentence)
            if left is not None and right is not None and self._places.look_up(chunk) is None:
                moved = tokens.words[chunk.first - 1] == "a" and tokens.words[chunk.first - 2] in self._words.move
                told = moved and (right.core in cores or self._places.look_up(left) is not None)
                return [left, right] if told else [chunk]
        if chunk.joints:
            return [chunk]
        given = next((step for step, word in enumerate(chunk.core) if step and word in self._words.given), 0)
        if not given or len(chunk.core) < 3 or chunk.core[0] in self._words.given or chunk.nick:
            return [chunk]
        if chunk.core[0] in self._words.after_a_man:
            return [chunk]  # "la Columna Dagoberto Ruiz"
        cut = chunk.last - len(chunk.core) + given
        left, right = self._chunker.made(chunk.first, cut, chunk.sentence), self._chunker.made(cut, chunk.last, chunk.sentence)
        if left is None or right is None or len(right.core) < 2:
            return [chunk]
        unit = len(left.core) == 1 and left.core[0] in self._words.first  # "la Columna Ana Cruz", though a town is called so
        placed = not unit and self._places.look_up(left) is not None
        return [left, right] if placed or self._is_body(left) else [chunk]

    def _is_body(self, chunk: Chunk) -> bool:
        """Whether a name is a state force's, which nobody is called by: "la Policía Nacional Yeison Murillo"."""
        words, core = self._words, chunk.core
        official = len(core) == 1 or (len(core) == 2 and core[1] in words.official)
        return official and (core[0] in words.state_force or core[0] in words.institution)

    def _without_place(self, chunk: Chunk, cores: set[tuple[str, ...]]) -> list[Chunk]:
        """A name and the place behind its "de"; a name of one word only where it stands by itself elsewhere ("Los Bravos")."""
        tokens = self._tokens
        own = [joint for joint in chunk.joints if tuple(tokens.words[chunk.first + bool(chunk.article) : joint]) in cores]
        for joint in own if chunk.article and own else reversed(chunk.joints):  # "Los Bravos de Coyuca de Catalán"
            if tokens.words[joint] not in ("de", "del") or not self._words.name_head.isdisjoint(
                tokens.words[chunk.first : joint]
            ):
                continue
            left = self._chunker.made(chunk.first, joint, chunk.sentence, chunk.nick)
            start = next((index for index in range(joint + 1, chunk.last) if tokens.capital[index]), chunk.last)
            right = self._chunker.made(start, chunk.last, chunk.sentence)
            if left is None or right is None or (len(left.core) < 2 and not (left.article and left.core in cores)):
                continue
            if len(right.core) == 1 and right.core[0] in self._words.direction:
                continue  # "Los Cuervos del Norte"
            if self._places.look_up(chunk) is None and self._places.look_up(right) is not None:
                return [left, right]
        return [chunk]
