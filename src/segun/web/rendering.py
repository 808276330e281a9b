"""Templates: where they are, that everything in them is escaped, and what they may call."""

import logging
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from segun.assessment.words import warn, why_independent
from segun.model import Hedge, RelationKind, Stance, Status
from segun.views.naming import verb
from segun.web.security import web_address
from segun.web.tally import tally


@cache
def templates() -> Environment:
    """The templates, compiled once. A name that a page does not pass is an error, never an empty place."""
    environment = Environment(
        loader=PackageLoader("segun.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["web_address"] = web_address
    environment.globals |= {"Stance": Stance, "Hedge": Hedge, "Status": Status, "RelationKind": RelationKind}
    # once(macro) writes each thing once: a table of 400 lines between 150 groups asks 800 times for the link to a group
    environment.globals |= {"once": cache}
    environment.globals |= {"count_marks": tally, "warn": warn, "why_independent": why_independent, "verb": verb}
    return environment


def warm() -> None:
    """Do what the first visitor would wait for half a second: compile the templates, load the solver that finds blocs.

    What fails here is only logged: the visitor meets it on the page that needs it, and is told there.
    """
    try:
        import scipy.optimize  # noqa: F401

        for name in templates().list_templates(extensions=["html"]):
            templates().get_template(name)
    except Exception:
        logging.getLogger(__name__).warning("could not warm up", exc_info=True)
