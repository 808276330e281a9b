"""Function words of both languages by what they do, folded (data: ``lexicon/function_words.toml``)."""

from segun.mentions.lexicon import table


def _listed(name: str) -> frozenset[str]:
    return frozenset(table("function_words")[name])


OF, FOR, BY, WITH = _listed("of"), _listed("for"), _listed("by"), _listed("with")
BETWEEN, FROM, AGAINST, AS = _listed("between"), _listed("from"), _listed("against"), _listed("as")
AND, OR, NOR, NOT = _listed("and"), _listed("or"), _listed("nor"), _listed("not")
THE, A, INDEFINITE = _listed("the"), _listed("a"), _listed("indefinite")
SINGULAR, SPANISH_SINGULAR, DEFINITE = _listed("singular"), _listed("spanish_singular"), _listed("definite")
SPANISH_ONE = _listed("spanish_one")
CONTRACTED = _listed("contracted")
OWNERS, HOLDERS, OTHERS = _listed("owners"), _listed("holders"), _listed("others")
THOSE, BEFORE_THOSE = _listed("those"), _listed("before_those")
THEM, WHERE, INTO, TOWARDS = _listed("them"), _listed("where"), _listed("into"), _listed("towards")
PRISONS = _listed("prisons")
OBJECT, CLITICS = _listed("object"), _listed("clitics")
BESIDE = frozenset(tuple(pair.split()) for pair in _listed("beside"))
WAS, HAS, BEEN, BE, NO_LONGER = _listed("was"), _listed("has"), _listed("been"), _listed("be"), _listed("no_longer")
PASSIVE, HAVING = _listed("passive"), _listed("having")
CALLING, THEN, RELATIVE = _listed("calling"), _listed("then"), _listed("relative")
UNSPELT, SPANISH_BEING = _listed("unspelt"), _listed("spanish_being")
