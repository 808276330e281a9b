"""What makes a line shorter before patterns are tried, in the order in which one step rests on another."""

from segun.claims.appositions import without_appositions
from segun.claims.attribution import Found
from segun.claims.dashes import with_commas
from segun.claims.kit import Kit
from segun.claims.line import Line
from segun.claims.recent import Recent


def shortened(line: Line, lower: str, text: str, recent: Recent, kit: Kit) -> tuple[Line, list[Found]]:
    """The line with names, lists and pronouns made chunks and without its appositions, and what these said.

    ``lower`` is the document's ``text`` in lower case; ``recent`` learns what appositions tell.
    """
    line = kit.respectively.parted(line)
    line = kit.goods.merged(kit.age_and_origin.dropped(kit.nicknames.dropped(line), lower))
    whole = kit.adjuncts.dropped(kit.smoothing.doubled(with_commas(kit.avowals.closed(line.closed_up(kit.preps)), lower), lower))
    whole = kit.followers.dropped(kit.distances.dropped(whole))
    whole = kit.ranks.read(kit.periphrases.reduced(kit.samples.among(whole)), lower)
    line = kit.sorts.dropped(whole, lower)
    line = line if kit.outsiders is None else kit.outsiders.apart(line)
    line = kit.figures.counted(kit.smoothing.smoothed(kit.renaming.renamed(line)), text)
    line = kit.astray.dropped(kit.group_nouns.merged(kit.common_nouns.merged(kit.localities.resolved(line, recent))))
    line, early = without_appositions(kit.early, line, recent, kit)
    line = kit.kinsmen.parted(kit.states.backing(line))
    line = kit.enumerations.put_in(kit.coordination.listed(kit.forces.beside_groups(line)))
    line = kit.group_nouns.spoken_for(line)
    line = kit.kinsmen.resolved(kit.succession.headed(kit.succession.resolved(line, recent), recent), recent)
    line = kit.speakers.leading(kit.pronouns.resolved(kit.speakers.leading(line), recent))
    if line is not whole:  # else nothing new stands in it that could be renamed or listed
        line = kit.coordination.listed(kit.renaming.renamed(line))
    short, asides = without_appositions(kit.asides, kit.gapping.filled(line, close=True), recent, kit)
    if asides:
        short = kit.adjuncts.date_behind(kit.coordination.listed(short))  # "X, led by Y, and Z": X and Z
    if short is not whole or asides:
        short = kit.pronouns.resolved(short, recent)
    short = kit.clefts.plain(kit.contrasts.parted(kit.clients.resolved(kit.samples.dropped(short), recent)))
    return kit.states.resolved(short), [*early, *asides]
