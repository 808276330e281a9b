"""A clause with the parties that it leaves out or only alludes to: "se disputan L", "its leader", "such a deal", "no gang"."""

from segun.claims.chunks import Ref
from segun.claims.clauses import Clause
from segun.claims.kit import Kit
from segun.claims.leftout import both_again, own_office, spoken_figure, spoken_pact, spoken_war
from segun.claims.line import Line
from segun.claims.recent import Recent


def completed(clause: Clause, accused: Ref | None, denied: bool, recent: Recent, kit: Kit) -> Line:
    """The line of a clause with all that the text told before put in its place.

    ``accused`` is of whom a denial without a name speaks, ``denied`` says that the sentence denies something.
    """
    line = kit.heirs.filled(clause.line, recent)
    line = kit.succession.whose(line, recent)
    line = both_again(line, kit.mutual, recent)
    if not recent.harmed:  # "X raided a sect. The leader, Y, was wounded": of the sect
        line = own_office(line, kit.commands, kit.rulers, kit.chiefs, recent)
    line = spoken_pact(line, kit.pacts, recent, denied, kit.nobodies)
    line = spoken_war(line, kit.wars, kit.over, kit.prizes, recent)
    line = spoken_figure(line, kit.figures_told, recent)
    return kit.disclaimers.filled(clause, line, accused, recent, denied)
