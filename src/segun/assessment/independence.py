"""Which origins are known to be independent of each other: other institutions with another kind of access to the facts.

The default is that independence is not established. Taking two origins for independent that are not is the costly error.
"""

from collections.abc import Sequence

from segun.assessment.dependence import in_order_of_publication
from segun.assessment.priors import Priors
from segun.assessment.weighing import Testimony


def access(item: Testimony, priors: Priors) -> str | None:
    """An origin's kind of access: what it says that it rests on, else what its kind of source is known to have."""
    if not item.voice.is_named:
        return None
    evidence = item.lineage.root.evidence
    if evidence is not None:
        return priors.evidence_access[evidence]
    return priors.access.get(item.voice.kind) if item.voice.kind else None


def independent(testimonies: Sequence[Testimony], priors: Priors) -> dict[str, str]:
    """The kinds of access of origins that are independent of each other, by id; empty where no two are.

    The first known of each institution and each kind of access is taken, so every two of them differ in both.
    """
    found: dict[str, str] = {}
    institutions: set[str] = set()
    for item in sorted(testimonies, key=in_order_of_publication):
        kind = access(item, priors)
        if kind and kind not in found.values() and item.voice.institution not in institutions:
            found[item.id] = kind
            institutions.add(item.voice.institution)
    return found if len(found) > 1 else {}
