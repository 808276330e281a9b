"""What is said of a name behind its comma: "X, a band of sea robbers", "X, 41, alias Y", "X, al mando de Y"."""

from segun.mentions.chunks import Chunk
from segun.mentions.clue_words import WINDOW, clue_words
from segun.mentions.form_clues import GROUP, PERSON, PLACE, ROLE, SOURCE, Points, add
from segun.mentions.function_words import CLITICS, FOR, FROM, HAS, OF, OWNERS
from segun.mentions.tokens import Tokens
from segun.mentions.verbs_behind import VerbsBehind
from segun.mentions.wordlists import Words

_APPOSED = {"noun": (GROUP, 4), "outlet": (SOURCE, 4), "place": (PLACE, 3)}


class WordsApposed:
    """Reads the appositions of the chunks of one text."""

    def __init__(self, tokens: Tokens, words: Words) -> None:
        self._tokens, self._words, self._tables = tokens, words, clue_words(words)
        self._verbs = VerbsBehind(tokens, words)

    def read(self, chunk: Chunk, index: int, points: Points) -> None:
        """What is said of the name behind a comma: "a band of sea robbers", "who", "35", "alias", "led by"."""
        tokens, words = self._tokens, self._words
        word = tokens.words[index]
        following = tokens.words[index + 1] if index + 1 < chunk.sentence.last else ""
        if word in words.alias or (word in words.known and tokens.words[index + 1 : index + 2] == ["as"]):
            add(points, PERSON, 2)
        elif word in words.led or (word == "que" and following in words.leads):
            add(points, GROUP, 3)
        elif word in words.made_of and following == "por":
            add(points, GROUP, 1)
        elif word in ("del", "al") and following in ("que", "cual") and self._is_a_whole(index + 2, chunk.sentence.last):
            add(points, GROUP, 1)  # ", del que forman parte X e Y,"
        elif word in ("where", "donde"):
            add(points, PLACE, 3)
        elif word == "al" and following in words.command_noun and self._verbs.names(index + 3, chunk.sentence.last):
            add(points, GROUP, 3)  # ", al mando de Ana Ruiz,"
        elif word in ("under", "bajo") and index + 1 < len(tokens.capital) and tokens.capital[index + 1]:
            add(points, GROUP, 2)
        elif word == "que" and self._verbs.holds(index, chunk.sentence.last):
            add(points, PLACE, 3)  # "Ansombo, que controlan los Tordos,"
        elif word in ("que", "which"):
            done = tokens.words[index + 2] if following in HAS and index + 2 < chunk.sentence.last else following
            add(points, GROUP, 1 if done in words.deed or done in words.fight else 0)
        elif word in words.whose:
            whose = tokens.words[index + 1 : index + 3]
            if not words.leader.isdisjoint(whose) or "chairman" in whose or not words.people.isdisjoint(whose):
                add(points, GROUP, 3)
        elif word in words.side and word in words.fight and following in ("de", "del"):
            add(points, GROUP, 2)  # ", aliada de Los Tordos,"
        elif word in words.described and "as" in (behind := tokens.words[index : min(index + WINDOW + 2, chunk.sentence.last)]):
            self._told(chunk, index + behind.index("as") + 1, True, points)
        elif word in words.say or word in words.according:
            return  # "Río Alto, según el fiscal"
        elif word == "who" and self._leads(index + 1, chunk.sentence.last):
            add(points, PERSON, 2)
            add(points, ROLE, -points.get(ROLE, 0))  # "General X, who has headed Y since 2014,": no state gave him his rank
        elif word in ("who", "quien", "whom") or (word.isdigit() and len(word) == 2 and tokens.gaps[index + 1][:1] == ","):
            add(points, PERSON, 2)
        else:
            opened = word in words.article or word in words.one or word in words.counting
            self._told(chunk, index, opened, points)

    def _is_a_whole(self, index: int, last: int) -> bool:
        """Whether what stands there tells of parts: "forma parte", "pertenecen"."""
        words = self._tokens.words[index : min(index + 3, last)]
        return "parte" in words or not self._words.joining.isdisjoint(words)

    def _told(self, chunk: Chunk, index: int, opened: bool, points: Points) -> None:
        tokens, words = self._tokens, self._words
        for step in range(index, min(index + (WINDOW + 1 if opened else 3), chunk.sentence.last)):
            word = tokens.words[step]
            if self._owns(step):
                continue  # "the UN's expert"
            if opened and step <= index + 1 and self._is_of_a_town(index + 1, chunk.sentence.last):
                continue  # "the Dingle Firm, a Liverpool gang"
            if word in words.stop or tokens.capital[step] or (step > index and "," in tokens.gaps[step]):
                return
            if step + 1 < chunk.sentence.last and tokens.capital[step + 1] and tokens.gaps[step + 1].isspace():
                if self._owns(step + 1):
                    continue
                return  # "…, battalion commander Ana Ruiz said": the words tell of the next name
            tells = self._tables.apposed.get(word)
            told = opened or tells in ("role", "person") or (step == index and tells == "noun")
            told = told or (tells == "place" and step <= index + 1 and self._is_of(step))  # ", segunda ciudad de Cauca"
            if tells is None or not told:
                continue
            if tells == "noun" and tokens.words[step + 1 : step + 2] == ["s"] and tokens.gaps[step + 1] in ("'", "’"):
                continue  # ", one of the gang's gunmen,"
            if tells == "noun" and self._does_itself(step, chunk.sentence.last):
                return
            if tells == "place" and word in words.place_noun and tokens.words[index] in OWNERS:
                return  # "el enemigo de Ansombo, su paso a las filas de los Tordos"
            if tells == "role" and self._speaks(step + 1, chunk.sentence.last):
                return  # "in Goma, the governor said no"
            if tells != "end" and self._is_compound(step, chunk.sentence.last):
                continue
            if tells == "role" and word in words.military and tokens.words[step + 1 : step + 2] in (["of"], ["de"], ["del"]):
                tells = "person"  # a lieutenant of a gang
            elif tells == "role" and (self._is_self_made(step) or self._is_of_a_group(step, chunk.sentence.last)):
                tells = "person"  # "the self-styled general who", "a port coordinator for the Tordo Cartel"
            if tells in ("role", "person") and self._is_where_from(chunk):
                return  # "Ana Ruiz, from Lima, a lieutenant of the Tordos": Ana Ruiz
            if tells in ("role", "person"):
                add(points, PERSON, 4 if tells == "role" else 3)
                if tells == "role" or (word in words.commands and not words.force.isdisjoint(tokens.words[step : step + 4])):
                    add(points, ROLE, 1)
            elif tells != "end" and not self._is_cited(chunk):
                add(points, *_APPOSED[tells])
            elif opened and tokens.words[step - 1] in ("of", "de") and tokens.words[step - 2] in words.bunch:
                add(points, GROUP, 4)  # "un puñado de pistoleros"
            return

    def _is_of_a_town(self, index: int, last: int) -> bool:
        """Whether one word with a capital stands before a noun that only groups have: "a Liverpool gang"."""
        tokens = self._tokens
        named = index + 1 < last and tokens.capital[index] and not tokens.capital[index + 1] and tokens.gaps[index + 1] == " "
        return named and tokens.words[index + 1] in self._words.noun

    def _leads(self, index: int, last: int) -> bool:
        """Whether a verb of leading stands there, behind "has" or not: "who has headed"."""
        index += index < last and self._tokens.words[index] in HAS
        return index < last and self._tokens.words[index] in self._words.leads

    def _is_self_made(self, role: int) -> bool:
        """Whether the words before a rank tell that no state gave it: "the self-styled general"."""
        return not self._words.self_made.isdisjoint(self._tokens.words[role - 2 : role])

    def _is_of_a_group(self, role: int, last: int) -> bool:
        """Whether a post that gangs have as well is one in a group by its head: "coordinator for Los Tordos"."""
        tokens, words, index = self._tokens, self._words, role + 1
        if (
            tokens.words[role] not in words.post
            or index + 1 >= last
            or not (tokens.words[index] in OF or tokens.words[index] in FOR)
        ):
            return False
        index += 1 + (tokens.words[index + 1] == "the")
        name = index
        while name < last and tokens.capital[name] and (name == index or tokens.gaps[name].isspace()):
            name += 1
        heads = tokens.words[index:name]
        return len(heads) > 1 and (heads[0] in ("los", "las") or heads[-1] in words.group_head) and words.army.isdisjoint(heads)

    def _is_where_from(self, chunk: Chunk) -> bool:
        """Whether a name stands in an aside behind "from" or "of", and so only tells where somebody is from."""
        before, words = chunk.first - 1, self._tokens.words
        return (
            before > chunk.sentence.first and (words[before] in FROM or words[before] in OF) and "," in self._tokens.gaps[before]
        )

    def _is_of(self, noun: int) -> bool:
        """Whether a noun is told of: ", capital de Cauca", ", municipio del norte", ", ciudad que"."""
        return self._tokens.words[noun + 1 : noun + 2] in (["de"], ["del"], ["que"], ["donde"])

    def _does_itself(self, noun: int, last: int) -> bool:
        """Whether a noun behind a name is the subject of what follows, and tells nothing: "En Ansombo, el grupo se alió"."""
        tokens, words = self._tokens, self._words
        if noun + 1 >= last or not tokens.gaps[noun + 1].isspace() or tokens.words[noun + 1] in words.sort:
            return False
        verb = self._verbs.at(noun + 1, last)
        passed = tokens.words[noun + 1 : verb]
        return tokens.words[verb] in words.deed or tokens.words[verb] in words.stance or not CLITICS.isdisjoint(passed)

    def _is_cited(self, chunk: Chunk) -> bool:
        """Whether a name is there as a speaker, behind whose comma the sentence begins: "According to Renaud, the gang is"."""
        before = self._tokens.words[max(chunk.first - 2, chunk.sentence.first) : chunk.first]
        opens = len(before) == 1 and before[0] in ("for", "para")
        return opens or not self._words.according.isdisjoint(before)

    def _speaks(self, index: int, last: int) -> bool:
        """Whether the verb of who was just told of stands at ``index``: he is a subject then and no apposition."""
        verb = self._verbs.at(index, last) if index < last else index
        return verb < last and self._tokens.gaps[index] == " " and self._tokens.words[verb] in self._words.say

    def _is_compound(self, index: int, last: int) -> bool:
        """Whether the noun behind it says what somebody is: "a market trader", "a gang boss"."""
        following = index + 1
        return following < last and self._tokens.gaps[following] == " " and self._tokens.words[following] in self._tables.apposed

    def _owns(self, index: int) -> bool:
        """Whether a name of one word is an owner's: "the UN's expert"."""
        tokens = self._tokens
        return tokens.capital[index] and tokens.words[index + 1 : index + 2] == ["s"] and tokens.gaps[index + 1] in ("'", "’")
