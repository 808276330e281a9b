import json
from xml.etree import ElementTree

from tests.cli.conftest import Run

from segun.workspace import Workspace


def test_what_changed_since_a_day_is_listed_with_its_reasons(run: Run, sinaloa: Workspace) -> None:
    told = run("-w", sinaloa.folder, "changes", "--since", "2025-01-31")
    assert told.code == 0
    assert "First denial  Cártel de Jalisco Nueva Generación allied with Los Chapitos" in told.out
    assert "Denied by Omar García Harfuch: “" in told.out


def test_as_json_every_change_has_a_kind_and_a_later_state(run: Run, sinaloa: Workspace) -> None:
    record = json.loads(run("-w", sinaloa.folder, "changes", "--json", "--since", "2025-01-31", "--until", "2025-05-31").out)
    assert (record["since"], record["until"]) == ("2025-01-31", "2025-05-31")
    assert record["changed"]
    for each in record["changed"]:
        assert all("2025-01-31" < claim["published"] <= "2025-05-31" for claim in each["claims"])


def test_as_a_feed_it_is_well_formed(run: Run, sinaloa: Workspace) -> None:
    told = run("-w", sinaloa.folder, "changes", "--atom", "--since", "2025-06-30")
    feed = ElementTree.fromstring(told.out.encode("utf-8"))
    assert feed.findall("{http://www.w3.org/2005/Atom}entry")
