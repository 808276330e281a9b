"""An actor, a place and the network in a brief."""

from collections.abc import Iterable, Iterator

from segun.briefs.brief import ListOfBrief, Part, Picture, Sentence
from segun.briefs.telling import Teller
from segun.figures.drawing import Paint
from segun.figures.map import NotedMap
from segun.figures.network import network as network_figure
from segun.ledger.store import ClaimQuery
from segun.model import Place, PlacePrecision
from segun.packs.countries import in_language
from segun.views.dossier import Dossier, Section, dossier
from segun.views.graph import DRAWN, graph
from segun.views.naming import Named
from segun.views.network import Network, network
from segun.views.on_record import ClaimOnRecord
from segun.views.place import PlaceLine, PlaceView, place_view

_NAMES = 8


def part_on_actor(teller: Teller, actor: Named, maps: Iterable[NotedMap] = ()) -> Part:
    """All that is on record of an actor, most of it as lists."""
    found = dossier(teller.standpoint, actor.id)
    claims = teller.standpoint.claims(ClaimQuery(actors=teller.standpoint.ids_of([actor.id])))
    own = None if not found.parts else found.named.id
    lists = tuple(
        teller.listing(
            teller.words(f"section.{part.section.value}"),
            part.lines,
            of=None if part.section is Section.PEOPLE_REMOVED else own,
        )
        for part in found.parts
    )
    return Part(
        kind="actor",
        heading=found.named.name,
        lead=tuple(_actor_lead(teller, found)) or (Sentence(teller.words("brief.nothing_of"), ()),),
        lists=lists,
        pictures=tuple(_captioned(teller, each, claims) for each in maps),
    )


def _actor_lead(teller: Teller, found: Dossier) -> Iterator[Sentence]:
    words = teller.words
    claims = teller.standpoint.claims(ClaimQuery(actors=teller.standpoint.ids_of([found.named.id])))
    names = ", ".join(alias.name for alias in found.names[:_NAMES])
    see = found.actor.see if found.actor else None
    if names and see:
        yield Sentence(words("brief.names", names=names), teller.numbers.of_page(see))
    if claims:
        yield teller.sentence("brief.about_actor", claims, claims=words.count("claims", len(claims)))


def part_on_place(teller: Teller, place: Place, maps: Iterable[NotedMap] = ()) -> Part:
    """Who is reported in a place, and what is said to happen there."""
    view = place_view(teller.standpoint, place)
    claims = [found for line in _lines_of(view) for found in teller.standpoint.claims_about(line.line.relation)]
    groups = (("here", view.here), ("inside", view.inside), ("around", view.around))
    lists = [_placed(teller, key, lines) for key, lines in groups if lines]
    if view.events:
        lists.append(teller.listing(teller.words("place.events"), view.events))
    lead = () if lists else (Sentence(teller.words("brief.nothing_of"), ()),)
    name, *above = place.name, *place.within
    if above or place.precision is PlacePrecision.COUNTRY:  # the widest is the country: Jordan, and no town of that name
        *below, country = (name, *above)
        name, *above = *below, in_language(country, teller.words.language)
    within = f" ({', '.join(above)})" if above else ""
    return Part(
        kind="place",
        heading=f"{name}{within}",
        lead=lead,
        lists=tuple(lists),
        pictures=tuple(_captioned(teller, each, claims) for each in maps),
    )


def _captioned(teller: Teller, drawn: NotedMap, claims: Iterable[ClaimOnRecord]) -> Picture:
    """A map with how to read it, whether it is judged, and whose boundaries it is drawn in."""
    caption = Sentence(f"{teller.words('brief.map')} {drawn.note}", teller.numbers.of_claims(claims))
    return Picture(drawn.figure, caption, drawn.narrow)


def _lines_of(view: PlaceView) -> tuple[PlaceLine, ...]:
    return (*view.here, *view.inside, *view.around)


def _placed(teller: Teller, key: str, lines: tuple[PlaceLine, ...]) -> ListOfBrief:
    listed = teller.listing(teller.words(f"place.{key}"), (each.line for each in lines))
    shares = [teller.words("brief.share", percent=teller.words.percent(each.weight)) if each.weight < 1 else "" for each in lines]
    noted = tuple(teller.line(each.line, note=share) for each, share in zip(lines[: len(listed.lines)], shares, strict=False))
    return ListOfBrief(listed.heading, noted, listed.more)


def part_on_network(teller: Teller, among: frozenset[str], paint: Paint) -> Part | None:
    """The network as far as it touches some actors; all of it where none are named. None where nothing is in it."""
    words, standpoint = teller.words, teller.standpoint
    every = network(standpoint, kinds=DRAWN)
    lines = [line for line in every.lines if not among or {line.relation.subject, line.relation.object} & among]
    near = {end for line in lines for end in (line.relation.subject, line.relation.object)}
    kept = tuple(line for line in every.lines if {line.relation.subject, line.relation.object} <= near)
    found = graph(standpoint, Network(kept, every.signed, every.names))
    if not found.nodes:
        return None
    figure = network_figure(found, words, paint, on=words.day(standpoint.on))
    claims = [each for stroke in found.strokes for each in standpoint.claims_about(stroke.line.relation)]
    return Part("network", words("brief.network_part"), pictures=(Picture(figure, teller.sentence("brief.network", claims)),))
