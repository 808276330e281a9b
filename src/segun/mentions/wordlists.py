"""The word lists of one language, folded and ready to look up (data: ``lexicon/*.toml``)."""

from dataclasses import dataclass, fields
from functools import cache

from segun.mentions.fold import fold
from segun.mentions.lexicon import table
from segun.model import Language


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """What words show of the names beside or within them. Each list is told in its TOML file."""

    # words.toml
    article: frozenset[str]
    opener: frozenset[str]
    self_made: frozenset[str]
    post: frozenset[str]
    epithet: frozenset[str]
    lone: frozenset[str]
    demonym: frozenset[str]
    calendar: frozenset[str]
    # groups.toml
    strong: frozenset[str]
    weak: frozenset[str]
    first: frozenset[str]
    noun: frozenset[str]
    own: frozenset[str]
    member_noun: frozenset[str]
    civil: frozenset[str]
    unit: frozenset[str]
    numbered: frozenset[str]
    peaceful: frozenset[str]
    political: frozenset[str]
    phrase: frozenset[str]
    branched: frozenset[str]
    branch: frozenset[str]
    further: frozenset[str]
    banner: frozenset[str]
    part: frozenset[str]
    side: frozenset[str]
    supply: frozenset[str]
    joining: frozenset[str]
    made_of: frozenset[str]
    making: frozenset[str]
    people: frozenset[str]
    men: frozenset[str]
    bunch: frozenset[str]
    stance: frozenset[str]
    passing: frozenset[str]
    leader: frozenset[str]
    fight: frozenset[str]
    fought: frozenset[str]
    deed: frozenset[str]
    blamed: frozenset[str]
    war: frozenset[str]
    armed_last: frozenset[str]
    clan: frozenset[str]
    colour: frozenset[str]
    after_a_man: frozenset[str]
    hands: frozenset[str]
    # people.toml
    title: frozenset[str]
    particle: frozenset[str]
    alias: frozenset[str]
    role: frozenset[str]
    force: frozenset[str]
    kin: frozenset[str]
    single: frozenset[str]
    say: frozenset[str]
    inverted: frozenset[str]
    led: frozenset[str]
    command: frozenset[str]
    command_noun: frozenset[str]
    falls: frozenset[str]
    leads: frozenset[str]
    top: frozenset[str]
    removed: frozenset[str]
    known: frozenset[str]
    military: frozenset[str]
    family: frozenset[str]
    siblings: frozenset[str]
    commands: frozenset[str]
    chair: frozenset[str]
    described: frozenset[str]
    no_person: frozenset[str]
    address: frozenset[str]
    given: frozenset[str]
    # sources.toml
    institution: frozenset[str]
    state_force: frozenset[str]
    body: frozenset[str]
    state_code: frozenset[str]
    state_force_name: frozenset[str]
    own_force: frozenset[str]
    land: frozenset[str]
    outlet: frozenset[str]
    outlet_noun: frozenset[str]
    voice: frozenset[str]
    voice_person: frozenset[str]
    voice_modifier: frozenset[str]
    voice_after: frozenset[str]
    voice_post: frozenset[str]
    voice_place: frozenset[str]
    one: frozenset[str]
    not_voice: frozenset[str]
    leaves: frozenset[str]
    told: frozenset[str]
    told_of: frozenset[str]
    trade_more: frozenset[str]
    trade: frozenset[str]
    no_speaker: frozenset[str]
    collective: frozenset[str]
    according: frozenset[str]
    aside: frozenset[str]
    owned: frozenset[str]
    theirs: frozenset[str]
    owning: frozenset[str]
    paper: frozenset[str]
    filed: frozenset[str]
    panel: frozenset[str]
    joined: frozenset[str]
    joining_voice: frozenset[str]
    fighting: frozenset[str]
    joining_force: frozenset[str]
    judging: frozenset[str]
    office: frozenset[str]
    adverb: frozenset[str]
    anaphoric: frozenset[str]
    stop_voice: frozenset[str]
    government: frozenset[str]
    cause: frozenset[str]
    army: frozenset[str]
    official: frozenset[str]
    plain_force: frozenset[str]
    state: frozenset[str]
    said: frozenset[str]
    has_said: frozenset[str]
    charging: frozenset[str]
    # places.toml
    place_last: frozenset[str]
    place_first: frozenset[str]
    place_noun: frozenset[str]
    municipal: frozenset[str]
    landform: frozenset[str]
    building: frozenset[str]
    hold: frozenset[str]
    dweller: frozenset[str]
    ground: frozenset[str]
    seat: frozenset[str]
    townsman: frozenset[str]
    fate: frozenset[str]
    wordy: frozenset[str]
    place_sure: frozenset[str]
    assault: frozenset[str]
    sort: frozenset[str]
    ties: frozenset[str]
    parting: frozenset[str]
    ordinal: frozenset[str]
    fuse: frozenset[str]
    backed: frozenset[str]
    move: frozenset[str]
    driving: frozenset[str]
    road: frozenset[str]
    realm: frozenset[str]
    direction: frozenset[str]
    other: frozenset[str]
    locative: frozenset[str]
    strong_locative: frozenset[str]
    states: dict[str, str]
    # joints.toml
    within: frozenset[str]
    owner: frozenset[str]
    hyphened: frozenset[str]
    for_head: frozenset[str]
    arabic: frozenset[str]
    prefixed: frozenset[str]
    arab: frozenset[str]
    devoted: frozenset[str]
    of_head: frozenset[str]
    tail: frozenset[str]
    binding: frozenset[str]
    link: frozenset[str]
    called: frozenset[str]
    their_name: frozenset[str]
    skipped: frozenset[str]
    unofficial: frozenset[str]
    stop: frozenset[str]
    war_name: frozenset[str]
    counted: frozenset[str]
    counting: frozenset[str]
    whose: frozenset[str]
    asked: frozenset[str]
    signed: frozenset[str]
    so_called: frozenset[str]
    known_as: frozenset[str]
    # made of the lists above, for the look-ups that are made most
    name_head: frozenset[str]
    group_head: frozenset[str]
    rank: frozenset[str]
    no_name: frozenset[str]
    group_noun: frozenset[str]
    small: frozenset[str]
    # context.toml
    armed: frozenset[str]
    negative: frozenset[str]
    electoral: frozenset[str]


_FILES = ("words", "groups", "people", "sources", "places", "joints")
_PLACES = {
    "last": "place_last",
    "first": "place_first",
    "sure": "place_sure",
    "noun": "place_noun",
}  # names that other files have too


@cache
def words_of(language: Language) -> Words:
    """The lists of one language, with those that hold for both."""
    lists: dict[str, frozenset[str]] = {}
    for file in _FILES:
        data = table(file)
        parts = [data.get(part, {}) for part in ("both", language.value)]
        for name in dict.fromkeys(name for part in parts for name in part):
            field = _PLACES.get(name, name) if file == "places" else name
            lists[field] = frozenset(fold(word) for part in parts for word in part.get(name, ()))
    lists["given"] = frozenset(fold(name) for names in table("given_names").values() for name in names)
    lists["armed"] = frozenset(map(fold, table("context")["armed"]["words"]))
    lists["electoral"] = frozenset(map(fold, table("context")["electoral"]["words"]))
    lists["negative"] = frozenset(map(fold, table("context")["negative"]["words"]))
    lists["group_head"] = lists["first"] | lists["strong"] | lists["weak"]
    lists["name_head"] = (lists["group_head"] | lists["institution"] | lists["place_first"] | lists["outlet"]) - lists["article"]
    lists["joined"] |= lists["fighting"]
    lists["office"] = lists["role"] | lists["institution"]
    lists["trade"] = lists["trade_more"] | lists["voice_person"] | lists["role"] | lists["single"]
    lists["rank"] = lists["role"] | lists["title"] | lists["force"]
    lists["no_name"] = lists["role"] | lists["title"] | lists["demonym"] | lists["opener"] | lists["leader"]
    lists["group_noun"] = lists["noun"] | lists["people"] | lists["leader"]
    lists["small"] = lists["particle"] | lists["article"]
    kept = {field.name: lists.get(field.name, frozenset()) for field in fields(Words) if field.name != "states"}
    return Words(**kept, states=table("places")["states"])
