"""The machines that read one language, made once from its lexicon, cues and patterns."""

from dataclasses import dataclass
from functools import cache

from segun.claims.adjuncts import Adjuncts
from segun.claims.age_and_origin import AgeAndOrigin
from segun.claims.astray import AstrayParticiples
from segun.claims.avowals import Avowals
from segun.claims.channels import Channels
from segun.claims.clauses import ClauseCutter
from segun.claims.clefts import Clefts
from segun.claims.clients import Clients
from segun.claims.common_nouns import CommonNouns
from segun.claims.contrasts import Contrasts
from segun.claims.coordination import Coordination
from segun.claims.copulas import Copulas
from segun.claims.coreference import PronounResolver
from segun.claims.cue_words import CueWords
from segun.claims.cues import CueFinder
from segun.claims.disclaimers import Disclaimers
from segun.claims.distances import Distances
from segun.claims.doers import Doers
from segun.claims.encoder import Encoder
from segun.claims.enumerations import Enumerations
from segun.claims.figures import Figures
from segun.claims.first_person import FirstPerson
from segun.claims.followers import Followers
from segun.claims.gapping import Gapping
from segun.claims.goods import Goods
from segun.claims.group_nouns import GroupNouns
from segun.claims.heirs import Heirs
from segun.claims.kinsmen import Kinsmen
from segun.claims.localities import LocalityResolver
from segun.claims.match import Matcher
from segun.claims.named_after import NamedAfter
from segun.claims.nicknames import Nicknames
from segun.claims.outsiders import Outsiders
from segun.claims.patterns import load_grammar
from segun.claims.periphrases import Periphrases
from segun.claims.quiet import Listener
from segun.claims.ranks import Ranks
from segun.claims.renaming import Renaming
from segun.claims.respectively import Respectively
from segun.claims.samples import Samples
from segun.claims.sieve import Sieve
from segun.claims.smoothing import Smoothing
from segun.claims.sorts import Sorts
from segun.claims.speakers import Speakers
from segun.claims.states import Forces, States
from segun.claims.strangers import Strangers
from segun.claims.succession import Succession
from segun.claims.themes import Themes
from segun.claims.underlings import Underlings
from segun.claims.where import Whereabouts
from segun.model import Language


@dataclass(frozen=True, slots=True)
class Kit:
    """The machines of one language."""

    encoder: Encoder
    avowals: Avowals
    periphrases: Periphrases
    adjuncts: Adjuncts
    distances: Distances
    nicknames: Nicknames
    age_and_origin: AgeAndOrigin
    named_after: NamedAfter
    followers: Followers
    astray: AstrayParticiples
    ranks: Ranks
    respectively: Respectively
    outsiders: Outsiders | None
    renaming: Renaming
    smoothing: Smoothing
    sorts: Sorts
    coordination: Coordination
    copulas: Copulas
    samples: Samples
    enumerations: Enumerations
    figures: Figures
    common_nouns: CommonNouns
    group_nouns: GroupNouns
    succession: Succession
    kinsmen: Kinsmen
    pronouns: PronounResolver
    clients: Clients
    disclaimers: Disclaimers
    heirs: Heirs
    themes: Themes
    first_person: FirstPerson
    localities: LocalityResolver
    contrasts: Contrasts
    clefts: Clefts
    gapping: Gapping
    goods: Goods
    cutter: ClauseCutter
    cues: CueFinder
    speakers: Speakers
    strangers: Strangers
    underlings: Underlings
    early: Matcher
    asides: Matcher
    patterns: Matcher
    pacts: frozenset[str]
    wars: frozenset[str]
    over: frozenset[str]
    prizes: frozenset[str]
    figures_told: frozenset[str]
    mutual: frozenset[str]
    commands: frozenset[str]
    harms: frozenset[str]
    rulers: frozenset[str]
    chiefs: frozenset[str]
    nobodies: frozenset[str]
    whole: Matcher
    forces: Forces
    states: States
    whereabouts: Whereabouts
    preps: frozenset[str]
    participles: frozenset[str]
    passives: frozenset[str]
    infinitives: frozenset[str]
    listener: Listener
    heralds: frozenset[str]
    articles: frozenset[str]


@cache
def kit_of(language: Language) -> Kit:
    """The machines of a language."""
    grammar = load_grammar(language)
    alphabet = grammar.alphabet
    spanish = language is Language.ES
    sieve = Sieve()
    doers = Doers(alphabet.members, english=not spanish)
    forces, officers, heralds, capitals, governments, defence, bands = (
        frozenset(word for word, names in grammar.lexicon.classes.items() if name in names)
        for name in ("force", "officer", "herald", "capital", "government", "defence", "band")
    )
    words = CueWords.of_language(alphabet.members)
    channels = Channels(grammar.channels, sieve, words.offices - frozenset(alphabet.members["passing_on"]), language)
    return Kit(
        encoder=Encoder(alphabet, guesses_finite=spanish),
        avowals=Avowals(alphabet),
        periphrases=Periphrases(alphabet),
        adjuncts=Adjuncts(alphabet, spanish=spanish),
        distances=Distances(alphabet),
        nicknames=Nicknames(alphabet),
        age_and_origin=AgeAndOrigin(alphabet, language),
        named_after=NamedAfter(alphabet, language),
        followers=Followers(alphabet),
        astray=AstrayParticiples(alphabet),
        ranks=Ranks(alphabet),
        respectively=Respectively(alphabet),
        outsiders=None if spanish else Outsiders.told_in(alphabet),
        renaming=Renaming(alphabet),
        smoothing=Smoothing(alphabet),
        sorts=Sorts(alphabet, bands, language),
        coordination=Coordination(alphabet),
        copulas=Copulas(alphabet),
        samples=Samples(alphabet),
        enumerations=Enumerations(alphabet),
        figures=Figures(alphabet),
        common_nouns=CommonNouns(alphabet),
        group_nouns=GroupNouns(alphabet),
        succession=Succession(alphabet.members),
        kinsmen=Kinsmen(alphabet.members),
        pronouns=PronounResolver(alphabet.members, forces),
        clients=Clients(alphabet.members),
        disclaimers=Disclaimers(alphabet.members, defence),
        heirs=Heirs(alphabet.members),
        themes=Themes(alphabet.members),
        first_person=FirstPerson(alphabet.members),
        localities=LocalityResolver(alphabet.members),
        contrasts=Contrasts(alphabet),
        clefts=Clefts(alphabet, drops_subjects=spanish),
        gapping=Gapping(alphabet),
        goods=Goods(alphabet),
        cutter=ClauseCutter(alphabet, drops_subjects=spanish),
        cues=CueFinder(grammar.cues, channels, sieve, words, of_pacts=spanish),
        speakers=Speakers(alphabet),
        strangers=Strangers(alphabet.members),
        underlings=Underlings(alphabet),
        early=Matcher([pattern for pattern in grammar.asides if pattern.early], sieve, doers),
        asides=Matcher(grammar.asides, sieve, doers),
        patterns=Matcher([pattern for pattern in grammar.patterns if not pattern.whole], sieve, doers),
        pacts=frozenset(alphabet.members["pact"]),
        wars=frozenset(alphabet.members["war"]),
        over=frozenset(alphabet.members.get("over", "")),
        figures_told=frozenset(alphabet.members.get("tells_figure", "")),
        prizes=frozenset(alphabet.members.get("prize", "")),
        mutual=frozenset(alphabet.members.get("mutual", "")),
        nobodies=frozenset(alphabet.members.get("=nadie", "")),
        commands=frozenset(alphabet.members.get("command", "")),
        harms=frozenset(alphabet.members.get("harm", "")),
        chiefs=frozenset(alphabet.members.get("chief", "")),
        rulers=frozenset(alphabet.members["leader"] + alphabet.members["rule.act"] if spanish else ""),
        whereabouts=Whereabouts(alphabet),
        preps=frozenset(alphabet.members["prep"]),
        participles=frozenset(alphabet.members["verb.part"]),
        passives=frozenset(alphabet.members["verb.passive"]),
        infinitives=frozenset(alphabet.members["verb.inf"] if spanish else ""),
        whole=Matcher([pattern for pattern in grammar.patterns if pattern.whole], sieve, doers),
        forces=Forces.told_in(alphabet, forces, officers),
        states=States.told_in(alphabet, capitals, governments),
        listener=Listener(alphabet, forces, grammar.cues),
        heralds=heralds,
        articles=frozenset(word for word, entry in alphabet.words.items() if entry.article),
    )
