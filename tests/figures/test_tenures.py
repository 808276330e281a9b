from dataclasses import replace
from datetime import date

from tests.fictional import AVERY, HERONS, standpoint_of
from tests.figures.svg import marked, texts

from segun.figures.drawing import Paint
from segun.figures.palette import palette
from segun.figures.tenures import tenures
from segun.figures.wording import wording
from segun.model import DateSpan, Language, Relation, RelationKind
from segun.views.line import line
from segun.views.naming import Named

STANDPOINT = standpoint_of()
LED = Relation.between(RelationKind.LED_BY, HERONS.id, AVERY.id)
LEADS = line(STANDPOINT, LED, STANDPOINT.claims_about(LED))
EARLIER = replace(LEADS, object=Named("xx:kim", "Kim Reed"), since=DateSpan.year(2019), until=DateSpan.month(2023, 1))
WORDS, ON = wording(Language.EN), date(2025, 6, 1)


def test_without_any_date_there_is_nothing_to_draw() -> None:
    assert tenures([LEADS], HERONS.id, "The Herons", ON, WORDS, Paint(palette())) is None


def test_every_leader_has_a_bar_or_is_said_to_have_no_dates() -> None:
    for wide in (340.0, 720.0):
        figure = tenures([LEADS, EARLIER], HERONS.id, "The Herons", ON, WORDS, Paint(palette()), wide=wide)
        assert figure is not None
        assert len(marked(figure, "tenure")) == 2
        assert {"Avery Stone", "Kim Reed", "no dates named"} <= set(texts(figure))
        assert figure.title == "Leaders of The Herons through time"
