"""Assembly: the names that a pack knows and the chunks that a text offers, laid into one line without overlaps.

A known name is an atom. A chunk that goes beyond it is another name ("Zetas Vieja Escuela") unless what goes beyond is a
title, a nationality or a joining word ("CJNG de Nemesio Oseguera").
"""

from collections.abc import Iterator, Sequence

from segun.mentions.chunker import Chunker
from segun.mentions.chunks import Chunk
from segun.mentions.function_words import DEFINITE, OF
from segun.mentions.known import Hit, KnownNames
from segun.mentions.tokens import Sentence, Tokens
from segun.mentions.wordlists import Words
from segun.model import MentionKind


class Assembly:
    """Lays known names and chunks of one text together."""

    def __init__(self, tokens: Tokens, words: Words, known: KnownNames, chunker: Chunker) -> None:
        self._tokens, self._words, self._known, self._chunker = tokens, words, known, chunker
        self._nations: list[Chunk] = []

    def lay(self, hits: Sequence[Hit]) -> list[Chunk]:
        """Every known name and every chunk of the text in order."""
        placed: list[Chunk] = []
        position = 0
        for sentence in self._tokens.sentences:
            begins = self._chunker.begins_in(sentence)
            ended = position >= len(hits) or hits[position].start >= self._tokens.ends[sentence.last - 1]
            if ended and (sentence.titled or not begins):
                continue
            inside: list[tuple[int, int, Hit]] = []
            end = self._tokens.ends[sentence.last - 1]
            while position < len(hits) and hits[position].start < end:
                hit = hits[position]
                position += 1
                first = self._tokens.at(hit.start)
                last = self._tokens.at(hit.end)
                if first >= sentence.first and last > first:
                    inside.append((first, last, hit))
            if sentence.titled:
                placed.extend(self._of_hit(hit, first, last, sentence) for first, last, hit in inside)
            else:
                placed.extend(self._sentence(sentence, inside, begins))
        short = [chunk for chunk in self._nations if self._is_short_form(chunk, placed)]
        return sorted([*placed, *short], key=lambda chunk: chunk.first) if short else placed

    def _is_short_form(self, chunk: Chunk, placed: Sequence[Chunk]) -> bool:
        """Whether a word that tells where somebody is from stands for a group of the text: "la Central", of the Mara Central."""
        words, tokens = self._words, self._tokens
        before = tokens.words[chunk.first - 1] if chunk.first > chunk.sentence.first else ""
        goes_on = tokens.words[chunk.last : chunk.last + 1] and tokens.words[chunk.last] in OF and tokens.gaps[chunk.last] == " "
        if (not chunk.article and before not in DEFINITE and before not in words.article) or goes_on:
            return False
        return any(
            len(other.core) > 1
            and other.core[-1] == chunk.core[0]
            and (other.core[0] in words.strong or other.core[0] in words.first)
            and other.core[0] not in words.state_force
            for other in placed
        )

    def _of_hit(self, hit: Hit, first: int, last: int, sentence: Sentence) -> Chunk:
        words = self._tokens.words
        article = words[first] if last - first > 1 and words[first] in self._words.article else ""
        chunk = Chunk(first, last, sentence, tuple(words[first + bool(article) : last]), article)
        chunk.entries = hit.entries
        chunk.quoted = self._chunker.is_quoted(first, last)
        return chunk

    def _sentence(self, sentence: Sentence, hits: list[tuple[int, int, Hit]], begins: Sequence[int]) -> Iterator[Chunk]:
        pending = hits
        for chunk in self._chunker.cut(sentence, begins):
            if not pending:
                yield from self._plain(chunk)
                continue
            while pending and pending[0][1] <= chunk.first:
                first, last, hit = pending.pop(0)
                yield self._of_hit(hit, first, last, sentence)
            inside = []
            while pending and pending[0][0] < chunk.last:
                inside.append(pending.pop(0))
            yield from self._within(chunk, inside)
        for first, last, hit in pending:
            yield self._of_hit(hit, first, last, sentence)

    def _within(self, chunk: Chunk, hits: list[tuple[int, int, Hit]]) -> Iterator[Chunk]:
        """The names in a chunk: itself where the pack knows it whole or it is another name, else its known parts and the rest."""
        if chunk.nick and (whole := self._known.by_name.get(" ".join(chunk.core))):
            chunk.entries = tuple(whole)
            yield chunk
            return
        if not hits or all(self._keeps_whole(chunk, *hit) for hit in hits):
            yield from self._plain(chunk)
            return
        at = chunk.first
        for first, last, hit in hits:
            if self._keeps_whole(chunk, first, last, hit):
                continue
            if self._goes_before(at, first):
                yield from self._rest(chunk, at, first)
            yield self._of_hit(hit, first, last, chunk.sentence)
            at = last
        if at < chunk.last:
            yield from self._rest(chunk, at, chunk.last)

    def _keeps_whole(self, chunk: Chunk, first: int, last: int, hit: Hit) -> bool:
        """Whether the chunk is a longer name of which the known one is only a part."""
        tokens, words = self._tokens, self._words
        if first <= chunk.first and last >= chunk.last:
            return False
        if chunk.nick and any(entry.kind is MentionKind.PERSON for entry in hit.entries):
            return True
        if not hit.sure:
            return True  # "African Union" is no Unión, "Ejército de los Juncos" not the army
        before = tokens.words[chunk.first : first]
        after = tokens.words[last : chunk.last]
        person = all(entry.kind is MentionKind.PERSON for entry in hit.entries)
        if self._want_a_name(before[bool(chunk.article) :]) and hit.entries[0].kind is MentionKind.PLACE:
            return True  # "Cártel de los Tuxtlas", where "los Tuxtlas" are a region
        if before and tokens.gaps[first].isspace() and not self._drops(before) and first - 1 not in chunk.joints:
            return person or before[-1] not in words.particle or before[0] in words.institution or before[0] in words.first
        if after and after[0] in ("del", "de") and after[-1] in words.further and not person:
            return True  # "Los Lagartos del Sur" are not Los Lagartos
        if after and tokens.gaps[last].isspace() and tokens.capital[last] and not person:
            if after[-1] in words.branch and " ".join(tokens.words[first:last]) in words.branched:
                return True  # "Islamic State Sahel Province"
            if tokens.words[first] in words.first and words.further.issuperset(after):
                return True  # "Cártel de los Olmos Norte" is not the Cártel de los Olmos
            if chunk.article == "los" and after[-1].endswith("s") and after[0] not in words.given:
                return True  # "Los Lagartos Pardos" are not Los Lagartos
            if after[0] in words.colour and hit.entries[0].kind is MentionKind.GROUP:
                return True  # "Grupo Sombra Roja" is no Grupo Sombra
            longer = chunk.quoted or all(entry.ambiguous for entry in hit.entries)  # a faction called “CDG Nueva Era”
            return longer and not (after[0] in words.role or after[0] in words.title or after[0] in words.given)
        if after and tokens.gaps[last] == "-" and tokens.capital[last] and after[0] in words.numbered:
            return True  # "FARC-Comando Amazonas"
        return bool(after and person and tokens.gaps[last].isspace() and tokens.capital[last])

    def _want_a_name(self, before: list[str]) -> bool:
        """Whether the words before a known name are a head that wants one: "Cártel de"."""
        return len(before) == 2 and before[0] in self._words.first and before[1] in ("de", "of")

    def _goes_before(self, at: int, first: int) -> bool:
        """Whether a name of its own stands before a known one: "Frente de la Sierra" in "Frente de la Sierra del ELN"."""
        end, words = first, self._tokens.words
        while (
            end > at + 1 and not self._tokens.capital[end - 1] and (words[end - 1] in self._words.small or words[end - 1] == "of")
        ):
            end -= 1
        return end > at and not self._drops(self._tokens.words[at:end])

    def _drops(self, before: list[str]) -> bool:
        """Whether the words before a known name are no part of a name: rank, nationality, a word that opens the sentence."""
        words = self._words
        if before[-1] in words.no_name:
            return True
        return all(word in words.article for word in before)

    def _rest(self, chunk: Chunk, first: int, last: int) -> Iterator[Chunk]:
        tokens = self._tokens
        while first < last and not tokens.capital[first] and not tokens.words[first][0].isdigit():
            first += 1
        while last > first and not tokens.capital[last - 1] and not tokens.words[last - 1].isdigit():
            last -= 1
        if first < last and (rest := self._chunker.made(first, last, chunk.sentence)) is not None:
            yield from self._plain(rest)

    def _is_code(self, chunk: Chunk, place: int) -> bool:
        """Whether a title in capitals is an abbreviation: "DR Congo"."""
        index = chunk.last - len(chunk.core) + place
        return len(chunk.core[place]) < 4 and self._tokens.written(index).isupper()

    def _plain(self, chunk: Chunk) -> Iterator[Chunk]:
        """A chunk that the pack does not know, without the words of rank at its front."""
        words, core = self._words, chunk.core
        hyphen = self._tokens.gaps[chunk.last - len(core) + 1] in ("-", "–")  # "MS-13"
        if len(core) > 1 and not hyphen and core[0] not in words.given and core[0] not in words.institution:
            cut = max(
                (
                    place + 1
                    for place, word in enumerate(core[:-1])
                    if word in words.rank
                    and (word in words.role or word in words.title)
                    and not self._is_code(chunk, place)
                    and not (chunk.nick and chunk.last - len(core) + place >= chunk.nick[0])
                ),
                default=0,
            )
            while (
                cut
                and cut < len(core)
                and ((core[cut] in words.particle and core[cut] not in ("al", "abu", "bin", "el")) or core[cut] in words.demonym)
            ):
                cut = 0
            if cut == len(core) - 1 and (core[cut - 1] in words.war_name or core[cut - 1] in words.address):
                cut -= 1
            named = words.first.intersection(core[cut:]) and not words.military.intersection(core[:cut])
            if cut and core[cut:] and not named and not words.institution.intersection(core[:cut]):
                chunk.titles = core[:cut]
                skipped = len(core) - len(core[cut:])
                chunk.first = chunk.last - len(core) + skipped
                chunk.core, chunk.article, chunk.initial = core[cut:], "", False
        if len(chunk.core) == 2 and chunk.core[0] in words.demonym and self._tokens.written(chunk.last - 1).isupper():
            chunk.first, chunk.core, chunk.article, chunk.initial = chunk.last - 1, chunk.core[1:], "", False  # "the Kurdish YPG"
        if len(chunk.core) == 1 and chunk.core[0] in words.demonym:
            self._nations.append(chunk)
        elif chunk.core:
            yield chunk
